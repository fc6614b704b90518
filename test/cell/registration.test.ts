/** @fileoverview [O5] What one cell says of a unit's registration. */
import { describe, expect, it } from "vitest";
import {
  isDayFor,
  nameAndNote,
  readRegistrationCell,
  registrationOf,
  takesBack,
  tellingColumn,
} from "../../src/cell/registration";
import type { CellValue } from "../../src/table/tab";
import { tabOf } from "../layout/tabs";

describe("[O5] what a registration cell says", () => {
  it.each<CellValue>([
    "x",
    "Có",
    "đăng ký",
    "Đã đăng ký",
    true,
    1,
    new Date(2021, 0, 15),
    "15/01/2021",
    "KH số 12/KH-ĐTN",
    "§·",
    "Đăng ký bổ sung",
    "Không rút",
    "QĐ 15 thay thế QĐ 12 (đã hủy)",
    "Hủy văn bản số 12, gửi lại 15/KH-ĐTN",
    "Đ/c Huy nộp",
    "x (phát huy tốt)",
  ])("%j: yes", (value) => {
    expect(readRegistrationCell(value)).toBe("yes");
  });

  it.each<CellValue>([
    "không",
    "Khong",
    "Không đăng ký",
    "chưa",
    "Chưa đăng ký",
    "chưa nộp",
    "K",
    "KĐK",
    "no",
    0,
    "0",
  ])("%j: no", (value) => {
    expect(readRegistrationCell(value)).toBe("no");
  });

  it.each<CellValue>(["Không có", "FALSE", "✗", "Kh«ng", "Kh«ng ®¨ng ký"])("%j: no", (value) => {
    expect(readRegistrationCell(value)).toBe("no");
  });

  it.each<CellValue>(["", " ", "\u00a0", "-", "…", ".", false])("%j: blank", (value) => {
    expect(readRegistrationCell(value)).toBe("blank");
  });

  it.each<CellValue>([
    "Rút",
    "Rút đăng ký",
    "Xin rút",
    "đã rút ngày 5/6",
    "RÚT KHỎI DANH SÁCH",
    "Hủy",
    "Huỷ đăng ký",
    "HUỶ",
    "Đề nghị hủy",
    "hủy bỏ",
    "Từ chối",
    "Từ chối tham gia",
    "Không tham gia",
    "không tham gia vì sáp nhập",
    "Xin thôi",
    "Xin thôi không đăng ký",
    "Không đăng ký nữa",
    "xin khong dang ky",
    "huy dang ky",
    "Chưa rõ",
    "?",
    "Sẽ đăng ký",
    "Đang xem xét",
    "Dự kiến",
    "Thôi",
    "Bỏ",
    "bo",
    "Có?",
    "Đăng ký ?",
    "Đã loại",
  ])("%j: open", (value) => {
    expect(readRegistrationCell(value)).toBe("open");
  });

  it("an error is an error", () => {
    expect(readRegistrationCell("#N/A")).toBe("error");
  });
});

describe("[O5] a note beside a listed name", () => {
  it.each([
    "Xin rút",
    "Rút theo CV 15",
    "đã hủy đăng ký",
    "Từ chối",
    "Không tham gia",
    "Không tham gia năm nay",
    "Xin thôi",
    "Không đăng ký",
    "chưa đăng ký",
    "Đơn vị xin rút do sáp nhập",
    "Không tiếp tục tham gia",
  ])("%j takes it back", (note) => {
    expect(takesBack(note)).toBe(true);
  });

  it.each([
    "",
    "Rút kinh nghiệm việc nộp chậm",
    "Không rút",
    "Chưa xin rút",
    "Phát huy tốt",
    "Huy",
    "Nguyễn Quang Huy phụ trách",
    "Huy động đoàn viên",
    "Không tham gia tập huấn",
    "Không tham gia họp giao ban",
    "Từ chối tham gia hội thi",
    "Xin thôi giữ chức bí thư",
    "Hủy quyết định số 12-QĐ/ĐTN",
    "KH 15-KH/ĐTN thay thế KH 12 bị hủy",
    "Không có",
    "Chưa nộp kế hoạch",
    "Đã thay đổi tên",
    "13-HD/TĐTN",
    "Đơn vị mới thành lập",
    "thu hút đoàn viên",
  ])("%j does not", (note) => {
    expect(takesBack(note)).toBe(false);
  });
});

describe("[O5] each word that says no, or leaves it open", () => {
  it.each([
    "k",
    "kdk",
    "cdk",
    "no",
    "n/a",
    "0",
    "false",
    "✗",
    "✘",
    "không",
    "không có",
    "chưa",
    "chưa có",
    "ko nộp",
    "k nộp",
  ])("%j: no", (value) => {
    expect(readRegistrationCell(value)).toBe("no");
  });

  it.each([
    "???",
    "không rõ",
    "ko rõ",
    "chưa xác định",
    "chưa chắc",
    "chưa thống nhất",
    "chưa biết",
    "chưa trả lời",
    "chờ duyệt",
    "hẹn tháng sau",
    "đang làm",
    "cân nhắc",
    "xem xét",
    "ngừng tham gia",
    "dừng đăng ký",
    "bỏ đăng ký",
    "không tiếp tục đăng ký",
    "không tiếp tục",
    "không có nhu cầu đăng ký",
    "không còn tham gia",
    "thôi không đăng ký",
    "thôi thực hiện",
    "xin không",
    "không tham gia nữa",
    "không đồng ý",
    "Chưa có chữ ký",
    "Không phải đăng ký",
  ])("%j: open", (value) => {
    expect(readRegistrationCell(value)).toBe("open");
  });

  it.each([
    "đang ký",
    "đăng ký",
    "khôi",
    "kế hoạch",
    "trực tiếp",
    "Nộp qua Zalo",
    "đầu năm",
    "Tháng 2",
    "Quý I",
    "Công văn số 5",
    "Đồng ý tham gia",
    "Đoàn cơ sở 3 chủ động, Chi đoàn mạnh",
    5,
    -1,
    "Không rút",
    "chưa hủy",
    "đừng rút",
    "không được rút",
    "Có, bổ sung danh sách",
    "Bộ hồ sơ đã nộp",
  ])("%j: yes", (value) => {
    expect(readRegistrationCell(value)).toBe("yes");
  });

  it.each([
    "rõ",
    "chờm",
    "Chi đoàn mạnh",
    "Hiến máu tình nguyện",
    "Không đăng ký hiến máu",
    "Xuất sắc",
    "Phấn đấu tốt",
  ])("%j is neither: open", (value) => {
    expect(readRegistrationCell(value)).toBe("open");
  });

  it.each<[CellValue, string]>([
    [2021, "yes"],
    ["Năm 2021", "yes"],
    [2020, "open"],
    ["2022", "open"],
    [new Date(2021, 1, 5), "yes"],
    [new Date(2020, 11, 5), "yes"],
    [new Date(2020, 1, 5), "open"],
    ["05/02/2020", "open"],
    ["15/12/2020", "yes"],
    ["12-KH/ĐTN ngày 20/12/2020", "yes"],
    ["12-KH/ĐTN ngày 20/01/2020", "open"],
    ["Đăng ký năm 2020", "open"],
    ["Đăng ký 2020 – 2022", "yes"],
  ])("for 2021 %j: %s", (value, said) => {
    expect(readRegistrationCell(value, registrationOf([value], [2021]))).toBe(said);
  });

  it("beside cells that say which year or what is registered another is a no", () => {
    const years = registrationOf([2021, 2020], [2021]);
    expect([2021, 2020, "Năm 2019"].map((value) => readRegistrationCell(value, years))).toEqual([
      "yes",
      "no",
      "no",
    ]);
    const matters = registrationOf(["3 chủ động", "Hiến máu"], [2021]);
    const said = ["Đoàn cơ sở “3 chủ động”", "Hiến máu", "Chi đoàn mạnh, hiến máu", "Khá", "x"];
    expect(said.map((value) => readRegistrationCell(value, matters))).toEqual([
      "yes",
      "no",
      "no",
      "open",
      "yes",
    ]);
  });

  it("words of several things are read to their end", () => {
    expect(takesBack("Không tham gia tập huấn, không tham gia năm nay")).toBe(true);
    expect(takesBack("Không nhận quà")).toBe(false);
    expect(takesBack("Chưa thấy phiếu đăng ký")).toBe(true);
    expect(takesBack("không có bản đăng ký")).toBe(true);
    expect(takesBack("Không gửi đk")).toBe(true);
    expect(takesBack("Đã gửi đăng ký")).toBe(false);
    expect(takesBack("Từ chối họp")).toBe(false);
    expect(takesBack("Từ chối dự họp")).toBe(false);
    expect(takesBack(5)).toBe(false);
    expect(takesBack(true)).toBe(false);
  });
});

describe("[O5] a name and what takes it back", () => {
  it.each([
    ["Đoàn xã Gia Cát (xin rút)", "Đoàn xã Gia Cát", "xin rút"],
    ["Đoàn xã Gia Cát (xin rút", "Đoàn xã Gia Cát", "xin rút"],
    ["Đoàn xã Gia Cát – xin rút", "Đoàn xã Gia Cát", "xin rút"],
    ["Đoàn xã Gia Cát: không đăng ký", "Đoàn xã Gia Cát", "không đăng ký"],
    ["Đoàn xã Gia Cát; rút", "Đoàn xã Gia Cát", "rút"],
    ["Đoàn xã Gia Cát - rút ", "Đoàn xã Gia Cát", "rút"],
    ["Đoàn xã Gia Cát (mới)", "Đoàn xã Gia Cát (mới)", ""],
    ["Đoàn xã Gia-rút", "Đoàn xã Gia-rút", ""],
    ["Đoàn xã Gia Cát", "Đoàn xã Gia Cát", ""],
    ["(xin rút)", "(xin rút)", ""],
    ["", "", ""],
  ])("%j", (value, name, note) => {
    expect(nameAndNote(value)).toEqual({ name, note });
  });
});

describe("[O5] of several cells that speak of one unit", () => {
  it.each<[CellValue[], number]>([
    [["x", "xin rút", "không"], 1],
    [["không", "15/01/2021", ""], 1],
    [["", "không"], 1],
    [["không", ""], 0],
    [["#N/A", "không"], 0],
    [["không", "#N/A"], 1],
    [["#N/A", "x"], 1],
    [["x", "có"], 0],
    [["", ""], 0],
  ])("%j: the one that counts is %d", (cells, column) => {
    expect(tellingColumn(tabOf("Tab", [cells]), 0, [0, 1, 2].slice(0, cells.length))).toBe(column);
  });
});

describe("[O5] days on which units register for a year", () => {
  it.each([
    [new Date(2021, 0, 15), true],
    [new Date(2021, 11, 31), true],
    [new Date(2020, 9, 1), true],
    [new Date(2020, 8, 30), false],
    [new Date(2022, 0, 5), false],
  ])("%s", (day, isFor) => {
    expect(isDayFor(day, [2021])).toBe(isFor);
    expect(isDayFor(day, null)).toBe(true);
    const of = registrationOf([], [2021]);
    expect(readRegistrationCell(day, of)).toBe(isFor ? "yes" : "open");
  });

  it.each([
    [new Date(2020, 7, 31), "yes"],
    [new Date(2020, 0, 15), "yes"],
    [new Date(2021, 4, 20), "yes"],
    // Nobody registers for a school year in the autumn before the one in which it begins.
    [new Date(2019, 10, 15), "open"],
    [new Date(2022, 0, 5), "open"],
    ["Đã đăng ký ngày 15/3/2020", "yes"],
    ["Đã đăng ký ngày 15/11/2019", "open"],
    ["Đã đăng ký ngày 15/3/2022", "open"],
  ])("[E6] of the school year 2020-2021: %s is %s", (value, said) => {
    expect(readRegistrationCell(value, registrationOf([], [2020, 2021]))).toBe(said);
  });
});
