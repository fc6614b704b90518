/** @fileoverview [L9], [L2] Remarks in tables of every kind, and beside typed results; what nobody understands is named. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, read, sheet, TITLE } from "./books";
import { type Loose, tabOf } from "./tabs";

const A = "Đoàn xã Gia Cát";
const B = "Đoàn xã Bảo Lâm";
const C = "Đoàn xã Cao Lâu";
const NAMES = [A, B, C];

/** "r", "n", "u" or "–" (not registered) a unit, and each row or line that is told. */
function judged(tabs: Tab | readonly Tab[]) {
  const all = "name" in tabs ? [tabs] : tabs;
  const { units, findings } = assess(read(all), SET_2018_2022, all, { year: 2021, falseIsFail: false });
  const letter = { recognised: "r", notRecognised: "n", undetermined: "u", notRegistered: "–" };
  return {
    outcomes: units.map(({ outcome }) => letter[outcome]).join(""),
    codes: findings.map(({ code }) => code).filter((code) => /not-read|withdrawn/.test(code)),
    told: findings.map(sentenceOf).join("\n"),
  };
}

const wide = (
  heading: string,
  cells: readonly Loose[],
  marks: readonly (readonly Loose[])[] = NAMES.map(() => PASSES),
) =>
  sheet(
    [["TT", "Tên đơn vị", ...CODES, heading]],
    NAMES.map((name, at) => [at + 1, name, ...(marks[at] ?? []), cells[at] ?? ""]),
  );
const turned = (label: string, cells: readonly Loose[]) =>
  tabOf("Theo dõi", [
    [TITLE],
    ["TT", "Tiêu chí", ...NAMES],
    ...CODES.map((code) => [code, `Tiêu chí ${code} về công tác Đoàn`, "Đạt", "Đạt", "Đạt"]),
    ["", label, ...cells],
  ]);
const long = (heading: string, at: number, text: string) =>
  tabOf("Chấm", [
    [TITLE],
    ["Đơn vị", "Mã TC", "Thẩm định", heading],
    ...NAMES.flatMap((name, unit) =>
      CODES.map((code, n) => [name, code, "Đạt", unit === 0 && n === at ? text : ""]),
    ),
  ]);
const form = (
  name: string,
  { tab = name.replace("Đoàn xã ", ""), heading = "Ghi chú", text = "", below = "" } = {},
) =>
  tabOf(tab, [
    ["PHIẾU CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
    [`Đơn vị: ${name}`],
    ["TT", "Tiêu chí", "Thẩm định", heading],
    ...CODES.map((code, n) => [code, `Tiêu chí ${code} về công tác Đoàn`, "Đạt", n === 2 ? text : ""]),
    [],
    [below],
  ]);

describe("[L9] a column that nobody headed", () => {
  test("a remark alone beside a unit's marks is read; unknown words are named", () => {
    expect(judged(wide("", ["Chờ xác minh", "Đã nộp đủ", ""])).outcomes).toBe("urr");
    expect(judged(wide("", ["", "ngó giúp nhé", ""])).codes).toEqual(["line-not-read"]);
  });
  test("a legend, a list and its title beside the units are none", () => {
    for (const said of ["Ký hiệu:", "k: Chưa đạt", "Tổ thẩm định", "Các ô trống: chưa thẩm định"])
      expect(judged(wide("", ["", said, ""])).outcomes).toBe("rrr");
  });
});

describe("[L9] words beside a unit that no heading stands over", () => {
  const behindNumber = (said: string) =>
    sheet(
      [["TT", "Tên đơn vị", ...CODES]],
      NAMES.map((name, at) => [at === 1 ? `2 (${said})` : at + 1, name, ...PASSES]),
    );
  const OPEN = ["để đó", "hỏi anh Thắng", "để sau", "xem lại", "bổ sung sau", "chờ", "để riêng", "cứ để"];
  test.each(OPEN)("set aside: “%s”", (said) => {
    for (const tab of [wide("", ["", said]), behindNumber(said)])
      expect(judged(tab)).toMatchObject({ outcomes: "rur", codes: ["row-not-read"] });
  });
  test.each(["ngó giúp", "?", "!", "nhờ Lan", "sau"])("not understood: “%s”", (said) => {
    for (const tab of [wide("", ["", said]), behindNumber(said)])
      expect(judged(tab)).toMatchObject({ outcomes: "rrr", codes: ["line-not-read"] });
  });
  test("chưa alone says of nothing what is not yet", () => {
    expect(judged(wide("", ["", "chưa"]))).toMatchObject({ outcomes: "rrr", codes: ["line-not-read"] });
    expect(judged(wide("Tình trạng", ["", "Chưa"])).outcomes).toBe("rur");
  });
  const HARMLESS = [
    "0912 345 678",
    "Nguyễn Văn An",
    "12/5/2021",
    "an.nv@gmail.com",
    "Đ/c Lan",
    "Đủ hồ sơ",
    "OK",
    "đã xem",
    "Đơn vị mới",
    "12-KH/ĐTN",
  ];
  test.each(HARMLESS)("harmless: “%s”", (said) => {
    expect(judged(wide("", ["", said])).codes.filter((code) => code !== "column-not-read")).toEqual([]);
    expect(judged(wide("", ["", said])).outcomes).toBe("rrr");
  });
  test("a telephone number or a day beside it hides no words", () => {
    const tab = sheet(
      [["TT", "Tên đơn vị", ...CODES, "", ""]],
      NAMES.map((name, at) => [at + 1, name, ...PASSES, "0912 345 678", at === 1 ? "để đó" : ""]),
    );
    expect(judged(tab)).toMatchObject({ outcomes: "rur", codes: ["row-not-read"] });
  });
});

describe("[L9] where days or numbers of papers stand, other words are named", () => {
  const DAYS = ["12/11/2021", "", "14/11/2021"];
  const PAPERS = ["12/QĐ-ĐTN", "", "13/QĐ-ĐTN"];
  test.each([
    ["Ngày thẩm định", DAYS, "Báo Đáp", "rrr"],
    ["Ngày thẩm định", DAYS, "Không", "rrr"],
    ["Thẩm định ngày", DAYS, "Mưa bão", "rrr"],
    ["Ngày thẩm định", DAYS, "Hoãn", "rur"],
    ["Ngày thẩm định", DAYS, "Lùi sang", "rur"],
    ["Số quyết định", PAPERS, "Không", "rrr"],
    ["Số, ngày QĐ công nhận", PAPERS, "không có", "rrr"],
    ["Số QĐ", PAPERS, "Chưa có", "rur"],
  ])("%s %o: “%s”", (heading, given, said, outcomes) => {
    const codes = [outcomes === "rrr" ? "line-not-read" : "row-not-read"];
    expect(judged(wide(heading, [given[0], said, given[2]]))).toMatchObject({ outcomes, codes });
  });
  test.each([
    ["Ngày thẩm định", DAYS, "Sáng thứ 3, tuần 2"],
    ["Ngày thẩm định", DAYS, "Đã xong"],
    ["Ngày thẩm định", DAYS, "nt"],
    ["Ngày thẩm định", DAYS, ""],
    ["Số quyết định", PAPERS, "Theo QĐ chung"],
    ["Số quyết định", PAPERS, "-"],
    // No column of days: whoever came stands there.
    ["Thời gian, cán bộ thẩm định", ["Đ/c Lan", "", "Đ/c Hoa"], "Đ/c An"],
  ])("%s %o: “%s” says nothing", (heading, given, said) => {
    expect(judged(wide(heading, [given[0], said, given[2]]))).toMatchObject({ outcomes: "rrr", codes: [] });
  });
});

describe("[L9] opinions on the work that speak of the result", () => {
  const HEADINGS = ["Nhận xét của tổ thẩm định", "Tồn tại, hạn chế", "Kiến nghị"];
  const beside = (said: string) => HEADINGS.map((heading) => judged(wide(heading, ["", said])));
  test.each([
    "Đề nghị hạ 2.3 xuống chưa đạt",
    "2.3: không",
    "TC 2.1 xin chấm lại",
    "Trừ TC 1.2",
    "Sửa lại 3.1",
    "Minh chứng TC 1.5 của năm 2019, không tính",
    "Chuyển sang năm sau xét",
    "Chấm nhầm dòng",
    "Để sau",
  ])("leave the unit open: “%s”", (said) => {
    for (const one of beside(said)) expect(one).toMatchObject({ outcomes: "rur", codes: ["row-not-read"] });
  });
  test.each([
    "BTV: chưa nên công nhận",
    "Chờ xác minh",
    "Hồ sơ photo, không có bản chính",
    "Rà lại",
    "Đơn vị chưa gửi lại phiếu có chữ ký",
  ])("are named: “%s”", (said) => {
    for (const one of beside(said)) expect(one).toMatchObject({ outcomes: "rrr", codes: ["line-not-read"] });
  });
  test.each([
    "Kế hoạch chưa cụ thể, cần phát huy",
    "Chưa đổi mới nội dung sinh hoạt",
    "Chưa đạt chỉ tiêu kết nạp",
    "Cần quan tâm hơn công tác kiểm tra, giám sát",
    "Hồ sơ lưu trữ chưa khoa học",
    "Đơn vị gửi đủ hồ sơ, có chữ ký",
    "Tiêu chí 2.3 thực hiện chưa sâu",
    "Chưa chủ động trong tham mưu",
    "Đề nghị tiếp tục phát huy",
    "Không có tồn tại lớn",
  ])("of the work alone say nothing: “%s”", (said) => {
    for (const one of beside(said)) expect(one).toMatchObject({ outcomes: "rrr", codes: [] });
  });
});

describe("[L9] how a unit's file stands, and complaints, are named", () => {
  test.each([
    ["Ký nháy", "Đã ký", "Chưa ký"],
    ["Nộp bản cứng", "Rồi", "Chưa"],
    ["Hồ sơ điện tử", "Đã đủ", "Lỗi"],
    ["Đơn thư khiếu nại", "Không", "Có"],
    ["Kỷ luật", "", "Bí thư bị khiển trách"],
    ["Điểm liệt", "", "x"],
  ])("%s: “%s” says nothing, “%s” is named", (heading, good, bad) => {
    expect(
      judged(wide(heading, [good, good, good])).codes.filter((code) => code === "line-not-read"),
    ).toEqual([]);
    const found = judged(wide(heading, [good, bad, good]));
    expect(found.outcomes).toBe("rrr");
    expect(found.codes).toContain("line-not-read");
  });
  test.each([
    ["Nộp đoàn phí", "Đã nộp", "Chưa"],
    ["Khen thưởng, kỷ luật", "", "Giấy khen"],
    ["Vi phạm", "Không", "0"],
    ["Ký tên", "", "Nguyễn Văn An"],
  ])("%s: “%s”, “%s” say nothing", (heading, first, second) => {
    expect(judged(wide(heading, [first, second, first]))).toMatchObject({ outcomes: "rrr" });
    expect(judged(wide(heading, [first, second, first])).codes).not.toContain("line-not-read");
  });
  test("“Rồi” below “Đã chốt” is yes, “Chưa” leaves the unit open", () => {
    expect(judged(wide("Đã chốt", ["Rồi", "Chưa", "Rồi"])).outcomes).toBe("rur");
  });
});

describe("[M6] groups of whom somebody proposes", () => {
  test.each([
    "A. CÁC ĐƠN VỊ ĐỀ NGHỊ XÉT",
    "I. Đơn vị đề nghị công nhận",
    "A. Các đơn vị đề nghị Tỉnh đoàn công nhận",
  ])("%s are no self marks", (heading) => {
    const tab = sheet(
      [["TT", "Tên đơn vị", ...CODES]],
      [[heading], ...NAMES.map((name, at) => [at + 1, name, ...PASSES])],
    );
    expect(judged(tab).outcomes).toBe("rrr");
  });
});

describe("[L9] a line on a form says what there is of papers", () => {
  const withLine = (line: string, fail = "") =>
    tabOf("Gia Cát", [
      ["PHIẾU CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
      [`Đơn vị: ${A}`],
      ["TT", "Tiêu chí", "Thẩm định"],
      ...CODES.flatMap((code) => {
        const row = [code, `Tiêu chí ${code} về công tác Đoàn`, code === fail ? "Chưa đạt" : "Đạt"];
        return code === "2.5" ? [row, ["", line, ""]] : [row];
      }),
    ]);
  test.each([
    "Minh chứng: chưa có",
    "Minh chứng còn thiếu",
    "Minh chứng: không",
    "- Hồ sơ minh chứng: chưa nộp",
    "Minh chứng nội dung 2: còn thiếu biên bản",
  ])("that they lack: “%s”", (line) => {
    expect(judged(withLine(line))).toMatchObject({ outcomes: "u", codes: ["row-not-read"] });
    expect(judged(withLine(line, "1.2"))).toMatchObject({ outcomes: "n", codes: [] });
  });
  test.each([
    "Minh chứng: 12-KH/ĐTN",
    "Minh chứng: Đủ, không thiếu gì",
    "Minh chứng: …",
    "Minh chứng kèm theo phiếu",
  ])("that they are there: “%s”", (line) => {
    expect(judged(withLine(line))).toMatchObject({ outcomes: "r", codes: [] });
  });
});

describe("[L9] a remark against the result leaves its unit open", () => {
  test.each([
    ["a column", wide("Ghi chú", ["Treo"])],
    ["a typed result", wide("Kết quả", ["Xét sau", "Công nhận", "Đạt"])],
    ["a typed result that was put off", wide("Kết quả", ["Đề nghị phúc tra", "Công nhận", "Đạt"])],
    ["a note that what it has is another year's", wide("Ghi chú", ["Lấy kết quả năm 2020"])],
    ["a row below the units", turned("Ghi chú", ["Không xét (kỷ luật)", "", ""])],
    ["a column of a long list", long("Trạng thái", 3, "Trả lại")],
    ["a note in a long list", long("Ghi chú", 0, "Không xét (kỷ luật)")],
  ])("in %s", (_, tab) => {
    expect(judged(tab)).toMatchObject({ outcomes: "urr", codes: ["row-not-read"] });
  });

  test.each([
    ["beside a criterion", { text: "Đề nghị tính chưa đạt" }],
    ["beside a criterion, not appraised", { text: "Chưa thẩm định, tạm ghi" }],
    ["below it", { below: "Ghi chú: đơn vị xin rút ngày 12/8" }],
    [
      "below a label of several words",
      { below: "Nhận xét, kết luận của Huyện đoàn: Chưa đủ điều kiện công nhận." },
    ],
    ["as somebody's opinion", { below: "Ý kiến Bí thư Huyện đoàn: chưa đồng ý, kiểm tra lại nội dung 2" }],
    ["in its tab's name", { tab: "Gia Cát (rút)" }],
    ["behind it", { tab: "Gia Cát - BỎ" }],
    ["behind it without a space", { tab: "Gia Cát_treo" }],
    ["that it was stopped", { tab: "Gia Cát (dừng)" }],
  ])("on a form: %s", (_, about) => {
    expect(judged([form(A, about), form(B), form(C)])).toMatchObject({
      outcomes: "urr",
      codes: ["row-not-read"],
    });
  });

  test.each([
    ["Ghi chú", "Đã bổ sung ngày 15/11"],
    ["Ghi chú", "Địa bàn biên giới"],
    ["Kết quả", "Công nhận"],
    ["Kết quả", "Xuất sắc"],
    ["Trạng thái", "Đã duyệt"],
    ["Nhận xét", "Lực lượng mỏng, địa bàn rộng, hoạt động vẫn sôi nổi"],
  ])("harmless words say nothing: %s “%s”", (heading, text) => {
    const across = heading === "Ghi chú" ? [turned(heading, ["", text, ""])] : [];
    for (const tab of [wide(heading, [text]), long(heading, 3, text), ...across])
      expect(judged(tab)).toMatchObject({ outcomes: "rrr", codes: [] });
    expect(judged([form(A, { heading, text }), form(B), form(C, { tab: "Cao Lâu (mới)" })])).toMatchObject({
      outcomes: "rrr",
      codes: [],
    });
  });
});

describe("[L2] a remark that nobody understands is named and changes nothing", () => {
  test("once for all units of which it is said, with how many they are", () => {
    const { outcomes, codes, told } = judged(
      wide("Ghi chú", ["Phiếu không tập trung", "Phiếu không tập trung", "Đủ hồ sơ"]),
    );
    expect({ outcomes, codes }).toEqual({ outcomes: "rrr", codes: ["line-not-read"] });
    expect(told).toContain(
      "Chưa rõ lời ghi “Phiếu không tập trung” về đơn vị này (và 1 đơn vị khác có cùng lời ghi)",
    );
  });

  test("not of a unit that fails anyway, nor an opinion on the work", () => {
    const fails = CODES.map((code) => (code === "2.3" ? "Chưa đạt" : "Đạt"));
    expect(judged(wide("Ghi chú", ["Phiếu không tập trung"], [fails, PASSES, PASSES]))).toMatchObject({
      outcomes: "nrr",
      codes: [],
    });
    expect(judged(wide("Nhận xét", ["Phiếu không tập trung"]))).toMatchObject({ outcomes: "rrr", codes: [] });
  });

  test.each([
    ["turned", turned("Ghi chú", ["Phiếu không tập trung", "", ""])],
    ["long", long("Ghi chú", 3, "Phiếu không tập trung")],
  ])("in other tables: %s", (_, tab) => {
    expect(judged(tab)).toMatchObject({ outcomes: "rrr", codes: ["line-not-read"] });
  });
});

describe("[L2] sentences around the table name units, rows, contents", () => {
  const below = (line: string) =>
    judged(
      tabOf("Chấm", [
        [TITLE],
        ["TT", "Tên đơn vị", ...CODES],
        ...NAMES.map((name, at) => [at + 1, name, ...PASSES]),
        [],
        [line],
      ]),
    );
  test.each([
    ["(Riêng nội dung 3 tổ chưa kiểm tra, tạm ghi theo số liệu đơn vị báo cáo)", "uuu"],
    ["Tiêu chí 2.3 toàn huyện chưa thẩm định, tạm ghi đạt.", "uuu"],
    ["Ghi chú: các đơn vị STT 1, 3 để lại xét đợt sau.", "uru"],
    ["Đề nghị Ban Thường vụ xem xét lại trường hợp xã Gia Cát.", "urr"],
    ["Xã Cao Lâu: hồ sơ có dấu hiệu sao chép.", "rru"],
    ["(Trừ xã Gia Cát và xã Cao Lâu)", "uru"],
    ["Riêng Gia Cát chưa thẩm định nội dung 3.", "urr"],
  ])("%s", (line, outcomes) => {
    expect(below(line).outcomes).toBe(outcomes);
  });

  test("one that is not understood is named with its unit", () => {
    const { outcomes, codes, told } = below("Xã Gia Cát: còn tranh cãi.");
    expect({ outcomes, codes }).toEqual({ outcomes: "rrr", codes: ["line-not-read"] });
    expect(told).toContain("về đơn vị này");
  });

  test.each([
    "Đoàn xã Gia Cát dẫn đầu khối xã",
    "Tổ thẩm định làm việc tại xã Gia Cát ngày 5/11",
    "Đoàn xã Gia Cát đề nghị xem xét lại tiêu chí 1.1",
    "Người lập biểu: Nguyễn Văn A, Đoàn xã Gia Cát",
  ])("says nothing: %s", (line) => {
    expect(below(line)).toMatchObject({ outcomes: "rrr", codes: [] });
  });
});

describe("[O5] who registers content by content", () => {
  const registering = (headings: readonly string[], ticks: readonly (readonly string[])[]) =>
    sheet(
      [
        ["TT", "Tên đơn vị", "Đăng ký", "", "", ...CODES],
        ["", "", ...headings, ...CODES.map(() => "")],
      ],
      NAMES.map((name, at) => [at + 1, name, ...(ticks[at] ?? []), ...PASSES]),
      { merges: ["C2:E2"] },
    );
  test.each([[["ND1", "ND2", "ND3"]], [["Quản lý ĐV", "Kế hoạch", "Tham mưu"]]])(
    "all is a yes, none a no, some are asked about: %j",
    (headings) => {
      const { outcomes, codes } = judged(
        registering(headings, [
          ["x", "x", "x"],
          ["", "x", "x"],
          ["", "", ""],
        ]),
      );
      expect({ outcomes, codes }).toEqual({ outcomes: "ru–", codes: ["registration-withdrawn"] });
    },
  );
  test("a tick, a day and a paper are one registration", () => {
    const { outcomes } = judged(
      registering(
        ["Có", "Ngày", "Số KH"],
        [
          ["x", "5/3/2021", "12-KH/ĐTN"],
          ["x", "", ""],
          ["x", "", "13-KH/ĐTN"],
        ],
      ),
    );
    expect(outcomes).toBe("rrr");
  });
  test.each([
    ["3/3 nội dung", "r"],
    ["2/3 nội dung", "u"],
    ["0/3 nội dung", "–"],
  ])("%s", (text, outcome) => {
    const tab = sheet(
      [["TT", "Tên đơn vị", "Đăng ký", ...CODES]],
      NAMES.map((name, at) => [at + 1, name, at === 0 ? text : "3/3 nội dung", ...PASSES]),
    );
    expect(judged(tab).outcomes).toBe(`${outcome}rr`);
  });

  test("a list of who did not register, alone, leaves these open; beside a list of who did it is none", () => {
    const not = tabOf("Chưa ĐK", [
      ["DANH SÁCH ĐƠN VỊ CHƯA ĐĂNG KÝ 3 CHỦ ĐỘNG NĂM 2021"],
      ["TT", "Đơn vị"],
      [1, A],
    ]);
    expect(judged([wide("Ghi chú", []), not]).outcomes).toBe("urr");
    const did = tabOf("Đăng ký", [
      ["DANH SÁCH ĐƠN VỊ ĐĂNG KÝ 3 CHỦ ĐỘNG NĂM 2021"],
      ["TT", "Đơn vị"],
      [1, B],
      [2, C],
    ]);
    expect(judged([wide("Ghi chú", []), did, not]).outcomes).toBe("–rr");
  });

  test("[L4] a list of who asks to be left out leaves these open", () => {
    const out = tabOf("Xin thôi", [
      ["DANH SÁCH ĐƠN VỊ XIN THÔI THỰC HIỆN “3 CHỦ ĐỘNG” NĂM 2021"],
      ["TT", "Đơn vị"],
      [1, A],
    ]);
    expect(judged([wide("Ghi chú", []), out])).toMatchObject({ outcomes: "urr", codes: ["row-not-read"] });
  });
});

test("[E4] “Không” in a column of notes beside papers is no denial, under a state it is", () => {
  const beside = (heading: string, said: string) => ({
    ...sheet(
      [["TT", "Tên đơn vị", ...CODES, "Minh chứng", heading]],
      NAMES.map((name, at) => [at + 1, name, ...PASSES, "12-KH/ĐTN", at === 1 ? said : ""]),
    ),
    formulaAt: () => "",
    linksAt: () => [],
  });
  expect(judged(beside("Ghi chú", "Không có")).outcomes).toBe("rrr");
  expect(judged(beside("Ghi chú", "Không")).outcomes).toBe("rrr");
  expect(judged(beside("Tình trạng", "Chưa nộp")).outcomes).toBe("rur");
});

test("[E4] “nt” below a paper that lacks repeats that it lacks, below one that is there that one", () => {
  const withPapers = (papers: readonly string[]) => ({
    ...sheet(
      [["TT", "Tên đơn vị", ...CODES, "Minh chứng"]],
      NAMES.map((name, at) => [at + 1, name, ...PASSES, papers[at] ?? ""]),
    ),
    formulaAt: () => "",
    linksAt: () => [],
  });
  expect(judged(withPapers(["12-KH/ĐTN", "chưa có", "nt"])).outcomes).toBe("ruu");
  expect(judged(withPapers(["12-KH/ĐTN", "nt", "nt"])).outcomes).toBe("rrr");
});
