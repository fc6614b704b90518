/**
 * @fileoverview The draft of a decision and its annex. No sample of one was found: its parts are those that the Union's
 * rules for documents name, and what the workbook does not hold is a blank.
 */
import type { PaperFacts } from "./facts";
import {
  DRAFT,
  dayWords,
  ending,
  fileDay,
  fileOf,
  letterhead,
  numberOf,
  type Stamped,
  yearOf,
} from "./letterhead";
import { annexTable } from "./list";
import { blank, middle, orBlank, type Paper, type Piece, paragraph, running } from "./paper";
import { toDecide } from "./to-decide";

/** Of a source that a preset's wording was taken from, which is no basis of anybody else's decision. */
const WORDING_ONLY = /\(nguyên văn [^)]*\)$/;

/** The documents that a decision rests on, as far as the criteria set names them. */
function groundsOf({ set }: PaperFacts): Piece[] {
  const named = set.sources.filter((source) => !WORDING_ONLY.test(source));
  return named.length > 0 ? named : [blank("căn cứ: hướng dẫn về Đoàn cơ sở “3 chủ động”")];
}

/** Null: there is no unit to decide on. */
export function decisionPaper(facts: PaperFacts, stamped: Stamped = DRAFT): Paper | null {
  const units = toDecide(facts);
  if (units.length === 0) return null;
  const { decides, parent } = facts.body;
  const who = orBlank(decides, "cơ quan quyết định công nhận (tab Thiết lập)");
  const title = "công nhận Đoàn cơ sở “3 chủ động” ";
  const basis = (pieces: readonly Piece[], end = ";") =>
    paragraph(["- Căn cứ ", ...pieces, end], { italic: true, indent: true });
  return {
    title: "Dự thảo quyết định",
    file: fileOf("du-thao-quyet-dinh", facts),
    day: fileDay(facts, stamped),
    parts: [
      letterhead(facts, "QĐ", stamped),
      middle("QUYẾT ĐỊNH", { bold: true }),
      middle([`Về việc ${title}`, yearOf(facts)], { bold: true, rule: true }),
      middle([orBlank(decides.toUpperCase(), "cơ quan quyết định công nhận (tab Thiết lập)")], {
        bold: true,
      }),
      ...groundsOf(facts).map((ground) => basis([ground])),
      basis([blank("căn cứ khác: thẩm quyền, kế hoạch, biên bản thẩm định")]),
      paragraph(["- Xét đề nghị của ", blank("bộ phận đề nghị"), ","], { italic: true, indent: true }),
      middle("QUYẾT ĐỊNH", { bold: true }),
      article(1, [
        `Công nhận ${units.length} đơn vị đạt Đoàn cơ sở “3 chủ động” `,
        yearOf(facts),
        " (có danh sách kèm theo).",
      ]),
      article(2, ["Quyết định này có hiệu lực kể từ ngày ký."]),
      article(3, [
        blank("bộ phận chịu trách nhiệm thi hành"),
        " và các đơn vị có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.",
      ]),
      ending(facts, [
        ["Như Điều 3"],
        [orBlank(parent, "cấp trên nhận báo cáo (tab Thiết lập)"), " (để báo cáo)"],
        ["Lưu ", blank("nơi lưu")],
      ]),
      { kind: "page" },
      middle("DANH SÁCH", { bold: true }),
      middle(["Đơn vị được công nhận Đoàn cơ sở “3 chủ động” ", yearOf(facts)], { bold: true }),
      middle(
        ["(Kèm theo Quyết định số ", numberOf(stamped, "QĐ"), " ", dayWords(stamped.day), " của ", who, ")"],
        { italic: true },
      ),
      annexTable(units),
    ],
  };
}

/** "Điều 1. …" */
const article = (number: number, pieces: readonly Piece[]) =>
  running([{ strong: `Điều ${number}. ` }, ...pieces]);
