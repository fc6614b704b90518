/** Mở năm mới and Bỏ năm vừa mở, through the built bundle. */
import { describe, expect, it } from "vitest";
import type { OpeningAnswer } from "../../src/commands/open-year";
import { openingMark, TAB_OPENED, TAB_SETTINGS } from "../../src/table/own-tabs";
import { evidenceBook } from "../../tools/torture/books";
import { type ModelWorkbook, markChanged } from "../../workbench/host/model";
import { bookOf, sheetOf } from "../workbench/host/support";
import { ask, at, bundleOn, everything, sheetNamed, textOf } from "./support";

const HEAD = [
  "TT",
  "Đơn vị",
  "Cán bộ",
  "1.1",
  "Minh chứng 1.1",
  "2.1",
  "3.1",
  "Kết quả",
  "Kết quả năm 2025",
  "Ghi chú",
  "Tổng",
];

/** A district's workbook of 2026: what has to go, what must stay, and what nobody may touch. */
function book(): ModelWorkbook {
  const chart = sheetOf(
    [
      ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2026"],
      ["(Theo Hướng dẫn số 12-HD/ĐTN năm 2026, nhiệm kỳ 2022-2027)"],
      HEAD,
      ["I", "Khối xã", "", "ghi x hoặc o"],
      [
        1,
        "Đoàn xã An Hà",
        "Nguyễn Văn An",
        "x",
        "12-KH/ĐTN ngày 3/2/2026",
        "x",
        "x",
        "Công nhận",
        "Công nhận",
        "Xa huyện",
        3,
      ],
      [2, "Đoàn xã Đào Mỹ", "Trần Thị Bình", "x", "", "o", "", "", "Không", "", 1],
      [3, "Đoàn xã Tân Liên", "Trần Thị Bình", "o", "xem", "x", "x", "", "", "", 2],
      ["", "Tổng", "", 2],
      ["", "", "", "", "", "", "", "Cao Lộc, ngày … tháng … năm 2026"],
      ["Ký hiệu: x là đạt, o là chưa đạt"],
    ],
    "Chấm 2026",
    1,
  );
  const formula = (a1: string, text: string) => {
    const cell = at(chart, a1);
    if (cell) cell.formula = text;
  };
  for (const row of [5, 6, 7]) formula(`K${row}`, `=COUNTIF(D${row}:G${row};"x")`);
  formula("D8", '=COUNTIF(D5:D7;"x")');
  formula("D7", '=IF(1;"o";"x")');
  formula("E7", "='Minh chứng'!C2");
  formula("E5", '=HYPERLINK("https://drive.google.com/x";"12-KH/ĐTN")');
  chart.merges = [{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 10 }];
  const lists = [
    sheetOf(
      [
        ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH NĂM 2026"],
        ["TT", "Đơn vị", "Cán bộ phụ trách"],
        [1, "Đoàn xã An Hà", "Nguyễn Văn An"],
        [2, "Đoàn xã Đào Mỹ", "Trần Thị Bình"],
      ],
      "Phân công",
      2,
    ),
    sheetOf(
      [
        ["THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2026"],
        ["Từ ngày", "Đến ngày", "Cán bộ", "Đơn vị", "Nội dung"],
        ["5/3/2026", "5/3/2026", "Nguyễn Văn An", "Đoàn xã An Hà", "Dự sinh hoạt"],
        ["6/4/2026", "6/4/2026", "Trần Thị Bình", "Đoàn xã Đào Mỹ", "Kiểm tra"],
      ],
      "Đi cơ sở 2026",
      3,
    ),
    sheetOf([["DANH BẠ"], ["Đoàn xã An Hà", "0900 000 000"]], "Danh bạ", 4),
  ];
  return bookOf(chart, ...lists);
}

const run = (workbook: ModelWorkbook, to = 2027, sheet: string | null = "Chấm 2026") =>
  bundleOn(workbook).host.run("runOpening", [{ to, year: null, sheet }]) as OpeningAnswer;

/** What the person's tabs of last year hold. */
const theirs = (workbook: ModelWorkbook) =>
  ["Chấm 2026", "Phân công", "Đi cơ sở 2026", "Danh bạ"].map((name) =>
    everything(sheetNamed(workbook, name)),
  );
const names = ({ sheets }: ModelWorkbook) => sheets.map(({ name }) => name);

function close(workbook: ModelWorkbook, options = {}): string {
  const bundle = bundleOn(workbook, options);
  bundle.ui.answerAlert("YES");
  bundle.ui.answerAlert("OK");
  bundle.host.run("menuCloseYear");
  return [
    ...bundle.ui.toasts.map(({ message }) => message),
    ...bundle.ui.alerts.slice(1).map(({ prompt }) => prompt),
  ].join(" ");
}

describe("[Y10] Mở năm mới empties what was read, and nothing else", () => {
  const workbook = book();
  const before = theirs(workbook);
  const answer = run(workbook);
  const made = textOf(sheetNamed(workbook, "Chấm 2027"));
  const lines = answer.ok ? answer.lines.join("\n") : answer.message;

  it("leaves last year's tabs as they were, to the letter", () => {
    expect(answer).toMatchObject({
      ok: true,
      from: 2026,
      to: 2027,
      made: ["Chấm 2027", "Phân công 2027", "Đi cơ sở 2027"],
    });
    expect(theirs(workbook)).toEqual(before);
    expect(lines).toContain("Không đụng tới: “Danh bạ”.");
  });
  it("keeps units, officers, group headings, totals, legends, columns that are not ours and former years'", () => {
    expect(made[2]).toEqual(HEAD);
    expect(made[3]).toEqual(["I", "Khối xã", "", "ghi x hoặc o"]);
    expect(made[4]).toEqual([
      "1",
      "Đoàn xã An Hà",
      "Nguyễn Văn An",
      "",
      "",
      "",
      "",
      "",
      "Công nhận",
      "Xa huyện",
      "3",
    ]);
    expect(made[5]).toEqual(["2", "Đoàn xã Đào Mỹ", "Trần Thị Bình", "", "", "", "", "", "Không", "", "1"]);
    expect(made[9]).toEqual(["Ký hiệu: x là đạt, o là chưa đạt"]);
    expect(lines).toContain("“Kết quả năm 2025” (cột I)");
  });
  it("keeps formulas, names marks that a formula computes, and takes a formula that calls nothing for what was typed", () => {
    const sheet = sheetNamed(workbook, "Chấm 2027");
    expect(at(sheet, "K5")?.formula).toBe('=COUNTIF(D5:G5;"x")');
    expect(at(sheet, "D8")?.formula).toBe('=COUNTIF(D5:D7;"x")');
    expect(at(sheet, "E7")?.formula).toBe("='Minh chứng'!C2");
    expect(at(sheet, "D7")?.formula).toBe('=IF(1;"o";"x")');
    expect(at(sheet, "E5")?.formula).toBeUndefined();
    expect(lines).toContain("Ô có công thức nên giữ nguyên: Chấm 2027!D7, Chấm 2027!E7.");
  });
  it("[Y11] moves the year on in titles and blank days, not in documents' numbers and terms, which it names", () => {
    expect(made[0]).toEqual(["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2027"]);
    expect(made[1]).toEqual(["(Theo Hướng dẫn số 12-HD/ĐTN năm 2026, nhiệm kỳ 2022-2027)"]);
    expect(made[8]?.[7]).toBe("Cao Lộc, ngày … tháng … năm 2027");
    expect(lines).toMatch(/Năm 2026 ở đây không đổi sang 2027 .*Chấm 2027!A2/);
  });
  it("copies the assignment, and begins the visits empty", () => {
    expect(textOf(sheetNamed(workbook, "Phân công 2027"))).toEqual(
      textOf(sheetNamed(workbook, "Phân công")).map((row) => row.map((text) => text.replace("2026", "2027"))),
    );
    expect(
      textOf(sheetNamed(workbook, "Đi cơ sở 2027")).filter((row) => row.some((text) => text !== "")),
    ).toEqual([
      ["THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2027"],
      ["Từ ngày", "Đến ngày", "Cán bộ", "Đơn vị", "Nội dung"],
    ]);
  });
  it("[Y13] judges the new year from then on, and last year by what was kept of it", () => {
    const report = (request: object) =>
      bundleOn(workbook).host.run("runReport", [request]) as {
        year: number;
        layout: { sheet: string };
        totals: { recognised: number; undetermined: number };
        notices: string[];
      };
    const now = report({});
    expect(now.notices).toContainEqual("Tab của năm 2026 không dùng để chấm năm này: “Chấm 2026”.");
    expect(now.notices.join()).not.toContain("Chưa đọc");
    expect(now).toMatchObject({
      year: 2027,
      layout: { sheet: "Chấm 2027" },
      totals: { recognised: 0 },
    });
    const { year, layout } = report({ year: 2026 });
    expect([year, layout.sheet]).toEqual([2026, "Chấm 2026"]);
  });
  it("[Y14] done twice makes nothing, and says that it is there", () => {
    const now = workbook.sheets.map(everything);
    for (const [to, sheet] of [
      [2027, "Chấm 2026"],
      [2028, "Chấm 2027"],
    ] as const) {
      const again = run(workbook, to, sheet);
      expect(again).toEqual({
        ok: false,
        message: expect.stringMatching(/^Đã có năm 2027(?:: | mà chưa ai nhập gì).*Không tạo gì thêm\.$/),
      });
    }
    expect(workbook.sheets.map(everything)).toEqual(now);
  });
});

describe("[Y12] the preview", () => {
  it("says what will be made before anything is, and its button makes it", () => {
    const workbook = book();
    const before = workbook.sheets.map(everything);
    const bundle = bundleOn(workbook, { now: () => Date.parse("2026-12-20T03:00:00Z") });
    bundle.host.run("menuOpenYear");
    expect(workbook.sheets.map(everything)).toEqual(before);
    const page = bundle.ui.dialogs[0]?.content ?? "";
    const data = JSON.parse(/id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? "{}");
    expect(data).toMatchObject({
      year: 2027,
      from: 2026,
      sheet: "Chấm 2026",
      untouched: "Không đụng tới: “Danh bạ”.",
    });
    expect(data.made).toHaveLength(3);
    const said = bundle.host.callFromSidebar("openNewYear", [{ year: data.year, sheet: data.sheet }]);
    expect(said).toMatchObject({
      ok: true,
      value: { ok: true, message: expect.stringContaining("Đã mở năm 2027: tạo 3 tab") },
    });
    expect(names(workbook)).toContain("Chấm 2027");
  });
  it("refuses in one sentence what it does not understand, and makes nothing", () => {
    const workbook = bookOf(sheetOf([["Ghi chép"], ["Đoàn xã An Hà"]], "Của tôi", 1));
    const before = workbook.sheets.map(everything);
    expect(run(workbook, 2027, null)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Không tìm thấy/),
    });
    expect(workbook.sheets.map(everything)).toEqual(before);
  });
});

describe("[Y14] Bỏ năm vừa mở", () => {
  it("takes away what was made, and gives the settings back", () => {
    const workbook = book();
    const before = theirs(workbook);
    run(workbook);
    expect(close(workbook)).toContain("Đã bỏ năm 2027: xóa 3 tab");
    expect(names(workbook).filter((name) => /2027/.test(name) || name === TAB_OPENED)).toEqual([]);
    expect(theirs(workbook)).toEqual(before);
    expect(bundleOn(workbook).host.run("runReport", [{}])).toMatchObject({
      year: 2026,
      layout: { sheet: "Chấm 2026" },
    });
    expect(close(workbook)).toContain("Không có năm nào vừa mở để bỏ.");
    expect(run(workbook)).toMatchObject({ ok: true, made: ["Chấm 2027", "Phân công 2027", "Đi cơ sở 2027"] });
  });
  it("gives back what the tabs were read as: evidence on a tab that says no year is read again", () => {
    const settle = (workbook: ModelWorkbook) => {
      const { host } = bundleOn(workbook);
      const { form } = ask<{ form: { columns: object[]; rows: unknown; kind: unknown } }>(
        host,
        "readingForm",
        {
          sheet: "Chấm",
          rows: null,
          kind: null,
        },
      );
      const columns = form.columns.map((one) => {
        const { column, field, criterion, pillar } = one as Record<string, unknown>;
        return { column, field, criterion, pillar };
      });
      ask(host, "saveReading", { sheet: "Chấm", rows: form.rows, kind: form.kind, together: [], columns });
    };
    const workbook = evidenceBook();
    settle(workbook);
    const report = () => bundleOn(workbook).host.run("runReport", [{}]);
    const before = report();
    expect(before).toMatchObject({ year: 2021, sources: { evidence: "columns, MC" } });
    expect(run(workbook, 2022, "Chấm")).toMatchObject({ ok: true, made: ["Chấm 2022", "MC 2022"] });
    expect(close(workbook)).toContain("Đã bỏ năm 2022");
    expect(report()).toEqual(before);
  });
  it("names the cells where somebody typed, and takes nothing away", () => {
    const workbook = book();
    run(workbook);
    const cell = at(sheetNamed(workbook, "Chấm 2027"), "D5");
    if (!cell) throw new Error("no cell");
    cell.value = "x";
    markChanged(cell, "value");
    const now = workbook.sheets.map(everything);
    expect(close(workbook)).toMatch(/^Chưa bỏ năm 2027 vì đã có người nhập vào: Chấm 2027!D5\./);
    expect(workbook.sheets.map(everything)).toEqual(now);
  });
});

describe("[Y14] an opening that was stopped", () => {
  /** Opens, stopped at the call after the first of these. */
  function stopped(by: "Sheet.copyTo" | "Sheet.setName" | "Sheet.protect", calls = 2) {
    const workbook = book();
    const documentProperties = new Map<string, string>();
    const { host } = bundleOn(workbook, { documentProperties, holdsWrites: false });
    host.meanwhile((call) => {
      if (call === by) host.stopAt(calls);
    });
    expect(() => host.run("runOpening", [{ to: 2027, year: null, sheet: "Chấm 2026" }])).toThrow();
    return { workbook, documentProperties };
  }

  it("is taken away by Bỏ năm vừa mở, too, and other commands say that it is there", () => {
    const { workbook, documentProperties } = stopped("Sheet.setName");
    const half = names(workbook).filter((name) => !names(book()).includes(name));
    expect(half).toHaveLength(1);
    const { host, ui } = bundleOn(workbook, { documentProperties });
    host.run("menuResult");
    expect(ui.toasts[0]?.message).toContain("Lần mở năm mới trước dừng giữa chừng");
    host.run("menuCloseYear");
    expect(ui.toasts[1]?.message).toContain(`Đã xóa các tab chưa tạo xong`);
    expect(names(workbook)).not.toContain(half[0]);
    expect(theirs(workbook)).toEqual(theirs(book()));
  });
  it("leaves no bare copy behind, and deletes none that somebody made by hand meanwhile", () => {
    const { workbook, documentProperties } = stopped("Sheet.copyTo");
    const added = names(workbook).filter((name) => !names(book()).includes(name));
    expect(added).toHaveLength(1);
    const copy = sheetNamed(workbook, "Phân công");
    const theirs = { ...structuredClone(copy), id: 77, name: "Bản sao của Phân công" };
    workbook.sheets.splice(2, 0, theirs);
    const { host } = bundleOn(workbook, { documentProperties });
    host.run("runOpening", [{ to: 2027, year: null, sheet: "Chấm 2026" }]);
    expect(names(workbook)).not.toContain(added[0]);
    expect(names(workbook)).toEqual(expect.arrayContaining(["Bản sao của Phân công", "Chấm 2027"]));
  });
  it("once its tabs can be read is told by other commands all the same, and finished by the next run", () => {
    // Between the protection and the words by which it is known for ours.
    const { workbook, documentProperties } = stopped("Sheet.protect", 1);
    const { host, ui } = bundleOn(workbook, { documentProperties });
    host.run("menuResult");
    expect(ui.toasts[0]?.message).toContain("chưa chuyển xong sang năm mới");
    expect(host.run("runOpening", [{ to: 2027, year: null, sheet: "Chấm 2026" }])).toMatchObject({
      ok: true,
      message: expect.stringContaining("Đã làm xong việc mở năm 2027"),
    });
    expect(sheetNamed(workbook, "Chấm 2026").protections).toEqual([
      expect.objectContaining({ warningOnly: true, description: "3 chủ động: bảng của năm đã khép" }),
    ]);
    host.run("menuResult");
    expect(ui.toasts[1]?.message).not.toContain("dừng giữa chừng");
  });
  it("after all tabs stood says so where what is left fails twice, and is finished by the next run", () => {
    const workbook = book();
    const { host } = bundleOn(workbook);
    host.meanwhile((call) => {
      if (call === "Range.clearContent") throw new Error("Service Spreadsheets failed");
    });
    const open = () =>
      host.run("runOpening", [{ to: 2027, year: null, sheet: "Chấm 2026" }]) as OpeningAnswer;
    expect(open()).toMatchObject({
      ok: false,
      message: expect.stringMatching(
        /^Các tab năm 2027 đã tạo đủ nhưng chưa chuyển xong sang năm mới; chạy lại/,
      ),
    });
    host.meanwhile(null);
    expect(open()).toMatchObject({
      ok: true,
      message: expect.stringContaining("Đã làm xong việc mở năm 2027"),
    });
    expect(textOf(sheetNamed(workbook, "Chấm 2027"))[0]?.join()).not.toContain(openingMark());
  });
});

it("[Y14] an opening that was stopped before its first tab undoes nothing of the one before", () => {
  const workbook = book();
  const { host } = bundleOn(workbook);
  const open = (to: number, sheet: string) => {
    try {
      return host.run("runOpening", [{ to, year: null, sheet }]) as OpeningAnswer;
    } catch {
      return null;
    }
  };
  open(2027, "Chấm 2026");
  const cell = at(sheetNamed(workbook, "Chấm 2027"), "D5");
  if (!cell) throw new Error("no cell");
  cell.value = "x";
  const settings = sheetNamed(workbook, TAB_SETTINGS);
  const [row] = [...settings.cells].find(([, cells]) => cells.get(0)?.value === "Hạn đăng ký") ?? [0];
  const deadline = settings.cells.get(row)?.get(1) ?? { value: null };
  deadline.value = "ngày 31/3/2027";
  settings.cells.get(row)?.set(1, deadline);
  const before = names(workbook).sort();
  let stopped = 0;
  for (let call = 150; call < 190; call += 7) {
    host.stopAt(call);
    if (open(2028, "Chấm 2027") === null && names(workbook).length === before.length) stopped += 1;
    host.stopAt(Number.POSITIVE_INFINITY);
    // Whatever is run next leaves the deadline of the year that goes on.
    open(2027, "Chấm 2026");
    expect(deadline.value).toBe("ngày 31/3/2027");
    expect(names(workbook).sort()).toEqual(before);
  }
  expect(stopped).toBeGreaterThan(0);
});
