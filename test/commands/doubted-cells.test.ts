/**
 * @fileoverview [M8] What a person sees in a cell and its value does not say, from the grid to the result: crossed out,
 * shown otherwise by its format, noted against. Plain looks and notes change nothing.
 */
import { describe, expect, it } from "vitest";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { criteriaOf } from "../../src/criteria/set";
import { judgeCells } from "../../src/sidebar/judge-cells";
import { anchorsOf, placesOfUnit } from "../../src/sidebar/unit-places";
import type { Opened, UnitCells } from "../../src/sidebar/wire";
import { assessmentXml, MAIN, rels, small, XML } from "../../tools/hostile/handmade";
import type { FlatCell } from "../../workbench/host/model";
import { open } from "../../workbench/xlsx/open";
import type { Given } from "../workbench/host/support";
import { bookOf, sheetOf } from "../workbench/host/support";
import { ask, bundleOn, openedWhole } from "./support";

const CODES = criteriaOf(SET_2018_2022).map(({ code }) => code);
const UNITS = ["Đoàn xã Thanh Lâm", "Đoàn xã Yên Sơn", "Đoàn xã Bảo Sơn"];
const PAPER = "12-KH/ĐTN ngày 05/3/2021";
const FIRST = 5;

interface Answer {
  readonly ok: boolean;
  readonly units: readonly { readonly name: string; readonly outcome: string }[];
  readonly findings: readonly {
    readonly code: string;
    readonly cell: string;
    readonly unit: string | null;
    readonly message: string;
  }[];
}

type Change = Partial<FlatCell>;
/** Changes by the name of a cell of the second unit: `name`, `1.3`, `evidence 1.3`; or of all: `title`, `head 1.3`. */
type Changes = Readonly<Record<string, Change>>;

/** Three units that pass everything, with what is changed of the second one; and a list of those that registered. */
function workbook(changes: Changes, listed: Readonly<Record<string, Change>> | null = null) {
  const said = (key: string, value: string): Given => (changes[key] ? { value, ...changes[key] } : value);
  const head = CODES.flatMap((code) => [said(`head ${code}`, code), ""]);
  const under = CODES.flatMap(() => ["Thẩm định", "Minh chứng"]);
  const rows: Given[][] = [
    [said("title", "BẢNG TỔNG HỢP ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021")],
    [],
    ["TT", "Tên đơn vị", ...head, "Kết quả"],
    ["", "", ...under, ""],
    ...UNITS.map((name, n): Given[] => {
      const own = (key: string, value: Given & (string | number)): Given =>
        n === 1 && changes[key] ? { value, ...changes[key] } : value;
      return [
        own("order", n + 1),
        own("name", name),
        ...CODES.flatMap((code) => [own(code, "Đạt"), own(`evidence ${code}`, PAPER)]),
        own("result", "Công nhận"),
      ];
    }),
  ];
  const list: Given[][] = [
    ["DANH SÁCH ĐĂNG KÝ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
    ["STT", "Đơn vị", "Ngày đăng ký"],
    ...UNITS.map((name, n): Given[] => {
      const own = (key: string, value: string) =>
        n === 1 && listed?.[key] ? { value, ...listed[key] } : value;
      return [n + 1, own("name", name), own("day", `0${n + 3}/02/2021`)];
    }),
  ];
  return bookOf(sheetOf(rows, "Kết quả"), ...(listed ? [sheetOf(list, "Đăng ký", 1)] : []));
}

function judged(changes: Changes, listed: Readonly<Record<string, Change>> | null = null): Answer {
  const { host } = bundleOn(workbook(changes, listed));
  const request = { sheet: null, mapping: null, year: null, criteria: null, write: false };
  return host.run("runReport", [request]) as Answer;
}

const outcome = ({ units }: Answer) => units.map((one) => one.outcome.charAt(0)).join("");
const messages = ({ findings }: Answer) =>
  findings
    .filter(({ unit }) => unit === UNITS[1])
    .map(({ code, cell, message }) => `${code} ${cell} ${message}`);

const HIDDEN = { numberFormat: ";;;" };
const CROSSED: Change = { strikethrough: true };
const WHITE: Change = { fontColor: "#ffffff" };
const note = (text: string): Change => ({ note: text });

describe("[M8] a mark", () => {
  it("that is crossed out is asked about", () => {
    const answer = judged({ "1.3": CROSSED });
    expect(outcome(answer)).toBe("rur");
    expect(messages(answer)).toEqual([
      "mark-unreadable G6 Ô ghi “Đạt” nhưng chữ bị gạch ngang nên chưa rõ kết quả của tiêu chí 1.3. Ghi kết quả cuối cùng rồi bỏ gạch ngang.",
      expect.stringMatching(/^result-differs/),
    ]);
  });

  it("that its format hides, or shows in words of another meaning, is asked about", () => {
    const hidden = judged({ "1.3": HIDDEN });
    expect(outcome(hidden)).toBe("rur");
    expect(messages(hidden)[0]).toContain("Ô ghi “Đạt” nhưng định dạng làm ô không hiện gì");
    const format = '[=1]"Chưa đạt";[=0]"Đạt";General';
    const turned = judged({ "1.3": { value: 1, numberFormat: format } });
    expect(outcome(turned)).toBe("rur");
    expect(messages(turned)[0]).toContain("Ô ghi “1” nhưng ô hiện ra “Chưa đạt”");
    expect(messages(judged({ "1.3": { value: 1, numberFormat: "0%" } }))[0]).toContain(
      "Ô ghi “100%” là tỷ lệ nên chưa rõ kết quả của tiêu chí 1.3.",
    );
    expect(
      outcome(judged({ "1.3": { value: "Đạt", numberFormat: 'General;General;General;"Chưa đạt"' } })),
    ).toBe("rur");
    expect(outcome(judged({ "1.3": { value: true, ...HIDDEN } }))).toBe("rur");
  });

  it("that its format shows in other words of the same meaning is that mark", () => {
    expect(outcome(judged({ "1.3": { value: 1, numberFormat: '"Đạt";;"Chưa đạt"' } }))).toBe("rrr");
    expect(outcome(judged({ "1.3": { value: 0, numberFormat: '"Đạt";;"Chưa đạt"' } }))).toBe("rnr");
    expect(outcome(judged({ "1.3": { value: 1, numberFormat: '"✓"' } }))).toBe("rrr");
  });

  it("in the colour of its ground is asked about; white on dark blue is seen", () => {
    const answer = judged({ "1.3": WHITE });
    expect(outcome(answer)).toBe("rur");
    expect(messages(answer)[0]).toBe(
      "mark-unreadable G6 Ô ghi “Đạt” nhưng chữ gần như cùng màu với nền nên chưa rõ kết quả của tiêu chí 1.3. Ghi kết quả cuối cùng rồi đổi màu chữ.",
    );
    const dark = { ...WHITE, background: "#0b5394" };
    expect(
      outcome(judged({ "1.3": dark, "evidence 1.3": dark, name: dark, "head 1.3": dark, title: WHITE })),
    ).toBe("rrr");
  });

  it("that a note denies is asked about, the note quoted", () => {
    const answer = judged({ "1.3": note("Sửa thành CHƯA ĐẠT theo BB họp ngày 25/11") });
    expect(outcome(answer)).toBe("rur");
    expect(messages(answer)[0]).toContain(
      "nhưng ghi chú của ô nói “Sửa thành CHƯA ĐẠT theo BB họp ngày 25/11” nên chưa rõ kết quả của tiêu chí 1.3",
    );
  });
});

it.each([
  ["is heard as a note is", "", "mark-unreadable D4"],
  ["that is settled says nothing any more", ' done="1"', undefined],
])("[M8] a threaded comment on a mark in an .xlsx %s", async (_, done, found) => {
  const DOING = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
  const bytes = small(assessmentXml(), {
    "xl/worksheets/_rels/sheet1.xml.rels": rels(
      ["rId1", "comments", "../comments1.xml"],
      ["rId2", DOING, "../threadedComments/threadedComment1.xml"],
    ),
    "xl/comments1.xml": `${XML}<comments xmlns="${MAIN}"><authors><author>tc={1}</author></authors><commentList><comment ref="D4" authorId="0"><text><t>[Threaded comment] Comment: Sai, thực ra chưa đạt</t></text></comment></commentList></comments>`,
    "xl/threadedComments/threadedComment1.xml": `${XML}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="D4" id="{1}"${done}><text>Sai, thực ra chưa đạt</text></threadedComment></ThreadedComments>`,
  });
  const { host } = bundleOn((await open(bytes, "x.xlsx")).model);
  const request = { sheet: null, mapping: null, year: null, criteria: null, write: false };
  const { findings } = host.run("runReport", [request]) as Answer;
  const said = findings.find(({ unit }) => unit === "Đoàn xã số 2");
  expect(said?.code === "mark-unreadable" ? `${said.code} ${said.cell}` : undefined).toBe(found);
});

it("[M8] a mark in an .xlsx in its theme's white, on no ground", async () => {
  const cells = (style: string) =>
    small(assessmentXml().replace('<c r="D4"', `<c r="D4" s="${style}"`), {
      "xl/_rels/workbook.xml.rels": rels(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "styles", "styles.xml"],
      ),
      "xl/styles.xml": `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><sz val="11"/><color theme="0" tint="-0.05"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    });
  const told = async (style: string) => {
    const { host } = bundleOn((await open(cells(style), "x.xlsx")).model);
    const request = { sheet: null, mapping: null, year: null, criteria: null, write: false };
    const { findings } = host.run("runReport", [request]) as Answer;
    return findings.filter(({ code, cell }) => code === "mark-unreadable" && cell === "D4").length;
  };
  expect([await told("0"), await told("1")]).toEqual([0, 1]);
});

describe("[M8] a note on a title, a heading or an order number", () => {
  it.each([
    ["title", "Bản nháp, chưa trình Ban Thường vụ"],
    ["head 1.1", "Cột này là kết quả đơn vị tự chấm"],
    ["head 2.3", "Nguyễn Thị Hoa:\nchưa thẩm định"],
  ])("on %s that takes all back leaves all open: %s", (key, text) => {
    const answer = judged({ [key]: note(text) });
    expect(outcome(answer)).toBe("uuu");
    expect(answer.findings.some(({ code }) => code === "row-not-read")).toBe(true);
  });

  it("that turns the sign leaves open what is marked with it", () => {
    const answer = judged({ "head 1.1": note("Đánh dấu x nếu đơn vị CHƯA đạt"), "1.3": { value: "x" } });
    expect(outcome(answer)).toBe("rur");
    const { message } = answer.findings.find(({ code }) => code === "row-not-read") ?? {};
    expect(message).toContain("ghi “Đánh dấu x nếu đơn vị CHƯA đạt”");
  });

  it("on a unit's number that takes its result back leaves the unit open", () => {
    expect(outcome(judged({ order: note("Chưa thẩm định") }))).toBe("rur");
  });

  it.each([
    ["title", "Đ/c Huy nhập ngày 5/11"],
    ["title", "Theo Hướng dẫn số 12-HD/ĐTN"],
    ["head 1.1", "Đạt khi có kế hoạch và báo cáo"],
    ["head 2.3", "x là đạt, để trống là chưa chấm"],
    ["order", "Đã nhận bản giấy"],
  ])("on %s changes nothing: %s", (key, text) => {
    expect(outcome(judged({ [key]: note(text) }))).toBe("rrr");
  });
});

describe("[M8] evidence", () => {
  it.each<[string, Change]>([
    ["bị gạch ngang", CROSSED],
    ["không hiện gì", HIDDEN],
    ["gần như cùng màu với nền", WHITE],
    ["“thiếu dấu, trả lại”", note("thiếu dấu, trả lại")],
  ])("%s: does not count", (said, change) => {
    const answer = judged({ "evidence 2.1": change });
    expect(outcome(answer)).toBe("rur");
    expect(messages(answer)[0]).toMatch(/^evidence-promised/);
    expect(messages(answer)[0]).toContain(said);
    expect(messages(answer)[0]).toContain("nên tiêu chí 2.1 chưa được tính là có minh chứng");
  });
});

describe("[M8] a text that is crossed out in part", () => {
  const part = (crossed: string, rest: string): Change => ({
    value: `${crossed}${rest}`,
    crossed: { of: `${crossed}${rest}`, stretches: [[0, crossed.length]] },
  });

  it.each<[string, string, string, string]>([
    ["a mark is asked about", "1.3", "Chưa ", "đạt"],
    ["papers whose rest says nothing do not count", "evidence 2.1", PAPER, " chưa có"],
    ["papers whose rest is blank do not count", "evidence 2.1", PAPER, " "],
  ])("%s", (_, key, crossed, rest) => {
    const answer = judged({ [key]: part(crossed, rest) });
    expect(outcome(answer)).toBe("rur");
    expect(messages(answer)[0]).toContain("nhưng chữ bị gạch ngang");
  });

  it("of two papers the other counts", () => {
    expect(outcome(judged({ "evidence 2.1": part(PAPER, "; 15-KH/ĐTN ngày 06/3/2021") }))).toBe("rrr");
  });

  it("a doubt that is crossed out behind a paper is no doubt any more", () => {
    const value = `${PAPER} (xem lại)`;
    expect(outcome(judged({ "evidence 2.1": { value } }))).toBe("rur");
    const crossed = { of: value, stretches: [[PAPER.length, value.length]] as const };
    expect(outcome(judged({ "evidence 2.1": { value, crossed } }))).toBe("rrr");
  });
});

describe("[M8] a unit's name or its typed result", () => {
  it.each<[string, Changes]>([
    ["a name crossed out", { name: CROSSED }],
    ["a name noted against", { name: note("Đơn vị đã giải thể") }],
    ["a name that is hidden", { name: HIDDEN }],
    ["a name in white on white", { name: WHITE }],
    ["a result crossed out", { result: CROSSED }],
    ["a result noted against", { result: note("Ban Thường vụ không nhất trí") }],
  ])("%s: the unit is open", (_, changes) => {
    const answer = judged(changes);
    expect(outcome(answer)).toBe("rur");
    expect(messages(answer)[0]).toMatch(/^row-not-read .*chưa xác định được kết quả của đơn vị này/);
  });

  it.each([
    ["crossed out", CROSSED, "gạch ngang"],
    ["in white on white", WHITE, "cùng màu với nền"],
  ])("a whole row %s is told once", (_, look, words) => {
    const all = Object.fromEntries(
      ["order", "name", ...CODES, ...CODES.map((code) => `evidence ${code}`)].map((key) => [key, look]),
    );
    const answer = judged(all);
    expect(outcome(answer)).toBe("rur");
    expect(messages(answer).filter((one) => one.includes(words))).toHaveLength(1);
  });
});

describe("[M8] [O5] a list of those that registered", () => {
  it.each<[string, Changes]>([
    ["a name crossed out", { name: CROSSED }],
    ["a day crossed out", { day: CROSSED }],
    ["a day in white on white", { day: WHITE }],
    ["a name noted against", { name: note("xin rút") }],
    ["a day noted against", { day: note("chưa nộp phiếu") }],
  ])("%s: whether it registered is open", (_, listed) => {
    const answer = judged({}, listed);
    expect(outcome(answer)).toBe("rur");
    expect(messages(answer).at(-1)).toMatch(/^registration-withdrawn .*chưa rõ đơn vị còn đăng ký hay không/);
  });

  it("plain looks and notes leave it as it is", () => {
    expect(outcome(judged({}, {}))).toBe("rrr");
    expect(outcome(judged({}, { name: { underline: true, note: "Đ/c Hoa nhận phiếu ngày 5/2" } }))).toBe(
      "rrr",
    );
  });
});

describe("[M8] what changes nothing", () => {
  it.each<[string, Changes]>([
    ["underlined, bold, coloured", { "1.3": { underline: true, fontWeight: "bold", fontColor: "#ff0000" } }],
    ["a line through a number of the list", { order: CROSSED }],
    ["a neutral note", { "1.3": note("Đ/c A nhập ngày 5/11"), "evidence 1.3": note("xem tab Minh chứng") }],
    ["a plain format of text", { "1.3": { numberFormat: "@" }, name: { numberFormat: "0" } }],
    ["a number in a plain format", { "1.3": { value: 1, numberFormat: "0.0" } }],
    ["a picture as evidence", { "evidence 1.3": { value: { image: true } } }],
    ["a day as the order", { order: { value: 44319, numberFormat: "dd/mm/yyyy" } }],
  ])("%s", (_, changes) => {
    expect(outcome(judged(changes))).toBe("rrr");
  });

  it("our own highlights, however often they are put", () => {
    const book = workbook({ "1.3": { value: "" }, "evidence 2.2": { value: "chưa có" } });
    const { host } = bundleOn(book);
    const request = { sheet: null, mapping: null, year: null, criteria: null, write: false };
    const before = host.run("runReport", [request]) as Answer;
    host.run("menuHighlight");
    host.run("menuHighlight");
    expect(book.sheets[0]?.cells.get(FIRST)?.get(6)?.note).toContain("3 chủ động");
    expect((host.run("runReport", [request]) as Answer).findings).toEqual(before.findings);
  });
});

describe("[M8] the sidebar", () => {
  it("judges as the menu does", () => {
    const { host } = bundleOn(
      workbook({
        "1.3": CROSSED,
        "2.1": HIDDEN,
        "evidence 2.2": note("thiếu quyết định"),
        "3.1": note("đã xem"),
        "3.2": WHITE,
      }),
    );
    const { book } = openedWhole(
      ask<Opened>(host, "sidebarOpen", { sheet: null, selected: false, unit: null }),
    );
    const [first, unit] = book.units;
    if (!first || !unit) throw new Error("no units");
    const cells = ask<UnitCells>(host, "sidebarUnit", {
      anchors: anchorsOf(book, unit.anchors),
      places: placesOfUnit(book, unit),
    });
    if (cells.moved) throw new Error("moved");
    const held = cells.cells.map((cell) => ({ ...cell, value: String(cell.value) }));
    const judgement = judgeCells(book, unit, held);
    expect(first.outcome).toBe("recognised");
    expect(judgement.outcome).toBe("undetermined");
    expect(judgement.findings.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      "mark-unreadable G6",
      "mark-unreadable M6",
      "evidence-promised P6",
      "mark-unreadable Y6",
    ]);
  });
});
