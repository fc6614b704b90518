/**
 * @fileoverview The tabs `3CĐ · Báo cáo` and `3CĐ · Toàn địa bàn`: tables for people, and the same report as
 * text in cells that survive .xlsx, "Copy to", paste as values, put-in columns and another name of the tab.
 */
import { PRESETS } from "../criteria/presets";
import { criteriaOf } from "../criteria/set";
import { LETTERS, UNIT_WORDS } from "../findings/words";
import { MARK_WORDS, MERGED_TITLE, REPORT_TITLE } from "../messages/upward";
import type { Block, BlockBuilder, BlockChart, BlockTable, RowStyle } from "../reports/block";
import { inLines, lettered } from "../reports/letter";
import { shorten } from "../reports/shorten";
import type { Totals } from "../reports/summary";
import { CHART_TITLES, rate, share, totalRows } from "../reports/summary-tab";
import { codesOf, type ReportBody, type ReportRow, smallGroups } from "./report";
import { canonical, fingerprint, shortStamp, stampOf } from "./stamp";
import { plainName } from "./unit-name";

/** Below what Excel still opens in a cell (32,767) and Sheets holds (50,000). */
const PIECE = 30_000;
const PIECE_MARK = "3CD-REPORT";
const PIECE_END = " #END";

/** Label of the line with the stamp's first digits. */
export const STAMP_LABEL = "Mã kiểm tra";

/** A row of the tab; `part` names the part of the report whose figures it shows, null where it shows none. */
interface Line {
  readonly cells: readonly (string | number | { readonly rate: number })[];
  /** The same in the lines that earlier versions wrote: their tabs still come in. */
  readonly former?: readonly (readonly (string | number)[])[];
  readonly part: string | null;
  readonly style?: RowStyle;
  /** Stands behind the cells and is not compared on arrival. */
  readonly aside?: string;
}

const WIDTHS = [230, 90, 90, 90, 100, 110, 110, 110, 260];
/** A report that is no sum of others has no notes on who sent it; what a criterion asks has room beside its counts. */
const OWN_WIDTHS = [170, 75, 75, 75, 80, 75, 270];
/** So many letters stand beside a criterion's counts. */
const LONGEST_ASIDE = 60;
/** So many letters stand in a line of the page. */
const LINE = 110;
const LINES_ABOVE = [
  "Chỉ có tên đơn vị, số đếm và kết quả; không có tên người, minh chứng, giải trình.",
  "Mã kiểm tra giúp cấp trên phát hiện sửa tay; người dùng được tiện ích vẫn có thể lập báo cáo mới với mã mới.",
];

/** The report's text, cut into cells: each names its place, so that they may be moved or come in any order. */
export function reportPieces(text: string): string[] {
  const pieces: string[] = [];
  let at = 0;
  do {
    let end = Math.min(text.length, at + PIECE);
    // Not through the middle of a character.
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end--;
    pieces.push(text.slice(at, end));
    at = end;
  } while (at < text.length);
  return pieces.map((piece, i) => `${PIECE_MARK} ${i + 1}/${pieces.length} ${piece}${PIECE_END}`);
}

/** What a cell holds of a report: null where it holds nothing of one; `text` null where its end is missing. */
export function readPiece(cell: string): { index: number; of: number; text: string | null } | null {
  if (!cell.startsWith(PIECE_MARK)) return null;
  const head = /^3CD-REPORT (\d{1,6})\/(\d{1,6}) /.exec(cell);
  if (!head) return null;
  const whole = cell.trimEnd();
  const text = whole.endsWith(PIECE_END) ? whole.slice(head[0].length, -PIECE_END.length) : null;
  return { index: Number(head[1]), of: Number(head[2]), text };
}

/** `22/11/2021` for `2021-11-22`. */
export function dayWords(day: string): string {
  return day.split("-").reverse().join("/");
}

const yesNo = (value: boolean) => (value ? "Có" : "Không");

function counts({ units, registered, recognised, notRecognised, undetermined }: Totals): number[] {
  return [units, registered, recognised, notRecognised, undetermined];
}

const TOTALS_HEAD = "Chỉ tiêu";
const CRITERIA_HEAD = "Mã";
const COUNT_HEADS = ["Tổng số", "Đăng ký", "Công nhận", "Không công nhận", "Chưa xác định"];

/** Every row that shows the report; what its part is compared with on arrival. */
export function reportLines(report: ReportBody): Line[] {
  const { header, sets, children, marks } = report;
  const lines: Line[] = [];
  const add = (
    part: string | null,
    cells: Line["cells"],
    style?: RowStyle,
    { aside, former }: Pick<Line, "aside" | "former"> = {},
  ) =>
    lines.push({
      part,
      cells,
      ...(style ? { style } : {}),
      ...(aside ? { aside } : {}),
      ...(former ? { former } : {}),
    });
  const heading = (text: string) => {
    add(null, []);
    add(null, [text], "heading");
  };

  heading("Thông tin báo cáo");
  add("header", ["Đơn vị lập báo cáo", header.unit]);
  add("header", ["Cấp của đơn vị", header.level || "–"]);
  add("header", ["Cấp trên", header.parent || "–"]);
  add("header", ["Năm đánh giá", header.year]);
  add("header", ["Ngày lập", dayWords(header.madeOn)]);
  add("header", ["Có dữ liệu đăng ký", yesNo(header.registration)]);
  add("header", ["Có kiểm tra minh chứng", yesNo(header.evidence)]);
  if (header.kind === "merged") {
    add("children", ["Số báo cáo đã gộp", children.length]);
    add("header", ["Số đơn vị phải báo cáo", header.expected ?? "Chưa có danh sách"]);
  }
  add("version", ["Phiên bản tiện ích", report.version]);
  add("whole", [STAMP_LABEL, shortStamp(stampOf(report).whole as string)]);

  sets.forEach((set, i) => {
    const totals = report.totals[i] as Totals;
    heading(sets.length > 1 ? `Kết quả theo bộ tiêu chí thứ ${i + 1} (tính riêng)` : "Kết quả chung");
    add("sets", ["Bộ tiêu chí", set.name]);
    add("sets", ["Mã nhận dạng bộ tiêu chí", shortStamp(set.fingerprint)]);
    add(null, [TOTALS_HEAD, "Số đơn vị", "Trên tổng số", "Tỷ lệ", "Trên số đăng ký", "Tỷ lệ"], "head");
    for (const { cells, former } of totalRows(totals)) add("totals", cells, undefined, { former });

    if (children.length > 0) {
      heading("Theo đơn vị gửi");
      add(
        null,
        ["Đơn vị", ...COUNT_HEADS, "Trên số đăng ký", "Trên tổng số", "Ngày lập, mã, ghi chú"],
        "head",
      );
      for (const child of children) {
        const own = child.totals.find((one) => one.set === set.fingerprint)?.totals;
        if (!own) continue;
        const notes = [dayWords(child.madeOn), shortStamp(child.stamp), MARK_WORDS[child.mark]];
        if (child.kind === "merged") notes.push(`gộp ${child.reported}/${child.expected ?? "?"} đơn vị`);
        const said = notes.filter(Boolean).join("; ");
        const [ofRegistered, ofAll] = [own.registered, own.units].map((all) => share(own.recognised, all)[1]);
        const former = [
          child.unit,
          ...counts(own),
          rate(own.recognised, own.registered),
          rate(own.recognised, own.units),
          said,
        ];
        add("children", [child.unit, ...counts(own), ofRegistered ?? "–", ofAll ?? "–", said], undefined, {
          former: [former],
        });
      }
    }
    heading("Theo loại hình");
    add(null, ["Loại hình", ...COUNT_HEADS], "head");
    for (const { type, totals: own } of report.types[i] ?? []) add("types", [type, ...counts(own)]);

    heading("Theo nội dung và tiêu chí");
    add(null, [CRITERIA_HEAD, "Đạt", "Chưa đạt", "Chưa rõ", "Không áp dụng"], "head");
    const words = textsOf(set.fingerprint);
    for (const part of ["pillars", "criteria"] as const) {
      for (const { code, pass, fail, undetermined, notApplicable } of report[part][i] ?? []) {
        const label = `${part === "pillars" ? "Nội dung" : "Tiêu chí"} ${code}`;
        const aside = words.get(code);
        add(part, [label, pass, fail, undetermined, notApplicable], undefined, aside ? { aside } : {});
      }
    }
  });

  if (report.rows.length > 0) {
    heading("Từng đơn vị");
    add(
      null,
      ["Đơn vị", "Loại hình", "Kết quả", "Nội dung đạt", "TC chưa đạt", "TC chưa rõ", "TC không áp dụng"],
      "head",
    );
    const codes = { criteria: codesOf(report, "criteria"), pillars: codesOf(report, "pillars") };
    for (const row of report.rows) {
      const with_ = (part: "criteria" | "pillars", outcome: keyof typeof LETTERS) =>
        listed(row, part, codes[part], LETTERS[outcome]);
      add("rows", [
        row.name,
        row.type,
        UNIT_WORDS[row.outcome],
        with_("pillars", "pass"),
        with_("criteria", "fail"),
        with_("criteria", "undetermined"),
        with_("criteria", "notApplicable"),
      ]);
    }
  }
  if (marks.length > 0) {
    heading("Số liệu chưa xác minh");
    for (const mark of marks) add("marks", [`Chưa xác minh: ${mark}`]);
  }
  return lines;
}

/** Codes with an outcome, "1.2, 2.3"; "–" for none, so that no column of a row is blank. */
function listed(row: ReportRow, part: "criteria" | "pillars", codes: readonly string[], letter: string) {
  return codes.filter((_, i) => row[part][i] === letter).join(", ") || "–";
}

/**
 * Short texts of a published set's contents and criteria. A unit's own wording is not sent: it may hold
 * anything.
 */
function textsOf(wanted: string): Map<string, string> {
  const set = PRESETS.find((one) => fingerprint(one) === wanted);
  const pairs = (set?.pillars ?? []).map(({ code, name }) => ({ code, text: name }));
  if (set) pairs.push(...criteriaOf(set));
  return new Map(pairs.map(({ code, text }) => [code, shorten(text, code, LONGEST_ASIDE)]));
}

/** What a merged report's tab says besides the report itself. */
interface Beside {
  readonly missing: readonly { readonly name: string; readonly sent: boolean }[];
  readonly notes: readonly string[];
}

/**
 * The block of a report's tab.
 * @param text the report as it was sent, where it came from elsewhere; absent: this very report
 * @param place where it is dated; absent or '': not known
 */
export function reportBlock(
  tab: string,
  report: ReportBody,
  { text, beside, place = "" }: { text?: string; beside?: Beside; place?: string } = {},
): Block {
  const { kind, unit, parent, madeOn, year } = report.header;
  const merged = kind === "merged";
  const widths = merged ? WIDTHS : OWN_WIDTHS;
  const block = lettered(
    { unit, parent, place, day: dayWords(madeOn) },
    merged ? MERGED_TITLE : REPORT_TITLE,
    LINES_ABOVE,
    {
      middle: 3,
      right: widths.length - 1,
    },
  );
  block.of(String(year)).add([`Năm ${year}`]);
  for (const sentence of [marksSentence(report), smallGroupsSentence(report)]) {
    if (sentence) for (const line of inLines(sentence, LINE)) block.add([line]);
  }
  const tables: { readonly of: string; readonly table: BlockTable }[] = [];
  for (const { cells, style, aside } of reportLines(report)) {
    block.add(aside ? [...cells, aside] : cells, style);
    if (style === "head" && block.table) tables.push({ of: String(cells[0]), table: block.table });
  }
  if (beside) {
    block.gap().add(["Chưa báo cáo"], "heading");
    if (report.header.expected === null) {
      block.add([
        "Chưa có danh sách đơn vị phải báo cáo (tab Thiết lập) nên không biết đơn vị nào còn thiếu.",
      ]);
    } else if (beside.missing.length === 0) block.add(["Mọi đơn vị trong danh sách đều đã báo cáo."]);
    for (const { name, sent } of beside.missing) {
      const unit = plainName(name) || "Một đơn vị (tên trong danh sách có kèm tên người)";
      block.add([sent ? `${unit}: đã gửi nhưng chưa gộp được, xem Cần xem lại` : unit]);
    }
    block.gap().add(["Cần xem lại"], "heading");
    if (beside.notes.length === 0) block.add(["Không có gì lạ."]);
    for (const note of beside.notes) block.add([note]);
  }
  const tablesOf = (head: string) => tables.filter(({ of }) => of === head).map(({ table }) => table);
  const charts = merged ? drawn(block, tablesOf(TOTALS_HEAD), tablesOf(CRITERIA_HEAD)) : [];
  block.gap().add([`Lập ngày ${dayWords(madeOn)}, phiên bản ${report.version}.`], "small");
  // Out of sight and off the paper; copies and .xlsx keep it.
  const from = block.length;
  block.add(["Phần dành cho máy: xin giữ nguyên, không sửa, không xóa"]);
  for (const piece of reportPieces(text ?? canonical(report))) block.add([piece]);
  return block.build(tab, widths, 0, { hidden: { from, to: block.length }, charts });
}

/** Rows of a pair of charts, and where the second begins. */
const CHART_ROWS = 12;
const CHART_HEIGHT = CHART_ROWS * 21 - 6;
const SECOND = { column: 4, width: 680 };

/** Two charts for each criteria set, side by side, with the room that they take. */
function drawn(
  block: BlockBuilder,
  totals: readonly BlockTable[],
  criteria: readonly BlockTable[],
): BlockChart[] {
  if (totals.length === 0) return [];
  block.gap().add(["Biểu đồ"], "heading");
  return totals.flatMap((own, index) => {
    const codes = criteria[index];
    const row = block.length;
    for (let n = 0; n < CHART_ROWS; n++) block.gap();
    const which = totals.length > 1 ? `, bộ tiêu chí thứ ${index + 1}` : "";
    const [left, right] = [
      { row, column: 0, width: 480, height: CHART_HEIGHT },
      { row, ...SECOND, height: CHART_HEIGHT },
    ];
    const first = { from: own.head, to: own.to, names: 0, first: 1, last: 1, place: left };
    const second = codes && { from: codes.head, to: codes.to, names: 0, first: 1, last: 3, place: right };
    return [
      { title: `${CHART_TITLES.totals}${which}`, ...first },
      ...(second ? [{ title: `${CHART_TITLES.criteria}${which}`, ...second }] : []),
    ];
  });
}

/** That figures inside were let in by hand; '' where none were. */
export function marksSentence({ marks }: ReportBody): string {
  if (marks.length === 0) return "";
  return `CHƯA XÁC MINH: trong này có số liệu của ${marks.length} đơn vị được gộp dù chưa xác minh, nêu tên ở mục Số liệu chưa xác minh.`;
}

/** The warning about groups under five; '' where there is none. */
export function smallGroupsSentence(report: ReportBody): string {
  const small = smallGroups(report);
  if (small.length === 0) return "";
  const named = small.map(({ type, units }) => `${type} (${units})`).join(", ");
  return `Lưu ý: nhóm dưới 5 đơn vị (${named}) có thể để lộ kết quả của từng đơn vị; cân nhắc trước khi công bố.`;
}
