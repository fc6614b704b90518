/** @fileoverview [E2] Documents in a line: where each stands, what it is, and its year. */
import { describe, expect, it, test } from "vitest";
import { documentYear, findDocuments, numberlessDocument } from "../../src/cell/documents";
import { readEvidence } from "../../src/cell/evidence";

const found = (line: string) =>
  findDocuments(line).map(({ start, end, number, symbol, year }) => [
    line.slice(start, end),
    number,
    symbol,
    year,
  ]);

describe("[E2] documents of a line", () => {
  it.each<[string, unknown[]]>([
    [
      "12-KH/ĐTN,13-BC/ĐTN-2021; 1a/QĐ-ĐTN",
      [
        ["12-KH/ĐTN", "12", "KH/ĐTN", null],
        ["13-BC/ĐTN-2021", "13", "BC/ĐTN", 2021],
        ["1a/QĐ-ĐTN", "1a", "QĐ-ĐTN", null],
      ],
    ],
    ["78/2021/NĐ-CP", [["78/2021/NĐ-CP", "78", "NĐ-CP", 2021]]],
    ["78/2021/ND", [["78/2021/ND", "78", "ND", 2021]]],
    ["12-KH/ĐTN-2020-2025", [["12-KH/ĐTN", "12", "KH/ĐTN", null]]],
    ["12/2021/A", []],
    ["12/KH", [["12/KH", "12", "KH", null]]],
    ["12/PA", []],
    ["12-KH", []],
    ["số 12-KH", [["12-KH", "12", "KH", null]]],
    ["so: 12-KH", [["12-KH", "12", "KH", null]]],
    ["số 12 KH", []],
    ["xsố 12-KH", []],
    ["12 KH/ĐTN", [["12 KH/ĐTN", "12", "KH/ĐTN", null]]],
    ["12 ABC/ĐTN", []],
    ["12-ABC/ĐTN", [["12-ABC/ĐTN", "12", "ABC/ĐTN", null]]],
    ["12-ABC-ĐTN", []],
    ["12-XTr/ĐTN", [["12-XTr/ĐTN", "12", "XTr/ĐTN", null]]],
    ["12-XTy/ĐTN", [["12-XTy/ĐTN", "12", "XTy/ĐTN", null]]],
    ["12-XTe/ĐTN", []],
    ["12/ABC-ĐTN", [["12/ABC-ĐTN", "12", "ABC-ĐTN", null]]],
    ["12-abc/ĐTN", []],
    ["12-KH/A", []],
    ["12-kh/đtn-abc", [["12-kh/đtn", "12", "kh/đtn", null]]],
    ["12-KH/đtn", []],
    ["1/12-KH/ĐTN", []],
    ["A12-KH/ĐTN", []],
    ["_12-KH/ĐTN", []],
    ["12-KH/ĐTN.ABC", [["12-KH/ĐTN.ABC", "12", "KH/ĐTN.ABC", null]]],
    ["08 – HD/TWĐTN – BTC", [["08 – HD/TWĐTN – BTC", "08", "HD/TWĐTN-BTC", null]]],
  ])("%j", (line, documents) => {
    expect(found(line)).toEqual(documents);
  });

  it.each(
    (
      "kh qđ bc cv tb hd ctr ct nq ttr tt kl gm bb pa đa qc qyđ nđ cđ lt gt gth gcn tk ph ctph ctrph khph khlt ctrlt " +
      "hdlt hdlb hdln khln ds đk tl tđ uq pl"
    ).split(" "),
  )("the kind %s is known in small letters", (kind) => {
    expect(found(`12-${kind}/đtn`)).toEqual([[`12-${kind}/đtn`, "12", `${kind}/đtn`, null]]);
  });

  test("by the symbol alone", () => {
    expect(numberlessDocument("Nghị quyết NQ/ĐTN-BTC 5")).toEqual({
      kind: "document",
      start: 11,
      end: 21,
      number: "",
      symbol: "NQ/ĐTN-BTC",
      year: null,
    });
    for (const none of ["KH/ABc", "XX/ĐTN", "kh/ĐTN", "KH", "biên bản", "a b c d e KH/ĐTN"])
      expect(numberlessDocument(none)).toBe(null);
  });
});

describe("[E6] a document's year", () => {
  const [plain, dated] = [findDocuments("12-KH/ĐTN")[0], findDocuments("12-KH/ĐTN-2019")[0]];
  it.each<[string, string, number | null, number | null]>([
    ["", "", null, 2019],
    ["", " ngày 05/3/2021", 2021, 2021],
    ["", ", (05/3/2021)", 2021, 2021],
    ["", " ngày 05/3", null, 2019],
    ["", " của Tỉnh đoàn ngày 5/3/2021", 2021, 2021],
    ["", " do Tỉnh đoàn tháng 3/2021", 2021, 2021],
    ["", " của A; ngày 5/3/2021", null, 2019],
    ["", " về hội trại 26/3/2020", null, 2019],
    ["ngày 5/3/2021 số ", "", 2021, 2021],
    ["Ngày 5/3/2021, số: ", "", 2021, 2021],
    ["ngày 05 tháng 3 năm 2021 số ", "", 2021, 2021],
    ["ngày 5/3/2021 họp, số ", "", null, 2019],
    ["ngày 5/3 số ", "", null, 2019],
    ["5/3/2021 số ", "", null, 2019],
    ["ngày 1/1/2018; ngày 5/3/2021 số ", "", 2021, 2021],
    ["ngày 5/3/2021 số ", " ngày 6/3/2022", 2022, 2022],
  ])("%j before, %j behind", (before, behind, year, ofDated) => {
    expect(documentYear(plain as NonNullable<typeof plain>, before, behind)).toBe(year);
    expect(documentYear(dated as NonNullable<typeof dated>, before, behind)).toBe(ofDated);
  });
});

describe("[E1] what each reference takes of its line", () => {
  const texts = (line: string) => readEvidence(line, []).references.map(({ text }) => text);
  it.each([
    ["12-KH/ĐTN, 13-BC/ĐTN; ảnh", ["12-KH/ĐTN", "13-BC/ĐTN", "ảnh"]],
    ["Kế hoạch 12-KH/ĐTN, Báo cáo 13-BC/ĐTN", ["Kế hoạch 12-KH/ĐTN", "Báo cáo 13-BC/ĐTN"]],
    ["12-KH/ĐTN về trại, hè, 13-BC/ĐTN", ["12-KH/ĐTN về trại, hè", "13-BC/ĐTN"]],
    ["ảnh; sổ; 12-KH/ĐTN", ["12-KH/ĐTN", "ảnh", "sổ"]],
    ["12-KH/ĐTN và 13-BC/ĐTN", ["12-KH/ĐTN và", "13-BC/ĐTN"]],
    ["xem https://a.vn/b 12-KH/ĐTN", ["xem https://a.vn/b", "12-KH/ĐTN"]],
    ["• 12-KH/ĐTN;", ["12-KH/ĐTN"]],
    ["• https://a.vn/b –", ["https://a.vn/b"]],
    ["– ảnh –; • sổ", ["ảnh", "sổ"]],
    ["ảnh; Kế hoạch 12-KH/ĐTN", ["Kế hoạch 12-KH/ĐTN", "ảnh"]],
  ])("%j", (line, wanted) => {
    expect(texts(line)).toEqual(wanted);
  });
});

describe("[E2] [E4] a form that nobody filled in is no document", () => {
  test.each([
    "Số …-BC/ĐTN ngày …/…/2021",
    "Số:      -KH/ĐTN ngày    /    /2021",
    "…-BC/ĐTN",
    "....../KH-ĐTN",
    "/KH-ĐTN",
    "____-KH/ĐTN",
    "Số: ……",
    "Số:",
    "Kế hoạch số ……",
    "kế hoạch số …-KH/ĐTN ngày … tháng … năm 2021",
    "Biên bản họp ngày …/…/2021",
  ])("%s", (text) => {
    const { missing, promised, references } = readEvidence(text, []);
    expect({ missing, promised, references }).toEqual({ missing: true, promised: true, references: [] });
  });

  test.each([
    "NQ/ĐTN",
    "Nghị quyết NQ/ĐTN",
    "12-BC/ĐTN ngày …/…/2021",
    "Số 12-BC/ĐTN",
    "Số: 12 -KH/ĐTN",
    "Tập huấn chuyển đổi số...",
    "Văn bản ký số",
    "Sổ theo dõi đoàn viên…",
    "Biên bản họp ngày 05/3/2021",
    "Kế hoạch số 12",
  ])("%s counts", (text) => expect(readEvidence(text, []).missing).toBe(false));

  test("what stands beside it counts, and so does a link behind it", () => {
    const { references } = readEvidence("Số …-BC/ĐTN; 12-KH/ĐTN", []);
    expect(references.map(({ text }) => text)).toEqual(["12-KH/ĐTN"]);
    expect(readEvidence("Số …-BC/ĐTN", ["https://drive.google.com/file/d/1a/view"]).missing).toBe(false);
  });
});
