/** @fileoverview Several years in one table, several tabs that could be the assessment: the question names the cause ([L1], [L3], [L9]). */
import { describe, expect, test } from "vitest";
import type { Tab } from "../../src/table/tab";
import { answer, CODES, PASSES, plainSheet, type Rows, read, sheet } from "./books";
import { tabOf } from "./tabs";

const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn phường Đông Kinh"];
const CONTENTS = ["Nội dung 1", "Nội dung 2", "Nội dung 3"];
const said = (tabs: Tab | readonly Tab[], options = {}) => {
  const asked = answer(tabs, options);
  return asked.ok ? "read" : asked.message;
};

describe("[L3] years side by side in one table", () => {
  const TITLE = "KẾT QUẢ XÂY DỰNG ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG";
  const blocks = (title: string, years: readonly string[], heads: readonly string[]) =>
    sheet(
      [
        ["TT", "Đơn vị", ...years.flatMap((year) => heads.map((_, n) => (n === 0 ? year : "")))],
        ["", "", ...years.flatMap(() => heads)],
      ],
      UNITS.map((unit, n) => [n + 1, unit, ...years.flatMap(() => heads.map(() => "Đạt"))]),
      { name: "KQ", title },
    );

  test.each([
    [TITLE, ["Năm 2023", "Năm 2024", "Năm 2025"], CONTENTS],
    [TITLE, ["2023", "2024", "2025"], ["ND1", "ND2", "ND3"]],
    [TITLE, ["Kết quả năm 2023", "Kết quả năm 2024"], CONTENTS],
    [`${TITLE} NĂM 2024`, ["Năm 2023", "Năm 2024"], CONTENTS],
    [TITLE, ["Năm 2023", "Năm 2024"], ["Chủ động công tác", "Chủ động phối hợp", "Chủ động tham mưu"]],
    [`${TITLE} NĂM 2022`, ["KẾT QUẢ NĂM 2021", "KẾT QUẢ NĂM 2022"], CODES],
  ])("%s: %j are asked about by name, whatever year is asked for", (title, years, heads) => {
    for (const year of [null, 2024]) {
      const message = said(blocks(title, years, heads), { year });
      for (const named of years.join().match(/20\d\d/g) ?? []) expect(message).toContain(named);
      expect(message).toContain("đứng cạnh nhau nên chưa rõ chấm năm nào");
    }
  });

  test("quarters, or a body each, over the three contents are no contents", () => {
    for (const over of [
      ["Quý I", "Quý II", "Quý III"],
      ["6 tháng đầu năm", "9 tháng", "Cả năm"],
      ["Khối A xét", "Khối B xét", "Khối C xét"],
    ])
      expect(said(blocks(TITLE, over, CONTENTS))).toContain("chưa rõ cột nào được tính");
  });

  test("one year is read, and so are contents whose own texts speak of years", () => {
    expect(read(blocks(TITLE, ["Năm 2024"], CONTENTS)).criteria.map(({ code }) => code)).toEqual([
      "1",
      "2",
      "3",
    ]);
    const plans = ["Nội dung 1 (Nghị quyết năm 2021)", "Nội dung 2 (Kế hoạch năm 2022)", "Nội dung 3"];
    expect(read(blocks(`${TITLE} NĂM 2024`, plans, ["1", "2", "3"])).criteria).toHaveLength(9);
    const own = ["Chủ động trong sinh hoạt", "Chủ động trong phong trào", "Chủ động tham mưu"];
    expect(read(blocks(TITLE, own, CONTENTS)).criteria).toHaveLength(9);
    const who = ["Đơn vị tự chấm", "Huyện đoàn chấm"];
    expect(read(blocks(TITLE, who, CONTENTS)).criteria).toHaveLength(3);
  });
});

describe("[L3] marks without a heading beside those under the criteria", () => {
  const TITLE = "KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021";
  const beside = (cells: readonly (string | number)[], below: readonly string[][] = []) =>
    sheet(
      [["TT", "Đơn vị", ...CODES.flatMap((code) => [code, ""])], ...below],
      UNITS.map((unit, n) => [n + 1, unit, ...CODES.flatMap((_, at) => [1, cells[at] ?? ""])]),
      { name: "KQ", title: TITLE },
    );
  const all = (cell: string | number) => CODES.map(() => cell);

  test("are asked about: the row that told self marks from appraised ones may be gone", () => {
    for (const cell of [1, 0, "x", "Đạt"])
      expect(said(beside(all(cell)))).toContain("mà không có tiêu đề, chưa rõ cột nào được tính");
  });

  test("are not asked about where a row says whose they are, where they are no marks, or where there are none", () => {
    const who = ["", "", ...CODES.flatMap(() => ["Tự chấm", "Thẩm định"])];
    expect(said(beside(all(1), [who]))).toBe("read");
    expect(said(beside(all("12-KH/ĐTN")))).toBe("read");
    expect(said(beside(all("")))).toBe("read");
    expect(said(beside(["x"]))).toBe("read");
  });
});

describe("[L9] one assessment spread over tabs: the question names the cause", () => {
  const OTHERS = ["Đoàn xã Bảo Lâm", "Đoàn xã Tân Liên"];
  const THIRD = ["Chi đoàn Công an huyện", "Chi đoàn Kho bạc"];
  const title = "KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021";
  const per = (
    names: readonly string[],
    units: (n: number) => readonly string[],
    titles = names.map(() => title),
  ) => names.map((name, n) => plainSheet(name, titles[n] as string, [...units(n)]));
  const apart = (n: number) => [UNITS, OTHERS, THIRD][n] as string[];

  test.each([
    [["Đ.c Nguyễn Văn A", "Đ.c Trần Thị B"]],
    [["Nguyễn Văn An", "Lê Thị Thu Hoa", "Trần Bình"].slice(0, 2)],
    [["CB Hoa", "CB Tuấn", "CB Lan"]],
  ])("an officer a tab, units of their own: %j may be judged together", (names) => {
    const asked = answer(per(names, apart));
    expect(asked).toMatchObject({ ok: false, reason: "several", sheets: names, together: [names] });
    expect(!asked.ok && asked.message).toContain("chia theo cán bộ, mỗi cán bộ một tab");
  });

  test.each([
    [["Cụm số 1", "Cụm số 2"]],
    [["Xã, thị trấn", "Trường học", "Cơ quan"]],
    [["Lê Lợi", "Cao Lộc"]],
  ])("a group of units a tab: %j may be judged together", (names) => {
    const asked = answer(per(names, apart));
    expect(asked).toMatchObject({ ok: false, together: [names] });
    expect(!asked.ok && asked.message).toContain("mỗi tab một nhóm đơn vị");
  });

  test.each([
    [["Quý I", "Quý II", "Quý III", "Quý IV"], "mỗi quý một tab"],
    [["Q1", "Q2"], "mỗi quý một tab"],
    [["Tháng 1", "Tháng 2"], "mỗi tháng một tab"],
    [["6 tháng đầu năm", "Cả năm"], "mỗi kỳ một tab"],
    [["Quý I", "Quý II", "Cả năm"], "mỗi kỳ một tab"],
    [["Đợt 1", "Đợt 2 (phúc tra)"], "mỗi đợt một tab"],
    [["Chấm", "Bản sao của Chấm"], "Có 2 tab đều có thể là bảng chấm"],
  ])("the same units on each: %j, one is chosen and none are joined", (names, cause) => {
    const tabs = per(names, () => UNITS);
    const asked = answer(tabs);
    expect(asked).toMatchObject({ ok: false, reason: "several", sheets: names, together: [] });
    expect(!asked.ok && asked.message).toContain(cause);
    const chosen = answer(tabs, { sheet: names[1] as string });
    expect(chosen).toMatchObject({ ok: true, alike: [] });
    expect(chosen.ok && chosen.reading.notRead.map(({ sheet }) => sheet)).toEqual(
      names.filter((_, n) => n !== 1),
    );
  });

  test("the officer may stand above the table; tabs of other columns are to be made alike first", () => {
    const tab = (name: string, officer: string, units: readonly string[], ...more: string[]) =>
      sheet(
        [
          ["Cán bộ phụ trách:", officer],
          ["TT", "Tên đơn vị", ...CODES, ...more],
        ],
        units.map((unit, n) => [n + 1, unit, ...PASSES, ...more.map(() => "Công nhận")]),
        { name, title },
      );
    expect(said([tab("A", "Nguyễn Văn A", UNITS), tab("B", "Trần Thị B", OTHERS)])).toContain(
      "mỗi cán bộ một tab (“A”, “B”). Hãy chọn một tab để kiểm tra, hoặc chọn chấm chung",
    );
    const unlike = answer([tab("A", "Nguyễn Văn A", UNITS), tab("B", "Trần Thị B", OTHERS, "Kết quả")]);
    expect(unlike).toMatchObject({ ok: false, together: [] });
    expect(!unlike.ok && unlike.message).toContain("mỗi cán bộ một tab (“A”, “B”)");
    expect(!unlike.ok && unlike.message).toContain("sửa các tab cho cùng tiêu đề cột");
  });

  test("the quarter may stand in the titles, and a few units on two tabs do not make them the same", () => {
    const titles = ["I", "II"].map((n) => `ĐÁNH GIÁ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” QUÝ ${n} NĂM 2021`);
    expect(said(per(["A", "B"], () => UNITS, titles))).toContain("mỗi quý một tab");
    const shared = per(["Cụm 1", "Cụm 2"], (n) => [...(n === 0 ? UNITS : OTHERS), "Đoàn trường THPT Lê Lợi"]);
    expect(answer(shared)).toMatchObject({ together: [["Cụm 1", "Cụm 2"]] });
    const copied = per(["Cụm 1", "Cụm 2", "Cụm 1 (2)"], (n) => (n === 1 ? OTHERS : UNITS));
    expect(answer(copied)).toMatchObject({ together: [["Cụm 1", "Cụm 2"]] });
    expect(said(copied)).toContain("Có 3 tab");
  });

  const content = (
    n: number,
    name: string,
    line: string,
    codes = CODES.slice(5 * n - 5, 5 * n),
    units = UNITS,
  ) =>
    sheet(
      [["TT", "Tên đơn vị", ...codes]],
      units.map((unit, row) => [row + 1, unit, ...codes.map(() => "Đạt")]),
      { name, title: line },
    );

  test("a content a tab is refused by name, whichever is open; the tabs may be called anything", () => {
    const tabs = [1, 2, 3].map((n) => content(n, `Nội dung ${n}`, `${title} - NỘI DUNG ${n}`));
    for (const options of [{}, { open: "Nội dung 2" }]) {
      const asked = answer(tabs, options);
      expect(asked).toMatchObject({
        ok: false,
        reason: "none",
        sheets: ["Nội dung 1", "Nội dung 2", "Nội dung 3"],
      });
      expect(!asked.ok && asked.message).toContain("chia theo nội dung, mỗi nội dung một tab");
    }
    const other = [1, 2, 3].map((n) => content(n, `T${n}`, n === 1 ? title : ""));
    expect(said(other)).toContain("mỗi nội dung một tab (“T1”, “T2”, “T3”)");
    const numbered = [1, 2, 3].map((n) => content(n, `ND${n}`, title, ["1", "2", "3", "4", "5"]));
    expect(said(numbered)).toContain("mỗi nội dung một tab");
    // Called by their contents, under titles that tell each content's own work.
    const long = [
      "THỰC HIỆN QUẢN LÝ ĐOÀN VIÊN VÀ CHĂM LO THANH NIÊN",
      "XÂY DỰNG KẾ HOẠCH CÔNG TÁC",
      "THAM MƯU VỚI CẤP ỦY",
    ];
    const worded = long.map((work, n) =>
      content(n + 1, `ND${n + 1}`, `NỘI DUNG ${n + 1}: CHỦ ĐỘNG ${work} NĂM 2021`),
    );
    expect(said(worded)).toContain("mỗi nội dung một tab (“ND1”, “ND2”, “ND3”)");
  });

  test("a content a tab beside a summary of the contents: either may be meant, and the question says which is which", () => {
    const tabs = [1, 2, 3].map((n) => content(n, `Nội dung ${n}`, `${title} - NỘI DUNG ${n}`));
    const summary = sheet(
      [["TT", "Tên đơn vị", ...CONTENTS, "Kết quả chung"]],
      UNITS.map((unit, row) => [row + 1, unit, "Đạt", "Đạt", "Đạt", "Công nhận"]),
      { name: "Tổng hợp", title: "TỔNG HỢP KẾT QUẢ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021" },
    );
    expect(said([...tabs, summary])).toContain(
      "mỗi nội dung một tab (“Nội dung 1”, “Nội dung 2”, “Nội dung 3”), kèm tab tổng hợp “Tổng hợp”",
    );
  });

  test("what somebody looks at is asked about where it is in doubt and of other units: no other is read for it", () => {
    const whole = plainSheet("Năm kia", title, OTHERS);
    const part = sheet(
      [["TT", "Tên đơn vị", ...CODES.slice(0, 10)]],
      UNITS.map((unit, n) => [n + 1, unit, ...CODES.slice(0, 10).map(() => "Đạt")]),
      { name: "Năm nay", title },
    );
    const unnamed = sheet(
      [["TT", "Cột 1", ...CODES]],
      UNITS.map((_, n) => [n + 1, "", ...PASSES]),
      { name: "Năm nay", title },
    );
    for (const looked of [part, unnamed]) {
      const asked = answer([whole, looked], { open: "Năm nay" });
      expect(asked).toMatchObject({ ok: false, reason: "several", sheets: ["Năm kia", "Năm nay"] });
      expect(read([whole, looked], { open: "Năm kia" }).layout.sheet).toBe("Năm kia");
    }
    const same = plainSheet("Tổng hợp", title, UNITS);
    expect(read([same, part], { open: "Năm nay" }).layout.sheet).toBe("Tổng hợp");
  });

  test("a content twice, or of other units, is not one assessment spread", () => {
    const twice = [content(1, "A", title), content(1, "B", title), content(2, "C", title)];
    expect(said(twice)).not.toContain("chia theo nội dung");
    const apart = [content(1, "A", title), content(2, "B", title, undefined, OTHERS)];
    expect(said(apart)).not.toContain("chia theo nội dung");
    // The whole table is judged, its contents on tabs of their own are named.
    const whole = answer([
      plainSheet("Tổng hợp", title, UNITS),
      ...[1, 2, 3].map((n) => content(n, `ND${n}`, title)),
    ]);
    expect(whole.ok && whole.reading.layout.sheet).toBe("Tổng hợp");
    expect(whole.ok && whole.reading.notRead.map(({ sheet }) => sheet)).toEqual(["ND1", "ND2", "ND3"]);
  });

  test("a summary of the contents whose criteria stand on tabs of their own is asked about, unless it is open", () => {
    const heads = ["Nội dung 1", "Nội dung 2", "Nội dung 3", "Kết quả"];
    const rows = UNITS.map((unit, n) => [n + 1, unit, "Đạt", "Đạt", "Đạt", "Công nhận"]);
    const summary = sheet([["TT", "Đơn vị", ...heads]], rows, { name: "Tổng hợp", title });
    const tabs = [summary, ...[1, 2, 3].map((n) => content(n, `ND${n}`, title))];
    expect(answer(tabs)).toMatchObject({ reason: "several", sheets: ["Tổng hợp", "ND1", "ND2", "ND3"] });
    expect(answer(tabs, { open: "Tổng hợp" }).ok).toBe(true);
    expect(answer(summary).ok).toBe(true);
  });

  const marks = (name: string, line: string, ...heads: string[]) =>
    tabOf(name, [
      [line],
      ["TT", "Đơn vị", ...heads],
      ...UNITS.map((unit, n) => [n + 1, unit, ...heads.map(() => "Đạt")]),
    ]);

  test("a criterion a tab is refused by name, by the tabs' names or their titles", () => {
    const byName = CODES.map((code) => marks(`TC ${code}`, title, "Kết quả", "Ghi chú"));
    expect(said(byName)).toContain(
      "mỗi tiêu chí một tab (“TC 1.1”, “TC 1.2”, “TC 1.3”, “TC 1.4”, “TC 1.5” và 10 tab khác)",
    );
    expect(said(byName, { sheet: "TC 1.2" })).toContain("mỗi tiêu chí một tab");
    const byTitle = CODES.map((code, n) =>
      marks(`Bảng ${"abcdefghijklmno"[n]}`, `${title} - TIÊU CHÍ ${code}`, "Tự chấm", "Thẩm định"),
    );
    expect(said(byTitle)).toContain("mỗi tiêu chí một tab");
    const alone = CODES.map((code) => marks(code, title, "Thẩm định"));
    expect(said(alone)).toContain("mỗi tiêu chí một tab");
    const byHeading = CODES.map((code, n) =>
      sheet(
        [
          ["TT", "Đơn vị", `Tiêu chí ${code}`, ""],
          ["", "", "Thẩm định", "Ghi chú"],
        ],
        UNITS.map((unit, row) => [row + 1, unit, "Đạt", ""]),
        { name: `T${n}`, title },
      ),
    );
    expect(said(byHeading)).toContain("mỗi tiêu chí một tab");
    const contents = [1, 2, 3].map((n) => marks(`ND ${n}`, title, "Kết quả"));
    expect(said(contents)).toContain("mỗi nội dung một tab");
  });

  test("no tabs of other schemes, no single one, and none beside the whole table", () => {
    const others = CODES.map((code) => marks(`TC ${code}`, "KIỂM ĐỊNH CHẤT LƯỢNG TRƯỜNG", "Kết quả"));
    expect(said(others)).not.toContain("mỗi tiêu chí một tab");
    expect(said([marks("TC 1.1", title, "Kết quả")])).not.toContain("mỗi tiêu chí một tab");
    const all = [
      marks("A", "ĐÁNH GIÁ NỘI DUNG 3 CHỦ ĐỘNG", "Kết quả"),
      marks("B", "ĐÁNH GIÁ NỘI DUNG 3 CHỦ ĐỘNG", "Kết quả"),
    ];
    expect(said(all)).not.toContain("một tab");
    expect(
      answer([
        plainSheet("Chấm", title, UNITS),
        ...CODES.map((code) => marks(`TC ${code}`, title, "Kết quả")),
      ]).ok,
    ).toBe(true);
  });
});

describe("[L4] [L9] a table cut over two tabs by units", () => {
  const first = plainSheet("Trang 1", undefined, UNITS.slice(0, 2));
  const rest = (title: string, units = ["Đoàn phường Đông Kinh", "Đoàn xã Cao Lâu"]) =>
    plainSheet("Trang 2", title, units);

  test.each(["", "(tiếp theo)", "ĐƠN VỊ BỔ SUNG", "KHỐI PHƯỜNG"])(
    "the second, “%s”, is asked about, not passed over",
    (title) => {
      expect(said([first, rest(title)])).toBe(
        "Bảng chấm chia ra nhiều tab, mỗi tab một nhóm đơn vị (“Trang 1”, “Trang 2”). Hãy chọn một tab để kiểm tra, hoặc chọn chấm chung các tab này ở menu Cách đọc bảng.",
      );
      expect(said([first, { ...rest(title), hidden: true }])).toContain("“Trang 1”, “Trang 2”");
    },
  );
  test("where one is chosen or looked at, the other is named", () => {
    for (const options of [{ sheet: "Trang 1" }, { open: "Trang 1" }])
      expect(read([first, rest("")], options).notRead).toEqual([
        {
          sheet: "Trang 2",
          why: "có cùng các cột như bảng đang chấm nhưng là của các đơn vị khác, chưa được chấm cùng",
        },
      ]);
  });
  test("the same units, an empty form and another year's are none", () => {
    const empty = sheet([["TT", "Tên đơn vị", ...CODES]], [[1, "Đoàn xã Cao Lâu"]], {
      name: "Biểu",
      title: "",
    });
    const former = plainSheet("2020", "BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2020", ["Đoàn xã Cao Lâu"]);
    expect(said([first, rest("", UNITS.slice(0, 2))])).toBe("read");
    expect(said([first, empty])).toBe("read");
    expect(said([first, former], { year: 2021 })).toBe("read");
  });
});

describe("[L1] a contest about 3 chủ động is no assessment", () => {
  const parts: Rows = [
    ["TT", "Tên đơn vị", "Phần 1: Chào hỏi", "Phần 2: Kiến thức", "Phần 3: Tiểu phẩm", "Tổng"],
  ];
  const rows = UNITS.map((unit, n) => [n + 1, unit, 9, 8, 9, 26]);

  test.each([
    "KẾT QUẢ HỘI THI TÌM HIỂU VỀ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    "CHẤM ĐIỂM CUỘC THI ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG",
    "BẢNG ĐIỂM VÒNG CHUNG KẾT 3 CHỦ ĐỘNG",
    "SÂN CHƠI 3 CHỦ ĐỘNG: KẾT QUẢ",
  ])("%s: what the title lacks is not the words that stand there", (line) => {
    const message = said(sheet(parts, rows, { title: line }));
    expect(message).toContain("có vẻ là bảng khác");
    expect(message).toContain("sửa tiêu đề cho rõ đây là bảng chấm");
    expect(message).not.toContain("ghi “3 chủ động” vào tiêu đề");
  });

  test("a heading of teams or contestants says it too", () => {
    const teams: Rows = [["TT", "Đội thi", ...(parts[0] ?? []).slice(2)]];
    expect(said(sheet(teams, rows, { title: "KẾT QUẢ 3 CHỦ ĐỘNG NĂM 2021" }))).toContain("“Đội thi”");
  });

  test("parts for contents are read, and criteria that speak of a contest", () => {
    const contents: Rows = [
      [
        "TT",
        "Tên đơn vị",
        "Phần 1: Chủ động công tác",
        "Phần 2: Chủ động phối hợp",
        "Phần 3: Chủ động tham mưu",
      ],
    ];
    const passed = UNITS.map((unit, n) => [n + 1, unit, "Đạt", "Đạt", "Đạt"]);
    expect(read(sheet(contents, passed)).criteria).toHaveLength(3);
    const own: Rows = [
      ["TT", "Đơn vị", ...CODES.map((code) => `${code}. Tham gia hội thi, cuộc thi, có đội thi`)],
    ];
    expect(
      read(
        sheet(
          own,
          UNITS.map((unit, n) => [n + 1, unit, ...PASSES]),
        ),
      ).criteria,
    ).toHaveLength(15);
  });

  test("another table whose title lacks the words is asked to say them", () => {
    const asked = said(
      sheet(
        [["TT", "Đơn vị", ...CODES]],
        UNITS.map((unit, n) => [n + 1, unit, ...PASSES]),
        { title: "BẢNG CHẤM ĐIỂM THI ĐUA" },
      ),
    );
    expect(asked).toContain("hãy ghi “3 chủ động” vào tiêu đề bảng");
  });
});

describe("[L3] [L9] which of several results counts", () => {
  const title = "KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021";
  const hidden = (tab: Tab): Tab => ({ ...tab, hidden: true });

  test.each([
    ["Dự thảo", "Chính thức (đã ký)"],
    ["Bản nháp", "Kết quả"],
    ["Kết quả", "KQ chính thức"],
  ])("“%s” in sight and “%s” hidden are asked about", (seen, kept) => {
    const tabs = [plainSheet(seen, title), hidden(plainSheet(kept, title))];
    expect(answer(tabs)).toMatchObject({ ok: false, reason: "several", sheets: [seen, kept] });
  });

  test.each([
    ["Chính thức", "Dự thảo"],
    ["Kết quả", "Kết quả (cũ)"],
  ])("“%s” is read whatever stands on the hidden “%s”", (seen, kept) => {
    expect(read([plainSheet(seen, title), hidden(plainSheet(kept, title))]).layout.sheet).toBe(seen);
  });

  test("a draft beside an empty form or another year's is read, other units under the same columns are asked about", () => {
    const draft = plainSheet("Dự thảo", title);
    const empty = sheet([["TT", "Tên đơn vị", ...CODES]], [[1, UNITS[0], ...CODES.map(() => "")]], {
      name: "Mẫu",
    });
    const before = plainSheet("Chính thức 2020", title.replace("2021", "2020"));
    const others = plainSheet("Khối khác", title, ["Chi đoàn Kho bạc", "Chi đoàn Tòa án"]);
    for (const other of [empty, before]) expect(read([draft, hidden(other)]).layout.sheet).toBe("Dự thảo");
    expect(answer([draft, hidden(others)])).toMatchObject({ ok: false, sheets: ["Dự thảo", "Khối khác"] });
  });

  test("forms of units beside a table of them all: the question says that there are two readings", () => {
    const form = (name: string) =>
      tabOf(`P. ${name}`, [
        ["PHIẾU ĐÁNH GIÁ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
        [`Đơn vị: Đoàn xã ${name}`],
        ["Tiêu chí", "Nội dung", "Kết quả"],
        ...CODES.map((code) => [code, `Nội dung của tiêu chí ${code}`, "Đạt"]),
      ]);
    const tabs = [plainSheet("Tổng hợp", title), form("Gia Cát"), form("Bảo Lâm")];
    expect(said(tabs)).toBe(
      "Có phiếu của từng đơn vị (“P. Gia Cát”, “P. Bảo Lâm”), lại có bảng “Tổng hợp” chấm chung nhiều đơn vị, chưa rõ kết quả nào được tính. Hãy chọn một phiếu để chấm theo các phiếu, hoặc chọn tab “Tổng hợp”.",
    );
    expect(read(tabs, { sheet: "P. Bảo Lâm" }).units.map(({ name }) => name)).toEqual([
      "Đoàn xã Gia Cát",
      "Đoàn xã Bảo Lâm",
    ]);
  });

  test("a tab a content is named whole where one's own heading speaks of a plan", () => {
    const heads = [
      "CHỦ ĐỘNG QUẢN LÝ ĐOÀN VIÊN",
      "2. CHỦ ĐỘNG XÂY DỰNG VÀ THỰC HIỆN KẾ HOẠCH CÔNG TÁC",
      "3. CHỦ ĐỘNG THAM MƯU",
    ];
    const tabs = heads.map((head, n) => {
      const own = CODES.filter((code) => code.startsWith(`${n + 1}.`));
      const units = [...UNITS, "Đoàn xã Bảo Lâm"].filter((_, unit) => unit !== n);
      return tabOf(`ND${n + 1}`, [
        [title],
        [head],
        ["TT", "Đơn vị", ...own],
        ...units.map((unit, row) => [row + 1, unit, ...own.map(() => "Đạt")]),
      ]);
    });
    expect(said(tabs)).toContain("(“ND1”, “ND2”, “ND3”)");
  });
});

describe("[K2] a blank column beside numbered contents", () => {
  test.each(["Ký nhận", "Kiểm tra", "Phối hợp"])("“%s” is no criterion", (heading) => {
    const rows = UNITS.map((unit, n) => [n + 1, unit, "Đạt", "Đạt", "Đạt", ""]);
    const { criteria } = read(sheet([["TT", "Đơn vị", ...CONTENTS, heading]], rows));
    expect(criteria.map(({ code }) => code)).toEqual(["1", "2", "3"]);
  });
});

describe("[L3] points under criteria in words beside a second block with codes", () => {
  const TEXTS = ["Nắm tình hình theo quý", "Có hoạt động chăm lo", "Kế hoạch năm", "Sinh hoạt đúng lịch"];
  const CODED = ["1.1", "1.2", "2.1", "2.2"];
  const both = (left: readonly string[], over: string) =>
    sheet(
      [
        ["TT", "Đơn vị", "Mặt 1", "", "Mặt 2", "", over, "", "", ""],
        ["", "", ...left, ...CODED],
      ],
      UNITS.map((unit, n) => [n + 1, unit, 8, 8, 3.5, 8, "Đạt", "Đạt", "Không đạt", "Đạt"]),
      {
        title: "KẾT QUẢ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2025",
        merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:J2"],
      },
    );
  test("which block counts is asked", () => {
    expect(said(both(TEXTS, "Tổ thẩm định số 2"))).toContain("Mặt 1");
  });
});

describe("[L4] a tab of free text on single units", () => {
  const title = "KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021";
  const own = plainSheet("Chấm", title, UNITS);
  const withLetters = (...rows: Rows) =>
    read([own, tabOf("Phản ánh", [["TT", "Nội dung", "Hướng xử lý"], ...rows])]);

  test("what it says became of it leaves the unit open that the sentence beside it names", () => {
    const { rowsNotRead, notRead } = withLetters(
      [
        1,
        "Đoàn xã Gia Cát: hồ sơ sinh hoạt chi đoàn sao chép của năm 2020",
        "Đang xác minh, tạm thời chưa xét",
      ],
      [2, "Đoàn xã Hợp Thành đề nghị hỗ trợ bàn ghế hội trường", "Giao Văn phòng"],
    );
    expect(rowsNotRead.map(({ at, unit }) => [at.tab.name, at.row, at.column, unit?.name])).toEqual([
      ["Phản ánh", 1, 2, "Đoàn xã Gia Cát"],
    ]);
    expect(notRead.map(({ sheet: name }) => name)).toEqual(["Phản ánh"]);
  });

  test("of which nobody knows whether it is of the result, the tab is named", () => {
    const { rowsNotRead, notRead } = withLetters([
      1,
      "Đoàn xã Hợp Thành kê khai khống số đoàn viên (đơn ngày 12/10/2021)",
      "Giao UBKT kiểm tra",
    ]);
    expect(rowsNotRead).toEqual([]);
    expect(notRead).toEqual([
      { sheet: "Phản ánh", why: expect.stringContaining("có nêu “Đoàn xã Hợp Thành”") },
    ]);
  });

  test("help that was asked for, and who looks after whom, leaves nobody open", () => {
    const { rowsNotRead, notRead } = withLetters(
      [1, "Đoàn xã Hợp Thành đề nghị hỗ trợ bàn ghế hội trường", "Giao Văn phòng"],
      [2, "Đoàn xã Gia Cát tổ chức ra quân ngày 26/3", "Cử đ/c Hoa dự"],
    );
    expect(rowsNotRead).toEqual([]);
    expect(notRead).toEqual([{ sheet: "Phản ánh", why: expect.stringContaining("Đoàn xã Gia Cát") }]);
  });

  test("results of units that stand nowhere else are named as “3 chủ động” says them", () => {
    const list = (heading: string) =>
      tabOf("Khối 2", [
        ["TT", "Đơn vị", heading],
        [1, "Đoàn xã Mong Thọ", "Chưa đạt"],
        [2, "Đoàn xã Mong Thọ A", "Đạt"],
      ]);
    expect(read([own, list("Kết quả 3 chủ động")]).notRead).toEqual([
      { sheet: "Khối 2", why: "ghi “Kết quả 3 chủ động”, không dùng khi chấm" },
    ]);
    expect(read([own, list("Kết quả thu Đoàn phí")]).notRead).toEqual([]);
  });
});

describe("[L4] further units under other columns for the same contents", () => {
  const title = "KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021";
  const rest = (columns: readonly string[], mark = "Đạt") =>
    tabOf("Khối 2", [
      ["TT", "Đơn vị", ...columns],
      ...["Đoàn xã Mong Thọ", "Đoàn xã Mong Thọ A"].map((name, n) => [
        n + 1,
        name,
        ...columns.map(() => mark),
      ]),
    ]);
  const asked = { ok: false, reason: "several", sheets: ["Chấm", "Khối 2"] };

  test.each([
    ["evidence stands beside", CODES.flatMap((code) => [code, `Minh chứng ${code}`])],
    ["the contents alone", ["Nội dung 1", "Nội dung 2", "Nội dung 3"]],
  ])("%s", (_, columns) => {
    expect(answer([plainSheet("Chấm", title), rest(columns)])).toMatchObject(asked);
  });

  test("other columns with marks for other units, and an empty form, are no part of it", () => {
    for (const other of [
      rest(["Đại hội", "Đoàn phí", "Sổ sách"]),
      rest(["Quý I", "Quý II", "Quý III"]),
      rest(CODES, ""),
    ])
      expect(read([plainSheet("Chấm", title), other]).layout.sheet).toBe("Chấm");
  });
});
