/** The papers of recognition, from the pushed bundle's figures: what stands in them, and what must not. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PAPER_NAMES, type PaperName, paperOf } from "../../src/papers/all";
import { docxOf } from "../../src/papers/docx";
import { paperHtml } from "../../src/papers/html";
import { blanksOf } from "../../src/papers/paper";
import { shortcomings } from "../../src/papers/report";
import { TAB_CHECK } from "../../src/table/own-tabs";
import { bundleOn, code, sampleWorkbook, sheetNamed, textOf } from "../commands/support";
import { sheetOf } from "../workbench/host/support";
import { partsOf } from "../workbench/xlsx/support";
import { bookWithRows, FAILED, factsOn, OPEN, PASSED, tablesOf, units, wordsOf } from "./support";

const NAMES = Object.keys(PAPER_NAMES) as PaperName[];

/** Of one each: recognised, failed, open, not registered. */
const FOUR = [
  { name: "Đoàn xã An Hà" },
  { name: "Đoàn xã Đào Mỹ", marks: FAILED },
  { name: "Đoàn xã Dương Đức", marks: OPEN },
  { name: "Đoàn xã Hương Lạc", registered: "không" },
];

describe("[G1] the figures of the sources come out in list, decision and report", () => {
  it.each([
    ["Lạng Sơn 2019", 2019, 500, 244, "48,8%"],
    ["Bắc Giang 2021", 2021, 320, 320, "100,0%"],
    ["Trà Cú 2022", 2022, 25, 25, "100,0%"],
  ])("%s", (_, year, all, recognised, rate) => {
    const facts = factsOn(bookWithRows(units(all, recognised), { year }));
    const [annex = []] = tablesOf(paperOf("list", facts));
    expect(annex).toHaveLength(recognised);
    expect(annex.at(-1)).toEqual([String(recognised), `Đoàn xã Số ${recognised}`, "xã"]);
    const decision = paperOf("decision", facts);
    expect(wordsOf(decision)).toContain(
      `Điều 1. Công nhận ${recognised} đơn vị đạt Đoàn cơ sở “3 chủ động” năm ${year} (có danh sách kèm theo).`,
    );
    expect(tablesOf(decision)[0]).toEqual(annex);
    expect(wordsOf(paperOf("report", facts))).toContain(
      `Công nhận: ${recognised} đơn vị, đạt ${rate} so với tổng số (${recognised}/${all}) và ${rate} so với số đã đăng ký (${recognised}/${all}).`,
    );
  });

  it("a wrong claim in the sheet is flagged there and not repeated", () => {
    const claim = "Công nhận 244/500 đoàn cơ sở, chiếm 48,6% tổng số";
    const workbook = bookWithRows(units(500, 244), { year: 2019, more: [[], ["", claim]] });
    const facts = factsOn(workbook);
    for (const name of NAMES) expect(wordsOf(paperOf(name, facts))).not.toContain("48,6");
    bundleOn(workbook).host.run("menuCheck");
    const told = textOf(sheetNamed(workbook, TAB_CHECK)).flat();
    expect(told.filter((text) => text.includes("48,6%") && text.includes("48,8%"))).toHaveLength(1);
  });
});

describe("[G2] who is in which list", () => {
  const facts = factsOn(bookWithRows(FOUR));
  const list = paperOf("list", facts);

  it("undetermined units never enter the annex; those not recognised stand apart, each with its reason", () => {
    const [annex, failed, open, out] = tablesOf(list);
    expect(annex).toEqual([["1", "Đoàn xã An Hà", "xã"]]);
    expect(failed).toEqual([["1", "Đoàn xã Đào Mỹ", "xã", "Chưa đạt: 2.4."]]);
    expect(open).toEqual([["1", "Đoàn xã Dương Đức", "xã", "Chưa thẩm định: 3.2."]]);
    expect(out).toEqual([["1", "Đoàn xã Hương Lạc", "xã", "Không đăng ký xây dựng trong năm."]]);
    const decision = wordsOf(paperOf("decision", facts));
    expect(decision).toContain("Công nhận 1 đơn vị");
    for (const { name } of FOUR.slice(1)) expect(decision).not.toContain(name);
  });

  it("the roster's order is kept", () => {
    const rows = ["Đoàn xã Vân An", "Đoàn xã An Hà", "Đoàn xã Đào Mỹ"].map((name) => ({ name }));
    const [annex = []] = tablesOf(paperOf("list", factsOn(bookWithRows(rows))));
    expect(annex.map(([, name]) => name)).toEqual(rows.map(({ name }) => name));
  });

  it("without a recognised unit there is no decision", () => {
    expect(paperOf("decision", factsOn(bookWithRows(units(3, 0))))).toBeNull();
  });
});

describe("[G3] what the workbook does not hold", () => {
  it("is a visible blank, listed with how often; what is set is written", () => {
    const none = paperOf("decision", factsOn(bookWithRows(FOUR, { settings: [] })));
    if (!none) throw new Error("no decision");
    const blanks = blanksOf(none);
    expect(blanks).toContainEqual({ what: "cơ quan quyết định công nhận (tab Thiết lập)", times: 2 });
    expect(blanks).toContainEqual({ what: "ký thay mặt ai, TM. … (tab Thiết lập)", times: 1 });
    expect(blanks).toContainEqual({ what: "ngày, tháng, năm ban hành", times: 2 });
    const set = paperOf("decision", factsOn(bookWithRows(FOUR)));
    const words = wordsOf(set);
    expect(words).toContain("BAN THƯỜNG VỤ HUYỆN ĐOÀN CAO LỘC");
    expect(words).toContain("TM. BAN THƯỜNG VỤ");
    expect(words).toContain("Cao Lộc, ngày …… tháng …… năm ……");
    expect(words).toContain("Số: ……-QĐ/……");
    const html = paperHtml(none);
    for (const { what } of blanks) expect(html).toContain(`title="${what}"`);
  });

  it("a number and a day fill every place that they belong to", () => {
    const stamped = { number: "15-QĐ/ĐTN", day: "2021-11-28" };
    const words = wordsOf(paperOf("decision", factsOn(bookWithRows(FOUR)), { stamped }));
    expect(words).toContain("Số: 15-QĐ/ĐTN");
    expect(words).toContain("Cao Lộc, ngày 28 tháng 11 năm 2021");
    expect(words).toContain(
      "(Kèm theo Quyết định số 15-QĐ/ĐTN ngày 28 tháng 11 năm 2021 của Ban Thường vụ Huyện đoàn Cao Lộc)",
    );
  });

  it("grounds are the criteria set's own documents, and not the one whose wording was borrowed", () => {
    const words = wordsOf(paperOf("decision", factsOn(bookWithRows(FOUR))));
    expect(words).toContain(
      "- Căn cứ Hướng dẫn số 08-HD/TWĐTN-BTC ngày 16/5/2018 của Ban Bí thư Trung ương Đoàn;",
    );
    expect(words).not.toContain("Thái Nguyên");
  });
});

describe("[G4] the report's sentences", () => {
  it("say shortcomings by figures alone, those of most units first", () => {
    const rows = [
      ...units(3, 1),
      { name: "Đoàn xã Thứ Tư", registered: "không" },
      { name: "Đoàn xã Thứ Năm", marks: OPEN },
    ];
    expect(shortcomings(factsOn(bookWithRows(rows)))).toEqual([
      "1/5 đơn vị không đăng ký.",
      "2/4 đơn vị chưa đạt tiêu chí 2.4.",
      "1/4 đơn vị chưa xác định được kết quả.",
    ]);
  });

  it("say visits where a list of them is kept, by counts alone", () => {
    const workbook = bookWithRows(units(4, 2));
    expect(wordsOf(paperOf("report", factsOn(workbook)))).not.toContain("đi cơ sở");
    workbook.sheets.push(
      sheetOf(
        [
          ["THEO DÕI ĐI CƠ SỞ NĂM 2021"],
          ["TT", "Thời gian", "Cán bộ", "Đơn vị", "Hình thức", "Nội dung"],
          [1, "16/8 - 22/8/2021", "Nguyễn Văn An", "Đoàn xã Số 1", "Dự sinh hoạt", "Nắm tình hình"],
          [2, "06/9/2021", "Trần Thị Bình", "Đoàn xã Số 3", "Dự sinh hoạt", "Nắm tình hình"],
        ],
        "Đi cơ sở",
        9,
      ),
    );
    const words = wordsOf(paperOf("report", factsOn(workbook)));
    expect(words).toContain(
      "- Tổng số 2 lượt, 8 ngày; đến 2/4 đơn vị (50,0%); 2/2 cán bộ (100,0%) đi cơ sở.",
    );
    expect(words).not.toMatch(/Nguyễn Văn An|Trần Thị Bình/);
  });

  it("name criteria without evidence as the tabs count them", async () => {
    const facts = factsOn(await sampleWorkbook("cao-loc-2021"));
    const [missing] = facts.criteria.filter(({ missingEvidence }) => missingEvidence > 0);
    expect(shortcomings(facts)).toContain(
      `${missing?.missingEvidence}/${facts.totals.registered} đơn vị chưa có minh chứng tiêu chí ${missing?.code}.`,
    );
  });
});

describe("[G5] what must not be in a paper", () => {
  /** Parts of what only a person could have written beside a unit. */
  const CANARY = /Hoàng Yến|Canh\b|0912|@|đ\/c|Tày|Công giáo/iu;

  it("no officer's or member's name, telephone, ethnicity or religion", async () => {
    const rows = [
      "Đoàn xã Đào Mỹ - Trần Hoàng Yến",
      "Đoàn xã Tân Thanh (đ/c Canh, SĐT: 0912345678)",
      "Đoàn xã Mỹ Hà 0912.345.679",
      "Đoàn xã Tiên Lục; canh@tinhdoan.vn",
    ].map((name, at) => ({ name, marks: [PASSED, FAILED, OPEN, PASSED][at] ?? PASSED }));
    const settings = [
      ["Tên đơn vị lập báo cáo", "Huyện đoàn Cao Lộc – Bí thư Canh 0912345678"],
      ["Tên cấp trên", "Tỉnh đoàn Lạng Sơn (đ/c Hoàng Yến 0912345678)"],
    ] as const;
    const more = [[], ["", "Ghi chú: đ/c Canh, dân tộc Tày, theo Công giáo, 0912345678"]];
    const facts = factsOn(bookWithRows(rows, { settings, more }));
    expect(facts.units).toHaveLength(4);
    expect(JSON.stringify(facts)).not.toMatch(CANARY);
    for (const name of NAMES) {
      const paper = paperOf(name, facts);
      expect(wordsOf(paper), name).not.toMatch(CANARY);
    }
  });

  it("hostile names break neither page nor XML, and stay text", async () => {
    const rows = [
      '=HYPERLINK("http://a.b";"x")',
      "Đoàn xã <b>An</b> & ]]> Hà",
      "Đoàn xã \u0007Bình \ud800 \u202eX",
    ].map((name) => ({ name }));
    const facts = factsOn(bookWithRows([...rows, { name: "Đoàn xã Cường" }]));
    for (const name of NAMES) {
      const paper = paperOf(name, facts);
      if (!paper) throw new Error(name);
      expect(paperHtml(paper)).not.toMatch(/<b>An|<a |http:\/\/a\.b"&#59;/);
      const xml = String(partsOf(await docxOf(paper)).get("word/document.xml"));
      expect(xml).not.toMatch(/<b>|\]\]>|\p{Cc}|w:hyperlink|w:fldChar/u);
      expect(xml.match(/<w:tbl>/g)?.length).toBe(xml.match(/<\/w:tbl>/g)?.length);
    }
  });
});

describe(".docx", () => {
  it("[G6] is the same bytes at another time, and carries the paper's day", async () => {
    const facts = factsOn(bookWithRows(FOUR));
    const paper = paperOf("decision", facts, { stamped: { number: "15-QĐ/ĐTN", day: "2021-11-28" } });
    if (!paper) throw new Error("no decision");
    const first = await docxOf(paper);
    const clock = Date.now;
    Date.now = () => clock() + 86_400_000 * 400;
    try {
      expect(Buffer.compare(await docxOf(paper), first)).toBe(0);
    } finally {
      Date.now = clock;
    }
    expect(String(partsOf(first).get("docProps/core.xml"))).toContain("2021-11-28T00:00:00Z");
  });

  it("is an A4 page with the margins of a Union document, in Times New Roman", async () => {
    const paper = paperOf("report", factsOn(bookWithRows(FOUR)));
    if (!paper) throw new Error("no report");
    const xml = String(partsOf(await docxOf(paper)).get("word/document.xml"));
    const millimetres = (name: string) =>
      Math.round(
        (Number(new RegExp(`<w:pg(?:Sz|Mar)[^>]* w:${name}="(\\d+)"`).exec(xml)?.[1]) / 1440) * 25.4,
      );
    expect(["w", "h", "top", "right", "bottom", "left"].map(millimetres)).toEqual([210, 297, 20, 20, 20, 30]);
    expect(xml.match(/w:ascii="([^"]+)"/g)?.every((one) => one.includes("Times New Roman"))).toBe(true);
  });

  it("stays out of what is pushed as code", () => {
    expect(code).not.toContain("wordprocessingml");
    expect(readFileSync("package.json", "utf8")).toMatch(/"docx": "\d+\.\d+\.\d+"/);
  });
});
