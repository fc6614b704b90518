/** @fileoverview Reading evidence and explanations. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it, test } from "vitest";
import { documentOutsideYear, readEvidence, readExplanation } from "../../src/cell/evidence";
import type { Evidence, Reference } from "../../src/cell/evidence-in-text";

const NO_LINKS: readonly string[] = [];
const read = (text: string) => readEvidence(text, NO_LINKS);
const kinds = (text: string, links = NO_LINKS) =>
  readEvidence(text, links).references.map(({ kind }) => kind);

describe("documents", () => {
  it.each([
    ["13-HD/TĐTN-TCKT", "13", "HD/TĐTN-TCKT", null],
    ["08 – HD/TWĐTN – BTC", "08", "HD/TWĐTN-BTC", null],
    ["11a- HD/TĐTN-TCKT", "11a", "HD/TĐTN-TCKT", null],
    ["92/HD-TĐTN", "92", "HD-TĐTN", null],
    ["03 -HD/ĐTN", "03", "HD/ĐTN", null],
    ["1430-CV/TĐTN-TCKT ngày 25/01/2021", "1430", "CV/TĐTN-TCKT", 2021],
    ["317- BC/TNTN", "317", "BC/TNTN", null],
    ["Số 24-KH/ĐTN, ngày 01/01/2026", "24", "KH/ĐTN", 2026],
    ["QĐ số 12/QĐ-ĐTN", "12", "QĐ-ĐTN", null],
    ["KH 05-KH/ĐTN", "05", "KH/ĐTN", null],
    ["15 -CTr/HĐ", "15", "CTr/HĐ", null],
    ["số: 08-HD/TWĐTN-BTC", "08", "HD/TWĐTN-BTC", null],
    ["Số12-KH/ĐTN", "12", "KH/ĐTN", null],
    ["Số 12 KH/ĐTN", "12", "KH/ĐTN", null],
    ["12-kh/đtn", "12", "kh/đtn", null],
    ["Biên bản số 02/BB-CĐ", "02", "BB-CĐ", null],
    ["12-KH/ĐTN-2021", "12", "KH/ĐTN", 2021],
    ["78/2021/NĐ-CP", "78", "NĐ-CP", 2021],
    ["367-QĐ/TWĐTN-VP (29/10/2013)", "367", "QĐ/TWĐTN-VP", 2013],
    ["13-HD/TĐTN-TCKT của Tỉnh đoàn ngày 04/6/2018", "13", "HD/TĐTN-TCKT", 2018],
    ["QĐ 01/QĐ-ĐTN ngày 05 tháng 3 năm 2019", "01", "QĐ-ĐTN", 2019],
    ["Kế hoạch ngày 5/3/2019 số 12-KH/ĐTN", "12", "KH/ĐTN", 2019],
    ["12-KH/ĐTN về hội trại 26/3/2020", "12", "KH/ĐTN", null],
    ["12-KH/ĐTN - Kế hoạch tháng 3", "12", "KH/ĐTN", null],
    ["KÕ ho¹ch sè 24-KH/§TN ngµy 01/01/2019", "24", "KH/ĐTN", 2019],
    ["Kế hoạch số 12-KH/ĐTN".normalize("NFD"), "12", "KH/ĐTN", null],
    ["File: 12-KH/ĐTN", "12", "KH/ĐTN", null],
  ])("[E2] %j is one document", (text, number, symbol, year) => {
    const { references, missing, withoutReference } = read(text);
    expect(references).toMatchObject([{ kind: "document", number, symbol, year }]);
    expect({ missing, withoutReference }).toEqual({ missing: false, withoutReference: false });
  });

  test("[E2] a symbol without its number is a document where the text begins with it", () => {
    expect(read("NQ/ĐTN").references).toEqual([
      { kind: "document", text: "NQ/ĐTN", symbol: "NQ/ĐTN", year: null },
    ]);
    expect(kinds("Nghị quyết NQ/ĐTN ngày 1/2/2021")).toEqual(["document"]);
    expect(read("Đang xin số KH/ĐTN").promised).toBe(true);
  });

  it.each([
    "3/5",
    "10/12",
    "20/11",
    "1+1",
    "quý I/2021",
    "ngày 25/01/2021",
    "26/3/2021",
    "16/8 - 12/9/2021",
    "2018-2022",
    "3-5 năm",
    "Lớp 12/A1",
    "Covid-19/ĐTN",
    "1. KH 2021",
    "1 - KH công tác",
    "Số 1 - đường Văn Cao",
    "3 - CLB - THPT",
    "244/500 đoàn cơ sở",
    "Danh sách đoàn viên",
    "[hình ảnh]",
    "13",
    "có",
    "x",
  ])("[E2] %j is a description", (text) => {
    const { references, withoutReference, years } = read(text);
    expect(references).toEqual([{ kind: "description", text }]);
    expect({ withoutReference, years }).toEqual({ withoutReference: true, years: [] });
  });
});

describe("separators", () => {
  it.each([
    ["12-KH/ĐTN ngày 05/3/2019, 20-BC/ĐTN ngày 30/6/2019", ["document", "document"]],
    ["46-KH/ĐTN ngày 10/07/2021; 26-CV/ĐTN ngày 27/04/2021", ["document", "document"]],
    [
      "43-CTr/ĐTN ngày 15/01/2021\nhttps://drive.google.com/file/d/15t/view?usp=sharing",
      ["document", "link"],
    ],
    ["Số 24-KH/ĐTN, ngày 01/01/2026", ["document"]],
    ["Số 12-KH/ĐTN,Số 13-BC/ĐTN", ["document", "document"]],
    ["Kế hoạch số 12-KH/ĐTN, Báo cáo số 15-BC/ĐTN", ["document", "document"]],
    ["https://a.vn/b,https://c.vn/d", ["link", "link"]],
    ["https://a.vn/b,c", ["link"]],
    ["https://a.vn/b;12-KH/ĐTN", ["link", "document"]],
    ["12-KH/ĐTN, drive.google.com/x", ["document", "link"]],
    ["Sổ đoàn viên, ảnh chụp, biên bản", ["description"]],
    ["Sổ đoàn viên; ảnh chụp\nbiên bản", ["description", "description", "description"]],
    ["Sổ đoàn viên; 12-KH/ĐTN; không", ["document", "description"]],
  ])("[E1] %j", (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  test("[E1] each document keeps its own words and date", () => {
    expect(read("Số 1-KH/ĐTN, ngày 01/01/2026; 15-CTr/ĐTN ngày 17/04/2025").references).toMatchObject([
      { text: "Số 1-KH/ĐTN, ngày 01/01/2026", year: 2026 },
      { text: "15-CTr/ĐTN ngày 17/04/2025", year: 2025 },
    ]);
  });
});

describe("links", () => {
  it.each([
    [
      "https://drive.google.com/file/d/1uN/view?usp=sharing",
      "https://drive.google.com/file/d/1uN/view?usp=sharing",
    ],
    ["drive.google.com/file/d/1AbC/view", "https://drive.google.com/file/d/1AbC/view"],
    ["forms.gle/abc", "https://forms.gle/abc"],
    ["zalo.me/g/abc", "https://zalo.me/g/abc"],
    ["www.facebook.com", "https://www.facebook.com"],
    ["Link:https://a.vn/x", "https://a.vn/x"],
    ["(xem https://a.vn/b).", "https://a.vn/b"],
    ["https://vi.wikipedia.org/wiki/A_(b)", "https://vi.wikipedia.org/wiki/A_(b)"],
    ["https://a.vn/12-KH/ĐTN.pdf", "https://a.vn/12-KH/ĐTN.pdf"],
    ["https://a.vn/?u=javascript:alert(1)", "https://a.vn/?u=javascript:alert(1)"],
  ])("[E2] %j is one link", (text, url) => {
    const { references, insecure, unsafe } = read(text);
    expect(references).toMatchObject([{ kind: "link", url, safe: "https" }]);
    expect({ insecure, unsafe }).toEqual({ insecure: false, unsafe: [] });
  });

  it.each(["TP.HCM/Q1", "a@b.com", "kehoach.docx", "https://", "https://drive", "mailto:a@b.vn"])(
    "[E2] %j is no link",
    (text) => {
      expect(kinds(text)).toEqual(["description"]);
    },
  );

  test("[E5] http counts, and is told", () => {
    expect(read("http://doanxagialoc.example.vn/bao-cao-2019.pdf")).toMatchObject({
      missing: false,
      insecure: true,
    });
    expect(readEvidence("Xem", ["http://a.vn/x"])).toMatchObject({ missing: false, insecure: true });
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt :alert(1)",
    " \u0001javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "ja\u200bvascript:alert(1)",
    "javascript:alert('a b; c')",
    "vbscript:msgbox",
    "data:text/html;base64,PHNjcmlwdD4=",
    "DATA:text/html,<b>",
    "file:///C:/bao-cao.docx",
    "file:\\\\may-chu\\bao-cao.docx",
  ])("[E5] %j never counts, in the text or behind it", (address) => {
    const inText = read(address);
    expect(inText).toMatchObject({ references: [], missing: true, promised: false });
    expect(inText.unsafe).toHaveLength(1);
    const behind = readEvidence("", [address]);
    expect(behind).toMatchObject({ references: [], missing: true });
    expect(behind.unsafe).toHaveLength(1);
    // Words over such a link are nothing else; a document's number is.
    expect(readEvidence("Kế hoạch", [address])).toMatchObject({ missing: true, promised: false });
    expect(readEvidence("12-KH/ĐTN", [address])).toMatchObject({ missing: false });
    expect(readEvidence("Kế hoạch", [address, "https://a.vn/x"])).toMatchObject({ missing: false });
  });

  it.each([
    "https://drive.google.com@evil.vn/file/d/1",
    "https://a:b@drive.google.com/file/d/1",
    "https://drіve.google.com/file/d/1",
    "https://drive.gооgle.com/file/d/1",
    "https://drive.goögle.com/file/d/1",
    "https://ｇoogle.com/x",
    "https://xn--drve-0pa.google.com/x",
    "https://drive.google.com.evil.vn/file/d/1",
    "https://drive.google.com-tep.vn/d/1",
    "https://tinhdoan.gov.vn.tep.info/d/1",
    "http://youtube.com.xem.cc/watch",
    "https://abc.com.tep.vn/x",
    "drive.google.com@evil.vn/x",
    "drive.google.com@evil.vn",
    "drive.google.com.evil.vn/x",
    "drіve.google.com/file/d/1",
    "docs.goögle.com/d/1",
  ])("[E5] %j pretends to be another and does not count", (address) => {
    for (const evidence of [
      read(address),
      read(`Xem tại ${address}`),
      readEvidence("Xem tại đây", [address]),
    ]) {
      expect(evidence).toMatchObject({ references: [], missing: true, unsafe: [] });
      expect(evidence.suspicious).toHaveLength(1);
    }
    expect(kinds(`12-KH/ĐTN; ${address}`)).toEqual(["document"]);
  });

  it.each([
    "https://drive.google.com/file/d/1?usp=sharing",
    "https://www.google.com.vn/maps/@21.8,106.7",
    "https://www.youtube.com/@tinhdoan",
    "https://vn.linkedin.com/x",
    "https://tinhdoan.langson.gov.vn/tin",
    "https://thpt.edu.langson.gov.vn/tin",
    "https://doanthanhnien.com.vn/x",
    "https://đoànxã.vn/x",
    "drive.google.com/drive/u/0/x",
    "https://a.vn/xem?u=drive.google.com.evil.vn",
  ])("[E5] %j is what it says", (address) => {
    expect(read(address)).toMatchObject({ missing: false, suspicious: [], unsafe: [] });
  });

  it.each(["doanxagiacat@gmail.com", "Gửi qua thư doan.vn@gmail.com", "ảnh.đẹp", "Đồng chí Hà.Ảnh kèm theo"])(
    "[E5] %j is no address that pretends",
    (text) => {
      expect(read(text)).toMatchObject({ missing: false, suspicious: [] });
    },
  );

  it.each([
    ["https://dropbox.com/s/1", "https://tap-tin.example.com/s/1"],
    ["tinhdoan.gov.vn", "https://tinhdoan.com/a"],
    ["Xem https://drive.google.com/file/d/1", "https://www.google.com/url?q=https://evil.vn/x"],
  ])("[E5] %j over a link to %j pretends to lead there", (text, target) => {
    expect(readEvidence(text, [target])).toMatchObject({ missing: true, references: [] });
    expect(readEvidence(text, [target]).suspicious).toHaveLength(1);
    expect(readEvidence(`12-KH/ĐTN; ${text}`, [target])).toMatchObject({ missing: false });
  });

  it.each<[string, string[]]>([
    ["https://drive.google.com/file/d/1", ["https://drive.google.com/file/d/1"]],
    ["https://drive.google.com/file/d/1", ["https://docs.google.com/document/d/2"]],
    ["https://drive.google.com/file/d/1", ["https://www.google.com/url?q=https://drive.google.com/file/d/1"]],
    ["www.facebook.com/a và tin ở tinhdoan.vn/b", ["http://www.facebook.com/a", "https://tinhdoan.vn/b"]],
    ["https://bit.ly/abc", ["https://tinhdoan.vn/a"]],
    ["14-KH/ĐTN", ["https://tinhdoan.vn/a"]],
  ])("[E5] %j over %j does not", (text, targets) => {
    expect(readEvidence(text, targets)).toMatchObject({ missing: false, suspicious: [] });
  });

  test("[E5] what else is in the cell counts", () => {
    expect(read("javascript:alert(1)\n12-KH/ĐTN")).toMatchObject({
      missing: false,
      unsafe: ["javascript:alert(1)"],
    });
    expect(kinds("12-KH/ĐTN; javascript:alert(1)")).toEqual(["document"]);
  });

  it.each(["Data: số liệu quý I", "File: báo cáo.docx", "Data:https://a.vn/x"])(
    "[E5] %j is no such address",
    (text) => {
      expect(read(text)).toMatchObject({ missing: false, unsafe: [] });
    },
  );

  test("[E2] a link behind the text counts, once", () => {
    expect(kinds("12-KH/ĐTN", ["https://a.vn/x"])).toEqual(["document", "link"]);
    expect(kinds("https://a.vn/x", ["https://a.vn/x"])).toEqual(["link"]);
    expect(readEvidence("", ["https://a.vn/x"]).missing).toBe(false);
    expect(readEvidence("không", ["https://a.vn/x"]).missing).toBe(false);
    expect(readEvidence("đang cập nhật", ["https://a.vn/x"])).toMatchObject({
      missing: false,
      promised: false,
    });
    expect(kinds("Xem", ["#gid=12"])).toEqual(["description"]);
  });

  test("[E5] the http:// that Sheets itself puts behind a bare address is nobody's choice", () => {
    const { references, insecure } = readEvidence("drive.google.com/file/x", [
      "http://drive.google.com/file/x",
    ]);
    expect(references).toHaveLength(1);
    expect(insecure).toBe(false);
  });
});

describe("nothing and promises", () => {
  it.each([
    "",
    " ",
    "không",
    "KHÔNG CÓ",
    "Khong co",
    "chưa",
    "Chưa có\u00a0",
    "FALSE",
    "0",
    "-",
    "–",
    "…",
    "...",
    "không; chưa",
  ])("[E3] %j is no evidence", (text) => {
    expect(read(text)).toMatchObject({ references: [], missing: true, promised: false });
    expect(readExplanation(text.split(";")[0] as string)).toBe("");
  });

  it.each([
    "Chưa có dấu",
    "chưa nộp",
    "Không có văn bản",
    "Thiếu",
    "Thiếu chữ ký",
    "Đang xin chữ ký",
    "đang xin…",
    "ĐANG CẬP NHẬT",
    "Đang xin chữ ký".normalize("NFD"),
    "đang\u00a0 xin",
    "Sẽ nộp trong tháng 12",
    "Nợ",
    "nợ: kế hoạch",
    "Chờ ký",
    "Hẹn 20/12",
    "Không kịp làm",
    "Không tìm thấy văn bản",
    "không nộp",
    "Không gửi được",
    "Bổ sung",
    "Bổ sung.",
    "Bổ sung sau",
    "BS sau",
    "bổ sung (sau)",
    "Bổ sung trước 30/11",
    "bổ sung khi có dấu",
    "bổ sung 20/12",
    "bổ sung ngày 5/12",
    "Bổ sung tháng 12",
    "- Chưa ký",
    "(đang bổ sung)",
    "Chưa có dấu; sẽ nộp",
    "Chưa có\nđang xin",
  ])("[E4] %j is a promise", (text) => {
    expect(read(text)).toMatchObject({
      references: [],
      missing: true,
      promised: true,
      withoutReference: false,
    });
  });

  it.each([
    "Không gian văn hóa Hồ Chí Minh",
    "Không khí thi đua",
    "Không tìm hiểu riêng",
    "Bổ sung quy hoạch cán bộ",
    "Bổ sung ngày hội việc làm",
    "Thiếu nhi tham gia",
    "Thiếu niên, nhi đồng",
    "Đảng ủy chỉ đạo",
    "dang xin",
    "se nop",
    "Đáng khen",
    "Chùa Hương",
    "Chợ phiên",
    "Nổi bật",
    "Biên bản họp; đang xin chữ ký",
    "Đã có",
  ])("[E4] %j is evidence", (text) => {
    expect(read(text)).toMatchObject({ missing: false, promised: false, withoutReference: true });
  });

  it.each([
    "Không hợp lệ",
    "Không hợp lệ (thiếu dấu)",
    "Sai mẫu, trả lại",
    "Không đạt yêu cầu",
    "Bị trả lại",
    "Đã trả lại đơn vị",
    "Không đúng quy định",
    "Hết hạn nộp",
    "Hồ sơ chưa đủ",
    "MC không đạt",
    "Biên bản họp chi đoàn (không hợp lệ)",
    "12-KH/ĐTN ngày 05/3/2021 (trả lại)",
    "12-KH/ĐTN ngày 05/3/2021 đã bị thu hồi",
    "12-KH/ĐTN hết hiệu lực",
    "Đề nghị đơn vị làm rõ 12-KH/ĐTN",
    "12-KH/ĐTN ngày 05/3/2021 - bị trả lại",
    "12-KH/ĐTN ngày 05/3/2021\nKhông hợp lệ",
    "https://drive.google.com/x (không hợp lệ)",
    "12-KH/ĐTN ngày 05/3/2021 (xem lại)",
    "12-KH/ĐTN ngày 05/3/2021 [xem lại]",
    "12-KH/ĐTN ngày 05/3/2021 - sai thể thức",
    "12-KH/ĐTN ngày 05/3/2021 → không chấp nhận",
    "12-KH/ĐTN -> bỏ",
    "12-KH/ĐTN ngày 05/3/2021 (bỏ)",
    "12-KH/ĐTN ngày 05/3/2021 ?",
    "12-KH/ĐTN (?)",
    "12-KH/ĐTN ngày 05/3/2021 (photo mờ)",
    "12-KH/ĐTN ngày 05/3/2021 (nội dung chép của xã khác)",
    "12-KH/ĐTN ngày 05/3/2021 chưa có dấu",
    "12-KH/ĐTN ngày 05/3/2021\nxem lại",
    "12-KH/ĐTN (hỏi anh Thắng)",
    "xem sau",
    "hỏi lại",
    "mai gửi",
    "Mượn của xã bên",
    "Của năm ngoái",
    "Ảnh mờ",
    "Sổ đoàn viên (kiểm tra lại)",
  ])("[E4] %j turns the paper down", (text) => {
    expect(read(text)).toMatchObject({ references: [], missing: true, promised: true });
  });

  it.each(["NULL", "null", "#", "###", "None"])("[E3] %j is no evidence", (text) => {
    expect(read(text)).toMatchObject({ references: [], missing: true, promised: false });
  });

  test("[E6] a year said behind a document is its own, and needs no date", () => {
    const years = (text: string) => read(text).years;
    expect(years("12-KH/ĐTN ngày 05/3/2021 (của năm 2019)")).toEqual([2019, 2021]);
    expect(years("12-KH/ĐTN - năm 2019")).toEqual([2019]);
    expect(years("12-KH/ĐTN ngày 05/3/2021 (kế hoạch năm 2022)")).toEqual([2021]);
    expect(years("12-KH/ĐTN về công tác Đoàn năm 2022")).toEqual([]);
  });

  it.each([
    "12-KH/ĐTN (kèm ảnh)",
    "12-KH/ĐTN ngày 05/3/2021 (bản scan)",
    "12-KH/ĐTN - đã kiểm tra lại",
    "12-KH/ĐTN - Thanh niên với biển đảo, bạn hỏi tôi trả lời?",
    "12-KH/ĐTN (bản photo)",
    "12-KH/ĐTN (sao y bản chính)",
    "12-KH/ĐTN - Tạm dừng sinh hoạt hè do dịch",
    "Hội thi hỏi đáp về Đoàn",
    "Hỏi đáp pháp luật",
    "Bản photo",
    "Bản sao kế hoạch",
    "Sao chép từ sổ đoàn viên gốc",
    "Mai Pha",
    "Chi đoàn thôn Bỏ Giếng",
    "Ảnh chụp của Đoàn xã Gia Cát",
    "Xem lại hình ảnh Đại hội trên fanpage",
    "Kiểm tra chi đoàn năm 2021",
  ])("[E4] %j says nothing against its paper", (text) => {
    expect(read(text)).toMatchObject({ missing: false, promised: false });
  });

  it.each([
    "Không đúng giờ là chủ đề sinh hoạt chi đoàn",
    "Sai sót được khắc phục theo biên bản họp",
    "Hết hạn đại hội, đã bầu ban chấp hành mới",
    "Hồ sơ đoàn viên lưu tại văn phòng",
    "Trà Lai là thôn văn hóa",
    "Công văn số 12-CV/ĐTN ngày 05/3/2021 trả lại hồ sơ cho chi đoàn",
    "12-KH/ĐTN ngày 05/3/2021; 13-BC/ĐTN ngày 06/3/2021 (trả lại)",
    "12-KH/ĐTN ngày 05/3/2021 (không đạt chỉ tiêu nhưng có giải trình)",
  ])("[E4] %j is evidence all the same", (text) => {
    expect(read(text)).toMatchObject({ missing: false, promised: false });
  });

  it.each([
    "Hồ sơ chưa đầy đủ",
    "Đơn vị chưa cung cấp",
    "Đoàn xã Gia Cát chưa nộp hồ sơ",
    "Cần bổ sung",
    "Xin nộp sau",
    "Đã hẹn nộp tuần sau",
    "Mất hồ sơ",
    "Để trống",
    "Báo cáo đang hoàn thiện",
    "Báo cáo gửi sau",
    "Không đúng biểu mẫu",
    "Ko nộp",
    "Ảnh chụp, thiếu danh sách",
    "Sổ theo dõi (chưa ký)",
    "Sổ theo dõi; danh sách chưa có",
    "Bản dự thảo kế hoạch",
    "Còn thiếu báo cáo",
    "Link không mở được",
    "Huỷ",
    "Anh Hùng hẹn thứ 6 gửi",
    "Nộp thiếu",
    "Đã nộp, chưa đủ",
    "Có nhưng thiếu dấu",
  ])("[E4] %j says it further on, or in other words", (text) => {
    expect(read(text)).toMatchObject({ references: [], missing: true, promised: true });
  });

  it.each([
    "Kế hoạch, báo cáo, ảnh",
    "Danh sách thanh niên chưa có việc làm",
    "Danh sách đoàn viên chưa nộp đoàn phí",
    "Báo cáo số đoàn viên đang đi làm ăn xa",
    "Ảnh đang sinh hoạt chi đoàn",
    "Tổ chức 5 buổi sinh hoạt, không có đoàn viên vi phạm",
    "Quyết định thu hồi thẻ đoàn viên",
    "Tờ trình đề nghị công nhận",
    "Kế hoạch trao trả lại đất cho thiếu nhi",
    "Chi đoàn Cần Thơ",
    "Cần Thơ",
    "Sổ sách lưu đầy đủ tại chi đoàn",
    "Đã nộp bản giấy ngày 05/11",
  ])("[E4] %j speaks of what was done", (text) => {
    expect(read(text)).toMatchObject({ missing: false, promised: false });
  });

  it.each([
    "Đang xin dấu 12-KH/ĐTN",
    "Chưa có dấu https://a.vn/x",
    "Dự thảo 05-KH/ĐTN (chưa ban hành)",
    "Dự thảo Kế hoạch số 05-KH/ĐTN",
    "07-BC/ĐTN - chưa ký",
    "07-BC/ĐTN, chưa đóng dấu",
    "Không chấp nhận 09-BC/ĐTN (trùng năm trước)",
    "11-KH/ĐTN (đã thu hồi)",
    "11-KH/ĐTN (trùng tiêu chí 1.2, không tính)",
    "Thiếu 12-BC/ĐTN",
    "Thiếu báo cáo số 12-BC/ĐTN",
    "Chờ 13-QĐ/ĐTN",
    "Đề nghị bổ sung 13-QĐ/ĐTN",
    "https://drive.google.com/x (không mở được)",
    "05-KH/ĐTN; 07-BC/ĐTN; thiếu biên bản",
    "05-KH/ĐTN, chưa có báo cáo",
    "05-KH/ĐTN (thiếu phụ lục)",
    "05-KH/ĐTN – bị Huyện đoàn trả lại",
    "Link lỗi: https://drive.google.com/x",
    "Không truy cập được https://drive.google.com/x",
    "1) 07-BC/ĐTN; 2) 08-BC/ĐTN; 3) đang hoàn thiện",
  ])("[E4] %j names a paper only to say that it is not good, or that another lacks", (text) => {
    expect(read(text)).toMatchObject({ references: [], missing: true, promised: true, lacking: [] });
  });

  it.each([
    "Kế hoạch số 05-KH/ĐTN; báo cáo sẽ bổ sung sau",
    "05-KH/ĐTN (đang thực hiện)",
    "05-KH/ĐTN (chưa kiểm tra)",
    "05-KH/ĐTN, ảnh sẽ gửi sau",
    "Đang thực hiện theo 12-KH/ĐTN",
    "Xin ý kiến theo 12-TTr/ĐTN",
    "Bổ sung 12-KH/ĐTN",
    "12-CV/ĐTN về việc thanh niên chưa có việc làm",
    "12-KH/ĐTN, 13-BC/ĐTN, không có đoàn viên vi phạm",
    "Dự thảo 05-KH/ĐTN; 06-KH/ĐTN",
  ])("[E4] %j has a paper that stands", (text) => {
    expect(read(text)).toMatchObject({ missing: false, promised: false });
  });

  it.each([
    "Link hỏng: https://drive.google.com/x",
    "https://drive.google.com/x (không mở được)",
    "Chưa nộp",
  ])("[E4] %j is not served by the link behind it", (text) => {
    expect(readEvidence(text, ["https://drive.google.com/x"])).toMatchObject({
      references: [],
      promised: true,
    });
  });

  it.each(["✗", "✘", "K", "Không đạt", "kđ"])("[E3] %j says that there is none", (sign) => {
    expect(read(sign).missing).toBe(true);
  });

  it.each([
    ["05-KH/ĐTN, 07-BC/ĐTN (thiếu minh chứng 1.3)", ["1.3"]],
    ["12-BC/ĐTN; 3.4 chưa có, 3.5 đang xin xác nhận", ["3.4", "3.5"]],
    ["12-BC/ĐTN; 1.1, 1.2 chưa có", ["1.1", "1.2"]],
    ["12-BC/ĐTN, 13-BC/ĐTN; 1.3 không hợp lệ", ["1.3"]],
    ["12-BC/ĐTN; thiếu 1.1, 1.2 và 1.4", ["1.1", "1.2", "1.4"]],
    ["1.1: 05-KH/ĐTN\n1.2: chưa có", ["1.2"]],
    ["12-BC/ĐTN ngày 3.4.2021, 13-BC/ĐTN", []],
    ["1.1: 05-KH/ĐTN\n1.2: 06-KH/ĐTN", []],
  ] as const)("[E4] [E9] %j says for which criteria it lacks", (text, lacking) => {
    expect(read(text)).toMatchObject({ missing: false, promised: false, lacking });
  });
});

describe("other values", () => {
  test("[M5] [M7] dates and errors", () => {
    expect(readEvidence(new Date(2021, 4, 3), NO_LINKS)).toMatchObject({
      missing: true,
      problem: "value-became-date",
    });
    expect(read("#REF!")).toMatchObject({ missing: true, problem: "cell-error" });
    expect(read("12-KH/ĐTN").problem).toBeNull();
  });

  test("[E3] [E4] FALSE and 0 are nothing; TRUE and numbers are descriptions", () => {
    expect(readEvidence(false, NO_LINKS).missing).toBe(true);
    expect(readEvidence(0, NO_LINKS).missing).toBe(true);
    expect(readEvidence(true, NO_LINKS)).toMatchObject({ missing: false, withoutReference: true });
    expect(readEvidence(13, NO_LINKS)).toMatchObject({ missing: false, withoutReference: true });
  });

  test("[E6] a document of another year", () => {
    expect(documentOutsideYear(read("45-BC/ĐTN ngày 20/12/2018"), [2019])).toBe(true);
    expect(documentOutsideYear(read("45-BC/ĐTN ngày 20/12/2019"), [2019])).toBe(false);
    expect(documentOutsideYear(read("45-BC/ĐTN"), [2019])).toBe(false);
    expect(documentOutsideYear(read("12-KH/ĐTN ngày 5/3/2019, 45-BC/ĐTN ngày 20/12/2018"), [2019])).toBe(
      true,
    );
    expect(documentOutsideYear(read("Ảnh ngày 20/12/2018"), [2019])).toBe(false);
    // A school year takes in two.
    expect(documentOutsideYear(read("45-BC/ĐTN ngày 20/12/2018"), [2018, 2019])).toBe(false);
    expect(documentOutsideYear(read("45-BC/ĐTN ngày 20/12/2017"), [2018, 2019])).toBe(true);
  });

  test("[O1] an explanation is any words but those of E3", () => {
    expect(readExplanation("  Văn bản lưu tại\u00a0UBND xã ")).toBe("Văn bản lưu tại UBND xã");
    expect(readExplanation("Đang xin chữ ký")).toBe("Đang xin chữ ký");
    for (const value of ["", "-", "Không", false, 0, "#N/A"] as const)
      expect(readExplanation(value)).toBe("");
  });

  test("[E2] no text makes it fail, and what counts is never both missing and there", () => {
    const pieces = fc.constantFrom(
      "12-KH/ĐTN",
      "ngày 1/2/2021",
      ", ",
      "; ",
      "\n",
      "https://a.vn/x",
      "javascript:x",
      "chưa",
      "…",
    );
    const texts = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(pieces, { maxLength: 8 }).map((a) => a.join("")),
    );
    fc.assert(
      fc.property(texts, fc.array(fc.string(), { maxLength: 2 }), (text, links) => {
        const { references, missing, promised, withoutReference } = readEvidence(text, links);
        expect(missing).toBe(references.length === 0);
        if (promised) expect(missing).toBe(true);
        if (withoutReference) expect(missing).toBe(false);
        for (const reference of references) expect(reference.safe).not.toBe("unsafe");
      }),
    );
  });
});

describe("samples", () => {
  test("[E2] every document and link in the sample workbooks is read as what it is", async () => {
    const folder = new URL("../samples/", import.meta.url);
    const wrong: string[] = [];
    let seen = 0;
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".xlsx"))) {
      const { sheets } = await readXlsx(readFileSync(new URL(file, folder)));
      for (const value of sheets.flatMap((sheet) => sheet.rows.flat())) {
        if (typeof value !== "string") continue;
        const numbers = value.match(/\d+a? ?[-–/] ?\p{L}+[-/]ĐTN/gu)?.length ?? 0;
        const links = value.match(/drive\.google\.com|http:/g)?.length ?? 0;
        if (numbers + links === 0) continue;
        seen++;
        const { references, unsafe } = readEvidence(value, NO_LINKS);
        const count = (kind: Reference["kind"]) =>
          references.filter((reference) => reference.kind === kind).length;
        const right =
          count("document") === numbers && count("link") === links && references.length === numbers + links;
        if (!right || unsafe.length > 0) wrong.push(value);
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(1000);
  });
});

describe("the commonest spellings, read at one look", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => String(n).padStart(2, "0"));
  const month = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, "0"));
  const document = fc
    .tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.constantFrom("KH", "QĐ", "BC", "CV", "TB", "CTr", "NQ", "HD"),
      fc.constantFrom("ĐTN", "TĐTN-TCKT", "TWĐTN-BTC", "ĐU"),
      fc.option(fc.tuple(day, month, fc.integer({ min: 2000, max: 2099 }))),
    )
    .map(([n, kind, body, date]) => `${n}-${kind}/${body}${date ? ` ngày ${date.join("/")}` : ""}`);
  const link = fc
    .tuple(
      fc.constantFrom("drive.google.com", "docs.google.com", "tinhdoan.langson.gov.vn"),
      fc.stringMatching(/^[\w-]{1,20}$/),
    )
    .map(([host, path]) => `https://${host}/file/d/${path}/view?usp=sharing`);

  it("[E2] say what the full reading of the same cell says", () => {
    fc.assert(
      fc.property(fc.oneof(document, link), (text) => {
        const quick = readEvidence(text, []);
        const full = readEvidence(`${text}\n`, []);
        const facts = ({
          references,
          missing,
          promised,
          unsafe,
          insecure,
          withoutReference,
          years,
          problem,
        }: typeof full) => ({
          references,
          missing,
          promised,
          unsafe,
          insecure,
          withoutReference,
          years,
          problem,
        });
        expect(facts(quick)).toEqual(facts(full));
      }),
      { numRuns: 500 },
    );
  });
});

describe("the look that most cells need no more than", () => {
  /** Read in full, since a link to a place in the workbook stands behind it, which is nothing. */
  const inFull = (text: string) => readEvidence(text, ["#gid=0"]);
  const all = ({ references, ...rest }: Evidence) => {
    const { missing, promised, unsafe, suspicious, fetched, insecure, withoutReference, years, problem } =
      rest;
    return {
      references,
      missing,
      promised,
      unsafe,
      suspicious,
      fetched,
      insecure,
      withoutReference,
      years,
      problem,
    };
  };
  const words = fc.constantFrom("KH", "QĐ", "BC", "CTr", "ĐTN", "TĐTN", "TCKT", "RY", "UBND", "X", "Đoàn");
  const number = fc.constantFrom("0", "1", "05", "12", "13", "28", "31", "32", "45", "2021", "2099", "1899");
  const sign = fc.constantFrom("-", "/", " ", "", ".", ",", ";", "–", ":");
  const between = fc.constantFrom(" ngày ", " Ngày ", "ngày", " ", "/", "-", "");
  const documents = fc
    .tuple(
      number,
      sign,
      words,
      sign,
      words,
      fc.constantFrom("", "-TCKT", "-BTC", "/X"),
      between,
      number,
      sign,
      number,
      sign,
      number,
    )
    .map((parts) => parts.join(""));
  const plain = fc
    .tuple(
      number,
      fc.constantFrom("KH", "QĐ", "HD"),
      words,
      fc.constantFrom("", "-TCKT"),
      number,
      number,
      number,
    )
    .map(
      ([n, kind, body, more, day, month, year]) => `${n}-${kind}/${body}${more} ngày ${day}/${month}/${year}`,
    );
  const links = fc
    .tuple(
      fc.constantFrom("https://", "http://", "HTTPS://", ""),
      fc.constantFrom(
        "drive.google.com",
        "docs.google.com",
        "www.facebook.com",
        "drive.google.com.vn",
        "a@docs.google.com",
      ),
      fc.string({ unit: fc.constantFrom(..."/?=&%#+~-._;,() aZ9đ@") }),
      fc.constantFrom("", "/", "a", ".", "/12-KH/ĐTN", "; 12-KH/ĐTN"),
    )
    .map((parts) => parts.join(""));

  test("[E2] [E6] it says what reading in full says, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(documents, plain, links), (text) => {
        expect(all(readEvidence(text, []))).toEqual(all(inFull(text)));
      }),
      { numRuns: 3000 },
    );
  });

  it.each(["12-KH/ĐTN ngày 45/13/2021", "12-KH/ĐTN ngày 00/01/2021", "12-KH/ĐTN ngày 32/01/2021"])(
    "[E6] %j has no date",
    (text) => {
      expect(readEvidence(text, []).years).toEqual([]);
    },
  );
});

describe("links behind a text", () => {
  test("[E2] the same address twice is one link, whatever its end and case", () => {
    const of = (...links: string[]) =>
      readEvidence("Xem", links).references.filter(({ kind }) => kind === "link").length;
    expect(of("https://a.vn/b", "https://a.vn/b")).toBe(1);
    expect(of("https://a.vn/b", "http://www.A.vn/b/")).toBe(1);
    expect(of("https://a.vn/b", "https://a.vn/c")).toBe(2);
    expect(readEvidence("https://a.vn/b/", ["https://a.vn/b"]).references.length).toBe(1);
  });

  test("[E5] http:// that Sheets put there of its own accord is nobody's choice", () => {
    const of = (text: string) =>
      readEvidence(text, ["http://a.xyzz/b"]).references.find(({ url }) => url?.includes("xyzz"));
    expect(of("tại trang a.xyzz/b")?.safe).toBe("https");
    expect(of("tại trang a.xyzz/b, http://c.vn")?.safe).toBe("http");
    expect(of("Xem")?.safe).toBe("http");
  });

  test("[E1] a document ends an address before it, however its number is led in", () => {
    for (const led of ["", " ", "Số ", "số: ", "so "]) {
      expect(read(`https://a.vn/b;${led}12-KH/ĐTN`).references).toMatchObject([
        { url: "https://a.vn/b" },
        { number: "12" },
      ]);
      expect(read(`javascript:x; ${led}12-KH/ĐTN`)).toMatchObject({
        unsafe: ["javascript:x"],
        references: [{ number: "12" }],
      });
    }
  });

  test("[E5] one that never counts is told once", () => {
    expect(readEvidence("Xem", ["javascript:x", "javascript:x", "javascript:y"]).unsafe).toEqual([
      "javascript:x",
      "javascript:y",
    ]);
  });
});

test("an explanation is any value that a person sees", () => {
  expect(readExplanation(new Date(2021, 2, 5))).toBe("05/03/2021");
  expect(readExplanation(5)).toBe("5");
  expect(readExplanation(true)).toBe("true");
  expect(readExplanation("")).toBe("");
});

test("[E4] only what is to be added later is promised", () => {
  const promised = (text: string) => read(text).promised;
  expect(promised("bổ sung sau")).toBe(true);
  expect(promised("Bổ sung")).toBe(true);
  expect(promised("bổ sung trước 20/11")).toBe(true);
  expect(promised("bổ sung 20/11")).toBe(true);
  expect(promised("bổ nhiệm sau")).toBe(false);
  expect(promised("bổ sung 2 sau")).toBe(false);
  expect(promised("bổ sung hồ sơ")).toBe(false);
});
