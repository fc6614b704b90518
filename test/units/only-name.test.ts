/** Names of units go up, persons do not. */
import { describe, expect, it } from "vitest";
import { onlyName } from "../../src/units/only-name";

describe("onlyName", () => {
  it.each([
    ["Đoàn xã Tân Lập - Nguyễn Văn An", "Đoàn xã Tân Lập"],
    ["Đoàn xã Tân Lập (Nguyễn Thị Bích Ngọc, 0912 345 678)", "Đoàn xã Tân Lập"],
    ["Đoàn xã Tân Lập 0912.345.678", "Đoàn xã Tân Lập"],
    ["Đoàn xã Tân Lập – 912345678", "Đoàn xã Tân Lập"],
    ["Đoàn xã Tân Lập +84 912 345 678", "Đoàn xã Tân Lập"],
    ["Đoàn xã Tân Lập, SĐT: (0205) 3 812", "Đoàn xã Tân Lập"],
    ["Đoàn xã Tân Lập, đ/c An", "Đoàn xã Tân Lập"],
    ["Đoàn xã Tân Lập Bí thư: Lò Văn Ún", "Đoàn xã Tân Lập"],
    ["Đoàn xã Tân Lập\nBT: Giàng A Páo", "Đoàn xã Tân Lập"],
    ["Đoàn xã Tân Lập – anh Tuấn", "Đoàn xã Tân Lập"],
    ["Đoàn xã Tân Lập (Chị Trần Hoa)", "Đoàn xã Tân Lập"],
    ["Đoàn xã Tân Lập; an.nguyen@gmail.com", "Đoàn xã Tân Lập"],
    ["Đoàn xã Tân Lập Nguyễn Văn An", "Đoàn xã Tân Lập"],
    ["Đoàn xã Tân Lập Lê Minh Tuấn", "Đoàn xã Tân Lập"],
    ["Đoàn xã Tân Lập - Lê Nam", "Đoàn xã Tân Lập"],
    ["Trường THPT Nguyễn Trãi - Trần Thị Hoa", "Trường THPT Nguyễn Trãi"],
    ["Nguyễn Văn An - Đoàn xã Tân Lập", "Đoàn xã Tân Lập"],
    ["Đ/c Lê Nam (Đoàn xã Tân Lập)", "Đoàn xã Tân Lập"],
    ["0912345678 - Đoàn xã Tân Lập", "Đoàn xã Tân Lập"],
    ["Đoàn xã Tân Lập (sinh năm 1990)", "Đoàn xã Tân Lập"],
    ["Đoàn xã Tân Lập - Nguyễn Văn An".normalize("NFD"), "Đoàn xã Tân Lập"],
  ])("cuts %j to %j", (text, name) => {
    expect(onlyName(text)).toEqual({ name, cut: true });
  });

  it.each(["Nguyễn Văn An", "Đ/c An 0912345678", "0912345678", "an@gmail.com"])("keeps back %j", (text) => {
    expect(onlyName(text)).toEqual({ name: "", cut: true });
  });

  it.each([
    "Đoàn xã Tân Lập",
    "Trường THPT Nguyễn Văn Cừ",
    "Trường TH - THCS Nguyễn Huệ",
    "Trường THCS – Nguyễn Huệ",
    "Đoàn Trường THPT Chuyên Nguyễn Bỉnh Khiêm",
    "Phường Nguyễn Văn Cừ",
    "Phường Lê Hồng Phong",
    "Xã Nguyễn Việt Khái",
    "Phường Xuân Trường - Đà Lạt",
    "Đoàn xã Tân Lập - Cao Lộc",
    "Đoàn xã Tân Lập (huyện Cao Lộc)",
    "Đoàn xã Tân Lập, huyện Dương Minh Châu",
    "Đoàn xã Bà Điểm",
    "Đoàn đặc khu – Cô Tô",
    "Đoàn xã Tân Lập (Anh Sơn)",
    "Cụm 2: Bà Rịa",
    "Đoàn phường Hồ Nai",
    "Bệnh viện Nguyễn Tri Phương",
    "Công ty Cổ phần Hoàng Anh Gia Lai",
    "Chi đoàn Trung tâm GDNN – GDTX",
    "Quân sự - Công an",
    "Chi đoàn Z113",
    "Đoàn xã Phú Hòa 1",
    "Chi đoàn Đội 2, thôn 10",
    "Thành đoàn Hồ Chí Minh",
    "Đoàn khối Doanh nghiệp 2025",
    "Đảng ủy - UBND - Mặt trận Tổ quốc",
    "",
  ])("leaves %j as it is", (text) => {
    expect(onlyName(text)).toEqual({ name: text, cut: false });
  });
});
