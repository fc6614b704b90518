/** @fileoverview The list of units that are recognised, and those that are not, apart, each with its reason. */
import type { PaperFacts, PaperUnit } from "./facts";
import { DRAFT, ending, fileDay, fileOf, letterhead, type Stamped, yearOf } from "./letterhead";
import { blank, heading, middle, type Paper, type PaperTable, type Part, type Piece, running } from "./paper";

/** A unit's name, or the blank for it where the sheet has it mixed up with a person's. */
export const nameOf = ({ name }: PaperUnit): Piece =>
  name === "" ? blank("tên đơn vị mà bảng ghi lẫn với tên người") : name;

/** TT, unit and type: no more goes with a decision. */
export const annexTable = (units: readonly PaperUnit[]): PaperTable => ({
  kind: "table",
  head: ["TT", "Đơn vị", "Loại hình"],
  rows: units.map((unit, at) => [String(at + 1), nameOf(unit), unit.type]),
  widths: [10, 62, 28],
  aligns: ["center", "left", "left"],
});

const reasonTable = (units: readonly PaperUnit[]): PaperTable => ({
  kind: "table",
  head: ["TT", "Đơn vị", "Loại hình", "Lý do"],
  rows: units.map((unit, at) => [String(at + 1), nameOf(unit), unit.type, unit.reason]),
  widths: [9, 36, 20, 35],
  aligns: ["center", "left", "left", "left"],
});

/** The whole list, to be looked through before anything is decided. */
export function listPaper(facts: PaperFacts, stamped: Stamped = DRAFT): Paper {
  const of = (outcome: PaperUnit["outcome"]) => facts.units.filter((unit) => unit.outcome === outcome);
  const recognised = of("recognised");
  const parts: Part[] = [
    letterhead(facts, null, stamped),
    middle("DANH SÁCH", { bold: true }),
    middle(["Xét công nhận Đoàn cơ sở “3 chủ động” ", yearOf(facts)], { bold: true, rule: true }),
    heading(`I. Đơn vị được công nhận (${recognised.length})`),
    recognised.length > 0 ? annexTable(recognised) : running("Chưa có đơn vị nào."),
  ];
  const apart = [
    ["Đơn vị không được công nhận", of("notRecognised")],
    ["Đơn vị chưa xác định được kết quả, không đưa vào danh sách công nhận", of("undetermined")],
    ["Đơn vị không đăng ký", of("notRegistered")],
  ] as const;
  let at = 1;
  for (const [title, units] of apart) {
    if (units.length === 0) continue;
    parts.push(heading(`${["I", "II", "III", "IV"][at]}. ${title} (${units.length})`), reasonTable(units));
    at += 1;
  }
  return {
    title: "Danh sách xét công nhận",
    file: fileOf("danh-sach-xet-cong-nhan", facts),
    day: fileDay(facts, stamped),
    parts: [...parts, ending(facts, [])],
  };
}
