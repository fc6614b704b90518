/** @fileoverview [L2] What was copied or taken over from another year is not this year's: lines, titles, notes, names. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, type Rows, read, TITLE } from "./books";
import { tabOf } from "./tabs";

const HEADER = ["TT", "Tên đơn vị", ...CODES];
const ROWS: Rows = [
  [1, "Đoàn xã Gia Cát", ...PASSES],
  [2, "Đoàn xã Bảo Lâm", ...PASSES],
];
const above = (line: string) => tabOf("Chấm", [[TITLE], [line], HEADER, ...ROWS]);
const below = (line: string) => tabOf("Chấm", [[TITLE], HEADER, ...ROWS, [], [line]]);
const inTitle = (line: string) => tabOf("Chấm", [[`${TITLE} (${line})`], HEADER, ...ROWS]);
const undated = (line: string) => tabOf("Chấm", [[TITLE.replace(" NĂM 2021", "")], [line], HEADER, ...ROWS]);

/** "r" or "u" a unit, and what is told. */
function judged(tab: Tab) {
  const reading = read(tab, { year: 2021 });
  const { units, findings } = assess(reading, SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
  const told = findings.filter(({ code }) => code === "row-not-read" || code === "line-not-read");
  return {
    outcomes: units.map(({ outcome }) => outcome[0]).join(""),
    told: told.map(sentenceOf).join("\n"),
  };
}

describe("[L2] a line that says so leaves all open, wherever it stands", () => {
  it.each([
    "Sao chép từ biểu năm 2020",
    "(Sao chép từ biểu năm 2020)",
    "Ghi chú: bảng này được sao chép từ bảng chấm năm 2020",
    "Copy từ file 2020",
    "Lấy theo số liệu năm trước",
    "Số liệu lấy từ bảng chấm năm 2020",
    "Kế thừa kết quả 2023",
    "Bảng này giữ nguyên kết quả năm 2020",
    "Giữ nguyên số liệu năm 2020 chuyển sang",
    "Chuyển từ biểu 2020",
    "Sử dụng lại kết quả năm 2020",
    "Tạm dùng kết quả năm ngoái",
    "Trích từ bảng năm 2020",
    "Theo kết quả công nhận năm 2020",
    "Nguồn: kết quả năm 2020",
    "Kết quả như năm 2020",
    "Cập nhật từ biểu năm 2020",
    "Nhân bản từ năm 2020",
    "Chưa có kết quả năm nay, dùng kết quả năm trước",
  ])("%s", (line) => {
    for (const tab of [above(line), below(line), inTitle(line), undated(line)]) {
      const { outcomes, told } = judged(tab);
      expect(outcomes).toBe("uu");
      expect(told).toContain(line.split(", ").pop()?.replace(/[()]/g, ""));
    }
  });
  it.each([
    ["Đoàn xã Gia Cát: kế thừa kết quả 2020", "ur"],
    ["Riêng Đoàn xã Gia Cát sao chép từ biểu năm 2020", "ur"],
    ["Dòng 2 sao chép từ biểu năm 2020", "ru"],
    ["Cột 2.3 lấy theo kết quả năm 2020", "uu"],
    ["Tiêu chí 1.1, 1.2 giữ nguyên như năm 2020", "uu"],
  ])("or whom it names: %s", (line, outcomes) => {
    for (const tab of [above(line), below(line), undated(line)]) expect(judged(tab).outcomes).toBe(outcomes);
  });
  it.each(["Số liệu năm 2020", "Dữ liệu năm 2020", "Tham khảo: số liệu năm 2020"])(
    "“%s” below the table may head something else: it is named and changes nothing",
    (line) => {
      const { outcomes, told } = judged(below(line));
      expect(outcomes).toBe("rr");
      expect(told).toContain(`Lời ghi “${line}” nói về kết quả`);
    },
  );
});

describe("[L2] lines that name another year and copy nothing", () => {
  it.each([
    "Sao chép từ biểu năm 2021",
    "Lấy theo kết quả thẩm định năm 2021",
    "Mẫu sử dụng từ năm 2020",
    "Bảng chấm theo mẫu năm 2020",
    "Biểu mẫu kế thừa từ năm 2020",
    "Bộ tiêu chí kế thừa từ năm 2020",
    "Cách chấm như năm 2020",
    "Theo Hướng dẫn 08-HD/TWĐTN-BTC năm 2018",
    "Theo Quyết định số 15-QĐ/ĐTN ngày 3/3/2020",
    "Kết quả tổng hợp theo kết quả họp ngày 20/12/2020",
    "Danh sách đơn vị giữ nguyên như năm 2020",
    "Giữ nguyên 12 đơn vị như năm 2020",
    "Đoàn xã Gia Cát giữ nguyên danh hiệu như năm 2020",
    "Căn cứ kết quả đăng ký năm 2020",
    "So với năm 2020 tăng 2 đơn vị",
    "Theo kết quả giai đoạn 2018-2022",
    "TỔNG HỢP KẾT QUẢ NĂM 2020",
    "THEO DÕI KẾT QUẢ 3 CHỦ ĐỘNG NĂM 2020",
  ])("%s", (line) => {
    expect(judged(below(line))).toEqual({ outcomes: "rr", told: "" });
  });
});

describe("[L9] beside a unit, over its group, behind its name", () => {
  const noted = (note: string) =>
    tabOf("Chấm", [
      [TITLE],
      [...HEADER, "Ghi chú"],
      ...ROWS.map((row, at) => [...row, at === 0 ? note : ""]),
    ]);
  const grouped = (note: string) =>
    tabOf("Chấm", [
      [TITLE],
      HEADER,
      ["I", `Khối xã (${note})`],
      ROWS[0] ?? [],
      ["II", "Cụm 2"],
      ROWS[1] ?? [],
    ]);
  const named = (note: string) =>
    tabOf("Chấm", [[TITLE], HEADER, [1, `Đoàn xã Gia Cát (${note})`, ...PASSES], ROWS[1] ?? []]);
  it.each(["Lấy theo kết quả năm 2020", "Kế thừa kết quả 2020", "Số liệu năm 2020", "Như năm trước"])(
    "%s",
    (note) => {
      for (const tab of [noted(note), grouped(note), named(note)]) expect(judged(tab).outcomes).toBe("ur");
    },
  );
  it.each(["Đạt năm 2020", "Đã công nhận năm 2020", "Lấy theo kết quả năm 2021", "Đăng ký như năm trước"])(
    "nothing of the kind: %s",
    (note) => {
      for (const tab of [noted(note), named(note)]) expect(judged(tab).outcomes).toBe("rr");
    },
  );
});
