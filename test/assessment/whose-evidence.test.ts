/** @fileoverview [E6], [E11] Evidence that by its words is of another unit or of another year. */
import { describe, expect, it } from "vitest";
import { describe as sentenceOf } from "../../src/findings/codes";
import type { CellValue } from "../../src/table/tab";
import { run, setOf, wide } from "./sheets";

const DOC = "12-KH/ĐTN";
const COLUMNS = ["registration", "name", "appraised 1.1", "evidence 1.1", "appraised 1.2", "evidence"];
const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn trường THPT Lộc Bình", "Đoàn Công an huyện"];

/** What is told of evidence in the row of Gia Cát. */
function told(evidence: CellValue, shared: CellValue = DOC, registration = "Có") {
  const rows = NAMES.map((name, at) => [
    at === 0 ? registration : "Có",
    name,
    "Đạt",
    at === 0 ? evidence : DOC,
    "Đạt",
    at === 0 ? shared : DOC,
  ]);
  const { findings, units } = run(wide(COLUMNS, rows), setOf("1.1 1.2"), { year: 2021 });
  const own = findings.filter(({ code }) => code === "evidence-of-other" || code === "evidence-outside-year");
  return {
    outcome: units[0]?.outcome,
    codes: own.map(({ code, cell, criteria }) => `${code} ${cell} ${criteria.join(" ")}`),
    sentences: own.map(sentenceOf),
  };
}

describe("[E4] words behind a paper that nobody understands", () => {
  const asked = (evidence: CellValue) => {
    const rows = NAMES.map((name) => [name, "Đạt", "Đạt", name === NAMES[0] ? evidence : DOC]);
    const { findings, units } = run(
      wide(["name", "appraised 1.1", "appraised 1.2", "evidence"], rows),
      setOf("1.1 1.2"),
      { year: 2021 },
    );
    const own = findings.filter(({ code }) => code === "line-not-read");
    return { own, outcome: units[0]?.outcome };
  };

  it("are quoted once at the cell for all that it serves, and the paper counts", () => {
    const { own, outcome } = asked("05-KH/ĐTN; 12-KH/ĐTN (xem lại)");
    expect(own.map(({ cell, criteria }) => [cell, ...criteria])).toEqual([["D2", "1.1", "1.2"]]);
    expect(sentenceOf(own[0] as (typeof own)[0])).toContain("“xem lại” cạnh minh chứng của");
    expect(outcome).toBe("recognised");
  });

  describe("a remark on the whole unit that cites a paper", () => {
    const ofUnit = (evidence: CellValue, codes = ["1.1", "2.1"]) => {
      const rows = NAMES.map((name) => [name, "Đạt", "Đạt", name === NAMES[0] ? evidence : DOC]);
      const columns = ["name", ...codes.map((code) => `appraised ${code}`), "evidence"];
      const { findings } = run(wide(columns, rows), setOf(codes.join(" ")), { year: 2021 });
      return findings
        .filter(({ code }) => code === "line-not-read")
        .map((one) => `${one.cell} ${one.detail?.said}`);
    };

    it.each([
      "CV số 8-CV/HĐ yêu cầu làm lại hồ sơ",
      "QĐ 44-QĐ/HĐ kỷ luật Bí thư",
      "Công văn 15-CV/ĐTN xin hoãn",
      "Giải thể theo QĐ 12-QĐ/HĐ",
    ])(
      "%j is quoted where its cell is evidence of several contents, of one's alone it is a paper",
      (text) => {
        expect(ofUnit(text)).toEqual([`D2 ${text}`]);
        expect(ofUnit(text, ["1.1", "1.2"])).toEqual([]);
      },
    );

    it.each([
      "BB số 3-BB/HĐ: đạt sau phúc tra",
      "Đã nộp Báo cáo số 12-BC/ĐTN",
      "Đề nghị khen thưởng theo TTr 20-TTr/HĐ",
      "KH 5-KH/HĐ: đơn vị làm điểm",
      "12-KH/ĐTN; 15-QĐ/ĐTN kỷ luật đoàn viên; 16-BC/ĐTN",
    ])("%j is none", (text) => {
      expect(ofUnit(text)).toEqual([]);
    });
  });

  it.each([
    ["12-KH/ĐTN, bản giấy ko thấy đâu", "bản giấy ko thấy đâu"],
    ["12-KH/ĐTN ngày 05/3/2021; nghi chép lại của ai", "nghi chép lại của ai"],
    ["12-KH/ĐTN\nmất trang cuối thì phải", "mất trang cuối thì phải"],
    ["12-KH/ĐTN bị thay thế bởi 15-KH", "bị thay thế bởi 15-KH"],
    ["12-KH/ĐTN (khống)", "khống"],
    ["12-KH/ĐTN ngày 30/02/2021", "ngày 30/02/2021"],
    ["BC số 3 ngày 31.4", "ngày 31.4"],
    ["15-BC/ĐTN, 31/06/2021", "31/06/2021"],
  ])("behind a comma or on its own line, %j is quoted where it may doubt the paper", (evidence, words) => {
    expect(asked(evidence).own.map((one) => sentenceOf(one))).toEqual([
      expect.stringContaining(`“${words}” cạnh minh chứng của`),
    ]);
  });

  it.each([
    "05-KH/ĐTN; 12-KH/ĐTN (kèm ảnh)",
    "12-KH/ĐTN - Chủ nhật xanh",
    "12-KH/ĐTN ngày 29/02/2020",
    "12-KH/ĐTN ngày 31/12/2021",
    "12-KH/ĐTN thay thế KH số 5",
    "15-BC/ĐTN, 45/50 đoàn viên, 31/11 chi đoàn",
    "12-KH/ĐTN ngày 05/3/2021, tổ chức ra quân tháng thanh niên",
    "12-KH/ĐTN, Kế hoạch phòng chống ma túy, không khói thuốc",
    "12-KH/ĐTN về việc hỗ trợ thanh niên chưa có việc làm, thanh niên chậm tiến",
    "12-KH/ĐTN\n15-BC/ĐTN\nảnh ở https://drive.google.com/a/b",
    "không khói thuốc lá là một công trình của đoàn xã, 12-KH/ĐTN",
  ])("%j: quiet", (evidence) => {
    expect(asked(evidence).own).toEqual([]);
  });
});

describe("[E11] evidence that names another unit of the table as its own", () => {
  it.each([
    ["BC số 12 của Đoàn xã Bảo Lâm", NAMES[1]],
    ["12-BC/ĐTN Đoàn xã Bảo Lâm", NAMES[1]],
    ["12-BC/ĐTN ngày 5/3/2021 của Xã đoàn Bảo Lâm", NAMES[1]],
    ["Đoàn xã Bảo Lâm: 12-BC/ĐTN", NAMES[1]],
    ["Kế hoạch của xã Bảo Lâm", NAMES[1]],
    ["xã Bảo Lâm - 05-KH/ĐTN", NAMES[1]],
    ["Danh sách đoàn viên Đoàn trường THPT Lộc Bình", NAMES[2]],
    ["KH của Đoàn Công an huyện", NAMES[3]],
  ])("%s", (evidence, other) => {
    const { outcome, codes, sentences } = told(evidence);
    expect(codes).toEqual(["evidence-of-other D2 1.1"]);
    expect(sentences[0]).toContain(`ghi tên ${other}`);
    expect(outcome).toBe("recognised");
  });

  it("is one finding for all the criteria that a cell serves", () => {
    expect(told(DOC, "BC của Đoàn xã Bảo Lâm").codes).toEqual(["evidence-of-other F2 1.2"]);
    const rows = NAMES.map((name) => [name, "Đạt", "Đạt", "BC của Đoàn xã Bảo Lâm"]);
    const { findings } = run(
      wide(["name", "appraised 1.1", "appraised 1.2", "evidence"], rows),
      setOf("1.1 1.2"),
    );
    const own = findings.filter(({ code }) => code === "evidence-of-other");
    expect(own.map(({ cell, criteria }) => `${cell} ${criteria.join(" ")}`)).toEqual([
      "D2 1.1 1.2",
      "D4 1.1 1.2",
      "D5 1.1 1.2",
    ]);
  });

  it("says nothing of a unit that did not register", () => {
    expect(told("BC của Đoàn xã Bảo Lâm", DOC, "Không")).toMatchObject({
      outcome: "notRegistered",
      codes: [],
    });
  });

  it.each([
    ["12-KH/ĐTN xã Hòa Thắng", "xã Hòa Thắng"],
    ["12-KH/ĐTN ngày 5/3/2021 của Đoàn phường Tân Lập", "Đoàn phường Tân Lập"],
    ["12-KH/ĐTN (Đoàn xã Yên Bình)", "Đoàn xã Yên Bình"],
  ])("or a commune that the table does not have, right behind its paper: %s", (evidence, other) => {
    const { outcome, codes, sentences } = told(evidence);
    expect(codes).toEqual(["evidence-of-other D2 1.1"]);
    expect(sentences[0]).toContain(`ghi tên ${other},`);
    expect(outcome).toBe("recognised");
  });
  it.each([
    "12-KH/ĐTN xã Gia Cát",
    "12-KH/ĐTN (thị trấn Gia Cát)",
    "12-KH/ĐTN xã Hòa Thắng (cũ)",
    "12-KH/ĐTN phối hợp Đoàn xã Hòa Thắng",
    "12-KH/ĐTN của Đoàn xã Gia Cát và xã Hòa Thắng cùng ra quân",
    "12-QĐ/ĐU của Đảng ủy xã",
    "12-KH/ĐTN xã nông thôn mới",
    "Tuyến đường hoa xã Hòa Thắng",
  ])("and not: %s", (evidence) => {
    expect(told(evidence).codes).toEqual([]);
  });

  it.each([
    "Báo cáo số 12 Đoàn xã Gia Cát",
    "Biên bản họp Đoàn xã Gia Cát và Đoàn xã Bảo Lâm",
    "Kế hoạch phối hợp với Đoàn xã Bảo Lâm",
    "Giao lưu Đoàn xã Bảo Lâm",
    "Xây nhà nhân ái tại xã Bảo Lâm",
    "Thăm gia đình chính sách xã Bảo Lâm",
    "12-CV/HĐ của Huyện đoàn Cao Lộc",
    "Nghị quyết của Đảng ủy xã Gia Cát",
    "Kế hoạch của Công an huyện",
    "Kế hoạch của trường THPT Lộc Bình",
    "Kế hoạch nạo vét kênh mương xã Bảo Lâm",
    "Danh sách thanh niên trường THPT Lộc Bình",
    "12-BC/ĐTN",
    "https://drive.google.com/drive/Doan-xa-Bao-Lam",
  ])("nobody else's: %s", (evidence) => {
    expect(told(evidence).codes).toEqual([]);
  });
});

describe("[E6] evidence whose words name another year alone", () => {
  it.each<[CellValue]>([
    ["năm 2020"],
    ["2020"],
    [2020],
    ["KH 2020"],
    ["Báo cáo tổng kết năm 2020"],
    ["BC số 12 ngày 5/3/2020"],
    ["Kế hoạch tháng 3 năm 2020"],
    ["Ảnh hoạt động 26/3/2020"],
    ["15-KH/ĐTN năm 2020"],
    ["12-BC/ĐTN tổng kết năm 2020"],
    ["Kế hoạch năm 2022"],
  ])("%s", (evidence) => {
    const { outcome, codes, sentences } = told(evidence);
    expect(codes).toEqual(["evidence-outside-year D2 1.1"]);
    expect(sentences[0]).toContain("không thuộc năm 2021");
    expect(outcome).toBe("recognised");
  });

  it("a document that is dated says it itself, and once", () => {
    expect(told("12-BC/ĐTN ngày 5/3/2020 tổng kết năm 2020").codes).toEqual(["evidence-outside-year D2 1.1"]);
    expect(told("12-BC/ĐTN ngày 5/1/2021 tổng kết năm 2020").codes).toEqual([]);
  });

  it.each<[CellValue]>([
    ["năm 2021"],
    [2021],
    ["Tổng kết năm 2020, phương hướng năm 2021"],
    ["Tuyên truyền Luật Thanh niên năm 2020"],
    ["Kế hoạch giai đoạn 2018-2022"],
    ["Nghị quyết 2020-2021"],
    ["Câu lạc bộ thành lập năm 2020"],
    ["Mô hình duy trì từ năm 2020"],
    ["Trồng 2020 cây xanh"],
    ["12-KH/ĐTN về hội trại 26/3/2020"],
    ["12-KH/ĐTN; ảnh hội trại ngày 26/3/2020"],
    ["https://drive.google.com/2020"],
  ])("nothing of the kind: %s", (evidence) => {
    expect(told(evidence).codes).toEqual([]);
  });
});
