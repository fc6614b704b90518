/** @fileoverview [L2] Sentences around the table that say of units, rows, groups, criteria or all that it is not settled. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import type { Tab } from "../../src/table/tab";
import { CODES, read, TITLE } from "./books";
import { tabOf } from "./tabs";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu", "Đoàn trường THPT Lộc Bình"];

/** Three communes, of which the last fails 2.3, and a school below a heading of its own. */
function table(below: readonly string[], names = NAMES) {
  const row = (name: string, at: number) => [
    at + 1,
    name,
    ...CODES.map((code) => (at === 2 && code === "2.3" ? "Chưa đạt" : "Đạt")),
  ];
  const [school = "", ...communes] = [...names].reverse();
  return tabOf("Chấm", [
    [TITLE],
    ["TT", "Tên đơn vị", ...CODES],
    ...communes.reverse().map(row),
    ["II", "Khối trường học"],
    row(school, 3),
    [],
    ...below.map((line) => [line]),
  ]);
}

/** "r", "n" or "u" a unit, and what is told. */
function judged(tabs: Tab[]) {
  const { units, findings } = assess(read(tabs), SET_2018_2022, tabs, { year: 2021, falseIsFail: false });
  const told = findings.filter(({ code }) => code === "row-not-read" || code === "line-not-read");
  return {
    outcomes: units
      .map(({ outcome }) => (outcome === "undetermined" ? "u" : outcome[0] === "r" ? "r" : "n"))
      .join(""),
    told: told.map(sentenceOf).join("\n"),
  };
}

it("[L2] that a unit did not register, as its own cell says too, is nothing new", () => {
  const rows = NAMES.map((name, at) => [at + 1, name, at === 1 ? "Không" : "Có", ...CODES.map(() => "Đạt")]);
  const told = (of: string) =>
    judged([
      tabOf("Chấm", [
        [TITLE],
        ["TT", "Tên đơn vị", "Đăng ký", ...CODES],
        ...rows,
        [],
        [`- ${of} không đăng ký do mới kiện toàn`],
      ]),
    ]).told;
  expect(told(NAMES[1] as string)).toBe("");
  expect(told(NAMES[0] as string)).toContain("không đăng ký");
});

describe("[L2] whom a line below the table names by number or in a list", () => {
  it.each([
    ["Đơn vị số 1 và số 2: Ban Thường vụ yêu cầu kiểm tra lại trước ngày 05/12/2021.", "uunr"],
    ["BTV yêu cầu kiểm tra lại đơn vị thứ 2.", "runr"],
    ["TT 2: chờ ý kiến BTV", "runr"],
    ["Số 2 chờ ý kiến BTV", "runr"],
    ["Đơn vị số 1, 2 chưa đủ hồ sơ", "uunr"],
    ["Các đơn vị từ số 1 đến số 2 lấy theo báo cáo, chưa kiểm tra", "uunr"],
    ["Các đơn vị từ số 4 đến số 5 lấy theo báo cáo, chưa kiểm tra", "rrnu"],
    ["Riêng hai xã Gia Cát, Bảo Lâm để lại xét sau", "uunr"],
    ["Xã Gia Cát, xã Bảo Lâm để lại xét đợt 2", "uunr"],
    ["Đoàn xã Gia Cát, Bảo Lâm đề nghị chưa công nhận", "uunr"],
    ["Trên đây là kết quả chấm thử", "uuuu"],
  ])("%s", (line, outcomes) => {
    expect(judged([table(["Ghi chú thêm", line])]).outcomes).toBe(outcomes);
  });

  it.each([
    ["Số 12-KH/ĐTN ngày 5/3/2021", ""],
    ["Số 2 đơn vị được khen", ""],
    ["Đoàn xã Gia Cát, Bảo Lâm có nhiều mô hình hay", ""],
    ["Đoàn xã Gia Cát chưa có nhà văn hóa", ""],
    ["Tiêu chí 2.3 có 01 đơn vị chưa đạt", ""],
    ["TC 3.3 chờ số liệu của Ban Tổ chức Huyện ủy", "TC 3.3 chờ số liệu"],
    ["Trừ tiêu chí 2.5 do chưa có hướng dẫn", "Trừ tiêu chí 2.5"],
  ])("decides nothing: %s", (line, said) => {
    const { outcomes, told } = judged([table([line])]);
    expect(outcomes).toBe("rrnr");
    if (said === "") expect(told).toBe("");
    else expect(told).toContain(said);
  });

  it.each([
    [
      "(*) Đơn vị chưa nộp bản gốc Sổ chi đoàn, kết quả nêu trên là theo báo cáo nhanh qua điện thoại.",
      "urnr",
      true,
    ],
    ["(*): Kết quả nêu trên là theo báo cáo nhanh qua điện thoại.", "rrnr", true],
    ["(*) Đơn vị vùng đặc biệt khó khăn", "rrnr", false],
  ])("a footnote that says something of a result is never passed over: %s", (line, outcomes, isTold) => {
    const [first = "", ...rest] = NAMES;
    const found = judged([table([line], [`${first} (*)`, ...rest])]);
    expect(found.outcomes).toBe(outcomes);
    expect(found.told !== "").toBe(isTold);
  });
});

describe("[L2] a line below the table leaves open whom it names", () => {
  it.each([
    ["Ghi chú: Số liệu của Đoàn xã Gia Cát là số tự chấm, chưa thẩm định", "urnr"],
    ["Lưu ý: kết quả của dòng 1 và dòng 2 nhập nhầm cho nhau", "uunr"],
    ["Dòng 2: kết quả tạm tính", "runr"],
    ["Ghi chú: Riêng nội dung 3 chờ ý kiến cấp ủy", "uunu"],
    ["Nội dung 2 chờ cấp trên", "uuuu"],
    ["(Số liệu 6 tháng đầu năm)", "uuuu"],
    ["(Kết quả trước khi phúc tra)", "uuuu"],
    ["(Các ô đã điền sẵn “Đạt”)", "uuuu"],
    ["(Dữ liệu chưa cập nhật)", "uuuu"],
    ["TỔNG HỢP KẾT QUẢ 3 CHỦ ĐỘNG QUÝ III NĂM 2021", "uuuu"],
    // "Chủ động 3" is no "dòng 3".
    ["KẾT QUẢ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG 3 THÁNG ĐẦU NĂM 2021", "uuuu"],
    ["STT 1, 2 chưa thẩm định", "uunr"],
    ["Các dòng 1-2 là kết quả năm 2020", "uunr"],
    ["Đoàn xã Gia Cát: chờ phúc tra tiêu chí 1.3", "urnr"],
    ["Kết quả của Đoàn xã Gia Cát và Đoàn xã Bảo Lâm bị nhập nhầm", "uunr"],
    ["Đoàn xã Gia Cát đang bị thanh tra, kết quả tạm ghi", "urnr"],
    ["Riêng Đoàn xã Gia Cát lấy theo số tự chấm", "urnr"],
    ["Đoàn xã Gia Cát có đơn khiếu nại, chờ xác minh", "urnr"],
    ["Đoàn xã Gia Cát xin rút hồ sơ", "urnr"],
    ["Đoàn xã Gia Cát: kết quả lấy theo năm trước", "urnr"],
    ["Đề nghị xem lại kết quả của Đoàn xã Gia Cát", "urnr"],
    ["Đoàn xã Gia Cát (tiêu chí 2.4): sửa Đạt thành Chưa đạt", "urnr"],
    ["Tiêu chí 2.4 chưa thẩm định, tạm ghi Đạt", "uunu"],
    ["Cột 1.3 lấy theo tự chấm", "uunu"],
    ["Cột 2.1 và 2.2 nhập nhầm cho nhau", "uunu"],
    ["Tiêu chí 2.3 chưa thẩm định", "uuuu"],
    ["Tiêu chí 3.5 của các đơn vị là số liệu ước tính", "uunu"],
    ["Số liệu trên là tự chấm, chưa thẩm định", "uuuu"],
    ["Số liệu do các đơn vị tự chấm", "uuuu"],
    ["Kết quả trên là tạm tính", "uuuu"],
    ["Bảng này mới là kết quả thẩm định vòng 1", "uuuu"],
    ["Khối trường học chưa thẩm định", "rrnu"],
    ["Riêng khối trường học lấy theo số tự chấm", "rrnu"],
    ["Các đơn vị khối trường học: số liệu tạm tính", "rrnu"],
    ["Các ô còn lại tạm ghi Đạt", "uuuu"],
    ["Một số đơn vị chưa thẩm định xong", "uuuu"],
    ["Đoàn xã Gia Cát bị trừ tiêu chí 1.3 do nộp muộn", "urnr"],
    ["Gia Cát: chưa thẩm định", "urnr"],
    ["xã Gia Cát chưa đạt tiêu chí 2.1", "urnr"],
    ["(Tính đến 15/10, Huyện đoàn chưa tổ chức thẩm định)", "uuuu"],
    ["(Số liệu do các đơn vị tự báo cáo qua Zalo, Huyện đoàn chưa thẩm định)", "uuuu"],
    ["Số liệu do các đơn vị tự báo cáo", "uuuu"],
    ["(Tổng hợp từ báo cáo tự đánh giá của cơ sở)", "uuuu"],
    ["Cột 3.3 (giới thiệu đoàn viên ưu tú) chưa thẩm định, đang lấy theo số liệu đơn vị tự báo cáo", "uunu"],
    ["Tiêu chí 3.3 lấy theo số liệu đơn vị tự báo cáo", "uunu"],
    ["Các đơn vị từ STT 1 đến STT 3 chưa tổ chức thẩm định", "uuur"],
    ["Từ dòng thứ 1 đến dòng thứ 2: số liệu tạm tính", "uunr"],
    ["02 đơn vị đầu bảng chưa thẩm định", "uunr"],
    ["01 đơn vị cuối bảng chưa thẩm định", "rrnu"],
  ])("%s", (line, outcomes) => {
    const result = judged([table([line])]);
    expect(result.outcomes).toBe(outcomes);
    expect(result.told).toContain(`“${line.slice(0, 50)}`);
  });
  it("by the words of its group's heading", () => {
    const line = "Riêng khối trường học – số liệu tạm tính; Đoàn xã Gia Cát lấy theo phiếu tự chấm";
    expect(judged([table([line])]).outcomes).toBe("urnu");
  });
  it.each<[string, string[], string]>([
    ["(1) Đơn vị đang bị xem xét kỷ luật, BTV chưa xét công nhận", ["Đoàn xã Gia Cát (1)"], "urnr"],
    ["¹ Số liệu tạm tính", ["Đoàn xã Gia Cát ¹"], "urnr"],
    ["Ghi chú: (*): chờ phúc tra", ["Đoàn xã Gia Cát *"], "urnr"],
    ["Đơn vị đánh dấu * chưa thẩm định", ["Đoàn xã Gia Cát (*)"], "urnr"],
    ["(1) Đơn vị miền núi", ["Đoàn xã Gia Cát (1)"], "rrnr"],
    ["(2) Đang chờ phúc tra", ["Đoàn xã Gia Cát (1)"], "rrnr"],
  ])("as its footnote: %s", (line, [name = ""], outcomes) => {
    expect(judged([table([line], [name, ...NAMES.slice(1)])]).outcomes).toBe(outcomes);
  });
  it.each(["Ghi chú", "Lưu ý", "Sheet2"])("on a tab “%s”", (name) => {
    const lines = [["Số liệu của Đoàn xã Gia Cát là số tự chấm, chưa thẩm định"]];
    const { outcomes, told } = judged([table([]), tabOf(name, lines)]);
    expect(outcomes).toBe("urnr");
    expect(told).toContain(`Tab “${name}” ghi`);
    expect(judged([table([]), tabOf(name, [["Kết quả chưa được Ban Thường vụ thông qua"]])]).outcomes).toBe(
      "uuuu",
    );
  });
});

describe("[L2] a line in the column of names that begins with a unit's name is no unit", () => {
  it.each([
    ["Đoàn trường THPT Lộc Bình: hoãn công nhận, chờ kết luận của Ủy ban Kiểm tra", "rrnu"],
    ["Đoàn xã Gia Cát chưa xét công nhận", "urnr"],
    ["Trường THPT Lộc Bình vi phạm, không công nhận", "rrnu"],
    ["xã Gia Cát đang bị xem xét kỷ luật", "urnr"],
    ["Đoàn xã Gia Cát nộp hồ sơ chậm 02 ngày", "rrnr"],
    ["Đoàn xã Gia Cát được tặng giấy khen", "rrnr"],
    ["Đoàn xã Gia Cát (đơn vị điểm của huyện)", "rrnr"],
    ["Đoàn xã Gia Cát: có 03 chi đoàn được khen thưởng", "rrnr"],
  ])("%s", (line, outcomes) => {
    const tab = table([]);
    for (const apart of [[], [[]]])
      expect(judged([tabOf("Chấm", [...tab.values.slice(0, 7), ...apart, ["", line]])]).outcomes).toBe(
        outcomes,
      );
  });
  it("but a longer name is another unit", () => {
    const values = table([]).values.slice(0, 7);
    expect(read([tabOf("Chấm", [...values, ["", "Đoàn xã Gia Cát Thượng"]])]).units).toHaveLength(5);
  });
});

describe("[M2] a legend right of the units, at the header's height or below it", () => {
  const beside = (...cells: readonly string[][]) => {
    const { values } = table([]);
    return judged([
      tabOf(
        "Chấm",
        values.map((row, at) => [
          ...row,
          ...(cells[at - 1] ? Array(Math.max(0, 19 - row.length)).fill("") : []),
          ...(cells[at - 1] ?? []),
        ]),
      ),
    ]).outcomes;
  };
  it.each([
    [[["KÝ HIỆU"], ["Đạt: Đã gửi hồ sơ"], ["T: Đã thẩm định, đạt yêu cầu"]]],
    [
      [
        ["Ký hiệu", "Ý nghĩa"],
        ["Đạt", "Đã gửi hồ sơ"],
        ["T", "Đã thẩm định"],
      ],
    ],
    [[["Chú giải"], ["Đạt là kết quả tự chấm, chưa thẩm định"]]],
  ])("%j leaves every pass open", (cells) => {
    expect(beside(...cells)).toBe("uunu");
  });
  it.each([
    [[["KÝ HIỆU"], ["Đạt: đủ điều kiện"], ["K: không đạt"]]],
    [[["Ghi chú"], ["Đã gửi hồ sơ"], ["Hồ sơ đủ"]]],
    [
      [
        ["Ký hiệu", "Ý nghĩa"],
        ["Đạt", "Đạt yêu cầu"],
        ["KĐ", "Không đạt yêu cầu"],
      ],
    ],
  ])("%j changes nothing", (cells) => {
    expect(beside(...cells)).toBe("rrnr");
  });
});

describe("[L2] a line that refers to a paper is heard for what it says of whom it names", () => {
  it.each([
    [
      "Căn cứ Thông báo kết luận số 31-TB/HU ngày 28/11/2021 của UBKT Huyện ủy, kết quả của Gia Cát không còn giá trị.",
      "urnr",
    ],
    ["Tại Công văn số 77-CV/HĐ ngày 21/11/2021, Đoàn xã Gia Cát được đưa ra khỏi danh sách.", "urnr"],
    ["Riêng Đoàn xã Gia Cát, căn cứ Kết luận số 05-KL/TTr, khai khống hồ sơ", "urnr"],
    ["Căn cứ Thông báo của Huyện ủy, Đoàn xã Gia Cát được đưa ra khỏi danh sách", "urnr"],
    ["Thông báo số 31-TB/HU ngày 28/11/2021 loại Đoàn xã Gia Cát.", "urnr"],
    ["Theo Quyết định số 44-QĐ/TĐTN ngày 25/11/2021, Đoàn xã Gia Cát bị cảnh cáo", "rrnr"],
    ["Căn cứ Thông báo số 31-TB/HU, Đoàn xã Gia Cát đã có đơn đề nghị không nhận", "rrnr"],
    ["Đoàn xã Gia Cát chuyển sang xét năm 2022.", "urnr"],
  ])("%s", (line, outcomes) => {
    const result = judged([table([line])]);
    expect(result.outcomes).toBe(outcomes);
    expect(result.told).toContain(`“${line.slice(0, 50)}`);
  });
  it.each([
    "Căn cứ Hướng dẫn số 12-HD/TĐTN ngày 05/3/2021 của Ban Thường vụ Tỉnh đoàn",
    "Căn cứ Quyết định số 12-QĐ/ĐTN ngày 05/3/2021 về việc kiện toàn Ban Chấp hành Đoàn xã Gia Cát",
    "Thực hiện Kế hoạch số 15-KH/ĐTN, Đoàn xã Gia Cát đã nộp đủ hồ sơ",
  ])("says nothing against anybody: %s", (line) => {
    expect(judged([table([line])])).toEqual({ outcomes: "rrnr", told: "" });
  });
});

describe("[L2] a line that may speak of results, and is not understood, is named and changes nothing", () => {
  it.each([
    "Huyện đoàn sẽ họp xét vào tuần sau",
    "Kết quả của các trường vừa sáp nhập sai lệch so với phiếu",
    "Nhóm đơn vị miền núi chưa chốt số liệu",
    "Vẫn còn đơn vị đang bị khiếu nại kết quả",
    "Một nửa số xã vùng cao Huyện đoàn chưa kịp phúc tra",
    "Bảng lập theo mẫu năm ngoái",
    "Đồng chí Nga đang rà soát lại điểm phần hai",
  ])("%s", (line) => {
    const { outcomes, told } = judged([table([line])]);
    expect(outcomes).toBe("rrnr");
    expect(told).toContain(`Lời ghi “${line}” nói về kết quả`);
  });
});

describe("[L2] a line below the table that changes nothing", () => {
  it.each([
    "Ghi chú: Đoàn xã Gia Cát mới thành lập tháng 3/2021",
    "Nơi nhận: Đoàn xã Gia Cát, Đoàn xã Bảo Lâm (để thực hiện)",
    "Đoàn xã Gia Cát dẫn đầu khối xã",
    "Biểu dương Đoàn xã Gia Cát đã nộp đủ hồ sơ đúng hạn",
    "Đoàn xã Cao Lâu chưa đạt tiêu chí 2.3",
    "Đơn vị chưa đạt: Đoàn xã Cao Lâu (tiêu chí 2.3)",
    "Đề nghị công nhận: Đoàn xã Gia Cát, Đoàn xã Bảo Lâm",
    "Tiêu chí 2.3 có 01 đơn vị chưa đạt",
    "Tiêu chí nhiều đơn vị chưa đạt: 2.3",
    "Tiêu chí 2.5: không tính với đơn vị không có chi đoàn",
    "Tiêu chí 3.2 không áp dụng với khối trường học",
    "Tiêu chí 2.4 chấm theo số liệu đến 31/10/2021",
    "Cột tự chấm do đơn vị ghi, cột thẩm định do Huyện đoàn ghi",
    "Danh sách gồm có 4 đơn vị./.",
    "Kết quả thẩm định được Ban Thường vụ Huyện đoàn thông qua ngày 15/11/2021",
    "(Kèm theo Tờ trình số 25-TTr/ĐTN ngày 18/11/2021 của Ban Thường vụ Huyện đoàn)",
    "Tổ thẩm định đã làm việc với Đoàn xã Gia Cát ngày 5/11",
    "Người tổng hợp: Nguyễn Văn Huy",
    "Khối trường học: 1/1 đơn vị đạt",
    "Số liệu tính đến ngày 31/10/2021",
    "Đơn vị có thắc mắc đề nghị phản hồi trước ngày 25/11",
    "Trường hợp có sai sót đề nghị các đơn vị báo lại trước 20/11",
    "Các đơn vị chưa đạt tiếp tục khắc phục, đăng ký lại năm 2022",
    "Đoàn xã Gia Cát: đ/c Nông Thị Huy, Bí thư, 0912345678",
    "Tiêu chí nào không có minh chứng thì không tính",
    "Mỗi tiêu chí phải có minh chứng kèm theo",
    "Tiêu chí 1.3: minh chứng là danh sách ĐVTN khó khăn",
    "Đoàn xã Gia Cát sáp nhập từ xã Tân Liên và xã Gia Cát",
    "Danh sách trên đã được Ban Thường vụ thống nhất",
    "Căn cứ kết quả tự chấm của các đơn vị, Tổ thẩm định đã thẩm định và chấm như trên",
    "Đoàn xã Gia Cát xếp thứ nhất, Đoàn xã Bảo Lâm xếp thứ hai",
    "Các đơn vị hoàn thiện hồ sơ gửi về Huyện đoàn trước 25/11",
    "Đoàn xã Gia Cát: 15/15 tiêu chí đạt",
    "Kết quả này thay thế kết quả gửi ngày 10/11",
    "Số đơn vị chưa thẩm định: 0",
    "Ô trống: chưa thẩm định",
    "Đề nghị Huyện đoàn xem xét, công nhận",
    "Kính trình Ban Thường vụ Huyện đoàn xem xét, quyết định",
    "Theo dõi chấm đoàn cơ sở 3 chủ động",
    "Đơn vị tự chấm trước ngày 30/10",
    "Đoàn xã Gia Cát đề nghị xem xét lại tiêu chí 1.1",
    "(Tổng hợp từ báo cáo của các đơn vị)",
    "TC: tự chấm; TĐ: thẩm định.",
    "Kết quả: Không công nhận đơn vị nào thêm",
    "Đơn vị nộp minh chứng trước ngày 20/11, Huyện đoàn sẽ phản hồi sau",
    "Kết quả sẽ công bố tại Đại hội",
    "Bảng gồm 4 đơn vị, dự kiến trao giấy chứng nhận ngày 20/11",
    "02 đơn vị đầu bảng được đề nghị khen thưởng",
    "Tính đến 15/10, Huyện đoàn đã thẩm định xong các đơn vị",
  ])("%s", (line) => {
    expect(judged([table([line])])).toEqual({ outcomes: "rrnr", told: "" });
  });
  it("an answer in a legend", () => {
    const guide = tabOf("Hướng dẫn", [
      ["Ký hiệu", "Ý nghĩa"],
      ["(trống)", "Chưa thẩm định"],
      ["Ô trống: chưa thẩm định"],
    ]);
    expect(judged([table([]), guide])).toEqual({ outcomes: "rrnr", told: "" });
  });
});

describe("[L2] lines on a year's parts that say nothing of the figures", () => {
  it.each(["TỔNG HỢP KẾT QUẢ 3 CHỦ ĐỘNG QUÝ IV NĂM 2021", "Các đơn vị báo cáo 6 tháng đầu năm đúng hạn"])(
    "[L2] %s",
    (line) => {
      expect(judged([table([line])]).outcomes).toBe("rrnr");
    },
  );
});

describe("[L2] a line that speaks of one unit and of all below it", () => {
  it.each([
    "Từ STT 2 trở xuống chưa chấm.",
    "Từ STT 2 trở đi là số của năm 2020.",
    "Từ xã Bảo Lâm trở xuống chưa chấm.",
    "Từ xã Bảo Lâm đến hết chưa thẩm định.",
    "STT 2 trở xuống chưa chấm.",
  ])("%j", (line) => {
    const names = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Tân Liên", "Đoàn trường THPT Lộc Bình"];
    const { outcomes, told } = judged([table([line], names)]);
    expect([outcomes[0], outcomes[1], outcomes[3]].join("")).toBe("ruu");
    expect(told).toContain(line.slice(0, 20));
  });
  it("that one alone without such words, and nothing where it is no doubt", () => {
    expect(judged([table(["STT 2 chưa chấm."])]).outcomes).toBe("runr");
    expect(judged([table(["Từ STT 2 trở xuống đã thẩm định ngày 05/11."])]).outcomes).toBe("rrnr");
  });
});
