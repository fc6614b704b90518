/** @fileoverview Of lists of all kinds, made up from seeds with anything in their cells: rows read and rows refused are the rows there, each refused one with its finding. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { isBlank } from "../../src/cell/text";
import { SET_2018_2022 } from "../../src/criteria/presets";
import type { CellValue } from "../../src/table/tab";
import { readYear } from "../../src/year/read";
import { Dice } from "../../tools/fuzz/dice";
import { read } from "../layout/books";
import { UNITS } from "../layout/registered";
import { JUDGED, tabOf, yearOf } from "./support";

const BOOKS = 60;
/** Judged anew each. */
const JUDGED_BOOKS = 20;
const MOST_ROWS = 16;

const sources = {
  assessment: assess(read([JUDGED]), SET_2018_2022, [JUDGED], { year: 2021, falseIsFail: false }),
  year: 2021,
  otherwise: null,
  today: "2022-12-31",
  uses: new Map(),
};

const ANYTHING: readonly CellValue[] = [
  "",
  "",
  "x",
  "16/8",
  "16–22/8/2021",
  "Tháng 8",
  "Đoàn xã Gia Cát",
  "Gia Cát, Hợp Thành",
  "Khối trường học",
  "Nguyễn Văn An",
  "Đ/c Trần Thị Bình – Phó Bí thư",
  "Ban Phong trào",
  "Như trên",
  '"',
  "nt",
  "Trả lại: thiếu 1.2",
  "Đã gửi",
  "Tổng cộng",
  "NGƯỜI LẬP",
  "Ghi chú: gửi sau",
  "các đơn vị còn lại",
  7,
  44_424,
  true,
  false,
  new Date(2021, 7, 1),
  "#REF!",
  "\u00a0",
  "II",
  "-",
  "Năm 2021",
];

const KINDS = [
  [
    "assignment",
    "PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2021",
    ["TT", "Đơn vị", "Cán bộ phụ trách", "Ghi chú"],
  ],
  [
    "assignment",
    "PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2021",
    ["TT", "Cán bộ", "Đơn vị phụ trách", "Ghi chú"],
  ],
  ["assignment", "PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2021", ["TT", "Đơn vị", "Cán bộ cũ", "Cán bộ mới"]],
  ["visit", "THEO DÕI ĐI CƠ SỞ NĂM 2021", ["TT", "Thời gian", "Cán bộ", "Đơn vị"]],
  ["visit", "THEO DÕI ĐI CƠ SỞ NĂM 2021", ["Cán bộ", "Từ ngày", "Đến ngày", "Đơn vị"]],
  ["plan", "LỊCH ĐI CƠ SỞ NĂM 2021", ["TT", "Thời gian", "Cán bộ", "Đơn vị"]],
  ["file", "TÌNH TRẠNG HỒ SƠ NĂM 2021", ["TT", "Đơn vị", "Tình trạng hồ sơ", "Lý do trả lại"]],
] as const;

const rowOf = (cell: string | null) => Number(/\d+$/.exec(cell ?? "")?.[0]);

describe("rows of lists", () => {
  it.each(KINDS)("%s, %s, %j: none goes missing", (kind, title, head) => {
    for (let seed = 1; seed <= BOOKS; seed += 1) {
      const dice = new Dice(7000 + seed);
      const lines = Array.from({ length: 1 + dice.below(MOST_ROWS) }, () =>
        head.map(() => dice.of(ANYTHING)),
      );
      const from = 1 + dice.below(lines.length);
      const column = "BC"[dice.below(2)];
      const merges = dice.chance(0.4) ? [`${column}${from + 2}:${column}${from + 3}`] : [];
      const tab = tabOf("Danh sách", [[title], [...head], ...lines, head.map(() => "")], { merges });
      const { lists } = readYear({ ...sources, tabs: [JUDGED, tab] });
      const own = lists.accounts.filter(({ sheet }) => sheet === "Danh sách");
      const account = own.find((one) => one.kind === kind);
      if (!account) continue;
      // What a merge covers is not there; a row that holds nothing else is no row, unless the merge's value goes on in it.
      const covered = (row: number, at: number) => merges.length > 0 && row === from && "ABCD"[at] === column;
      const value = lines[from - 1]?.["ABCD".indexOf(column ?? "")] ?? "";
      const filled = lines.filter((cells, row) => {
        const there = cells.map((cell, at) => (covered(row, at) ? "" : cell));
        return !there.every((cell) => cell === false || isBlank(cell));
      }).length;
      const goesOn = merges.length > 0 && !isBlank(value) && value !== false ? 1 : 0;
      const rows = account.there + account.apart;
      expect({ seed, sum: account.read + account.refused }).toEqual({ seed, sum: account.there });
      expect([filled, filled + goesOn], `seed ${seed}: ${rows} of ${filled}`).toContain(rows);
      const unread = lists.findings.filter(({ sheet, cell }) => sheet === "Danh sách" && cell !== null);
      const refused =
        kind === "assignment" || kind === "file"
          ? new Set(unread.filter(({ code }) => code === "list-row-not-read").map(({ cell }) => rowOf(cell)))
          : new Set(lists.refused.map(({ at }) => rowOf(at.cell)));
      expect({ seed, refused: refused.size }).toEqual({ seed, refused: account.refused });
    }
  });

  it("registration: each name is read, or refused where it is none", () => {
    let seen = 0;
    for (let seed = 1; seed <= JUDGED_BOOKS; seed += 1) {
      const dice = new Dice(9000 + seed);
      const names = dice.shuffled([...UNITS, "Đoàn xã Xa Lắm", "#REF!", ""]);
      const tab = tabOf("Đăng ký", [
        ["DANH SÁCH ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
        ["TT", "Đơn vị", "Ngày đăng ký", "Ghi chú"],
        ...names.map((name, n) => [n + 1, name, new Date(2021, 1, 1 + n), dice.of(["", "gửi muộn", "nt"])]),
      ]);
      const { lists } = yearOf([tab], { judged: JUDGED });
      const [account] = lists.accounts;
      if (account?.kind !== "registration") continue;
      seen += 1;
      expect({ seed, ...account }).toMatchObject({ there: names.length, read: names.length - 2, refused: 2 });
      const rows = lists.findings
        .filter(({ code }) => code === "list-row-not-read")
        .map(({ cell }) => rowOf(cell));
      const bad = names.flatMap((name, n) => (["#REF!", ""].includes(name) ? n + 3 : []));
      expect({ seed, rows }).toEqual({ seed, rows: bad });
    }
    expect(seen).toBeGreaterThan(JUDGED_BOOKS / 2);
  });
});
