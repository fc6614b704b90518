/** @fileoverview [L11] Words beside units that no rule understands are quoted at them; what is data is not, nor what is told otherwise. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { resultTab } from "../../src/reports/result-tab";
import type { Tab } from "../../src/table/tab";
import { answerTo } from "../cases/answer";
import { CODES, PASSES, type Rows, read, sheet, TITLE } from "./books";
import { type Loose, tabOf } from "./tabs";

const NAMES = ["Gia Cát", "Bảo Lâm", "Cao Lâu", "Tân Liên", "Hợp Thành", "Xuất Lễ"].map(
  (one) => `Đoàn xã ${one}`,
);
const [A = "", B = ""] = NAMES;

/** `Đoàn xã Gia Cát: words`, for each that is quoted; and whether all are recognised all the same. */
function quoted(tabs: Tab | readonly Tab[]) {
  const all = "name" in tabs ? [tabs] : tabs;
  const { units } = assess(read(all), SET_2018_2022, all, { year: 2021, falseIsFail: false });
  return units.flatMap(({ name, quoted: cells = [] }) => cells.map(({ text }) => `${name}: ${text}`));
}

const wide = (headings: readonly string[], cells: (unit: number) => readonly Loose[], between: Rows[] = []) =>
  sheet(
    [["TT", "Tên đơn vị", ...CODES, ...headings]],
    NAMES.flatMap((name, at) => [[at + 1, name, ...PASSES, ...cells(at)], ...(between[at] ?? [])]),
  );
const first = (text: Loose) => (unit: number) => [unit === 0 ? text : ""];

describe("[L11] odd words beside a unit are quoted at it and decide nothing", () => {
  test.each([
    "BTV bảo khoan duyệt xã này nhé",
    "BTV bảo để đó",
    "đơn vị này BTV nói khoan duyệt",
    "Biên bản viết cùng một ngày",
    "Nghe nói đang kiện nhau",
    "Số liệu do thôn báo, anh Nam xem giúp",
  ])("“%s” below “Ghi chú”, below no heading, below one nobody knows", (text) => {
    for (const heading of ["Ghi chú", "", "Thông tin thêm"]) {
      const tab = wide([heading], first(text));
      const all = assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
      const told = all.findings.some(({ unit, severity }) => unit === A && severity !== "hint");
      expect([heading, told || quoted(tab).includes(`${A}: ${text}`)]).toEqual([heading, true]);
    }
  });

  test.each<Loose>(["1.2", "chỉ ND1", "14", 14, "0", "k", "x", "2/3", "Năm 2020", "số cũ"])(
    "“%s” below “Ghi chú”, “Nhận xét”, below no heading",
    (text) => {
      for (const heading of ["Ghi chú", "Nhận xét", ""])
        expect([heading, ...quoted(wide([heading], first(text)))]).toEqual([heading, `${A}: ${text}`]);
      expect(quoted(wide([], () => [], [[["", `(${text})`]]]))).toEqual([`${A}: (${text})`]);
    },
  );
  test("a mark of no beside one criterion, below “Ghi chú” or below no heading", () => {
    for (const heading of ["Ghi chú", ""]) {
      const tab = sheet(
        [["TT", "Tên đơn vị", "Tiêu chí", "Kết quả", heading]],
        NAMES.flatMap((name, at) =>
          CODES.map((code, row) => [row + 1, name, code, "Đạt", at === 0 && code === "2.3" ? "0" : ""]),
        ),
      );
      expect([heading, ...quoted(tab)]).toEqual([heading, `${A}: 0`]);
    }
  });
  test("numbers that most have and signs that many share are data", () => {
    expect(quoted(wide(["Ghi chú"], (unit) => [unit + 1]))).toEqual([]);
    expect(quoted(wide(["Ghi chú"], (unit) => [unit < 3 ? "x" : ""]))).toEqual([]);
  });

  test("among telephone numbers and days", () => {
    const tab = wide(["Số điện thoại", "Ngày nộp"], (unit) =>
      unit === 1 ? ["anh Nam bảo chấm lại sau Tết", "hôm nào rảnh"] : ["0912 345 678", "12/5/2021"],
    );
    expect(quoted(tab)).toEqual([`${B}: anh Nam bảo chấm lại sau Tết`, `${B}: hôm nào rảnh`]);
  });

  test("among names", () => {
    const tab = wide(["Bí thư"], (unit) => [
      unit === 1 ? "đang khuyết, BTV làm thay" : `Nguyễn Văn ${"BCDEGH"[unit]}ình`,
    ]);
    expect(quoted(tab)).toEqual([`${B}: đang khuyết, BTV làm thay`]);
  });

  test("in a row of their own between units, of the unit above", () => {
    const between: Rows[] = [[["", "hai xã này BTV còn bàn"]]];
    expect(quoted(wide([], () => [], between))).toEqual([`${A}: hai xã này BTV còn bàn`]);
  });

  test("in such a row that begins like no name, though units register", () => {
    const between: Rows[] = [[["để hôm nào rảnh hẵng hay"]]];
    const tab = sheet(
      [["Tên đơn vị", "Đăng ký", ...CODES]],
      NAMES.flatMap((name, at) => [[name, "x", ...PASSES], ...(between[at] ?? [])]),
    );
    expect(read(tab).units.map(({ name }) => name)).toEqual(NAMES);
    expect(quoted(tab)).toEqual([`${A}: để hôm nào rảnh hẵng hay`]);
  });

  test.each(["x (nghe bảo còn vướng)", "Có - mượn tạm của bên cạnh", "12/01/2021; lúi xùi quá bà con ơi"])(
    "behind a yes to registration, whatever the marks say: %s",
    (text) => {
      for (const mark of ["Đạt", "Chưa đạt"]) {
        const tab = sheet(
          [["Tên đơn vị", "Đăng ký", ...CODES]],
          NAMES.map((name, at) => [name, at === 0 ? text : "x", mark, ...PASSES.slice(1)]),
        );
        expect(quoted(tab)).toEqual([`${A}: ${text}`]);
      }
    },
  );

  test.each(["Khá\nlúi xùi quá bà con ơi", "Công nhận (mượn tạm của bên cạnh)"])(
    "behind a result: %s",
    (text) => {
      const tab = wide(["Kết quả công nhận"], (unit) => [unit === 0 ? text : "Công nhận"]);
      const all = assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
      const told = all.findings.some(({ unit, severity }) => unit === A && severity !== "hint");
      expect(
        told || quoted(tab).some((one) => one.startsWith(`${A}: `) && one.includes(text.slice(-12))),
      ).toBe(true);
    },
  );

  test("beside a unit that fails where the fail may be the mistake; not why it fails", () => {
    const failing = (text: string) =>
      sheet(
        [["TT", "Tên đơn vị", ...CODES, "Ghi chú"]],
        NAMES.map((name, at) => [
          at + 1,
          name,
          at === 0 ? "Chưa đạt" : "Đạt",
          ...PASSES.slice(1),
          at === 0 ? text : "",
        ]),
      );
    expect(quoted(failing("hình như nhầm sang bên kia"))).toEqual([`${A}: hình như nhầm sang bên kia`]);
    expect(quoted(failing("thiếu kế hoạch năm"))).toEqual([]);
  });

  test("below the criteria of a table turned round", () => {
    const tab = tabOf("Theo dõi", [
      [TITLE],
      ["TT", "Tiêu chí", ...NAMES],
      ...CODES.map((code) => [code, `Tiêu chí ${code} về công tác Đoàn`, ...NAMES.map(() => "Đạt")]),
      ["", "Ghi chú", "", "Biên bản viết cùng một ngày"],
    ]);
    expect(quoted(tab)).toEqual([`${B}: Biên bản viết cùng một ngày`]);
  });

  test("beside a criterion of a long list and of a form, once", () => {
    const long = tabOf("Chấm", [
      [TITLE],
      ["Đơn vị", "Mã TC", "Thẩm định", "Ghi chú"],
      ...NAMES.flatMap((name) =>
        CODES.map((code) => [
          name,
          code,
          "Đạt",
          name === A && code > "3.3" ? "Biên bản viết cùng một ngày" : "",
        ]),
      ),
    ]);
    expect(quoted(long)).toEqual([`${A}: Biên bản viết cùng một ngày`]);
  });

  test("of a form whose unit is named above that very column", () => {
    const form = tabOf("Phiếu 1", [
      [TITLE],
      ["Đơn vị:", A],
      ["Mã tiêu chí", "Ghi chú", "Thẩm định"],
      ...CODES.map((code) => [code, code === "2.3" ? "Có văn bản, lúi xùi quá" : "Có văn bản", "Đạt"]),
    ]);
    expect(quoted(form)).toEqual([`${A}: Có văn bản, lúi xùi quá`]);
  });
});

describe("[L11] below a heading that says what is not settled", () => {
  const cells = (heading: string, ...values: Loose[]) =>
    quoted(wide([heading], (unit) => [values[unit] ?? ""]));
  test.each<[string, Loose]>([
    ["Tiêu chí phải khắc phục", "2.3"],
    ["Hồ sơ còn thiếu", "Sổ chi đoàn"],
    ["Số lỗi phải sửa", 2],
    ["Ngày phúc tra", "28/11"],
    ["Hoãn", "x"],
    ["Phúc tra", "x"],
    ["Hạn", "20/12"],
    ["Điểm trừ", -5],
  ])("%s: %j is quoted with its heading", (heading, value) => {
    expect(cells(heading, "", value)).toEqual([`${B}: ${heading}: ${value}`]);
  });
  test.each<[string, readonly Loose[]]>([
    ["Hồ sơ còn thiếu", ["Không", "0", "-", "Đã bổ sung", 0, ""]],
    ["Ngày phúc tra", ["20/11", "21/11", "22/11", "23/11", "24/11", "25/11"]],
    ["Ngày thẩm định", ["20/11", "", "", "", "", ""]],
    ["Hạn nộp", ["20/11", "20/11", "20/11", "20/11", "20/11", "20/11"]],
    ["Hạn chế", ["Không", "5/6", "", "", "", ""]],
    ["Phúc tra", ["Đạt", "Đạt", "Đạt", "Đạt", "Đạt", "Đạt"]],
    ["Điểm trừ", [0, 0, 0, 0, 0, 0]],
  ])("%s: %j is not", (heading, values) => {
    expect(cells(heading, ...values)).toEqual([]);
  });
  test("what marks stand on is quoted among data, too", () => {
    expect(
      cells("Nguồn số liệu", "Thực tế", "Thực tế tại xã", "Theo đơn vị tự báo", "Thực tế ở thôn"),
    ).toContain("Đoàn xã Cao Lâu: Theo đơn vị tự báo");
  });
  test("what marks stand on is quoted of each unit that shares it", () => {
    const guess = cells("Nguồn số liệu", "Ước tính", "Hồ sơ", "Ước tính", "Ước tính", "Hồ sơ", "Ước tính");
    expect(guess).toHaveLength(4);
    expect(cells("Cách chấm", "Hồ sơ gốc", "Đoán theo năm ngoái", "Lấy số tự chấm")).toHaveLength(2);
    expect(cells("Nguồn", "Số năm 2020", "Số năm 2021", "Báo cáo năm 2020", "Báo cáo năm 2021")).toEqual([
      `${A}: Số năm 2020`,
      `${B}: Số năm 2021`,
      `${NAMES[2]}: Báo cáo năm 2020`,
    ]);
    expect(cells("Phiên bản", "Chính thức", "Bản cũ", "Bản chốt")).toEqual([`${B}: Bản cũ`]);
    expect(cells("Hình thức thẩm định", "Qua hồ sơ", "Gọi hỏi", "Tại cơ sở", "Kiểm tra chéo")).toEqual([
      `${B}: Gọi hỏi`,
    ]);
  });
  test.each<[string, readonly Loose[]]>([
    ["Cách chấm", ["Kiểm tra thực tế", "Hồ sơ", "Hồ sơ và thực tế", "Biên bản", "Hồ sơ", "Sổ sách"]],
    ["Nguồn kinh phí", ["Xã hội hóa", "Ngân sách", "Tự túc", "Vận động", "Ngân sách", "Ngân sách"]],
    ["Nguồn số liệu", ["Chi đoàn", "Chi đoàn", "Chi đoàn", "Chi đoàn", "Chi đoàn", "Chi đoàn"]],
    ["Hình thức thẩm định", ["Trực tiếp", "Trực tuyến", "Tập trung", "Theo cụm", "Qua hồ sơ", "Tại xã"]],
  ])("%s: %j is what marks may stand on", (heading, values) => {
    expect(cells(heading, ...values)).toEqual([]);
  });
  test.each(["Phúc tra ngày 28/11", "Qua điện thoại", "Hoàn thiện 2.3 trước 15/12"])(
    "“%s” below “Ghi chú”",
    (text) => {
      expect(cells("Ghi chú", "", text)).toEqual([`${B}: ${text}`]);
    },
  );
  test.each(["Đã phúc tra ngày 28/11", "Phúc tra đạt", "Đã hoàn thiện 2.3"])(
    "“%s” below “Ghi chú” is over",
    (text) => {
      expect(cells("Ghi chú", "", text)).toEqual([]);
    },
  );
});

describe("[L11] notes in each row of a long list", () => {
  const asked =
    "Kế hoạch,Nghị quyết,Biên bản,Báo cáo,Danh sách,Ảnh,Sổ,Công văn,Giấy mời,Phiếu,Bảng,Bài,Thư,Thẻ,Cờ";
  const notes = asked.split(",").map((one) => `${one} có dấu đỏ của cấp trên`);
  const long = (names: readonly string[], says = "") =>
    tabOf("Chấm", [
      [TITLE],
      ["Đơn vị", "Mã TC", "Thẩm định", "Ghi chú"],
      ...names.flatMap((name) =>
        CODES.map((code, at) => [
          name,
          code,
          "Đạt",
          `${notes[at]}${name === A && code === "2.3" ? says : ""}`,
        ]),
      ),
    ]);
  test("that say what each criterion asks for are the form's", () => {
    expect(quoted(long(NAMES))).toEqual([]);
    expect(quoted(long([A], "; lúi xùi quá"))).toEqual([]);
  });
  test("one that says more than those of the other units is quoted", () => {
    expect(quoted(long(NAMES, "; lúi xùi quá"))).toEqual([`${A}: ${notes[7]}; lúi xùi quá`]);
  });
});

describe("[L11] where a person sees them", () => {
  test("Kết quả: behind the reason, or alone where there is none; a long one is cut", () => {
    const long = `đơn vị này BTV nói khoan duyệt ${"vì nhiều chuyện ".repeat(9)}`;
    const tab = wide(["Ghi chú"], first(long));
    const assessment = assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
    const { rows } = resultTab(assessment, { parent: "", unit: "", place: "", now: "28/11/2026 14:05" });
    const row = rows.find((cells) => cells.includes(A)) ?? [];
    expect(row).toContain("Công nhận");
    const [said] = row.filter((cell) => String(cell).includes("Ghi trong bảng"));
    expect(said).toMatch(/^Ghi trong bảng: “đơn vị này BTV nói khoan duyệt .{10,40}…”\.$/);
    expect(rows.flat().filter((cell) => String(cell).includes("Ghi trong bảng"))).toEqual([said]);
  });

  test("assess --json: at the unit, with its cell; units without such words have no such field", async () => {
    const answer = await answerTo(new URL("../cases/offices/ghi-chu-vo-hai.xlsx", import.meta.url));
    if (!answer.ok) throw new Error(answer.message);
    const units = answer.units as readonly { name: string; outcome: string; quoted?: unknown }[];
    expect(
      units.filter(({ quoted: own }) => own).map(({ name, outcome, quoted: own }) => [name, outcome, own]),
    ).toContainEqual([
      "Đoàn xã Tân Liên",
      "recognised",
      [{ sheet: expect.any(String), cell: "R8", text: "Xã đặc biệt khó khăn" }],
    ]);
    expect(units.some((unit) => !("quoted" in unit))).toBe(true);
  });
});

describe("[L11] data is not quoted, nor what is heard", () => {
  const people = [
    "Nguyễn Văn Anh",
    "Trần Thị Bình",
    "Lê Hoàng",
    "Hoàng Văn Thụ",
    "Nông Thị Mai",
    "Vi Văn Sơn",
  ];
  const places = [
    "Thôn Còn Háng",
    "Phố Mới, số 12",
    "Bản Lìu",
    "Khu 3 gần chợ",
    "Nà Sầm trên",
    "Cạnh trạm y tế",
  ];
  test.each<[string, readonly Loose[]]>([
    ["Bí thư", people],
    ["Trưởng đoàn", people],
    ["Số điện thoại", people.map((_, at) => `0912 345 67${at}`)],
    ["Ngày thẩm định", people.map((_, at) => `${at + 1}/10/2021`)],
    ["Cụm", ["Cụm 1", "Cụm 1", "Cụm 1", "Cụm 2", "Cụm 2", "Cụm 2"]],
    ["Nơi làm việc", places],
    ["Địa chỉ", places],
    ["Số quyết định", people.map((_, at) => `${at + 1}-QĐ/ĐTN`)],
    ["Ghi chú", ["Không", "Đạt", "-", "nt", "120", "Không có"]],
    ["Ghi chú", people.map(() => "Đã có đủ hồ sơ minh chứng")],
    [
      "Mô hình",
      ["Tuyến đường hoa", "Thắp sáng đường quê", "Ngân hàng cây giống", "Vườn rau sạch", "Thu gom pin", ""],
    ],
    [
      "Khối",
      [
        "khối nông thôn vùng cao",
        "khối nông thôn vùng cao",
        "khối nông thôn vùng cao",
        "khối cơ quan",
        "khối cơ quan",
        "khối cơ quan",
      ],
    ],
    ["Khen thưởng", ["Giấy khen của huyện ủy tặng", "", "", "", "", ""]],
  ])("%s: %j", (heading, cells) => {
    expect(quoted(wide([heading], (unit) => [cells[unit] ?? ""]))).toEqual([]);
  });

  test.each([
    "x",
    "Có",
    "Đã nộp phiếu (bản giấy)",
    "12/01/2021",
    "Có, ngày 12/01",
    "Phiếu đăng ký số 12 - ngày 05/01",
  ])("a yes to registration and how it came: %s", (text) => {
    const tab = sheet(
      [["Tên đơn vị", "Đăng ký", ...CODES]],
      NAMES.map((name, at) => [name, at === 0 ? text : "x", ...PASSES]),
    );
    expect(quoted(tab)).toEqual([]);
  });

  test.each(["Công nhận", "Công nhận (QĐ số 12-QĐ/HĐTN)", "Đạt - đề nghị khen", "Công nhận, xếp thứ 3"])(
    "a result: %s",
    (text) => {
      expect(quoted(wide(["Kết quả công nhận"], (unit) => [unit === 0 ? text : "Công nhận"]))).toEqual([]);
    },
  );

  test.each(["Khối các trường học", "Các đơn vị vùng cao", "II. Thành phố Lạng Sơn", "Cụm số 2: miền Đông"])(
    "a heading between units: %s",
    (heading) => {
      expect(quoted(wide([], () => [], [[["", heading]]]))).toEqual([]);
    },
  );

  test.each(["Chưa xét", "BTV không đồng ý", "Xin rút", "Tự chấm", "Minh chứng chưa ký"])(
    "what a rule hears is told once: %s",
    (text) => {
      const tab = wide(["Ghi chú"], first(text));
      const { findings } = assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
      expect(findings.some(({ unit }) => unit === A)).toBe(true);
      expect(quoted(tab)).toEqual([]);
    },
  );

  test("why a unit failed, beside marks that say so", () => {
    const marks = CODES.map((code) => (code === "2.3" ? "Chưa đạt" : "Đạt"));
    const tab = sheet(
      [["TT", "Tên đơn vị", ...CODES, "Ghi chú"]],
      NAMES.map((name, at) => [
        at + 1,
        name,
        ...(at === 0 ? marks : PASSES),
        at === 0 ? "Chưa đạt tiêu chí 2.3" : "",
      ]),
    );
    expect(quoted(tab)).toEqual([]);
  });
});

describe("[L11] words behind a unit's name", () => {
  const named = (...behind: string[]) =>
    sheet(
      [["TT", "Tên đơn vị", ...CODES]],
      NAMES.map((name, at) => [at + 1, `${name}${behind[at] ?? ""}`, ...PASSES]),
    );
  test.each(["hồ sơ mượn", "năm 2020", "dự bị", "nộp muộn", "Đ/c Bí thư ốm dài ngày"])(
    "“(%s)” is quoted",
    (words) => {
      expect(quoted(named("", ` (${words})`)).map((one) => one.replace(/^.*: /, ""))).toEqual([words]);
    },
  );
  test.each([
    " → mượn tạm của bên cạnh",
    "\nanh Hùng dặn khoan đã",
    "; lúi xùi quá bà con",
    ", lúi xùi quá bà con",
  ])("%j is quoted", (behind) => {
    expect(quoted(named("", behind)).map((one) => one.replace(/^.*: /s, ""))).toEqual([
      behind.replace(/^[\s→;,]+/, ""),
    ]);
  });
  test("behind a dash", () => {
    expect(quoted(named("", " – số liệu cũ")).map((one) => one.replace(/^.*: /, ""))).toEqual(["số liệu cũ"]);
  });
  test.each([
    [
      "(sáp nhập từ xã Tân An và xã Tân Bình)",
      "(trước là Đoàn xã Hòa Cư)",
      "(cũ)",
      "(12 chi đoàn)",
      "(mới)",
      "(0912 345 678)",
    ],
    [", Cao Lộc", ", huyện Cao Lộc", "; dân số", ", Quân sự", "\n(cũ)", ""],
    ["(Cao Lộc)", "(huyện Cao Lộc)", "– Cơ sở 2", "(TTGDNN)", "(khối nông thôn)", "(xã Hòa Cư)"],
    ["(vùng cao)", "(vùng cao)", "(vùng cao)", "(vùng cao)", "(vùng thấp)", "(vùng thấp)"].map((one) =>
      one.replace("thấp", "cao"),
    ),
  ])("how units are named is not: %s, %s, %s …", (...behind) => {
    expect(quoted(named(...behind.map((one) => ` ${one}`)))).toEqual([]);
  });
});

test("[L11] a count or a sign of a fail behind a name is quoted, a number in it is not", () => {
  const behind = (said: string) =>
    quoted(
      sheet(
        [["TT", "Tên đơn vị", ...CODES]],
        NAMES.map((name, at) => [at + 1, at === 0 ? `${name} (${said})` : name, ...PASSES]),
      ),
    );
  for (const said of ["14/15", "k", "0"]) expect(behind(said)).toEqual([`${A} (${said}): ${said}`]);
  for (const said of ["2", "12 chi đoàn", "cũ"]) expect(behind(said)).toEqual([]);
});

describe("[L11] a class among units that are said to be recognised", () => {
  const column = (heading: string, ...cells: string[]) =>
    quoted(wide([heading], (unit) => [cells[unit] ?? ""]));
  const YES = ["Công nhận", "Công nhận", "Công nhận"];
  test.each(["Kết quả bình xét", "Kết quả", "BTV kết luận"])("below “%s”", (heading) => {
    expect(column(heading, "Hạng B", ...YES, "Công nhận", "Công nhận")).toEqual([`${A}: ${heading}: Hạng B`]);
    expect(column(heading, "Loại 2", ...YES, "Công nhận", "Công nhận")).toEqual([`${A}: ${heading}: Loại 2`]);
    expect(column(heading, "Khá", ...YES, "Công nhận", "")).toEqual([`${A}: ${heading}: Khá`]);
  });
  test.each([
    ["Xếp thứ", "Ngoài danh sách", "1", "2", "3", "4", "5"],
    ["Xếp thứ", "Ngoài nhóm", "đồng hạng 2", "2/6", "3", "4", "Hạng 5"],
    ["Mức", "Mức 2 – bồi dưỡng thêm", "Mức 1", "Mức 1", "Mức 2", "Mức 1", "Mức 1"],
    ["Xếp loại", "Loại C", "Đạt loại A", "Đạt loại B", "Đạt loại A", "Đạt loại A", "Đạt loại B"],
  ])("below “%s” a rank that is none: “%s”", (heading, odd, ...others) => {
    expect(column(heading, odd, ...others)).toEqual([`${A}: ${heading}: ${odd}`]);
  });
  test("ranks alone are data", () => {
    expect(column("Xếp thứ", "1", "đồng hạng 2", "2", "Hạng 4", "5/6", "")).toEqual([]);
    expect(column("Xếp loại", "Loại C", "Loại A", "Loại B", "A", "B", "Loại A")).toEqual([]);
    expect(column("Mức", "Mức 2", "Mức 1", "Mức 1", "Mức 1", "Mức 1", "Mức 1")).toEqual([]);
    expect(column("Kết quả", "Đạt chuẩn mức 2", "Đạt chuẩn", "Đạt chuẩn", "Đạt", "Đạt", "Đạt")).toEqual([]);
  });
  test("is data where several share it, or where classes alone stand", () => {
    expect(column("Kết quả", "Hạng B", "Hạng B", "Hạng B", ...YES)).toEqual([]);
    expect(column("Xếp loại", "Hạng B", "Hạng A", "Hạng A", "Hạng A", "Hạng A", "Hạng A")).toEqual([]);
    expect(column("Kết quả", "Khá", "Tốt", "Khá", "Xuất sắc", "Tốt", "Khá")).toEqual([]);
  });
});

describe("[L11] a yes to what fails, below a heading that is read for nothing, is quoted at the unit", () => {
  const failing = (heading: string, said: string, others = "") =>
    quoted(
      sheet(
        [["TT", "Tên đơn vị", ...CODES, heading]],
        NAMES.map((name, at) => [
          at + 1,
          name,
          ...CODES.map((code) => (at === 0 && code === "2.3" ? "Chưa đạt" : "Đạt")),
          at === 0 ? said : others,
        ]),
      ),
    );

  test.each([
    ["Kết luận sau phúc tra", "Công nhận"],
    ["Kết quả bình xét", "Đề nghị công nhận"],
    ["Đề xuất", "Công nhận"],
    ["Thông tin thêm", "TC 2.3: Đạt (đã bổ sung biên bản)"],
    ["Kết quả phúc tra", "TC 2.3: Đạt (đã bổ sung biên bản)"],
  ])("%s: %s", (heading, said) => {
    expect(failing(heading, said)).toEqual([expect.stringContaining(said)]);
  });
  test.each([
    ["Thông tin thêm", "TC 2.3: chưa đạt"],
    ["Thông tin thêm", "TC 1.1: Đạt"],
  ])("%s: %s says nothing new", (heading, said) => {
    expect(failing(heading, said)).toEqual([]);
  });
});

test("[L11] behind the paper that it refers to a remark goes on", () => {
  const isTold = (said: string) => {
    const tab = wide(["Ghi chú"], first(said));
    const { findings } = assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
    return findings.some(({ unit, severity }) => unit === A && severity !== "hint") || quoted(tab).length > 0;
  };
  expect(isTold("Theo TB 31-TB/HU: hình như nhầm sang bên kia")).toBe(true);
  expect(isTold("Căn cứ TB 31-TB/HU, đưa ra khỏi danh sách")).toBe(true);
  expect(isTold("Kế hoạch số 31-KH/ĐTN ngày 05/3/2021")).toBe(false);
});
