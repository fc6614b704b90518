/** @fileoverview [L8] [L5] [E9] Tables turned round whose criteria stand on several rows, with merged cells, maxima and columns without a name. */
import { describe, expect, test } from "vitest";
import { PRESETS } from "../../src/criteria/presets";
import { criteriaOf } from "../../src/criteria/set";
import { judgeTabs } from "../../tools/fuzz/judge";
import { answer, CODES, type Rows, read, TITLE } from "./books";
import { type Loose, tabOf } from "./tabs";

const [SET] = PRESETS.filter((set) => criteriaOf(set).length === 15);
const TEXTS = SET ? criteriaOf(SET).map(({ text }) => text) : [];
const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn trường THPT Cao Lộc"];
const HEADS = ["Chủ động thực hiện quản lý", "Chủ động xây dựng chương trình", "Chủ động tham mưu"];

type Lines = readonly (readonly Loose[])[];

/** A criterion's lines one below the other, below its content's heading. */
function rowsOf(lines: (code: string, text: string) => Lines): Rows {
  return CODES.flatMap((code, index) => [
    ...(code.endsWith(".1") ? [[["I", "II", "III"][index / 5] ?? "", HEADS[index / 5] ?? ""]] : []),
    ...lines(code, TEXTS[index] ?? ""),
  ]);
}

function turned(rows: Rows, header: Lines = [["TT", "Tiêu chí", ...NAMES]], merges: string[] = []) {
  return tabOf("TH", [[TITLE], [], ...header, ...rows], { merges });
}

function judged(tab: ReturnType<typeof turned>) {
  const found = judgeTabs([tab]);
  if ("asks" in found) throw new Error(found.asks);
  return found;
}

/** `Đoàn xã Gia Cát: recognised`. */
const outcomes = (tab: ReturnType<typeof turned>) =>
  judged(tab).units.map(({ name, outcome }) => `${name}: ${outcome}`);
const codesOf = (tab: ReturnType<typeof turned>) =>
  judged(tab)
    .findings.filter(({ severity }) => severity !== "hint")
    .map(({ code, cell }) => `${code} ${cell}`);
const asked = (tab: ReturnType<typeof turned>) => {
  const found = answer(tab);
  return found.ok ? `read as ${found.reading.layout.kind}` : found.message;
};

const EACH = ["Đạt", "Đạt", "Đạt"];
const PAPERS = ["13-HD/ĐTN", "14-HD/ĐTN", "15-HD/ĐTN"];
const RECOGNISED = NAMES.map((name) => `${name}: recognised`);
/** The second unit has no evidence of 2.2. */
const papersOf = (code: string) => (code === "2.2" ? ["13-HD/ĐTN", "", "15-HD/ĐTN"] : PAPERS);
const SECOND_OPEN = RECOGNISED.map((one, at) => (at === 1 ? `${NAMES[1]}: undetermined` : one));

describe("rows of one criterion", () => {
  test("[L8] Minh chứng below the criterion's own row is its evidence", () => {
    const tab = turned(
      rowsOf((code, text) => [
        [code, text, ...EACH],
        ["", "Minh chứng", ...papersOf(code)],
      ]),
    );
    expect(outcomes(tab)).toEqual(SECOND_OPEN);
    expect(codesOf(tab)).toEqual(["evidence-missing D19"]);
    const { layout } = read(tab);
    expect(layout.criterionRows?.slice(0, 2)).toMatchObject([
      { row: 5, field: "criterion", criterion: "1.1" },
      { row: 6, field: "evidence", criterion: "1.1" },
    ]);
  });

  test("[L8] a column says of each row what it holds, beside merged criteria or not", () => {
    const rows = CODES.flatMap((code, index) => [
      [code, TEXTS[index] ?? "", "Kết quả", ...EACH],
      ["", "", "Minh chứng", ...papersOf(code)],
    ]);
    const header = [["Mã", "Tiêu chí", "Mục", ...NAMES]];
    expect(outcomes(turned(rows, header))).toEqual(SECOND_OPEN);
    const merges = CODES.flatMap((_, at) => [
      `A${4 + 2 * at}:A${5 + 2 * at}`,
      `B${4 + 2 * at}:B${5 + 2 * at}`,
    ]);
    expect(outcomes(turned(rows, header, merges))).toEqual(SECOND_OPEN);
    const codes = CODES.flatMap((code) => [
      [code, "Tự chấm", "x", "x", "x"],
      [code, "Thẩm định", ...EACH],
      [code, "Minh chứng", ...papersOf(code)],
    ]);
    expect(outcomes(turned(codes, [["Tiêu chí", "Nội dung ghi", ...NAMES]]))).toEqual(SECOND_OPEN);
  });

  test("[L8] Tự chấm, Thẩm định, Minh chứng, Giải trình below a row that only names the criterion", () => {
    const tab = turned(
      rowsOf((code, text) => [
        [code, text],
        ["", "- Tự chấm", ...EACH],
        ["", "- Thẩm định", "Đạt", "Đạt", code === "3.3" ? "Không đạt" : "Đạt"],
        ["", "- Minh chứng", ...papersOf(code)],
        ["", "- Giải trình", "", code === "2.2" ? "Mất hồ sơ do bão" : "", ""],
      ]),
    );
    expect(outcomes(tab)).toEqual([RECOGNISED[0], RECOGNISED[1], `${NAMES[2]}: notRecognised`]);
    expect(codesOf(tab)).toEqual(["evidence-explained D40"]);
  });

  test("[E9] one row of evidence below each content, and one below all", () => {
    const ofContents = rowsOf((code, text) => [
      [code, text, ...EACH],
      ...(code.endsWith(".5")
        ? [["", "Minh chứng", ...(code === "2.5" ? ["", ...PAPERS.slice(1)] : PAPERS)]]
        : []),
    ]);
    expect(outcomes(turned(ofContents))).toEqual([`${NAMES[0]}: undetermined`, ...RECOGNISED.slice(1)]);
    expect(codesOf(turned(ofContents))).toEqual(["evidence-missing C17"]);
    const ofAll = [
      ...rowsOf((code, text) => [[code, text, ...EACH]]),
      ["", "Minh chứng", ...["", ...PAPERS.slice(1)]],
    ];
    expect(outcomes(turned(ofAll))).toEqual([`${NAMES[0]}: undetermined`, ...RECOGNISED.slice(1)]);
    const { findings } = judged(turned(ofAll));
    expect(findings.filter(({ code }) => code === "evidence-missing")).toHaveLength(1);
  });

  test("[M4] Điểm tối đa in a row below the criterion, in a column, in its text: no rule is made up", () => {
    const points = (code: string) => [code === "1.1" ? 2 : 1, 2, 2];
    const below = rowsOf((code, text) => [
      [code, text],
      ["", "Điểm tối đa", 2, 2, 2],
      ["", "Điểm thẩm định", ...points(code)],
    ]);
    const column = rowsOf((code, text) => [[code, text, 2, ...points(code)]]);
    const inText = rowsOf((code, text) => [[code, `${text} (tối đa 2)`, ...points(code)]]);
    const tabs = [
      turned(below),
      turned(column, [["TT", "Tiêu chí", "Điểm tối đa", ...NAMES]]),
      turned(inText),
      turned(
        rowsOf((code, text) => [[code, text, ...points(code), 2]]),
        [["TT", "Tiêu chí", ...NAMES, "Điểm chuẩn"]],
      ),
    ];
    for (const tab of tabs) {
      expect(outcomes(tab)).toEqual(NAMES.map((name) => `${name}: undetermined`));
      expect(codesOf(tab)).toContain("points-without-rule null");
    }
  });

  test("[L2] documents in a row Ghi chú below a criterion are named, and the unit is open", () => {
    const tab = turned(
      rowsOf((code, text) => [
        [code, text, ...EACH],
        ["", "Minh chứng", ...PAPERS],
        ["", "Ghi chú", "", code === "1.2" ? "20-BC/ĐTN ngày 01/02/2021" : "", ""],
      ]),
    );
    expect(outcomes(tab)).toEqual(SECOND_OPEN);
    expect(codesOf(tab)).toEqual(["row-not-read B10"]);
  });

  test("[L9] Đạt and Chưa đạt below one another, two rows of one mark, last year's row are asked", () => {
    const pair = rowsOf((code, text) => [
      [code, text],
      ["", "Đạt", "x", "x", ""],
      ["", "Chưa đạt", "", "", "x"],
    ]);
    const twice = rowsOf((code, text) => [
      [code, text],
      ["", "Thẩm định", ...EACH],
      ["", "Thẩm định lần 2", ...EACH],
    ]);
    const lastYear = rowsOf((code, text) => [
      [code, text, ...EACH],
      ["", "Kết quả năm 2020", "Không đạt", "Đạt", "Đạt"],
    ]);
    for (const rows of [pair, twice, lastYear]) expect(asked(turned(rows))).toMatch(/xoay ngang/);
  });

  test("[L8] evidence rows below units of several columns; marks there are asked", () => {
    const header = [
      ["TT", "Tiêu chí", ...NAMES.flatMap((name) => [name, ""])],
      ["", "", ...NAMES.flatMap(() => ["Tự chấm", "Thẩm định"])],
    ];
    const rows = (label: string, cells: (code: string) => Loose[]) =>
      rowsOf((code, text) => [
        [code, text, "x", "x", "x", "x", "x", "x"],
        ["", label, ...cells(code)],
      ]);
    const good = rows("Minh chứng", (code) => papersOf(code).flatMap((paper) => [paper, ""]));
    expect(outcomes(turned(good, header))).toEqual(SECOND_OPEN);
    const both = rows("Minh chứng", () => PAPERS.flatMap((paper) => [paper, paper]));
    expect(asked(turned(both, header))).toMatch(/xoay ngang/);
    const marks = rows("Phúc tra", () => PAPERS.flatMap(() => ["Đạt", "Đạt"]));
    expect(asked(turned(marks, header))).toMatch(/xoay ngang/);
  });

  test("[L8] the layout as printed is taken back, and a row that a person names", () => {
    const rows = (label: string) =>
      rowsOf((code, text) => [
        [code, text, ...EACH],
        ["", label, ...papersOf(code)],
      ]);
    const tab = turned(rows("Minh chứng"));
    const { columns: _, ...printed } = read(tab).layout;
    const cells = (reading: ReturnType<typeof read>) =>
      reading.units.map(({ rows, columns }) => [rows?.get("1.2"), columns.get("1.2")]);
    const again = read(tab, { mapping: JSON.parse(JSON.stringify(printed)) });
    expect(cells(again)).toEqual(cells(read(tab)));
    const other = turned(rows("Kèm theo"));
    expect(asked(other)).toMatch(/xoay ngang.*dòng 6/);
    expect(cells(read(other, { mapping: JSON.parse(JSON.stringify(printed)) }))).toEqual(cells(read(tab)));
  });
});

describe("blocks, groups and numbers of a table turned round", () => {
  const block = (label: string, mark: (code: string) => Loose[], merged: boolean) =>
    rowsOf((code, text) => [[merged && code === "1.1" ? label : "", code, text, ...mark(code)]]).map((row) =>
      row.length === 2 ? ["", ...row] : row,
    );
  const given = (code: string) => (code === "3.2" ? ["Đạt", "", "Đạt"] : EACH);

  test("[M6] self marks and appraised ones in two blocks never stand in for each other", () => {
    const header = [["", "TT", "Tiêu chí", ...NAMES]];
    const beside = [...block("Tự đánh giá", () => EACH, true), ...block("Thẩm định", given, true)];
    expect(outcomes(turned(beside, header))).toEqual(SECOND_OPEN);
    const above = [
      ["", "", "TỰ CHẤM"],
      ...block("", () => EACH, false),
      ["", "", "THẨM ĐỊNH"],
      ...block("", given, false),
    ];
    expect(outcomes(turned(above, header))).toEqual(SECOND_OPEN);
    const unsaid = [...block("", () => EACH, false), ...block("", given, false)];
    expect(asked(turned(unsaid, header))).toMatch(/xoay ngang/);
  });

  test("[O5] what a row above the names says of registration is read", () => {
    const rows = rowsOf((code, text) => [[code, text, ...EACH]]);
    const tab = turned(rows, [
      ["", "Ngày đăng ký", "x", "", "x"],
      ["TT", "Đơn vị", ...NAMES],
    ]);
    expect(outcomes(tab)[1]).toBe(`${NAMES[1]}: notRegistered`);
  });

  test("[L8] codes in a column without a heading begin again in a second block", () => {
    const rows = [
      ["Huyện", "", "Cao Lộc", "Chi Lăng", "Cao Lộc"],
      ...CODES.map((code, at) => [at === 0 ? "TĐG" : "", `(${code})`, ...EACH]),
      ...CODES.map((code, at) => [at === 0 ? "Kết quả thẩm định" : "", `(${code})`, ...given(code)]),
    ];
    const header = [
      ["Stt", "", 1, 2, 3],
      ["Tổ chức cơ sở Đoàn", "", ...NAMES],
    ];
    expect(outcomes(turned(rows, header))).toEqual(SECOND_OPEN);
  });

  test("[L8] [L9] names of units over columns taken for criteria: asked, no row is a unit", () => {
    const days = CODES.map((_, at) => new Date(Date.UTC(2021, at % 5, 1 + Math.floor(at / 5))));
    const rows = [
      ["Đăng ký", "", "", "x", "x", "x"],
      ...days.flatMap((day, at) => [
        [at % 5 === 0 ? `ND${at / 5 + 1}` : "", day, "Tự đánh giá", ...EACH],
        ["", "", "Thẩm định", ...EACH],
        ["", "", "Minh chứng", ...PAPERS],
      ]),
    ];
    const header = [
      ["TT", "", "", 1, 2, 3],
      ["Tên đơn vị", "", "", ...NAMES],
    ];
    expect(asked(turned(rows, header))).toMatch(/xoay ngang.*tên đơn vị ở dòng 4.*mã tiêu chí/);
    // A body beside the criteria is none of them.
    const wide = tabOf("TH", [
      [TITLE],
      ["TT", "Đơn vị", ...CODES, "Đoàn xã Gia Cát"],
      ...NAMES.map((name, at) => [at + 1, name, ...CODES.map(() => "Đạt"), ""]),
    ]);
    expect(judged(wide).units.map(({ name }) => name)).toEqual(NAMES);
  });

  test.each([
    ["Điểm", "points-without-rule null"],
    ["Kết quả", undefined],
    ["Điểm (0/1)", undefined],
  ])("[M4] 1 and 0 in rows called “%s” are what they are in columns of that name", (label, finding) => {
    const rows = rowsOf((code, text) => [
      [code, text, label, ...[1, code === "1.2" ? 0 : 1, 1]],
      ["", "", "Minh chứng", ...PAPERS],
    ]);
    const across = turned(rows, [["TT", "Tiêu chí", "", ...NAMES]]);
    const down = tabOf("TH", [
      [TITLE],
      ["TT", "Đơn vị", ...CODES.flatMap((code) => [code, ""])],
      ["", "", ...CODES.flatMap(() => [label, "Minh chứng"])],
      ...NAMES.map((name, at) => [
        at + 1,
        name,
        ...CODES.flatMap((code) => [at === 1 && code === "1.2" ? 0 : 1, "13-HD/ĐTN"]),
      ]),
    ]);
    for (const tab of [across, down]) {
      expect(codesOf(tab).find((one) => one.startsWith("points"))).toBe(finding);
      expect(judged(tab).units[1]?.outcome).toBe(finding ? "undetermined" : "notRecognised");
    }
  });

  test("[L6] a code given again for another criterion is asked where one of the two is blank", () => {
    const rows = rowsOf((code, text) => [
      [code === "1.5" ? "1.3" : code, text, ...(code === "1.5" ? ["Đạt", "", "Đạt"] : EACH)],
    ]);
    expect(asked(turned(rows))).toMatch(/xoay ngang.*dòng 9/);
  });

  test("[U1] a column that heads those right of it is a group, and no unit", () => {
    const cells = ["", "Đạt", "Đạt", "", "Đạt"];
    const [one = "", two = "", three = ""] = NAMES;
    const tab = turned(
      rowsOf((code, text) => [[code, text, ...cells]]),
      [["TT", "Tiêu chí", "Khối xã", one, two, "Khối trường học", three]],
    );
    expect(read(tab).units.map(({ name, heading }) => `${heading}: ${name}`)).toEqual([
      `Khối xã: ${one}`,
      `Khối xã: ${two}`,
      `Khối trường học: ${three}`,
    ]);
  });

  test("[L6] “TC 1” … “TC 15”; a content beside the first of its criteria; numbers that run on", () => {
    const flat = CODES.map((_, at) => [`TC ${at + 1}`, ...EACH]);
    expect(read(turned(flat, [["Đơn vị", ...NAMES]])).criteria.map(({ code }) => code)).toEqual(CODES);
    for (const runsOn of [false, true]) {
      const rows = CODES.map((code, at) => [
        code.endsWith(".1") ? `Tiêu chuẩn ${code[0]}` : "",
        `Tiêu chí ${runsOn ? at + 1 : code[2]}`,
        ...EACH,
      ]);
      const { layout, criteria } = read(turned(rows, [["", "Tên đơn vị", ...NAMES]]));
      expect(layout.kind).toBe("turned");
      expect(criteria.map(({ code }) => code)).toEqual(CODES);
    }
  });

  test("[U6] what stands beside criteria is no unit's name", () => {
    const rows = ["Tiêu chí 1", "Tiêu chí 2", "Tự chấm", "Đạt", "Thẩm định", "TC 1.2"];
    const wide = tabOf("TH", [
      [TITLE],
      ["TT", "Đơn vị", ...CODES],
      ...rows.map((name, at) => [at + 1, name, ...CODES.map(() => "Đạt")]),
    ]);
    expect(answer(wide).ok).toBe(false);
  });
});

describe("merged cells of a table turned round", () => {
  test("[L5] a mark merged over units and over criteria, evidence merged down, registration merged across", () => {
    const rows: Rows = [
      ["", "Đăng ký", "x", "", ""],
      ...rowsOf((code, text) => [
        [code, text, code === "3.4" ? "" : "Đạt", code === "1.1" ? "" : "Đạt", "Đạt"],
        ["", "Minh chứng", ...(code === "3.3" ? ["", ...PAPERS.slice(1)] : PAPERS)],
      ]),
    ];
    // Over two marks it is each one's; over a mark and the evidence below it, it is neither's.
    const across = turned(rows, undefined, ["C4:E4", "C6:D6", "C32:C34"]);
    const found = judged(across).units.map(({ outcome, criteria }) =>
      [outcome, criteria["1.1"], criteria["3.4"]].join(" "),
    );
    expect(found).toEqual(["undetermined pass undetermined", "recognised pass pass", "recognised pass pass"]);
    const hints = judged(across).findings.filter(({ code }) => code === "mark-merged");
    expect(hints.map(({ cell }) => cell)).toEqual(["C6"]);
  });

  test("[L5] evidence of a content merged down its criteria in the unit's column; a mark merged down", () => {
    const header = [
      ["TT", "Tiêu chí", ...NAMES.slice(0, 2).flatMap((name) => [name, ""])],
      ["", "", "Thẩm định", "Minh chứng", "Thẩm định", "Minh chứng"],
    ];
    const rows = rowsOf((code, text) => [
      [
        code,
        text,
        code.startsWith("2.") && code !== "2.1" ? "" : "Đạt",
        code.endsWith(".1") ? "13-HD/ĐTN" : "",
        "Đạt",
        code.endsWith(".1") ? "14-HD/ĐTN" : "",
      ],
    ]);
    const merges = ["D6:D10", "D12:D16", "D18:D22", "F6:F10", "F12:F16", "C12:C16"];
    const tab = turned(rows, header, merges);
    expect(outcomes(tab)).toEqual([`${NAMES[0]}: recognised`, `${NAMES[1]}: undetermined`]);
    expect(codesOf(tab).filter((one) => one.startsWith("evidence-missing"))).toHaveLength(4);
    const [hint] = judged(tab).findings.filter(({ code }) => code === "mark-merged");
    expect(hint).toMatchObject({ cell: "C12", criteria: ["2.1", "2.2", "2.3", "2.4", "2.5"] });
  });
});

describe("columns of units", () => {
  const rows = rowsOf((code, text) => [[code, text, ...EACH, "Đạt", ""]]);

  test("[U6] one without a name that holds marks is unit-unnamed, and nobody's", () => {
    for (const name of ["", "#N/A", 0, "Đoàn xã ……", "…"]) {
      const tab = turned(rows, [["TT", "Tiêu chí", ...NAMES, name]]);
      expect(outcomes(tab)).toEqual(RECOGNISED);
      expect(codesOf(tab)).toContain("unit-unnamed F3");
    }
  });

  test("[U6] beside one or two units a column without a name may be theirs, and is asked", () => {
    const two = rowsOf((code, text) => [[code, text, "x", "Đạt", "x", "Đạt"]]);
    expect(asked(turned(two, [["TT", "Tiêu chí", NAMES[0], "", NAMES[1], ""]]))).toMatch(/xoay ngang.*cột D/);
    const papers = rowsOf((code, text) => [[code, text, ...EACH, "13-HD/ĐTN"]]);
    expect(asked(turned(papers, [["TT", "Tiêu chí", ...NAMES, ""]]))).toMatch(/xoay ngang.*cột F/);
  });
});
