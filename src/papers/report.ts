/**
 * @fileoverview The draft of the yearly report. Its sentences are made from figures alone: a rate that somebody wrote into
 * the sheet is not repeated. Difficulties, causes and what comes next are for people to say.
 */
import { shorten } from "../reports/shorten";
import { formatNumber, formatRate } from "../vietnamese/numbers";
import type { PaperCriterion, PaperFacts } from "./facts";
import { DRAFT, ending, fileDay, fileOf, letterhead, type Stamped, yearOf } from "./letterhead";
import { blank, heading, middle, orBlank, type Paper, type PaperTable, type Part, running } from "./paper";

/** Criteria that are named as those missed most, and shortcomings that are told. */
const MOST_CRITERIA = 5;
const MOST_SENTENCES = 8;
const LONGEST_CRITERION = 120;

const number = (count: number) => formatNumber(count);

/** "244/500 đơn vị (48,8%)" */
const ofAll = (count: number, all: number, what = "đơn vị"): string =>
  `${number(count)}/${number(all)} ${what} (${formatRate(count, all)})`;

export function reportPaper(facts: PaperFacts, stamped: Stamped = DRAFT): Paper {
  const { body } = facts;
  const hard = (what: string) => running([blank(what)]);
  return {
    title: "Dự thảo báo cáo",
    file: fileOf("du-thao-bao-cao", facts),
    day: fileDay(facts, stamped),
    parts: [
      letterhead(facts, "BC", stamped),
      middle("BÁO CÁO", { bold: true }),
      middle(["Kết quả xây dựng Đoàn cơ sở “3 chủ động” ", yearOf(facts)], { bold: true, rule: true }),
      heading("I. KẾT QUẢ"),
      heading("1. Đăng ký, thẩm định, công nhận"),
      ...figures(facts).map((line) => running(`- ${line}`)),
      heading("2. Kết quả theo loại hình"),
      typesTable(facts),
      ...mostMissed(facts),
      ...(facts.visits ? visits(facts.visits, facts.totals.units) : []),
      heading("II. HẠN CHẾ, KHÓ KHĂN, NGUYÊN NHÂN"),
      heading("1. Hạn chế"),
      ...shortcomings(facts).map((line) => running(`- ${line}`)),
      heading("2. Khó khăn"),
      hard("khó khăn"),
      heading("3. Nguyên nhân"),
      hard("nguyên nhân"),
      heading("III. PHƯƠNG HƯỚNG, NHIỆM VỤ"),
      hard("phương hướng, nhiệm vụ"),
      ending(facts, [
        [orBlank(body.parent, "cấp trên nhận báo cáo (tab Thiết lập)")],
        ["Lưu ", blank("nơi lưu")],
      ]),
    ],
  };
}

/** Both denominators stand side by side. */
function figures({ totals, appraised, registrationKnown, units }: PaperFacts): string[] {
  const { recognised, registered, notRecognised, undetermined, notRegistered } = totals;
  const decided = units.filter(({ outcome, decided: by }) => outcome === "recognised" && by !== "").length;
  return [
    `Tổng số đơn vị: ${number(totals.units)}.`,
    registrationKnown
      ? `Đã đăng ký: ${ofAll(registered, totals.units)}${notRegistered > 0 ? `; không đăng ký: ${number(notRegistered)} đơn vị` : ""}.`
      : `Bảng không có dữ liệu đăng ký; mọi đơn vị (${number(totals.units)}) được tính là có đăng ký.`,
    ...(appraised === null ? [] : [`Đã thẩm định đủ các tiêu chí: ${ofAll(appraised, totals.units)}.`]),
    `Công nhận: ${number(recognised)} đơn vị, đạt ${formatRate(recognised, totals.units)} so với tổng số (${number(recognised)}/${number(totals.units)}) và ${formatRate(recognised, registered)} so với số đã đăng ký (${number(recognised)}/${number(registered)}).`,
    `Không công nhận: ${number(notRecognised)} đơn vị; chưa xác định được kết quả: ${number(undetermined)} đơn vị.`,
    ...(decided > 0 ? [`Đã có quyết định công nhận: ${number(decided)} đơn vị.`] : []),
  ];
}

function typesTable({ byType, totals }: PaperFacts): PaperTable {
  const row = (name: string, of: typeof totals) => [
    name,
    number(of.units),
    number(of.registered),
    number(of.recognised),
    formatRate(of.recognised, of.units),
    formatRate(of.recognised, of.registered),
  ];
  return {
    kind: "table",
    head: [
      "Loại hình",
      "Tổng số",
      "Đã đăng ký",
      "Công nhận",
      "Tỷ lệ so với tổng số",
      "Tỷ lệ so với đã đăng ký",
    ],
    rows: [
      ...byType.map(({ type, totals: own }) => row(type === "" ? "Chưa rõ loại hình" : type, own)),
      row("Cộng", totals),
    ],
    widths: [28, 12, 14, 14, 16, 16],
    aligns: ["left", "right", "right", "right", "right", "right"],
  };
}

const missed = ({ fail, undetermined }: PaperCriterion) => fail + undetermined;

function mostMissed({ criteria, totals, evidenceKnown }: PaperFacts): Part[] {
  const most = criteria
    .filter((one) => missed(one) > 0)
    .sort((a, b) => missed(b) - missed(a))
    .slice(0, MOST_CRITERIA);
  if (most.length === 0) return [];
  return [
    heading(`3. Tiêu chí còn nhiều đơn vị chưa đạt (trong ${number(totals.registered)} đơn vị đã đăng ký)`),
    {
      kind: "table",
      head: ["Tiêu chí", "Nội dung", "Chưa đạt", "Chưa rõ", ...(evidenceKnown ? ["Thiếu minh chứng"] : [])],
      rows: most.map(({ code, text, fail, undetermined, missingEvidence }) => [
        code,
        shorten(text, code, LONGEST_CRITERION),
        number(fail),
        number(undetermined),
        ...(evidenceKnown ? [number(missingEvidence)] : []),
      ]),
      widths: evidenceKnown ? [11, 50, 12, 12, 15] : [11, 61, 14, 14],
      aligns: ["center", "left", "right", "right", "right"],
    },
  ];
}

function visits(of: NonNullable<PaperFacts["visits"]>, units: number): Part[] {
  const { officers } = of;
  return [
    heading("Công tác đi cơ sở"),
    running(
      `- Tổng số ${number(of.visits)} lượt, ${number(of.days)} ngày; đến ${ofAll(of.units, units)}; ${ofAll(officers.went, officers.all, "cán bộ")} đi cơ sở.`,
    ),
  ];
}

/** Shortcomings as the figures say them, those of most units first. */
export function shortcomings({ criteria, totals, evidenceKnown }: PaperFacts): string[] {
  const { registered, notRegistered, units, undetermined } = totals;
  const of = (count: number) => `${number(count)}/${number(registered)} đơn vị`;
  const told = criteria
    .flatMap(({ code, fail, missingEvidence }) => [
      { count: fail, words: `${of(fail)} chưa đạt tiêu chí ${code}.` },
      {
        count: evidenceKnown ? missingEvidence : 0,
        words: `${of(missingEvidence)} chưa có minh chứng tiêu chí ${code}.`,
      },
    ])
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_SENTENCES)
    .map(({ words }) => words);
  const lines = [
    ...(notRegistered > 0 ? [`${number(notRegistered)}/${number(units)} đơn vị không đăng ký.`] : []),
    ...told,
    ...(undetermined > 0 ? [`${of(undetermined)} chưa xác định được kết quả.`] : []),
  ];
  return lines.length > 0 ? lines : ["Số liệu của bảng không cho thấy đơn vị nào chưa đạt hoặc còn thiếu."];
}
