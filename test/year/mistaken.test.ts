/**
 * @fileoverview Lists of visits made up from seeds with the mistakes that people make, each with its truth: what is read, what
 * is refused and why, what is found besides; and sheets of anything, of which no row goes missing.
 */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { isBlank } from "../../src/cell/text";
import { SET_2018_2022 } from "../../src/criteria/presets";
import type { CellValue } from "../../src/table/tab";
import { readYear } from "../../src/year/read";
import { Dice } from "../../tools/fuzz/dice";
import { read } from "../layout/books";
import { UNITS } from "../layout/registered";
import { JUDGED, type Loose, tabOf } from "./support";

const OFFICERS = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Cường"];
const TODAY = "2021-10-01";
const BOOKS = 40;

const sources = {
  assessment: assess(read([JUDGED]), SET_2018_2022, [JUDGED], { year: 2021, falseIsFail: false }),
  year: 2021,
  otherwise: null,
  today: TODAY,
  uses: new Map(),
};

interface Row {
  readonly cells: { when: Loose; who: Loose; where: Loose; kind: Loose };
  /** The code it is refused by; null: it is read. */
  readonly refused: string | null;
  /** What is found of it besides. */
  readonly found?: string;
}

/** A row without a mistake: each officer's days are the officer's own, so that nobody is in two places. */
function good(n: number, dice: Dice): Row["cells"] {
  const who = n % OFFICERS.length;
  const day = 1 + Math.floor(n / OFFICERS.length);
  return {
    when: dice.of<Loose>([`${day}/${who + 3}`, new Date(2021, who + 2, day), `${day}/${who + 3}/2021`]),
    who: OFFICERS[who] as string,
    where: dice.of(UNITS),
    kind: dice.of([
      "Khảo sát chuyên đề",
      "Dự sinh hoạt chi đoàn",
      "Kiểm tra",
      "Phối hợp tổ chức",
      "Tặng quà",
    ]),
  };
}

type Mistake = (cells: Row["cells"], dice: Dice) => Row;
const refused =
  (why: string, whens: readonly Loose[]): Mistake =>
  (cells, dice) => ({ cells: { ...cells, when: dice.of(whens) }, refused: why });

const MISTAKES: Readonly<Record<string, Mistake>> = {
  reversed: refused("visit-dates-reversed", ["22/8 - 16/8", "5/9/2021 - 1/9/2021", "từ 20/7 đến 18/7"]),
  future: refused("visit-in-future", ["2/10", new Date(2021, 11, 24), "28/9 - 3/10/2021"]),
  year: refused("visit-outside-year", ["16/8/2020", new Date(2022, 0, 4), "30/12/2020 - 2/1/2021"]),
  unreadable: refused("visit-date-unreadable", ["32/8", "sau Tết", "31/2", "16/13", "tuần 3 tháng 8", ""]),
  unit: (cells) => ({
    cells: { ...cells, where: "Đoàn xã Không Có Ở Đây" },
    refused: null,
    found: "list-unit-unknown",
  }),
  slip: (cells) => ({
    cells: { ...cells, where: (UNITS[0] as string).replace(/.$/, "x") },
    refused: null,
    found: "list-unit-unknown",
  }),
  nowhere: (cells) => ({ cells: { ...cells, where: "" }, refused: null, found: "visit-unit-missing" }),
  nobody: (cells) => ({ cells: { ...cells, who: "chưa rõ" }, refused: null, found: "visit-officer-missing" }),
  kind: (cells) => ({ cells: { ...cells, kind: "" }, refused: null, found: "visit-kind-missing" }),
};

function book(seed: number) {
  const dice = new Dice(seed);
  const rows: Row[] = [];
  const count = 4 + dice.below(20);
  for (let n = 0; n < count; n += 1) {
    const cells = good(n, dice);
    if (dice.chance(0.4)) rows.push((MISTAKES[dice.of(Object.keys(MISTAKES))] as Mistake)(cells, dice));
    else rows.push({ cells, refused: null });
    const last = rows[rows.length - 1] as Row;
    const whole = last.refused === null && last.cells.where !== "" && last.cells.who !== "chưa rõ";
    const again = whole && dice.chance(0.15);
    if (again) rows.push({ ...last, cells: { ...last.cells }, refused: "visit-duplicate" });
    else if (whole && last.found === undefined && dice.chance(0.15)) {
      const elsewhere = UNITS.find((unit) => unit !== last.cells.where) as string;
      rows.push({ cells: { ...last.cells, where: elsewhere }, refused: null, found: "visit-two-places" });
    }
  }
  const head = ["TT", "Thời gian", "Cán bộ", "Đơn vị", "Hình thức"];
  const at: number[] = [];
  const lines: Loose[][] = [["THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021"], head];
  let apart = 0;
  rows.forEach(({ cells: { when, who, where, kind } }, n) => {
    if (n > 0 && dice.chance(0.08)) {
      lines.push(dice.of<Loose[]>([[`Tháng ${1 + dice.below(9)}`], head, [], ["I", "Khối xã, phường"]]));
      if ((lines[lines.length - 1] as Loose[]).length > 0) apart += 1;
    }
    at.push(lines.length + 1);
    lines.push([n + 1, when, who, where, kind]);
  });
  if (dice.chance(0.5)) {
    lines.push(["", "Tổng cộng", rows.length], [], ["", "", "", "NGƯỜI LẬP BIỂU"]);
    apart += 2;
  }
  return { tab: tabOf("Đi cơ sở", lines), rows, at, apart };
}

describe("visits with mistakes", () => {
  it("each row is read or refused, and each mistake is found where it stands", () => {
    for (let seed = 1; seed <= BOOKS; seed += 1) {
      const { tab, rows, at, apart } = book(seed);
      const { lists, figures } = readYear({ ...sources, tabs: [JUDGED, tab] });
      const rowOf = (cell: string | null) => Number(/\d+$/.exec(cell ?? "")?.[0]);
      const wanted = rows.flatMap(({ refused: why, found }, n) =>
        [why, found].flatMap((code) => (code ? [`${at[n]} ${code}`] : [])),
      );
      const gone = rows.filter((one) => one.refused !== null).length;
      expect({
        seed,
        account: lists.accounts.map(({ there, read: taken, refused: no, apart: other }) => [
          there,
          taken,
          no,
          other,
        ]),
        refused: lists.refused.map(({ at: { cell }, why }) => `${rowOf(cell)} ${why}`).sort(),
        findings: lists.findings.map(({ code, cell }) => `${rowOf(cell)} ${code}`).sort(),
        visits: figures.total.visits,
      }).toEqual({
        seed,
        account: [[rows.length, rows.length - gone, gone, apart]],
        refused: rows.flatMap(({ refused: why }, n) => (why ? [`${at[n]} ${why}`] : [])).sort(),
        findings: wanted.sort(),
        visits: rows.length - gone,
      });
    }
  });

  it("of anything at all below a header, no row goes missing", () => {
    const anything: CellValue[] = [
      "",
      "",
      "",
      "x",
      "16/8",
      "16–22/8",
      "Tháng 8",
      "Đoàn xã Gia Cát",
      "Nguyễn Văn An",
      "Tổng cộng",
      "NGƯỜI LẬP",
      "Ghi chú:",
      7,
      44_424,
      true,
      false,
      new Date(2021, 7, 1),
      "#REF!",
      "=1+1",
      "\u00a0",
      "I",
      "Kiểm tra",
      "-",
      "null",
    ];
    for (let seed = 1; seed <= BOOKS; seed += 1) {
      const dice = new Dice(1000 + seed);
      const lines = Array.from({ length: 1 + dice.below(15) }, () =>
        Array.from({ length: 5 }, () => dice.of(anything)),
      );
      const planned = dice.chance(0.3);
      const tab = tabOf("Bảng", [
        [planned ? "LỊCH ĐI CƠ SỞ NĂM 2021" : "THEO DÕI ĐI CƠ SỞ NĂM 2021"],
        ["TT", "Thời gian", "Cán bộ", "Đơn vị", "Hình thức"],
        ...lines,
      ]);
      const { lists } = readYear({ ...sources, tabs: [JUDGED, tab] });

      const filled = lines.filter((cells) => !cells.every((cell) => cell === false || isBlank(cell))).length;
      const [account] = lists.accounts;
      expect({ seed, kind: account?.kind, rows: (account?.there ?? 0) + (account?.apart ?? 0) }).toEqual({
        seed,
        kind: planned ? "plan" : "visit",
        rows: filled,
      });
      expect((account?.read ?? 0) + (account?.refused ?? 0)).toBe(account?.there);
      expect(lists.visits.length + lists.planned.length).toBe(account?.read);
      for (const { at, why } of lists.refused)
        expect(
          lists.findings.some(
            ({ code, cell }) => code === why && /\d+$/.exec(cell ?? "")?.[0] === /\d+$/.exec(at.cell)?.[0],
          ),
          `seed ${seed} ${at.cell} ${why}`,
        ).toBe(true);
    }
  });
});
