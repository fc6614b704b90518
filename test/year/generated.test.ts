/** @fileoverview Lists of assignments and visits made up from seeds, each with its truth: what is read is that, and nothing is found amiss. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { nameKey } from "../../src/vietnamese/fold";
import { readYear } from "../../src/year/read";
import { Dice } from "../../tools/fuzz/dice";
import { read } from "../layout/books";
import { UNITS } from "../layout/registered";
import { foreign, JUDGED, type Loose, tabOf } from "./support";

const BOOKS = 40;
const OFFICERS = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Cường", "Vi Thị Dung", "Nông Đức Em"];
const KINDS = [
  "Khảo sát chuyên đề",
  "Phối hợp tổ chức hoạt động",
  "Kiểm tra, giám sát",
  "Dự sinh hoạt",
  "Tặng quà",
];

/** A unit's name as people write it; each is that unit's alone. */
function unitAs(name: string, dice: Dice): string {
  const bare = name.replace(/^Đoàn (?:xã|trường) /, "");
  return dice.of([
    name,
    foreign(name),
    name.replace("Đoàn xã", "Xã đoàn"),
    bare,
    name.replace(/^Đoàn /, ""),
    name.toUpperCase(),
    `  ${name} `,
  ]);
}

function officerAs(name: string, dice: Dice): string {
  return dice.of([
    name,
    foreign(name),
    `Đ/c ${name}`,
    `đồng chí ${name}`,
    `${name} – Phó Bí thư`,
    `${name}, Phó Bí thư Huyện đoàn`,
    `Đ/c ${name} (0912 345 678)`,
    `${name} - UV BTV`,
    name.toUpperCase(),
  ]);
}

const several = (texts: readonly string[], dice: Dice) => texts.join(dice.of([", ", "; ", "\n", " và "]));

/** One to `most` of the choices, no two the same. */
const some = <T>(choices: readonly T[], most: number, dice: Dice): T[] =>
  dice.shuffled(choices).slice(0, dice.chance(0.7) ? 1 : 1 + dice.below(most));

const iso = (month: number, day: number) =>
  `2021-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** What stands below a list. */
const foot = (width: number, rows: number, dice: Dice): Loose[][] =>
  dice.chance(0.5)
    ? [
        ["", `Tổng cộng: ${rows}`],
        ["", ...Array.from({ length: Math.max(0, width - 2) }, () => ""), "NGƯỜI LẬP BIỂU"],
      ]
    : [];

function assignmentBook(seed: number) {
  const dice = new Dice(seed);
  const truth = new Map<string, Set<string>>();
  const officerFirst = dice.chance(0.5);
  const order = officerFirst ? dice.chance(0.5) : true;
  const rows: Loose[][] = [];
  const merges: string[] = [];
  const head = officerFirst
    ? [
        dice.of(["Cán bộ", "Họ và tên", "Cán bộ phụ trách"]),
        dice.of(["Đơn vị phụ trách", "Địa bàn phụ trách", "Đơn vị"]),
      ]
    : [
        dice.of(["Đơn vị", "Tên đơn vị", "Đoàn cơ sở"]),
        dice.of(["Cán bộ phụ trách", "Cán bộ theo dõi", "Người phụ trách"]),
      ];
  const note = (unit: string, officers: readonly string[]) => {
    const own = truth.get(unit) ?? new Set();
    truth.set(unit, own);
    for (const officer of officers) own.add(nameKey(officer));
  };
  const top = 2;
  if (officerFirst) {
    const left = dice.shuffled(UNITS);
    for (let n = 0; left.length > 0; n += 1) {
      const officer = OFFICERS[n % OFFICERS.length] as string;
      const own = left.splice(0, 1 + dice.below(3));
      for (const unit of own) note(unit, [officer]);
      const cell = officerAs(officer, dice);
      const first = rows.length + top + 1;
      if (dice.chance(0.4))
        rows.push([
          n + 1,
          cell,
          several(
            own.map((unit) => unitAs(unit, dice)),
            dice,
          ),
        ]);
      else {
        own.forEach((unit, at) => {
          rows.push([at === 0 ? n + 1 : "", at === 0 ? cell : "", unitAs(unit, dice)]);
        });
        if (own.length > 1 && dice.chance(0.5)) {
          const column = order ? "B" : "A";
          merges.push(`${column}${first}:${column}${first + own.length - 1}`);
        }
      }
    }
  } else
    UNITS.forEach((unit, n) => {
      const officers = some(OFFICERS, 2, dice);
      note(unit, officers);
      rows.push([
        n + 1,
        unitAs(unit, dice),
        several(
          officers.map((one) => officerAs(one, dice)),
          dice,
        ),
      ]);
    });
  const cut = (row: readonly Loose[]) => (order ? row : row.slice(1));
  const title = dice.of([
    "PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2021",
    "Danh sách cán bộ theo dõi, phụ trách các đơn vị",
    "THÔNG BÁO phân công cán bộ Huyện đoàn phụ trách Đoàn cơ sở",
  ]);
  const all = [[title], cut(["TT", ...head]), ...rows.map(cut), ...foot(order ? 3 : 2, rows.length, dice)];
  return { tab: tabOf("Phân công", all, { merges }), truth, rows: rows.length };
}

function visitBook(seed: number) {
  const dice = new Dice(seed);
  const fromTo = dice.chance(0.3);
  const truth: string[] = [];
  const rows: Record<string, Loose>[] = [];
  for (let n = 0, month = 1; month <= 12; month += 1 + dice.below(2), n += 1) {
    const day = 1 + dice.below(20);
    const last = dice.chance(0.6) ? day : day + 1 + dice.below(6);
    const officers = some(OFFICERS, 2, dice);
    const units = some(UNITS, 3, dice);
    const kind = dice.of(KINDS);
    const one = (of: number): Loose =>
      dice.of<Loose>([
        new Date(2021, month - 1, of),
        `${of}/${month}`,
        `${of}/${month}/2021`,
        `ngày ${of}/${month}`,
      ]);
    const both =
      day === last
        ? one(day)
        : dice.of([
            `${day}–${last}/${month}/2021`,
            `${day}-${last}/${month}`,
            `${day}/${month} - ${last}/${month}/2021`,
            `Từ ${day}/${month} đến ${last}/${month}`,
            `từ ngày ${day} đến ngày ${last}/${month}/2021`,
          ]);
    truth.push(
      [
        iso(month, day),
        iso(month, last),
        officers.map(nameKey).sort().join("+"),
        [...units].sort().join("+"),
        kind,
      ].join(" "),
    );
    rows.push({
      order: n + 1,
      ...(fromTo
        ? { from: one(day), to: day === last && dice.chance(0.5) ? "" : one(last) }
        : { date: both }),
      officer: several(
        officers.map((officer) => officerAs(officer, dice)),
        dice,
      ),
      unit: several(
        units.map((unit) => unitAs(unit, dice)),
        dice,
      ),
      kind,
      content: dice.of(["Nắm tình hình", "Dự Đại hội chi đoàn", "", "Kiểm tra sổ sách, hồ sơ"]),
    });
  }
  const words: Record<string, string> = {
    order: dice.of(["TT", "STT"]),
    date: dice.of(["Thời gian", "Ngày", "Ngày đi", "Thời gian đi cơ sở", "Ngày, tháng"]),
    from: "Từ ngày",
    to: "Đến ngày",
    officer: dice.of(["Cán bộ", "Họ và tên", "Họ tên cán bộ", "Cán bộ đi cơ sở", "Đồng chí"]),
    unit: dice.of(["Đơn vị", "Đơn vị đến", "Cơ sở", "Địa điểm", "Nơi đến"]),
    kind: dice.of(["Hình thức", "Hình thức đi", "Loại hình"]),
    content: dice.of(["Nội dung", "Nội dung làm việc", "Nội dung công việc", "Kết quả"]),
  };
  const when = fromTo ? ["from", "to"] : ["date"];
  const body = dice.of([
    [...when, "officer", "unit", "kind", "content"],
    ["officer", ...when, "unit", "kind", "content"],
    ["officer", "unit", ...when, "content", "kind"],
  ]);
  const columns = dice.chance(0.7) ? ["order", ...body] : body;
  const title = dice.of([
    "THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021",
    "BẢNG TỔNG HỢP CÁN BỘ ĐOÀN ĐI CÔNG TÁC CƠ SỞ NĂM 2021",
    "Kết quả thực hiện mô hình “6+1” năm 2021",
    "Sổ theo dõi cán bộ về cơ sở năm 2021",
  ]);
  const all: Loose[][] = [
    [title],
    columns.map((column) => words[column]),
    ...rows.map((row) => columns.map((column) => row[column])),
    ...(columns[0] === "order" ? foot(columns.length, rows.length, dice) : []),
  ];
  return { tab: tabOf("Đi cơ sở", all), truth, rows: rows.length };
}

const SEEDS = Array.from({ length: BOOKS }, (_, n) => n + 1);

describe("lists made up", () => {
  // Judged once: what it says does not hang on the lists beside it.
  const sources = {
    assessment: assess(read([JUDGED]), SET_2018_2022, [JUDGED], { year: 2021, falseIsFail: false }),
    year: 2021,
    otherwise: null,
    today: "2022-12-31",
    uses: new Map(),
  };
  it("assignments are read as they were made", () => {
    for (const seed of SEEDS) {
      const { tab, truth, rows } = assignmentBook(seed);
      const { lists } = readYear({ ...sources, tabs: [JUDGED, tab] });
      const found = new Map<string, Set<string>>();
      for (const { unit, officers } of lists.assignments) {
        const own = found.get(unit.name) ?? new Set();
        found.set(unit.name, own);
        for (const { key } of officers) own.add(key);
      }
      const plain = (of: ReadonlyMap<string, ReadonlySet<string>>) =>
        [...of].map(([unit, officers]) => `${unit}: ${[...officers].sort().join("+")}`).sort();
      expect({ seed, read: plain(found), findings: lists.findings }).toEqual({
        seed,
        read: plain(truth),
        findings: [],
      });
      expect(lists.accounts).toMatchObject([{ there: rows, read: rows, refused: 0 }]);
    }
  });

  it("visits are read as they were made, and each row is accounted for", () => {
    for (const seed of SEEDS) {
      const { tab, truth, rows } = visitBook(seed);
      const { lists, figures } = readYear({ ...sources, tabs: [JUDGED, tab] });
      const visits = lists.visits.map(({ from, to, officers, units, kind }) =>
        [
          from,
          to,
          officers
            .map(({ key }) => key)
            .sort()
            .join("+"),
          units
            .map(({ name }) => name)
            .sort()
            .join("+"),
          kind,
        ].join(" "),
      );
      expect({ seed, visits, findings: lists.findings }).toEqual({ seed, visits: truth, findings: [] });
      expect(lists.accounts).toMatchObject([{ there: rows, read: rows, refused: 0 }]);
      expect(figures.total.visits).toBe(rows);
    }
  });
});
