/**
 * @fileoverview Tables that Youth Union offices keep beside the assessment and that are none, whatever their codes and
 * marks: composed of the words of each kind. None says “3 chủ động”.
 */
import type { CellValue, Tab } from "../../src/table/tab";
import { around } from "./around";
import { Dice } from "./dice";
import { tabOf } from "./tabs";
import { COMMUNES, ROMAN } from "./wide-words";

interface Topic {
  readonly titles: readonly string[];
  readonly tabs: readonly string[];
  /** Words of the columns that hold one thing each, or of the rows where the table is a form. */
  readonly items: readonly string[];
  readonly beside: readonly string[];
  readonly values: readonly (readonly CellValue[])[];
  readonly who: keyof typeof WHO;
  /** How the items are numbered, and where they stand. */
  readonly codes: readonly ("1.1–3.5" | "TC 1.1–3.5" | "I.1–III.5" | "1–15" | "none")[];
}

const MARKS: readonly (readonly CellValue[])[] = [
  ["x", ""],
  ["Đạt", "Không đạt"],
  ["Đạt", "Chưa đạt", ""],
  [1, 0],
  [5, 8, 10, 7.5],
  [true, false],
];
const POINTS: readonly (readonly CellValue[])[] = [
  [5, 8, 10, 7.5, 0],
  [1, 2, 3],
];

const WHO = {
  units: () => COMMUNES.map((name) => `Đoàn xã ${name}`),
  communes: () => COMMUNES.map((name) => `Xã ${name}`),
  branches: () => COMMUNES.map((name) => `Chi đoàn thôn ${name}`),
  schools: () => COMMUNES.map((name) => `Trường THCS ${name}`),
  unions: () => COMMUNES.map((name) => `Công đoàn cơ sở xã ${name}`),
  people: () =>
    COMMUNES.map(
      (name, n) =>
        `${["Nguyễn Văn", "Trần Thị", "Lê Văn", "Hoàng Thị"][n % 4]} ${name.split(" ")[1] ?? name}`,
    ),
};

const MONTHS = Array.from({ length: 12 }, (_, n) => `Tháng ${n + 1}`);

const TOPICS: Readonly<Record<string, Topic>> = {
  attendance: {
    titles: [
      "BẢNG ĐIỂM DANH HỌP GIAO BAN",
      "THEO DÕI THÀNH PHẦN DỰ HỌP BAN CHẤP HÀNH",
      "ĐIỂM DANH TẬP HUẤN CÁN BỘ ĐOÀN",
    ],
    tabs: ["Điểm danh", "Dự họp", "Sheet1", "Tháng 11"],
    items: Array.from({ length: 15 }, (_, n) => `Buổi ${n + 1}`),
    beside: ["Ghi chú", "Tổng số buổi", "Vắng có phép"],
    values: [...MARKS, ["x", "v", "P", ""]],
    who: "units",
    codes: ["1.1–3.5", "1–15", "none"],
  },
  fees: {
    titles: ["THEO DÕI THU NỘP ĐOÀN PHÍ", "BẢNG TỔNG HỢP TRÍCH NỘP ĐOÀN PHÍ", "QUỸ CÔNG TRÌNH THANH NIÊN"],
    tabs: ["Đoàn phí", "Thu nộp", "Quỹ", "Sheet2"],
    items: [...MONTHS, "Quý I", "Quý II", "Quý III"],
    beside: ["Tổng cộng", "Còn thiếu", "Ngày nộp", "Số biên lai"],
    values: [...MARKS, [200000, 350000, 0], ["Đã nộp", "Chưa nộp"]],
    who: "units",
    codes: ["1–15", "1.1–3.5", "none"],
  },
  members: {
    titles: ["DANH SÁCH ĐOÀN VIÊN", "DANH SÁCH ĐOÀN VIÊN ƯU TÚ", "DANH SÁCH CÁN BỘ ĐOÀN CHỦ CHỐT"],
    tabs: ["Đoàn viên", "Danh sách", "DSĐV"],
    items: [
      "Ngày sinh",
      "Giới tính",
      "Dân tộc",
      "Tôn giáo",
      "Trình độ",
      "Chức vụ",
      "Ngày vào Đoàn",
      "Ngày vào Đảng",
      "Nơi sinh",
      "Quê quán",
      "Số thẻ",
      "Điện thoại",
      "Kết quả rèn luyện",
      "Xếp loại",
      "Khen thưởng",
    ],
    beside: ["Ghi chú", "Chi đoàn"],
    values: [...MARKS, ["Kinh", "Tày", "Nùng"], ["Tốt", "Khá"]],
    who: "people",
    codes: ["none", "1–15"],
  },
  reports: {
    titles: [
      "THEO DÕI NỘP BÁO CÁO",
      "TÌNH HÌNH THỰC HIỆN CHẾ ĐỘ THÔNG TIN BÁO CÁO",
      "THEO DÕI VĂN BẢN ĐẾN HẠN",
    ],
    tabs: ["Báo cáo", "Theo dõi BC", "Văn bản"],
    items: [
      "BC tháng 1",
      "BC tháng 2",
      "BC quý I",
      "BC tháng 4",
      "BC tháng 5",
      "BC 6 tháng",
      "BC tháng 7",
      "BC tháng 8",
      "BC quý III",
      "BC tháng 10",
      "BC tháng 11",
      "BC năm",
      "Kế hoạch năm",
      "Chương trình hè",
      "Văn kiện",
    ],
    beside: ["Số nộp đúng hạn", "Ghi chú", "Minh chứng", "Số văn bản"],
    values: [...MARKS, ["x", "Nộp muộn", ""], ["12-BC/ĐTN", "08-KH/ĐTN", ""]],
    who: "units",
    codes: ["1.1–3.5", "1–15", "none"],
  },
  accreditation: {
    titles: [
      "BẢNG TỰ ĐÁNH GIÁ KIỂM ĐỊNH CHẤT LƯỢNG GIÁO DỤC",
      "KẾT QUẢ ĐÁNH GIÁ NGOÀI TRƯỜNG TRUNG HỌC CƠ SỞ",
      "TỔNG HỢP KIỂM ĐỊNH TRƯỜNG ĐẠT CHUẨN QUỐC GIA",
    ],
    tabs: ["Kiểm định", "TĐG", "Đánh giá ngoài"],
    items: [
      "Phương hướng, chiến lược xây dựng và phát triển nhà trường",
      "Hội đồng trường",
      "Tổ chức Đảng, đoàn thể",
      "Hiệu trưởng, phó hiệu trưởng",
      "Tổ chuyên môn",
      "Đối với giáo viên",
      "Đối với nhân viên",
      "Đối với học sinh",
      "Khuôn viên, sân chơi",
      "Phòng học",
      "Khối phòng phục vụ",
      "Thư viện",
      "Ban đại diện cha mẹ học sinh",
      "Tham mưu cấp ủy Đảng",
      "Phối hợp với chính quyền",
    ],
    beside: ["Mức đạt", "Minh chứng", "Ghi chú"],
    values: [...MARKS, ["Mức 1", "Mức 2", "Mức 3"]],
    who: "schools",
    codes: ["1.1–3.5", "TC 1.1–3.5", "I.1–III.5", "1–15"],
  },
  "new countryside": {
    titles: [
      "KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI",
      "RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI NÂNG CAO",
      "BIỂU TỔNG HỢP TIÊU CHÍ NTM",
    ],
    tabs: ["NTM", "Nông thôn mới", "Biểu 01"],
    items: [
      "Quy hoạch",
      "Giao thông",
      "Thủy lợi",
      "Điện",
      "Trường học",
      "Cơ sở vật chất văn hóa",
      "Chợ",
      "Thông tin",
      "Nhà ở",
      "Thu nhập",
      "Hộ nghèo",
      "Lao động",
      "Tổ chức sản xuất",
      "Giáo dục",
      "Y tế",
    ],
    beside: ["Số tiêu chí đạt", "Kết quả", "Ghi chú"],
    values: MARKS,
    who: "communes",
    codes: ["1.1–3.5", "1–15", "TC 1.1–3.5", "none"],
  },
  ranking: {
    titles: [
      "KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI ĐOÀN CƠ SỞ",
      "TỔNG HỢP XẾP LOẠI CHI ĐOÀN",
      "XẾP LOẠI CHẤT LƯỢNG CÁN BỘ ĐOÀN",
    ],
    tabs: ["Xếp loại", "Đánh giá", "KQ"],
    items: [
      "Công tác giáo dục",
      "Công tác tổ chức",
      "Phong trào tình nguyện",
      "Tuổi trẻ sáng tạo",
      "Đồng hành với thanh niên",
      "Công tác thiếu nhi",
      "Đoàn tham gia xây dựng Đảng",
      "Công tác kiểm tra",
      "Quốc tế thanh niên",
      "Chuyển đổi số",
      "An toàn giao thông",
      "Môi trường",
      "Khởi nghiệp",
      "Văn hóa thể thao",
      "Tuyên truyền",
    ],
    beside: ["Tổng điểm", "Xếp loại", "Xếp thứ", "Ghi chú"],
    values: [...MARKS, ["Xuất sắc", "Tốt", "Khá"], ["Hoàn thành tốt", "Hoàn thành"]],
    who: "units",
    codes: ["1.1–3.5", "TC 1.1–3.5", "1–15", "none", "I.1–III.5"],
  },
  statistics: {
    titles: [
      "BIỂU THỐNG KÊ SỐ LIỆU CÔNG TÁC ĐOÀN",
      "SỐ LIỆU CÁN BỘ, ĐOÀN VIÊN",
      "KẾT QUẢ THỰC HIỆN CHỈ TIÊU",
    ],
    tabs: ["Số liệu", "Thống kê", "Biểu 2"],
    items: [
      "Tổng số đoàn viên",
      "Đoàn viên nữ",
      "Kết nạp mới",
      "Đoàn viên ưu tú giới thiệu",
      "Kết nạp Đảng",
      "Số chi đoàn",
      "Chi đoàn mạnh",
      "Công trình thanh niên",
      "Ngày công tình nguyện",
      "Giá trị làm lợi",
      "Học bổng",
      "Thanh niên vay vốn",
      "Câu lạc bộ",
      "Đội thanh niên xung kích",
      "Thiếu nhi",
    ],
    beside: ["Tổng cộng", "Ghi chú", "Tỷ lệ (%)"],
    values: [...POINTS, [120, 45, 13, 0], [1, 0, 2]],
    who: "units",
    codes: ["1.1–3.5", "1–15", "I.1–III.5", "none"],
  },
  emulation: {
    titles: [
      "BẢNG CHẤM ĐIỂM THI ĐUA KHỐI XÃ, PHƯỜNG",
      "TỔNG HỢP ĐIỂM THI ĐUA CỤM SỐ 1",
      "BÌNH XÉT DANH HIỆU THI ĐUA",
    ],
    tabs: ["Thi đua", "Chấm điểm", "Tổng hợp"],
    items: [
      "Tuyên truyền giáo dục",
      "Học tập và làm theo lời Bác",
      "Tình nguyện hè",
      "Ngày thứ bảy tình nguyện",
      "Công trình thanh niên",
      "Phát triển đoàn viên",
      "Đoàn phí",
      "Thông tin báo cáo",
      "Sinh hoạt chi đoàn",
      "Tham mưu với cấp ủy",
      "Phối hợp với chính quyền",
      "Giới thiệu đoàn viên ưu tú",
      "Kiểm tra giám sát",
      "Thiếu nhi",
      "Sáng tạo trẻ",
    ],
    beside: ["Tổng điểm", "Xếp hạng", "Điểm thưởng", "Minh chứng", "Ghi chú"],
    values: [...POINTS, ...MARKS],
    who: "units",
    codes: ["1.1–3.5", "TC 1.1–3.5", "1–15", "I.1–III.5"],
  },
  union: {
    titles: [
      "PHIẾU CHẤM ĐIỂM CÔNG ĐOÀN CƠ SỞ VỮNG MẠNH",
      "KẾT QUẢ ĐÁNH GIÁ CÔNG ĐOÀN CƠ SỞ",
      "BẢNG TỰ CHẤM ĐIỂM HOẠT ĐỘNG CÔNG ĐOÀN",
    ],
    tabs: ["CĐCS", "Phiếu", "Công đoàn"],
    items: [
      "Chăm lo, bảo vệ quyền lợi đoàn viên",
      "Tham gia quản lý",
      "Tuyên truyền giáo dục",
      "Tổ chức phong trào thi đua",
      "Phát triển đoàn viên",
      "Xây dựng kế hoạch",
      "Chế độ sinh hoạt",
      "Đào tạo cán bộ công đoàn",
      "Tài chính công đoàn",
      "Công tác nữ công",
      "Ủy ban kiểm tra",
      "Tham mưu cấp ủy",
      "Phối hợp với chuyên môn",
      "Giới thiệu đoàn viên ưu tú",
      "Huy động nguồn lực",
    ],
    beside: ["Tổng điểm", "Xếp loại", "Minh chứng"],
    values: [...POINTS, ...MARKS],
    who: "unions",
    codes: ["1.1–3.5", "TC 1.1–3.5", "I.1–III.5", "1–15"],
  },
  "administrative reform": {
    titles: [
      "BẢNG CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH",
      "TỰ ĐÁNH GIÁ CHỈ SỐ CCHC",
      "KẾT QUẢ THẨM ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ",
    ],
    tabs: ["CCHC", "PAR INDEX", "Thẩm định"],
    items: [
      "Kế hoạch CCHC",
      "Báo cáo định kỳ",
      "Kiểm tra CCHC",
      "Tuyên truyền CCHC",
      "Sáng kiến",
      "Ban hành văn bản",
      "Rà soát văn bản",
      "Công khai thủ tục",
      "Giải quyết đúng hạn",
      "Một cửa",
      "Sắp xếp bộ máy",
      "Vị trí việc làm",
      "Đánh giá công chức",
      "Dịch vụ công trực tuyến",
      "Chữ ký số",
    ],
    beside: ["Điểm tối đa", "Tổng điểm", "Tài liệu kiểm chứng", "Giải trình"],
    values: [...POINTS, ...MARKS],
    who: "communes",
    codes: ["1.1–3.5", "I.1–III.5", "1–15"],
  },
  "blood donation": {
    titles: [
      "DANH SÁCH ĐĂNG KÝ HIẾN MÁU TÌNH NGUYỆN",
      "KẾT QUẢ HIẾN MÁU NHÂN ĐẠO",
      "CHỈ TIÊU VẬN ĐỘNG HIẾN MÁU",
    ],
    tabs: ["Hiến máu", "Đăng ký", "Đợt 1"],
    items: [
      "Đợt 1",
      "Đợt 2",
      "Đợt 3",
      "Số người đăng ký",
      "Số người hiến",
      "250 ml",
      "350 ml",
      "450 ml",
      "Nhóm A",
      "Nhóm B",
      "Nhóm O",
      "Nhóm AB",
      "Lần đầu",
      "Nhắc lại",
      "Hoãn hiến",
    ],
    beside: ["Tổng số đơn vị máu", "Tỷ lệ (%)", "Đạt chỉ tiêu", "Ghi chú"],
    values: [...MARKS, [12, 30, 5]],
    who: "units",
    codes: ["none", "1–15", "1.1–3.5"],
  },
};

export const STRANGERS = Object.keys(TOPICS);

/** A workbook of such a table, alone or among other tabs. */
export function stranger(
  kind: string,
  seed: number,
): { readonly tabs: readonly Tab[]; readonly made: string } {
  const topic = TOPICS[kind] as Topic;
  const dice = new Dice(seed ^ 0x57a6);
  const year = 2018 + dice.below(9);
  const coding = dice.of(topic.codes);
  const values = dice.of(topic.values);
  const who = dice.shuffled(WHO[topic.who]()).slice(0, 4 + dice.below(12));
  const items = coding === "1–15" || coding === "none" ? dice.shuffled(topic.items) : topic.items;
  const count = coding === "none" ? 4 + dice.below(12) : 15;
  const codes = items.slice(0, count).map((_, n) => codeOf(coding, n));
  const withText = coding === "none" || dice.chance(0.6);
  const heads = items.slice(0, count).map((item, n) => {
    const code = codes[n] ?? "";
    return code === "" ? item : withText ? `${code}${dice.chance(0.5) ? "." : ":"} ${item}` : code;
  });
  const form = dice.chance(0.3);
  const title = `${dice.of(topic.titles)} NĂM ${year}`;
  const rows: CellValue[][] = [[dice.of(["HUYỆN ĐOÀN CAO LỘC", "UBND HUYỆN CAO LỘC", ""])], [title], []];
  const beside = dice.shuffled(topic.beside).slice(0, dice.below(3));
  if (form) {
    rows.splice(2, 0, [`Đơn vị: ${who[0]}`]);
    const marks = dice.of([
      ["Kết quả"],
      ["Tự chấm", "Thẩm định"],
      ["Điểm tối đa", "Điểm tự chấm", "Điểm thẩm định"],
      ["Đạt", "Không đạt"],
    ]);
    rows.push(["TT", "Nội dung", ...marks, ...beside]);
    items.slice(0, count).forEach((item, n) => {
      if (n % 5 === 0 && dice.chance(0.9)) rows.push([ROMAN[n / 5] ?? "", `Tiêu chuẩn ${n / 5 + 1}`]);
      rows.push([codes[n] || n + 1, item, ...marks.map(() => dice.of(values)), ...beside.map(() => "")]);
    });
  } else {
    const pillars = dice.chance(0.4) && coding !== "none";
    const word = dice.of(["Tiêu chuẩn", "Nội dung", "Nhóm", "Mục"]);
    const two = dice.chance(0.3);
    const left = ["TT", dice.of(["Đơn vị", "Tên đơn vị", "Họ và tên", "Cơ sở"])];
    const spread = (cells: readonly CellValue[]) => (two ? cells.flatMap((cell) => [cell, ""]) : cells);
    if (pillars)
      rows.push(["", "", ...spread(heads.map((_, n) => (n % 5 === 0 ? `${word} ${n / 5 + 1}` : "")))]);
    rows.push([...left, ...spread(heads), ...beside]);
    if (two)
      rows.push([
        "",
        "",
        ...heads.flatMap(() =>
          dice.of([
            ["Tự chấm", "Thẩm định"],
            ["Kết quả", "Minh chứng"],
          ]),
        ),
      ]);
    for (const [n, name] of who.entries())
      rows.push([
        n + 1,
        name,
        ...spread(heads).map(() => dice.of(values)),
        ...beside.map(() => dice.of<CellValue>(["", 5])),
      ]);
    if (dice.chance(0.4)) rows.push(["", "Tổng cộng", ...spread(heads).map(() => 7)]);
  }
  const tab = tabOf(dice.of(topic.tabs), rows);
  // Plans, lists and statistics around it, which may speak of “3 chủ động” and make it no assessment.
  const others = dice.chance(0.3) ? around(dice, who, year, true, true).tabs : [];
  const tabs = [tab, ...others.filter(({ name }) => name !== tab.name)];
  return {
    tabs,
    made: `codes ${coding}, values ${values.join("/")}${form ? ", a form" : ""}, tabs ${tabs.length}`,
  };
}

function codeOf(coding: Topic["codes"][number], n: number): string {
  const [pillar, k] = [Math.floor(n / 5) + 1, (n % 5) + 1];
  switch (coding) {
    case "1.1–3.5":
      return `${pillar}.${k}`;
    case "TC 1.1–3.5":
      return `Tiêu chí ${pillar}.${k}`;
    case "I.1–III.5":
      return `${ROMAN[pillar - 1]}.${k}`;
    case "1–15":
      return String(n + 1);
    default:
      return "";
  }
}
