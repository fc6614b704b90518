/** Gộp báo cáo cấp dưới on the host through the built bundle. */
import { describe, expect, it } from "vitest";
import { TAB_MERGED, TAB_REPORT, TAB_TO_SEE } from "../../src/table/own-tabs";
import { reportBlock } from "../../src/upward/tab";
import { A, B, bookWith, NOON, result, run, settingsTab, tabOf, UNIT } from "../upward/books";
import { cellsOf, forged, own, resealed, row } from "../upward/reports";
import { bookOf, type Given, sheetOf } from "../workbench/host/support";
import { at, bundleOn, everything, sheetNamed, textOf } from "./support";

describe("Gộp báo cáo cấp dưới", () => {
  it("finds reports under any name, sums them and says who sent what", () => {
    const workbook = bookWith(
      sheetOf([["Kế hoạch"], ["x"]], "Kế hoạch", 1),
      tabOf(A, "Bản sao của 3CĐ · Báo cáo"),
      tabOf(B, "3CĐ · Báo cáo"),
    );
    const before = workbook.sheets.map(everything);
    const { ui } = run(workbook);
    expect(ui.alerts).toEqual([]);
    const { report, lines } = result(workbook);
    expect(report.totals[0]).toMatchObject({ units: 5, registered: 4, recognised: 2 });
    expect(lines).toContainEqual(["Công nhận", "2", "2/5", "0.4", "2/4", "0.5"]);
    expect(lines.find(([first]) => first === "Huyện đoàn Cao Lộc")?.slice(1, 8)).toEqual([
      "3",
      "3",
      "1",
      "1",
      "1",
      "0.333333",
      "0.333333",
    ]);
    expect(lines.flat()).toContain("Không có gì lạ.");
    expect(ui.toasts[0]?.message).toContain("Đã gộp 2 báo cáo năm 2021 vào “3CĐ · Toàn địa bàn”");
    expect(workbook.sheets.slice(0, before.length).map(everything)).toEqual(before);
    expect(workbook.sheets[workbook.activeSheet]?.name).toBe(TAB_MERGED);
  });

  it("both tabs say whose they are, where and when", () => {
    const workbook = bookOf(
      settingsTab([
        ["Tên đơn vị lập báo cáo", UNIT],
        ["Tên cấp trên", "Trung ương Đoàn"],
        ["Địa danh", "Lạng Sơn (đ/c Yến 0912345678)"],
      ]),
      tabOf(A, "a"),
      tabOf(A, "b"),
    );
    run(workbook);
    for (const [name, title] of [
      [TAB_MERGED, /^BÁO CÁO TOÀN ĐỊA BÀN/],
      [TAB_TO_SEE, /^CẦN XEM LẠI/],
    ] as const) {
      const said = textOf(sheetNamed(workbook, name)).map((row) => row.filter(Boolean));
      expect(said.slice(1, 4)).toEqual([
        ["TRUNG ƯƠNG ĐOÀN", "ĐOÀN TNCS HỒ CHÍ MINH"],
        ["TỈNH ĐOÀN LẠNG SƠN", "Lạng Sơn, ngày 30 tháng 11 năm 2021"],
        [expect.stringMatching(title)],
      ]);
    }
  });

  it("writes the same again, and does not count its own tabs; of its own report it says so", () => {
    const older = tabOf(own(UNIT, undefined, { year: 2020 }), `${TAB_REPORT} 2020`);
    const workbook = bookWith(tabOf(A, "a"), tabOf(B, "b"), tabOf(own(UNIT), TAB_REPORT), older);
    run(workbook);
    const first = workbook.sheets.map(everything);
    const { ui } = run(workbook);
    expect(workbook.sheets.map(everything)).toEqual(first);
    expect(ui.toasts[0]?.message).toContain("Đã gộp 2 báo cáo");
    const said = result(workbook)
      .lines.flat()
      .filter((cell) => cell.startsWith("Không gộp"));
    expect(said).toEqual([
      "Không gộp: Tỉnh đoàn Lạng Sơn: Báo cáo của chính đơn vị đang gộp nên không cộng. Nếu là khối trực thuộc, đặt tên đơn vị lập báo cáo khác đi rồi lập lại.",
    ]);
  });

  it("gives a report that the next level merges, from commune to nation", () => {
    const province = bookWith(tabOf(A, "a"), tabOf(B, "b"));
    run(province);
    const sent = sheetNamed(province, TAB_MERGED);
    const nation = bookOf(settingsTab([["Tên đơn vị lập báo cáo", "Trung ương Đoàn"]]), {
      ...sent,
      id: 77,
      name: "Bản sao của 3CĐ · Toàn địa bàn",
    });
    run(nation);
    expect(result(nation).report.totals).toEqual(result(province).report.totals);
  });

  it("says who has not reported, who is unexpected, and what is held, in words", () => {
    const workbook = bookOf(
      settingsTab([
        ["Tên đơn vị lập báo cáo", UNIT],
        ["Danh sách đơn vị phải báo cáo", "Huyện đoàn Cao Lộc\nHuyện đoàn Chi Lăng\n\nHuyện đoàn Bình Gia"],
      ]),
      tabOf(A, "a"),
      tabOf(own("Huyện đoàn Lộc Bình"), "b"),
      tabOf(own("Huyện đoàn Chi Lăng", undefined, { madeOn: "2021-10-01" }), "cũ"),
      tabOf(B, "mới"),
      sheetOf(cellsOf(reportBlock(TAB_REPORT, A)).slice(0, -1) as Given[][], "cụt", 99),
    );
    const bundle = bundleOn(workbook, { now: () => NOON });
    bundle.ui.answerAlert("NO");
    bundle.host.run("menuMerge");
    const { lines, report } = result(workbook);
    const said = lines.flat();
    expect(report.header.expected).toBe(3);
    expect(said).toContain("Huyện đoàn Bình Gia");
    expect(said).toContain(
      "Không gộp: Một báo cáo không rõ đơn vị: Không còn phần dữ liệu cho máy ở cuối tab; đề nghị đơn vị gửi lại báo cáo.",
    );
    expect(said).toContain(
      "Huyện đoàn Chi Lăng: Bản cũ lập ngày 01/10/2021 được bỏ qua; dùng bản mới hơn lập ngày 22/11/2021.",
    );
    expect(said.join("\n")).toContain("Không gộp: Huyện đoàn Lộc Bình: Đơn vị không có trong danh sách");
    expect(bundle.ui.toasts[0]?.message).toMatch(/2 báo cáo chưa gộp.*1 đơn vị chưa có số liệu/);
  });

  it("asks sender by sender before it takes what did not verify, and marks the result", () => {
    const edited = tabOf(A, "a");
    const line = textOf(edited).findIndex(([first]) => first === "Công nhận");
    (at(edited, `B${line + 1}`) as { value: number }).value = 3;
    const workbook = bookWith(edited, tabOf(forged(B, { version: "9" }), "b"));
    const bundle = bundleOn(workbook, { now: () => NOON });
    bundle.ui.answerAlert("YES", "NO");
    bundle.host.run("menuMerge");
    expect(bundle.ui.alerts.map(({ buttons }) => buttons)).toEqual(["YES_NO_CANCEL", "YES_NO_CANCEL"]);
    expect(bundle.ui.alerts[0]?.prompt).toContain("Kết quả chung (dòng “Công nhận”)");
    const { report, lines } = result(workbook);
    expect(report.children.map(({ unit, mark }) => [unit, mark])).toEqual([["Huyện đoàn Cao Lộc", "edited"]]);
    expect(report.totals[0]?.recognised).toBe(1);
    expect(lines.flat()).toContain("Chưa xác minh: Huyện đoàn Cao Lộc");
    expect(lines[7]?.[0]).toMatch(/^CHƯA XÁC MINH: trong này có số liệu của 1 đơn vị/);
    expect(bundle.ui.toasts[0]?.message).toContain("CHƯA XÁC MINH");
    expect(lines.flat().join("\n")).toMatch(/Không gộp: Huyện đoàn Chi Lăng.*Phát hiện sửa tay.*phiên bản/);
    expect(lines.flat().join("\n")).not.toMatch(/an toàn tuyệt đối/i);
  });

  it("asks of what may count twice, once for each, and says in the tab what was decided", () => {
    const rows = [row("Đoàn xã Gia Cát"), row("Đoàn xã Hợp Thành")];
    const workbook = bookWith(
      tabOf(own("Huyện đoàn Cao Lộc", rows), "a"),
      tabOf(own("Khối miền núi", rows), "b"),
      tabOf(B, "c"),
    );
    const bundle = bundleOn(workbook, { now: () => NOON });
    bundle.ui.answerAlert("YES", "NO");
    bundle.host.run("menuMerge");
    expect(bundle.ui.alerts.map(({ title }) => title)).toEqual(["Có thể tính trùng", "Có thể tính trùng"]);
    expect(bundle.ui.alerts[0]?.prompt).toContain(
      "Huyện đoàn Cao Lộc (“a”): Có chung đơn vị với báo cáo của “Khối miền núi”: “Đoàn xã Gia Cát”, “Đoàn xã Hợp Thành”",
    );
    const { report, lines } = result(workbook);
    expect(report.totals[0]?.units).toBe(4);
    expect(report.children.map(({ unit, mark }) => [unit, mark])).toEqual([
      ["Huyện đoàn Cao Lộc", "edited"],
      ["Huyện đoàn Chi Lăng", ""],
    ]);
    const said = lines.flat().join("\n");
    expect(said).toMatch(/Không gộp: Khối miền núi: Có chung đơn vị/);
    expect(said).toMatch(/Huyện đoàn Cao Lộc: Đã gộp theo lựa chọn .* có thể tính trùng/);
    expect(bundle.ui.toasts[0]?.message).toContain("1 báo cáo chưa gộp");
  });

  it("asks of a report let in by hand anew where it would count twice, too", () => {
    const rows = [row("Đoàn xã Gia Cát"), row("Đoàn xã Hợp Thành")];
    const edited = forged(own("Huyện đoàn Cao Lộc", rows), { version: "9" });
    const workbook = bookWith(tabOf(edited, "a"), tabOf(own("Khối miền núi", rows), "b"));
    const bundle = bundleOn(workbook, { now: () => NOON });
    bundle.ui.answerAlert("YES", "NO", "NO");
    bundle.host.run("menuMerge");
    expect(bundle.ui.alerts.map(({ title }) => title)).toEqual([
      "Báo cáo chưa xác minh",
      "Có thể tính trùng",
      "Có thể tính trùng",
    ]);
    expect(result(workbook).report.children).toEqual([]);
  });

  it("takes no further one after Cancel", () => {
    const workbook = bookWith(
      tabOf(forged(A, { version: "9" }), "a"),
      tabOf(forged(B, { version: "9" }), "b"),
    );
    const bundle = bundleOn(workbook, { now: () => NOON });
    bundle.ui.answerAlert("CANCEL");
    bundle.host.run("menuMerge");
    expect(bundle.ui.alerts).toHaveLength(1);
    expect(result(workbook).report.children).toEqual([]);
  });

  it("asks which year where reports are of several, and holds the others", () => {
    const workbook = bookWith(
      tabOf(A, "a"),
      tabOf(own("Huyện đoàn Bình Gia", undefined, { year: 2020 }), "b"),
    );
    const bundle = bundleOn(workbook, { now: () => NOON });
    bundle.ui.answerPrompt("OK", " 2020 ");
    bundle.host.run("menuMerge");
    expect(bundle.ui.prompts[0]?.prompt).toContain("2020, 2021");
    expect(result(workbook).report.children.map(({ unit }) => unit)).toEqual(["Huyện đoàn Bình Gia"]);
    bundle.ui.answerPrompt("OK", "2019").answerAlert("OK");
    bundle.host.run("menuMerge");
    expect(bundle.ui.alerts[0]?.prompt).toContain("2020, 2021");
  });

  it("tells of a settings line that it cannot read, and keeps to the others", () => {
    const workbook = bookOf(
      settingsTab([
        ["Năm đánh giá", "năm nay"],
        ["Tên đơn vị lập báo cáo", UNIT],
        ["Danh sách đơn vị phải báo cáo", "Huyện đoàn Cao Lộc"],
        ["", "Huyện đoàn Bình Gia"],
      ]),
      tabOf(A, "a"),
    );
    const { ui } = run(workbook);
    expect(ui.prompts).toEqual([]);
    expect(ui.toasts[0]?.message).toContain(
      "Tab “3CĐ · Thiết lập”, ô B2: Năm đánh giá phải là một số, ví dụ 2026.",
    );
    expect(result(workbook).report.header).toMatchObject({ year: 2021, expected: 2 });
    expect(result(workbook).lines.flat()).toContain("Huyện đoàn Bình Gia");
  });

  it("says what to do where no report is there, and writes nothing", () => {
    const workbook = bookWith(sheetOf([["x"]], "Bảng", 1));
    const bundle = bundleOn(workbook);
    bundle.ui.answerAlert("OK");
    bundle.host.run("menuMerge");
    expect(bundle.ui.alerts[0]?.prompt).toMatch(/^Không tìm thấy báo cáo nào\. .*Sao chép/);
    expect(workbook.sheets).toHaveLength(2);
  });

  it("writes hostile names as text wherever they come from", () => {
    const header = { ...A.header, unit: "=HYPERLINK(A1)" };
    const workbook = bookWith(
      tabOf(forged(A, { header }), "=cmd|'/c calc'!A1"),
      tabOf(B, "<script>alert(1)</script>"),
    );
    run(workbook);
    const tab = sheetNamed(workbook, TAB_MERGED);
    for (const cells of tab.cells.values()) {
      for (const cell of cells.values()) expect(cell.formula).toBeUndefined();
    }
    expect(textOf(tab).flat().join("\n")).toContain("Không gộp: HYPERLINK(A1): ");
  });

  it("makes calls by the number of tabs, not of rows", () => {
    const calls = (rows: number, tabs: number) => {
      const sheets = Array.from({ length: tabs }, (_, i) =>
        tabOf(
          own(
            `Đoàn xã ${i}`,
            Array.from({ length: rows }, (_, n) => row(`Chi đoàn ${n}`)),
          ),
          `x${i}`,
        ),
      );
      const { host } = run(bookWith(...sheets));
      return [...host.calls.values()].reduce((sum, count) => sum + count, 0);
    };
    expect(calls(400, 4)).toBe(calls(4, 4));
    const each = calls(4, 8) - calls(4, 7);
    expect(each).toBeLessThan(12);
    expect(calls(4, 12) - calls(4, 8)).toBe(4 * each);
  });
});

describe("a tab that went through hands", () => {
  type Cells = Given[][];
  const cells = () => cellsOf(reportBlock(TAB_REPORT, A)) as Cells;
  const edit = (label: string, value: Given): Cells =>
    cells().map((line) => (line[0] === label ? [label, value, ...line.slice(2)] : line));
  const LABELS = [
    "Tổng số đơn vị",
    "Đã đăng ký",
    "Công nhận",
    "Không công nhận",
    "Chưa xác định",
    "Không đăng ký",
  ];
  const formerly = (rate = "1/3 = 33,3%"): Cells =>
    cells().flatMap((line) => {
      if (!LABELS.includes(String(line[0]))) return [line];
      const rates = [
        ["Công nhận / đã đăng ký", rate],
        ["Công nhận / tổng số đơn vị", "1/3 = 33,3%"],
      ];
      return [line.slice(0, 2), ...(line[0] === "Không đăng ký" ? rates : [])];
    });
  const noData = /^Không gộp: Một báo cáo không rõ đơn vị: Không còn phần dữ liệu/;

  it.each<[string, Cells]>([
    ["pasted as values, its numbers as text", cells().map((line) => line.map(String))],
    [
      "pasted as what was shown",
      cells().map((line) => line.map((cell) => (cell === 0.333333 ? "33,3%" : String(cell)))),
    ],
    ["written by an earlier version", formerly()],
    ["with columns put in", cells().map(([a = "", ...rest]) => ["", a, "", "", ...rest])],
    ["with rows put in and notes beside", cells().flatMap((line) => [[""], [...line, "", "đã xem"]])],
  ])("is merged: %s, on a tab of another name", (_, given) => {
    const workbook = bookWith(sheetOf(given, "Cao Lộc", 40));
    const { ui } = run(workbook);
    expect(ui.alerts).toEqual([]);
    expect(result(workbook).report.children).toMatchObject([{ unit: "Huyện đoàn Cao Lộc", mark: "" }]);
    expect(result(workbook).lines.flat()).toContain("Không có gì lạ.");
  });

  it.each<[string, Cells, RegExp]>([
    [
      "a figure changed by hand",
      edit("Công nhận", 3),
      /Phát hiện sửa tay.*Kết quả chung \(dòng “Công nhận”\)/,
    ],
    ["a rate of an earlier version made nicer", formerly("3/3 = 100,0%"), /Phát hiện sửa tay.*Kết quả chung/],
    [
      "a rate made nicer",
      cells().map((line) => (line[0] === "Công nhận" ? [...line.slice(0, 3), 1, ...line.slice(4)] : line)),
      /Phát hiện sửa tay.*Kết quả chung/,
    ],
    [
      "a unit's outcome changed",
      edit("Đoàn xã Huyện đoàn Cao Lộc B", "phường"),
      /Phát hiện sửa tay.*Từng đơn vị/,
    ],
    [
      "a column of figures taken out",
      cells().map(([a = "", , ...rest]) => [a, ...rest]),
      /Phát hiện sửa tay/,
    ],
  ])("is asked about and left out on No, taken with the mark on Yes: %s", (_, given, sentence) => {
    for (const answer of ["NO", "YES"] as const) {
      const workbook = bookWith(sheetOf(given, "Cao Lộc", 40), tabOf(B, "b"));
      const bundle = bundleOn(workbook, { now: () => NOON });
      bundle.ui.answerAlert(answer);
      bundle.host.run("menuMerge");
      expect(bundle.ui.alerts[0]?.prompt).toMatch(sentence);
      const { report, lines } = result(workbook);
      expect(report.marks).toEqual(answer === "YES" ? ["Huyện đoàn Cao Lộc"] : []);
      expect(report.totals[0]?.units).toBe(answer === "YES" ? 5 : 2);
      const [said = ""] = lines.flat().filter((cell) => cell.includes("Huyện đoàn Cao Lộc: "));
      expect(said).toMatch(answer === "YES" ? /Đã gộp theo lựa chọn.*chưa xác minh/ : /^Không gộp/);
      if (answer === "NO") expect(said).toMatch(sentence);
    }
  });

  it.each<[string, Cells, RegExp]>([
    ["its last row cut off", cells().slice(0, -1), noData],
    ["only its tables pasted", cells().slice(6, 30), noData],
    [
      "its data cut inside the cell",
      [...cells().slice(0, -1), [String(cells().at(-1)?.[0]).slice(0, 900)]],
      /hỏng/,
    ],
    [
      "another year",
      cellsOf(reportBlock(TAB_REPORT, own("C", undefined, { year: 2020 }))) as Cells,
      /của năm 2020/,
    ],
    ["one's own, copied in", cellsOf(reportBlock(TAB_REPORT, own(UNIT))) as Cells, /chính đơn vị đang gộp/],
    [
      "figures that do not agree, stamped anew",
      cellsOf(reportBlock(TAB_REPORT, resealed(A, { rows: A.rows.slice(1) }))) as Cells,
      /số liệu không khớp nhau, ở phần: Từng đơn vị/,
    ],
    [
      "a part that no report has",
      cellsOf(reportBlock(TAB_REPORT, resealed(A, { them: "x" }))) as Cells,
      /nội dung lạ ngoài mẫu/,
    ],
    [
      "a name that is a formula",
      cellsOf(reportBlock(TAB_REPORT, resealed(A, { header: { ...A.header, unit: "=1+1" } }))) as Cells,
      /không đúng mẫu ở phần: Thông tin báo cáo/,
    ],
    [
      "a newer form",
      cellsOf(reportBlock(TAB_REPORT, { ...A, schema: 2, version: "9.0.0" })) as Cells,
      /bản tiện ích mới hơn \(phiên bản 9\.0\.0\)/,
    ],
  ])("is left out, whoever says so, with a sentence: %s", (_, given, sentence) => {
    const settings = settingsTab([
      ["Tên đơn vị lập báo cáo", UNIT],
      ["Năm đánh giá", 2021],
    ]);
    const workbook = bookOf(settings, sheetOf(given, "Cao Lộc", 40), tabOf(B, "b"));
    const { ui } = run(workbook);
    expect(ui.alerts).toEqual([]);
    const { report, lines } = result(workbook);
    expect(report.children.map(({ unit }) => unit)).toEqual(["Huyện đoàn Chi Lăng"]);
    const said = lines.flat().filter((cell) => cell.startsWith("Không gộp: "));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(sentence);
    expect(ui.toasts[0]?.message).toContain(
      "1 báo cáo chưa gộp, xem mục Cần xem lại; tên các tab ở “3CĐ · Cần xem lại”.",
    );
  });
});

describe("a report that was copied into a workbook with an assessment", () => {
  const assessment = () =>
    sheetOf(
      [
        ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
        ["TT", "Đơn vị", "1.1", "1.2", "2.1", "3.1"],
        [1, "Đoàn xã An Hà", "x", "x", "x", "x"],
      ],
      "Chấm",
      1,
    );

  // Tabs under another name are still read as a person's: settled where tabs are read, not here.
  it("is never taken for the assessment", () => {
    const copy = tabOf(A, "Bản sao của 3CĐ · Báo cáo");
    const alone = bundleOn(bookOf(assessment())).host.run("runReport", [{}]);
    expect(bundleOn(bookOf(assessment(), copy)).host.run("runReport", [{}])).toEqual(alone);
    expect(bundleOn(bookOf(copy)).host.run("runReport", [{}])).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Không tìm thấy/),
    });
  });
});
