/** @fileoverview Lists as offices keep them, their habits and slips included: each workbook and what is read of it. */
import { describe, expect, it } from "vitest";
import type { Tab } from "../../src/table/tab";
import { assessment } from "../layout/registered";
import { JUDGED, type Loose, said, tabOf, yearOf } from "./support";

const [G, H, T, Y] = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn xã Tân Liên", "Đoàn xã Yên Trạch"];
const [AN, BE, HOA, TINH] = ["Nguyễn Văn An", "Lý Thị Bé", "Hoàng Thị Hoa", "Vi Văn Tình"];

type Rows = readonly (readonly Loose[])[];
const visits = (head: readonly string[], rows: Rows, title = "THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021") =>
  tabOf("Đi cơ sở", [[title], head, ...rows]);
const assigned = (rows: Rows, name = "Phân công", merges: readonly string[] = []) =>
  tabOf(name, [["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2021"], ...rows], { merges });
const read = (...tabs: Tab[]) => said(yearOf(tabs, { judged: JUDGED }));
/** Day, officers and units of each lượt. */
const went = (...tabs: Tab[]) =>
  read(...tabs).visits?.map((line) => line.split(" · ").slice(1, 4).join(" · ")) ?? [];
const findings = (...tabs: Tab[]) => read(...tabs).findings ?? [];

describe("who went", () => {
  it("the head of a party and its members", () => {
    const tab = visits(
      ["TT", "Thời gian", "Trưởng đoàn", "Thành viên", "Địa điểm", "Nội dung"],
      [
        [1, "05/3/2021", "Đ/c Nguyễn Văn An, Bí thư", "Lý Thị Bé, lái xe", "UBND xã Gia Cát", "Kiểm tra"],
        [2, "06/3/2021", AN, "", "Nhà VH thôn Pác Lùng, xã Tân Liên", "Dự sinh hoạt"],
      ],
    );
    expect(went(tab)).toEqual([`2021-03-05 · ${AN} + ${BE} · ${G}`, `2021-03-06 · ${AN} · ${T}`]);
  });

  it("instead of whom the plan had, in a note and in the officer's cell", () => {
    const tab = visits(
      ["TT", "Ngày", "Cán bộ được phân công", "Đơn vị", "Hình thức", "Ghi chú"],
      [
        [1, "06/3", AN, G, "Kiểm tra", "Bận, cử đ/c Hoa đi thay"],
        [2, "07/3", BE, H, "Kiểm tra", "Cùng đ/c An"],
        [3, "09/3", "Lý Thị Bé (đ/c Hoa đi thay)", Y, "Kiểm tra", ""],
        [4, "10/3", "Hoàng Thị Hoa (đi thay đ/c Bé)", T, "Kiểm tra", "thay đổi lịch từ 04/3"],
      ],
    );
    expect(went(tab)).toEqual([
      `2021-03-06 · ${HOA} · ${G}`,
      `2021-03-07 · ${BE} · ${H}`,
      `2021-03-09 · ${HOA} · ${Y}`,
      `2021-03-10 · ${HOA} · ${T}`,
    ]);
    expect(findings(tab)).toEqual([
      "visit-officer-replaced Đi cơ sở!F3",
      "visit-officer-replaced Đi cơ sở!C5",
    ]);
  });

  it("in the words of a company's union, and with days of the week and hours beside days", () => {
    const tab = visits(
      ["TT", "Ngày", "Cán bộ", "Chi đoàn, Đoàn cơ sở", "Hình thức"],
      [
        [1, "Thứ bảy, 06/3", AN, G, "Kiểm tra"],
        [2, "Từ 14h ngày 06/3 đến 16h ngày 07/3/2021", BE, "Hợp Thành", "Kiểm tra"],
        [3, "09-03-21", BE, "Tân Liên", "Kiểm tra"],
      ],
    );
    expect(went(tab)).toEqual([
      `2021-03-06 · ${AN} · ${G}`,
      `2021-03-06…2021-03-07 · ${BE} · ${H}`,
      `2021-03-09 · ${BE} · ${T}`,
    ]);
  });

  it("until when, where a form asks it in more words", () => {
    const tab = visits(
      ["TT", "Cán bộ", "Ngày đi", "Ngày về (nếu đi nhiều ngày)", "Đơn vị", "Hình thức"],
      [
        [1, AN, "20/8/2021", "22/8/2021", G, "Kiểm tra"],
        [2, AN, "23/8/2021", "", H, "Kiểm tra"],
      ],
    );
    expect(went(tab)).toEqual([`2021-08-20…2021-08-22 · ${AN} · ${G}`, `2021-08-23 · ${AN} · ${H}`]);
  });
});

it("a party whose first member stands behind its own name; two kinds in one cell are none of the four", () => {
  const tab = visits(
    ["Ngày", "Cán bộ", "Đơn vị", "Hình thức"],
    [
      [
        "1/3",
        "Đoàn công tác: đ/c Nguyễn Văn An, đ/c Lý Thị Bé + 02 chuyên viên",
        "Gia Cát",
        "Kiểm tra + dự sinh hoạt",
      ],
    ],
  );
  const { lists, figures } = yearOf([tab], { judged: JUDGED });
  expect(lists.visits[0]?.officers.map(({ name }) => name)).toEqual([AN, BE]);
  expect(figures.byKind.map(({ name }) => name)).toEqual(["Kiểm tra + dự sinh hoạt"]);
});

describe("who follows", () => {
  it("units in words of which nobody knows which they are: the row is named, the officer is not lost", () => {
    const tab = assigned([
      ["Cán bộ", "Đơn vị"],
      [AN, "Khối trường học"],
      [BE, "Gia Cát"],
      [HOA, "Các xã còn lại"],
    ]);
    const year = yearOf([tab], { judged: JUDGED });
    expect(said(year)).toEqual({
      assignments: [`Phân công!B4 ${G} ← ${BE}`],
      findings: ["list-row-not-read Phân công!B3", "list-row-not-read Phân công!B5"],
      accounts: ["assignment Phân công: 3 = 1 + 2, 0"],
    });
    expect(year.steps.withoutUnit).toEqual([AN, HOA]);
    // A group's heading that names whom all below it have is none of these.
    const group = assigned([
      ["TT", "Đơn vị", "Cán bộ phụ trách"],
      ["I", "Khối xã", AN],
      [1, G, ""],
      [2, H, BE],
    ]);
    expect(read(group)).toEqual({
      assignments: [`Phân công!B4 ${G} ← ${AN}`, `Phân công!B5 ${H} ← ${BE}`],
      accounts: ["assignment Phân công: 2 = 2 + 0, 1"],
    });
  });

  it("before and from a day, under a heading that is not merged, a column of notes beside", () => {
    const tab = assigned([
      ["TT", "Đơn vị", "Cán bộ phụ trách", "", ""],
      ["", "", "Đến 30/6", "Từ 01/7", "Ghi chú"],
      [1, G, AN, BE, ""],
      [2, H, BE, BE, "giữ nguyên"],
    ]);
    expect(read(tab).assignments).toEqual([`Phân công!B4 ${G} ← ${BE}`, `Phân công!B5 ${H} ← ${BE}`]);
  });

  it("a team's members, each without what is said of them", () => {
    const tab = assigned([
      ["TT", "Tổ công tác", "Thành viên", "Địa bàn phụ trách"],
      [1, "Tổ 1", "1. Nguyễn Văn An - Tổ trưởng\n2. Vi Văn Tình - Thành viên", "Gia Cát, Tân Liên"],
      [2, "Tổ 2", "Lý Thị Bé (Tổ trưởng); Hoàng Thị Hoa và lái xe", "Hợp Thành"],
    ]);
    expect(read(tab)).toEqual({
      assignments: [
        `Phân công!D3 ${G} ← ${AN} + ${TINH}`,
        `Phân công!D3 ${T} ← ${AN} + ${TINH}`,
        `Phân công!D4 ${H} ← ${BE} + ${HOA}`,
      ],
      accounts: ["assignment Phân công: 2 = 2 + 0, 0"],
    });
  });

  it("who came in one cell for whom, who left in brackets", () => {
    const tab = assigned([
      ["TT", "Đơn vị", "Cán bộ theo dõi"],
      [1, G, "Đ/c Nguyễn Văn An (thay đ/c Tình từ 01/7)"],
      [2, H, "Vi Văn Tình -> Nguyễn Văn An"],
      [3, T, "Đ/c Lý Thị Bé phụ trách thay đ/c Tình"],
      [4, Y, "Vi Văn Tình (đã nghỉ)"],
    ]);
    expect(read(tab)).toMatchObject({
      assignments: [
        `Phân công!B3 ${G} ← ${AN}`,
        `Phân công!B4 ${H} ← ${AN}`,
        `Phân công!B5 ${T} ← ${BE}`,
        `Phân công!B6 ${Y} ← `,
      ],
      findings: ["assignment-unclear Phân công!C6"],
    });
  });

  it("a list of persons with their posts and birthdays, one of them without a unit", () => {
    const tab = tabOf("Phân công", [
      ["DANH SÁCH CÁN BỘ HUYỆN ĐOÀN VÀ ĐỊA BÀN PHÂN CÔNG PHỤ TRÁCH NĂM 2021"],
      ["TT", "Họ và tên", "Ngày sinh", "Chức vụ", "Điện thoại, email", "Địa bàn phụ trách"],
      [1, AN, new Date(1988, 4, 2), "Bí thư", "0912000001, an@x.vn", "Xã Gia Cát, xã Tân Liên"],
      [2, BE, "1990", "PBT", "0912000002", "Xã Hợp Thành"],
      [3, HOA, "", "Kế toán", "0912000003", ""],
    ]);
    const { lists, steps } = yearOf([tab], { judged: JUDGED });
    expect(lists.assignments.map(({ unit, officers }) => [unit.name, officers[0]?.name])).toEqual([
      [G, AN],
      [T, AN],
      [H, BE],
    ]);
    expect([steps.withoutUnit, lists.findings]).toEqual([[HOA], []]);
  });
});

it("registration over the state of files on one tab: each is its own", () => {
  const tab = tabOf("3CĐ 2021 – theo dõi", [
    ["I. ĐĂNG KÝ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
    ["TT", "Đơn vị", "Ngày đăng ký", "Số KH"],
    [1, G, "05/02/2021", "01-KH/ĐTN"],
    [2, H, "06/02/2021", "02-KH/ĐTN"],
    [],
    ["II. TÌNH TRẠNG HỒ SƠ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
    ["TT", "Đơn vị", "Tình trạng hồ sơ", "Lý do trả lại"],
    [1, G, "Đã nhận", ""],
    [2, H, "Trả lại để bổ sung", "thiếu 1.1"],
  ]);
  const { lists, roster } = yearOf([tab], { judged: JUDGED });
  expect(roster.units.map(({ registered }) => registered)).toEqual(["yes", "yes", "no", "no", "no", "no"]);
  expect(lists.files.map(({ unit, state, reason }) => `${unit.name} ${state} ${reason}`)).toEqual([
    `${G} taken `,
    `${H} returned thiếu 1.1`,
  ]);
});

it("names in the assessment's own column of officers, given names too, are those of the visits", () => {
  const judged = assessment("Cán bộ phụ trách", [AN, AN, BE, BE, "", ""]);
  const tab = visits(["TT", "Ngày", "Cán bộ", "Đơn vị", "Hình thức"], [[1, "05/3", "đ/c Bé", T, "Kiểm tra"]]);
  const { figures, lists } = yearOf([tab], { judged });
  expect(figures.byOfficer.map(({ officer }) => officer)).toEqual([BE]);
  expect(lists.findings).toEqual([]);
});
