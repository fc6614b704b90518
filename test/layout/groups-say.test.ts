/** @fileoverview What the headings of groups say of the rows below them: whose marks, of when, who withdrew ([M6], [O5], [U2]). */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import type { Tab } from "../../src/table/tab";
import { answer, CODES, PASSES, type Rows, read, sheet } from "./books";
import { CONG_SON, GIA_CAT, HOP_THANH, TAN_LIEN } from "./registered";
import { type Loose, tabOf } from "./tabs";

const FAILS = ["Không đạt", ...PASSES.slice(1)];
const pass = (n: Loose, name: string) => [n, name, ...PASSES];
const fail = (n: Loose, name: string) => [n, name, ...FAILS];
const HEAD = ["TT", "Tên đơn vị", ...CODES];
const table = (...rows: Rows) => sheet([HEAD], rows);

/** A unit's outcome and what is told beside what the workbook does not have; the sentence where it is asked. */
function judge(tabs: Tab | readonly Tab[]) {
  const all = "name" in tabs ? [tabs] : tabs;
  const recognition = answer(all);
  if (!recognition.ok) return recognition.message;
  const { units, findings } = assess(read(all), SET_2018_2022, all, { year: 2021, falseIsFail: false });
  return {
    units: units.map(({ name, outcome }) => `${name}: ${outcome}`),
    told: [...new Set(findings.map(({ code }) => code))].filter((code) => !code.startsWith("no-")),
  };
}

describe("[M6] groups of self and of appraised marks of the same units", () => {
  const self = [pass(1, GIA_CAT), pass(2, TAN_LIEN)];
  const appraised = [pass(1, GIA_CAT), fail(2, TAN_LIEN)];
  const right = {
    units: [`${GIA_CAT}: recognised`, `${TAN_LIEN}: notRecognised`],
    told: ["marks-differ"],
  };
  test.each([
    ["A. Tự chấm", "B. Thẩm định"],
    ["I. ĐƠN VỊ TỰ ĐÁNH GIÁ", "II. BAN THƯỜNG VỤ HUYỆN ĐOÀN THẨM ĐỊNH"],
    ["Các đơn vị tự chấm", "Kết quả thẩm định"],
    ["1. Kết quả tự chấm của các đơn vị", "2. Kết quả thẩm định của Huyện đoàn Cao Lộc"],
    ["I. Cơ sở tự chấm", "II. Đoàn cấp trên chấm"],
    ["I. Đơn vị", "II. Huyện đoàn"],
  ])("%s | %s", (one, other) => {
    expect(judge(table(["", one], ...self, ["", other], ...appraised))).toEqual(right);
    // Whichever stands first.
    expect(judge(table(["", other], ...appraised, ["", one], ...self))).toEqual(right);
    // With the header again, and clusters within.
    expect(judge(table([one], ...self, [], [other], HEAD, ...appraised))).toEqual(right);
  });

  test("clusters within them tell units apart as before", () => {
    const within = (mark: Rows) => [["I", "Khối xã"], mark[0] ?? [], ["II", "Khối trường"], mark[1] ?? []];
    const rows = [["A", "Tự chấm"], ...within(self), ["B", "Thẩm định"], ...within(appraised)];
    expect(judge(table(...rows))).toEqual(right);
    expect(read(table(...rows)).units[0]?.heading).toBe("Khối xã");
  });

  test("units only marked by themselves are not appraised", () => {
    expect(judge(table(["A. Tự chấm"], ...self, pass(3, CONG_SON), ["B. Thẩm định"], ...appraised))).toEqual({
      units: expect.arrayContaining([...right.units, `${CONG_SON}: undetermined`]),
      told: expect.arrayContaining(["marks-differ", "not-appraised"]),
    });
  });

  test.each([
    "Các đơn vị mới có kết quả tự chấm (chưa thẩm định)",
    "II. Các đơn vị chưa thẩm định (ghi theo tự chấm)",
    "Đơn vị chưa được Huyện đoàn thẩm định",
    "Đang chờ thẩm định",
    "CHƯA THẨM ĐỊNH",
    "Đoàn cơ sở chưa chấm",
  ])("a group that is not appraised yet: %s", (heading) => {
    const rows = [pass(1, GIA_CAT), ["", heading], pass(2, TAN_LIEN), ["", "Khối trường"], pass(3, CONG_SON)];
    expect(judge(table(...rows))).toEqual({
      units: [`${GIA_CAT}: recognised`, `${TAN_LIEN}: undetermined`, `${CONG_SON}: recognised`],
      told: ["not-appraised"],
    });
    const tab = table(...rows);
    const { findings } = assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
    const messages = findings.filter(({ code }) => code === "not-appraised").map(sentenceOf);
    expect(messages).not.toEqual([]);
    for (const message of messages) expect(message).toContain("mới có kết quả tự chấm");
  });

  test("an appraised column beside a self one is none below such a heading", () => {
    const head = [
      ["TT", "Tên đơn vị", "Tự chấm", ...CODES.slice(1).map(() => ""), "Thẩm định"],
      ["", "", ...CODES, ...CODES],
    ];
    const rows = [
      [1, GIA_CAT, ...PASSES, ...PASSES],
      ["", "Chưa thẩm định"],
      [2, TAN_LIEN, ...PASSES, ...PASSES],
    ];
    const merges = ["A3:A4", "B3:B4", "C3:Q3", "R3:AF3"];
    const said = judge(
      tabOf("Chấm", [["KẾT QUẢ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"], [], ...head, ...rows], { merges }),
    );
    expect(said).toMatchObject({ units: [`${GIA_CAT}: recognised`, `${TAN_LIEN}: undetermined`] });
  });
});

describe("[L3] [U2] the same units below two headings that are no places", () => {
  const rows = [pass(1, GIA_CAT), fail(2, TAN_LIEN)];
  test.each([
    ["Thẩm định lần 1", "Thẩm định lần 2"],
    ["6 tháng đầu năm", "Cả năm"],
    ["I. Quý I", "II. Quý II"],
    ["Trước phúc tra", "Sau phúc tra"],
    ["I. Bản dự thảo", "II. Bản chính thức"],
    ["I. Tổ số một", "II. Tổ số hai"],
    ["Nhóm đợt 1", "Nhóm đợt 2"],
  ])("%s | %s are asked", (one, other) => {
    const said = judge(table(["", one], ...rows, ["", other], ...rows));
    expect(said).toContain("ghi cùng các đơn vị ở hai phần");
    expect(said).toContain(one.replace(/^\w+\. /, ""));
  });

  test("another year's group is asked, with units of its own too", () => {
    expect(judge(table(["", "Năm 2020"], ...rows, ["", "Năm 2021"], ...rows))).toContain(
      "nhiều năm (2020, 2021)",
    );
    expect(judge(table(["", "Năm 2021"], ...rows, ["", "Năm 2020"], pass(1, CONG_SON)))).toContain(
      "nhiều năm",
    );
  });

  test.each([
    ["Huyện Cao Lộc", "Huyện Lộc Bình"],
    ["I. Cụm 1", "II. Cụm 2"],
    ["Huyện đoàn Cao Lộc", "Huyện đoàn Lộc Bình"],
    ["Thành phố Lạng Sơn", "Huyện Cao Lộc"],
  ])("places hold units of their own: %s | %s", (one, other) => {
    expect(judge(table(["", one], ...rows, ["", other], ...rows))).toEqual({
      units: [GIA_CAT, TAN_LIEN, GIA_CAT, TAN_LIEN].map(
        (name) => `${name}: ${name === GIA_CAT ? "recognised" : "notRecognised"}`,
      ),
      told: [],
    });
  });

  test("so do places without such a word where a name or two come again", () => {
    const other = [pass(1, GIA_CAT), pass(2, HOP_THANH), pass(3, CONG_SON)];
    expect(judge(table(["I. CAO LỘC"], ...rows, ["II. BẮC SƠN"], ...other))).toMatchObject({ told: [] });
  });

  test("units of two batches are one list", () => {
    expect(judge(table(["", "Đợt 1"], ...rows, ["", "Đợt 2"], pass(3, CONG_SON)))).toMatchObject({
      units: [`${GIA_CAT}: recognised`, `${TAN_LIEN}: notRecognised`, `${CONG_SON}: recognised`],
      told: [],
    });
  });
});

describe("[O5] groups of units that withdrew or did not register", () => {
  test.each([
    "Các đơn vị xin rút, không tham gia xây dựng 3 chủ động",
    "II. ĐƠN VỊ XIN RÚT",
    "Đơn vị rút đăng ký",
    "Các đơn vị không tham gia",
  ])("%s", (heading) => {
    const rows = [pass(1, GIA_CAT), ["", heading], pass(2, TAN_LIEN), ["", "Khối trường"], pass(3, CONG_SON)];
    expect(judge(table(...rows))).toEqual({
      units: [`${GIA_CAT}: recognised`, `${TAN_LIEN}: undetermined`, `${CONG_SON}: recognised`],
      told: ["registration-withdrawn"],
    });
  });

  test.each(["II. Đơn vị không đăng ký", "Các đơn vị chưa đăng ký xây dựng 3 chủ động", "Không đăng ký"])(
    "%s is a plain no",
    (heading) => {
      expect(judge(table(pass(1, GIA_CAT), ["", heading], pass(2, TAN_LIEN)))).toEqual({
        units: [`${GIA_CAT}: recognised`, `${TAN_LIEN}: notRegistered`],
        told: [],
      });
    },
  );

  test.each([
    "Khối xã",
    "Các đơn vị tham gia tập huấn",
    "Đơn vị không đăng ký hiến máu",
    "Các đơn vị đăng ký",
  ])("%s says nothing of it", (heading) => {
    expect(judge(table(pass(1, GIA_CAT), ["II", heading], pass(2, TAN_LIEN)))).toMatchObject({
      units: [`${GIA_CAT}: recognised`, `${TAN_LIEN}: recognised`],
      told: [],
    });
  });

  test("a unit's own note is no heading", () => {
    const said = judge(table(pass(1, GIA_CAT), ["", `${TAN_LIEN} (xin rút)`], pass(2, CONG_SON)));
    expect(said).toMatchObject({ units: expect.arrayContaining([`${CONG_SON}: recognised`]) });
  });
});

describe("[L8] headings over names of a table turned round, and its rows of notes", () => {
  const WORK = ["Nắm chắc tư tưởng", "Quản lý hồ sơ", "Rà soát khó khăn", "Tuyên truyền", "Bảo vệ quyền lợi"];
  const PILLARS = ["Chủ động quản lý đoàn viên", "Chủ động xây dựng kế hoạch", "Chủ động tham mưu"];
  const turned = (heads: Rows, below: Rows = [], fails = -1) =>
    tabOf(
      "Tổng hợp",
      [
        ["KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
        ...heads,
        ...CODES.flatMap((code, at) => {
          const marks = [0, 1, 2, 3].map((unit) => (at === 0 && unit === fails ? "Không đạt" : "Đạt"));
          const pillar = code.endsWith(".1")
            ? [[["I", "II", "III"][Number(code[0]) - 1] as string, PILLARS[Number(code[0]) - 1] as string]]
            : [];
          return [...pillar, [code, WORK[at % WORK.length] as string, ...marks]];
        }),
        ...below,
      ],
      { merges: heads.length > 1 ? ["C2:D2", "E2:F2"] : [] },
    );
  const names = ["TT", "Tiêu chí", GIA_CAT, HOP_THANH, TAN_LIEN, CONG_SON];
  const over = (one: string, other: string) => [["", "", one, "", other], names];

  test.each([
    ["Đã thẩm định", "Chưa thẩm định (tự chấm)", "undetermined", "not-appraised"],
    ["Khối xã", "Chờ Huyện đoàn thẩm định", "undetermined", "not-appraised"],
    ["Đã đăng ký", "Không đăng ký", "notRegistered", ""],
    ["Tham gia", "Xin rút", "undetermined", "registration-withdrawn"],
    ["Khối xã", "Khối khác", "recognised", ""],
  ])("%s | %s: the latter are %s", (one, other, outcome, code) => {
    expect(judge(turned(over(one, other)))).toEqual({
      units: [
        `${GIA_CAT}: recognised`,
        `${HOP_THANH}: recognised`,
        `${TAN_LIEN}: ${outcome}`,
        `${CONG_SON}: ${outcome}`,
      ],
      told: code === "" ? [] : [code],
    });
  });

  test("self and appraised marks of the same units side by side", () => {
    const heads = [
      ["", "", "Tự chấm", "", "Thẩm định"],
      ["TT", "Tiêu chí", GIA_CAT, TAN_LIEN, GIA_CAT, TAN_LIEN],
    ];
    expect(judge(turned(heads, [], 3))).toEqual({
      units: [`${GIA_CAT}: recognised`, `${TAN_LIEN}: notRecognised`],
      told: ["marks-differ"],
    });
  });

  test.each([
    ["Xin rút, không tham gia", "undetermined", "registration-withdrawn"],
    ["Chưa thẩm định, ghi theo tự chấm", "undetermined", "not-appraised"],
    ["Mới theo tự chấm", "undetermined", "not-appraised"],
    ["Chưa thẩm định lại 2.3", "undetermined", "row-not-read"],
    ["Rút kinh nghiệm việc nộp chậm", "recognised", ""],
  ])("a note %s: %s", (note, outcome, code) => {
    const told = code === "" ? [] : [code];
    const said = judge(turned([names], [["", "Ghi chú", "", note]]));
    expect(said).toMatchObject({
      told,
      units: expect.arrayContaining([`${HOP_THANH}: ${outcome}`, `${GIA_CAT}: recognised`]),
    });
    const wide = sheet(
      [[...HEAD, "Ghi chú"]],
      [
        [...pass(1, GIA_CAT), ""],
        [...pass(2, HOP_THANH), note],
      ],
    );
    expect(judge(wide)).toEqual({ units: [`${GIA_CAT}: recognised`, `${HOP_THANH}: ${outcome}`], told });
  });
});

describe("[U7] [L3] a unit's rows of several times under its name", () => {
  const head = [["TT", "Tên đơn vị", "Quý", ...CODES]];
  const quarters = (n: number, name: string, failed = -1, blank = -1) =>
    ["I", "II", "III", "IV"].map((quarter, at): Loose[] => [
      at === 0 ? n : "",
      at === 0 ? name : "",
      quarter,
      ...(at === blank ? PASSES.map(() => "") : at === failed ? FAILS : PASSES),
    ]);

  test.each([
    ["blank below", []],
    ["merged over them", ["B3:B6", "A3:A6", "B7:B10", "A7:A10"]],
  ])("names %s: where the quarters differ nobody knows", (_, merges) => {
    const tab = sheet(head, [...quarters(1, GIA_CAT), ...quarters(2, TAN_LIEN, 3)], { merges });
    expect(judge(tab)).toEqual({
      units: [`${GIA_CAT}: recognised`, `${TAN_LIEN}: undetermined`],
      told: ["unit-duplicate"],
    });
  });

  const all = (name: string, outcome: string) => `${name}: ${outcome}`;

  test.each([
    ["blank below", []],
    ["merged over them", ["B3:B6", "A3:A6", "B7:B10", "A7:A10"]],
  ])("[U2] names %s: a quarter that is blank is not given by the others", (_, merges) => {
    const tab = sheet(head, [...quarters(1, GIA_CAT), ...quarters(2, TAN_LIEN, -1, 3)], { merges });
    expect(judge(tab)).toEqual({
      units: [all(GIA_CAT, "recognised"), all(TAN_LIEN, "undetermined")],
      told: ["unit-duplicate", "not-appraised"],
    });
    const first = sheet(head, [...quarters(1, GIA_CAT, -1, 0), ...quarters(2, TAN_LIEN)], { merges });
    expect(judge(first)).toMatchObject({
      units: [all(GIA_CAT, "undetermined"), all(TAN_LIEN, "recognised")],
    });
  });

  test("[U2] with the name in each row too, and the finding stands in the blank quarter's row", () => {
    const named = (rows: Rows, name: string) => rows.map((row, at) => [at + 1, name, ...row.slice(2)]);
    const rows = [...named(quarters(1, GIA_CAT), GIA_CAT), ...named(quarters(2, TAN_LIEN, -1, 2), TAN_LIEN)];
    const tab = sheet(head, rows);
    expect(judge(tab)).toMatchObject({
      units: [all(GIA_CAT, "recognised"), all(TAN_LIEN, "undetermined")],
    });
    const { findings } = assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
    const cells = findings.filter(({ code }) => code === "not-appraised").map(({ cell }) => cell);
    const row = tab.values.findIndex((cells, at) => at > 2 && cells[1] === TAN_LIEN) + 3;
    expect(new Set(cells.map((cell) => cell?.replace(/\D+/, "")))).toEqual(new Set([String(row)]));
  });

  test("[U2] a month beside papers below a unit's marks is no time of marks", () => {
    const papers = (n: number, name: string): Rows => [
      [n, name, "Tháng 3", ...PASSES, "12-BC/ĐTN"],
      [n, name, "Tháng 6", ...PASSES.map(() => ""), "15-BC/ĐTN"],
    ];
    const tab = sheet(
      [["TT", "Tên đơn vị", "Tháng", ...CODES, "Minh chứng"]],
      [...papers(1, GIA_CAT), ...papers(2, TAN_LIEN)],
    );
    expect(judge({ ...tab, linksAt: () => [], formulaAt: () => "" })).toMatchObject({
      units: [all(GIA_CAT, "recognised"), all(TAN_LIEN, "recognised")],
    });
  });

  const LONG = [["Tên đơn vị", "Tiêu chí", "Quý", "Kết quả"]];
  const long = (name: string, last: Loose): Rows =>
    CODES.flatMap((code) =>
      ["I", "II", "III", "IV"].map((quarter) => [name, code, quarter, quarter === "IV" ? last : "Đạt"]),
    );

  test("[U2] a row a criterion and quarter: a blank one leaves the criterion open", () => {
    const tab = sheet(LONG, [...long(GIA_CAT, "Đạt"), ...long(TAN_LIEN, "")]);
    expect(judge(tab)).toEqual({
      units: [all(GIA_CAT, "recognised"), all(TAN_LIEN, "undetermined")],
      told: ["not-appraised"],
    });
  });

  test("[U2] a month beside further papers of a criterion is no time of marks", () => {
    const papers = (name: string): Rows =>
      CODES.flatMap((code, at) => [
        [name, code, "Tháng 3", "Đạt", `${at + 1}-BC/ĐTN`],
        [name, code, "Tháng 6", "", `${at + 30}-BC/ĐTN`],
      ]);
    const tab = sheet([["Tên đơn vị", "Tiêu chí", "Tháng", "Kết quả", "Minh chứng"]], papers(GIA_CAT));
    expect(judge({ ...tab, linksAt: () => [], formulaAt: () => "" })).toMatchObject({
      units: [all(GIA_CAT, "recognised")],
    });
  });

  test("a nameless row of a time that stands already is nobody's", () => {
    const rows = [...quarters(1, GIA_CAT), ["", "", "I", ...PASSES]];
    expect(judge(sheet(head, rows))).toMatchObject({ told: expect.arrayContaining(["unit-unnamed"]) });
  });
});
