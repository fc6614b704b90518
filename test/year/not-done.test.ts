/** @fileoverview What did not take place is no lượt: plans beside what was done, visits put off or called off, those who have not gone. */
import { describe, expect, it } from "vitest";
import { JUDGED, type Loose, said, tabOf, yearOf } from "./support";

const TITLE = "TỔNG HỢP KẾT QUẢ ĐI CƠ SỞ NĂM 2021";
type Rows = readonly (readonly Loose[])[];
const of = (rows: Rows, { title = TITLE, name = "Đi cơ sở", merges = [] as readonly string[] } = {}) =>
  said(yearOf([tabOf(name, [[title], ...rows], { merges })], { judged: JUDGED }));
const [AN, BINH] = ["Nguyễn Văn An", "Trần Thị Bình"];
const WENT = "Đi cơ sở!A4 · 2021-08-06 · Nguyễn Văn An · Đoàn xã Gia Cát · Khảo sát chuyên đề";
const ROWS: Rows = [
  [1, AN, "Đoàn xã Gia Cát", "5/8/2021", "6/8/2021", "Khảo sát"],
  [2, BINH, "Đoàn xã Hợp Thành", "12/8/2021", "", "Kiểm tra"],
  [3, BINH, "Đoàn xã Tân Liên", "13/8/2021", "Chưa đi", "Kiểm tra"],
  [4, BINH, "Đoàn xã Yên Trạch", "", "14/8/2021", "Kiểm tra"],
];

describe("plan beside done", () => {
  it.each([
    [
      ["Thời gian", ""],
      ["Kế hoạch", "Thực hiện"],
    ],
    [
      ["Ngày theo kế hoạch", "Ngày thực tế"],
      ["", ""],
    ],
    [
      ["Ngày dự kiến", "Ngày đi thực tế"],
      ["", ""],
    ],
  ])("%j %j: only what was done is a visit, all that was planned a plan", (above, below) => {
    const two = below[0] !== "";
    const head: Rows = [
      ["TT", "Cán bộ", "Đơn vị", ...above, "Hình thức"],
      ...(two ? [["", "", "", ...below, ""]] : [["Ghi theo báo cáo"]]),
    ];
    const merges = two ? ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3"] : [];
    const got = of([...head, ...ROWS], { merges });
    expect(got.visits).toEqual([
      WENT,
      "Đi cơ sở!A7 · 2021-08-14 · Trần Thị Bình · Đoàn xã Yên Trạch · Kiểm tra, giám sát",
    ]);
    expect(got.refused).toEqual(["Đi cơ sở!A5 visit-not-done", "Đi cơ sở!A6 visit-not-done"]);
    expect(got.planned?.map((line) => line.split(" · ")[1])).toEqual([
      "2021-08-05",
      "2021-08-12",
      "2021-08-13",
    ]);
  });

  it("on a tab of a plan as well", () => {
    const got = of(
      [
        ["TT", "Cán bộ", "Đơn vị", "Ngày theo kế hoạch", "Ngày thực tế"],
        ...ROWS.map((row) => row.slice(0, 5)),
      ],
      { title: "LỊCH ĐI CƠ SỞ NĂM 2021", name: "Lịch" },
    );
    expect([got.visits?.length, got.refused?.length, got.planned?.length]).toEqual([2, 2, 3]);
  });

  it("days that were planned alone are no visits", () => {
    const got = of([["TT", "Cán bộ", "Đơn vị", "Ngày dự kiến"], ...ROWS.map((row) => row.slice(0, 4))]);
    expect(got).toEqual({ notTaken: ["Đi cơ sở visit asked"] });
  });
});

describe("visits that did not take place", () => {
  const row = (day: Loose, content: string, note: Loose): Loose[] => [
    1,
    day,
    AN,
    "Đoàn xã Gia Cát",
    "Khảo sát",
    content,
    note,
  ];
  const list = (heading: string, ...rows: Loose[][]) =>
    of([["TT", "Ngày", "Cán bộ", "Đơn vị", "Hình thức", "Nội dung", heading], ...rows]);

  it.each([
    ["Ghi chú", row("5/8/2021", "", "Hoãn do dịch")],
    ["Ghi chú", row("5/8/2021", "", "Không đi được")],
    ["Ghi chú", row("5/8/2021", "", "Đã hủy")],
    ["Ghi chú", row("5/8/2021", "", "Đã huỷ lịch, báo lại sau")],
    ["Trạng thái", row("5/8/2021", "", "Chưa thực hiện")],
    ["Tình trạng", row("5/8/2021", "", "Hoãn")],
    ["Ghi chú", row("5/8/2021", "Hoãn do dịch Covid", "")],
    ["Ghi chú", row("5/8/2021 (hoãn)", "", "")],
    ["Ghi chú", row("Chưa đi", "", "")],
  ])("%s: %j is refused, and told", (heading, cells) => {
    const got = list(heading, cells);
    expect([got.visits, got.refused, got.findings]).toEqual([
      undefined,
      ["Đi cơ sở!A3 visit-not-done"],
      [expect.stringMatching(/^visit-not-done /)],
    ]);
  });

  it.each([
    ["Ghi chú", row("5/8/2021", "Nắm việc hoãn nghĩa vụ quân sự", "Hoàn thành")],
    ["Ghi chú", row("5/8/2021", "Phát huy vai trò của Đoàn", "Chưa nộp báo cáo")],
    ["Ghi chú", row("5/8/2021", "Chưa thực hiện tốt công tác phát triển đoàn viên", "Không có kiến nghị")],
    ["Trạng thái", row("5/8/2021", "Khảo sát", "Đã thực hiện")],
    ["Tình trạng", row("5/8/2021", "Khảo sát", "Chưa báo cáo")],
  ])("%s: %j was made all the same", (heading, cells) => {
    const got = list(heading, cells);
    expect([got.visits?.length, got.refused]).toEqual([1, undefined]);
  });

  it("a column of ticks that says what was done", () => {
    const got = list("Đã thực hiện", row("5/8/2021", "", "x"), row("6/8/2021", "", ""));
    expect([got.visits?.length, got.refused]).toEqual([1, ["Đi cơ sở!A4 visit-not-done"]]);
  });

  it("those who have not gone are no list of visits", () => {
    const title = "DANH SÁCH CÁN BỘ CHƯA ĐI CƠ SỞ THÁNG 8 NĂM 2021";
    const rows: Rows = [
      ["TT", "Cán bộ", "Đơn vị", "Thời gian"],
      [1, AN, "Đoàn xã Gia Cát", "8/8/2021"],
    ];
    expect(of(rows, { title, name: "Nhắc" }).visits).toBeUndefined();
    expect(of(rows, { title, name: "Nhắc" }).notTaken).toEqual(["Nhắc visit other"]);
  });

  it("a ticked box says that it was made, an empty one that it was not", () => {
    const got = list("Đã thực hiện", row("5/8/2021", "", true), row("6/8/2021", "", false));
    expect([got.visits?.length, got.refused]).toEqual([1, ["Đi cơ sở!A4 visit-not-done"]]);
  });
});

describe("days that are dates, the number of a date, or text", () => {
  const day = new Date(2021, 7, 6);
  it.each([[day], [44414], ["6/8/2021"]] as Loose[][])("%s under Thực hiện is a visit made", (done) => {
    const rows: Rows = [
      ["TT", "Cán bộ", "Đơn vị", "Ngày theo kế hoạch", "Ngày thực hiện"],
      [1, AN, "Đoàn xã Gia Cát", new Date(2021, 7, 5), done],
      [2, AN, "Đoàn xã Hợp Thành", new Date(2021, 7, 9), ""],
      [3, AN, "Đoàn xã Tân Liên", new Date(2021, 7, 9), "Chưa"],
    ];
    const got = of(rows);
    expect(got.visits).toEqual([expect.stringMatching(/^Đi cơ sở!A3 · 2021-08-06 · /)]);
    expect(got.refused).toEqual(["Đi cơ sở!A4 visit-not-done", "Đi cơ sở!A5 visit-not-done"]);
  });

  it.each([[day], [44414], ["6/8/2021"]] as Loose[][])("%s is the day when a report came in", (reported) => {
    const rows: Rows = [
      [TITLE],
      ["TT", "Cán bộ", "Đơn vị", "Ngày", "Ngày nộp báo cáo"],
      [1, AN, "Đoàn xã Gia Cát", "5/8/2021", reported],
      [2, AN, "Đoàn xã Hợp Thành", "5/8/2021", "Chưa"],
    ];
    const { lists } = yearOf([tabOf("Đi cơ sở", rows)], { judged: JUDGED });
    expect(lists.visits.map((one) => [one.reported, one.hasReport])).toEqual([
      ["2021-08-06", true],
      [null, false],
    ]);
  });
});
