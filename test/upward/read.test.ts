/** Reports as they arrive: what a copy may go through unharmed, and what each harm is called. */
import { describe, expect, it } from "vitest";
import { noteSentence } from "../../src/messages/upward";
import type { CellValue } from "../../src/table/tab";
import { MOST_TEXT } from "../../src/upward/names";
import { type Received, readReportTab, readReportText } from "../../src/upward/read";
import type { Report } from "../../src/upward/report";
import { canonical } from "../../src/upward/stamp";
import { reportBlock, reportPieces } from "../../src/upward/tab";
import { arrived, cellsOf, forged, merged, own, resealed, row } from "./reports";

const report = own("Huyện đoàn Cao Lộc");
const tabOf = (one: Report = report) => cellsOf(reportBlock("3CĐ · Báo cáo", one));
const codes = (received: Received) => received.flaws.map(({ code }) => code);
const only = (cells: readonly (readonly CellValue[])[]) => {
  const found = readReportTab("Trang1", cells);
  expect(found).toHaveLength(1);
  return found[0] as Received;
};
const rowOf = (cells: CellValue[][], label: string) =>
  cells.find(([first]) => first === label) as CellValue[];

describe("a report's tab", () => {
  it("verifies as it was written", () => {
    const received = only(tabOf());
    expect(received.flaws).toEqual([]);
    expect(received.report).toEqual(report);
  });

  it.each<[string, (cells: CellValue[][]) => CellValue[][]]>([
    ["pasted as values, numbers come as text", (cells) => cells.map((line) => line.map(String))],
    [
      "columns put in before and between",
      (cells) => cells.map(([a = "", ...rest]) => ["", a, "", "", ...rest]),
    ],
    ["rows put in", (cells) => cells.flatMap((line) => [line, [], [""]])],
    ["notes written beside", (cells) => cells.map((line) => [...line, "", "đã xem"])],
    ["rows sorted", (cells) => [...cells].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))],
    [
      "in NFD",
      (cells) => cells.map((line) => line.map((v) => (typeof v === "string" ? v.normalize("NFD") : v))),
    ],
    [
      "spaces and NBSP around",
      (cells) => cells.map((line) => line.map((v) => (v === "xã" ? " xã\u00a0" : v))),
    ],
    [
      "a day that became a date",
      (cells) => {
        rowOf(cells, "Ngày lập")[1] = new Date(2021, 10, 22);
        return cells;
      },
    ],
    ["only a corner of a larger tab", (cells) => [["Ghi chú của tôi"], [], ...cells, [], ["Xong"]]],
  ])("still verifies: %s", (_, change) => {
    expect(only(change(tabOf())).flaws).toEqual([]);
  });

  it("still verifies when it is long: its text is cut into cells that .xlsx and Sheets hold", () => {
    const rows = Array.from({ length: 900 }, (_, i) => row(`Đoàn xã số ${i} 👍`));
    const cells = tabOf(own("Tỉnh đoàn", rows));
    const pieces = cells.flat().filter((cell) => String(cell).startsWith("3CD-REPORT"));
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) expect(String(piece).length).toBeLessThan(32_767);
    expect(only(cells).flaws).toEqual([]);
    expect(only([...cells].reverse()).flaws).toEqual([]);
  });

  it("may hold several reports below each other", () => {
    const second = own("Huyện đoàn Chi Lăng");
    const found = readReportTab("Trang1", [...tabOf(), [], ...tabOf(second)]);
    expect(found.map((one) => [one.report?.header.unit, one.flaws])).toEqual([
      ["Huyện đoàn Cao Lộc", []],
      ["Huyện đoàn Chi Lăng", []],
    ]);
  });

  it.each<[string, string, number | string, string]>([
    ["Kết quả chung", "Công nhận", 3, "Công nhận"],
    ["Kết quả chung", "Không đăng ký", "1", "Không đăng ký"],
    ["Theo loại hình", "xã", 4, "xã"],
    ["Theo nội dung", "Nội dung 1", 9, "Nội dung 1"],
    ["Theo tiêu chí", "Tiêu chí 1.2", 9, "Tiêu chí 1.2"],
    ["Từng đơn vị", "Đoàn xã Huyện đoàn Cao Lộc B", "phường", "Đoàn xã Huyện đoàn Cao Lộc B"],
    ["Thông tin báo cáo", "Năm đánh giá", 2020, "Năm đánh giá"],
    ["Bộ tiêu chí", "Bộ tiêu chí", "Bộ khác", "Bộ tiêu chí"],
    ["mã kiểm tra", "Mã kiểm tra", "0000-0000-0000-0000", "Mã kiểm tra"],
  ])("says which part of what one sees was changed by hand: %s, %s", (part, label, value, line) => {
    const cells = tabOf();
    rowOf(cells, label)[1] = value;
    const { flaws } = only(cells);
    expect(flaws).toHaveLength(1);
    expect(flaws[0]).toMatchObject({
      code: "visible-changed",
      unit: "Huyện đoàn Cao Lộc",
      detail: { parts: part, line },
    });
    expect(noteSentence(flaws[0] as never)).toContain("Phát hiện sửa tay");
  });

  it("notices a figure with a changed copy beside it, and a row that is gone", () => {
    const cells = tabOf();
    rowOf(cells, "Công nhận").splice(1, 0, 3);
    expect(codes(only(cells))).toEqual(["visible-changed"]);
    expect(codes(only(tabOf().filter(([first]) => first !== "Công nhận")))).toEqual(["visible-changed"]);
  });

  it("says that its data are gone, cut off, or cut inside a cell", () => {
    const cells = tabOf();
    expect(codes(only(cells.filter(([first]) => !String(first).startsWith("3CD-REPORT"))))).toEqual([
      "no-data",
    ]);
    const rows = Array.from({ length: 900 }, (_, i) => row(`Đoàn xã số ${i}`));
    const long = tabOf(own("Tỉnh đoàn", rows));
    expect(codes(only(long.slice(0, -1)))).toEqual(["cut-off"]);
    const cut = long.map((line) =>
      line.map((cell) => (typeof cell === "string" ? cell.slice(0, 20_000) : cell)),
    );
    expect(codes(only(cut))).toEqual(["cut-off"]);
    const held = only(long.slice(0, -1));
    expect(held.report).toBeNull();
  });

  it.each<[string, string, (cells: CellValue[][]) => CellValue[][]]>([
    [
      "the first column is taken out",
      "Bản sao của 3CĐ · Báo cáo",
      (cells) => cells.map((line) => line.slice(1)),
    ],
    ["everything is taken out", "3CĐ · Toàn địa bàn (2)", () => []],
    ["only the tables are pasted elsewhere", "Cao Lộc", (cells) => cells.slice(6, 30)],
    [
      "only two columns are pasted elsewhere",
      "Cao Lộc",
      (cells) => cells.slice(6).map((line) => ["", ...line.slice(0, 2)]),
    ],
  ])("says so, too, where %s", (_, name, change) => {
    const cells = change(tabOf()).filter(([first]) => !String(first).startsWith("3CD-REPORT"));
    const rest = cells.map((line) => line.filter((cell) => !String(cell).startsWith("3CD-REPORT")));
    expect(readReportTab(name, rest).map(codes)).toEqual([["no-data"]]);
  });

  it("says which part was changed where a column of figures is taken out", () => {
    const received = only(tabOf().map(([first = "", , ...rest]) => [first, ...rest]));
    expect(codes(received)).toEqual(["visible-changed"]);
    expect(received.flaws[0]?.detail.parts).toMatch(/^Thông tin báo cáo, .*Kết quả chung/);
  });

  it("is none where nothing of a report stands", () => {
    expect(readReportTab("Ghi chép", [["Mã kiểm tra", "đã hỏi qua điện thoại"]])).toEqual([]);
    expect(
      readReportTab("Bảng", [
        ["TT", "Đơn vị"],
        [1, "Đoàn xã A"],
      ]),
    ).toEqual([]);
    expect(readReportTab("Trống", [])).toEqual([]);
  });
});

describe("a report's text", () => {
  const flawsOf = (text: string) => codes(readReportText("tệp", text));

  it("verifies as written, pretty printed, with a byte order mark", () => {
    expect(flawsOf(canonical(report))).toEqual([]);
    expect(flawsOf(`\ufeff${JSON.stringify(report, null, 2)}`)).toEqual([]);
  });

  it("says which part was changed under the stamp", () => {
    const totals = [{ ...report.totals[0], recognised: 2, notRecognised: 0 }];
    const { flaws } = readReportText("tệp", canonical(forged(report, { totals })));
    expect(flaws.map(({ code }) => code)).toEqual(["stamp-broken", "sums-wrong"]);
    expect(flaws[0]?.detail.parts).toBe("Kết quả chung");
  });

  it("does not believe totals, stamped anew as they are: rows are counted again", () => {
    const totals = [{ ...report.totals[0], recognised: 2, notRecognised: 0 }] as Report["totals"];
    const types = [[{ type: "xã", totals: totals[0] }]] as Report["types"];
    const received = arrived(resealed(report, { totals, types }));
    expect(received.flaws.map(({ code, detail }) => [code, detail.parts])).toEqual([
      ["sums-wrong", "Từng đơn vị"],
    ]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["totals", { totals: [{ ...report.totals[0], notRegistered: 1 }] }, "Kết quả chung"],
    ["types", { types: [[]], rows: [] }, "Theo loại hình"],
    [
      "pillars",
      { pillars: [report.pillars[0]?.map((one) => ({ ...one, pass: 7 }))], rows: [] },
      "Theo nội dung",
    ],
    ["criteria", { criteria: [report.criteria[0]?.concat(report.criteria[0])], rows: [] }, "Theo tiêu chí"],
    ["sets", { sets: [] }, "Bộ tiêu chí"],
    ["sources", { sources: ["0".repeat(16)] }, "Theo đơn vị gửi"],
  ])("whose figures do not add up says where: %s", (_, change, parts) => {
    const { flaws } = arrived(resealed(report, change));
    expect(flaws.map(({ code }) => code)).toEqual(["sums-wrong"]);
    expect(flaws[0]?.detail.parts).toContain(parts);
  });

  it("merged below does not add up where its senders were changed", () => {
    const { report: sum } = merged([own("Huyện đoàn Cao Lộc"), own("Huyện đoàn Chi Lăng")]);
    expect(arrived(sum).flaws).toEqual([]);
    const [, ...children] = sum.children;
    const { flaws } = arrived(resealed(sum, { children }));
    expect(flaws.map(({ code, detail }) => [code, detail.parts])).toEqual([
      ["sums-wrong", "Theo đơn vị gửi"],
    ]);
  });

  it.each<[string, string, string]>([
    ["cut off", canonical(report).slice(0, 500), "cut-off"],
    ["nothing", "", "cut-off"],
    ["no report", "[1,2,3]", "not-report"],
    ["null", "null", "not-report"],
    ["a text", '"3CĐ"', "not-report"],
    ["a page of the web", "<!doctype html><p>x</p>", "not-report"],
    ["no schema", "{}", "not-report"],
    ["a strange schema", '{"schema":"1"}', "malformed"],
    ["parts missing", '{"schema":1,"version":"0.1.0"}', "malformed"],
    ["too long", `"${"x".repeat(MOST_TEXT)}"`, "too-big"],
    ["nested without end", `{"schema":1,"rows":${"[".repeat(50_000)}${"]".repeat(50_000)}}`, "odd-content"],
  ])("that is %s is refused with one sentence", (_, text, code) => {
    const received = readReportText("tệp", text);
    expect(received.report).toBeNull();
    expect(received.flaws.map((one) => one.code)).toEqual([code]);
    for (const flaw of received.flaws) expect(noteSentence(flaw)).toMatch(/^\p{Lu}.*[.]$/u);
  });

  it.each([
    ["a formula", "=IMPORTXML(A1)"],
    ["a formula by its sign", "+84912345678"],
    ["HTML", "<img src=x onerror=alert(1)>"],
    ["a control character", "Đoàn xã\u0007A"],
    ["a line break", "Đoàn xã\nA"],
    ["a hidden direction", "Đoàn\u202e xã A"],
    ["an endless name", "Đoàn xã ".repeat(100)],
    ["nothing", ""],
  ])("with %s for a name is refused, well stamped as it is", (_, unit) => {
    const received = arrived(resealed(report, { header: { ...report.header, unit } }), "tệp");
    expect(received.report).toBeNull();
    expect(codes(received)).toEqual(["malformed"]);
    const rows = [{ ...report.rows[0], name: unit }, ...report.rows.slice(1)] as Report["rows"];
    expect(codes(arrived(resealed(report, { rows })))).toEqual(["malformed"]);
  });

  it("with __proto__ or any part that no report has is refused, and changes no object", () => {
    const text = (extra: string) => {
      const raw = JSON.parse(canonical(report).replace(/^\{/, `{${extra},`));
      return canonical(resealed(raw, {}));
    };
    for (const extra of [
      '"__proto__":{"polluted":1}',
      '"constructor":{"prototype":{"polluted":1}}',
      '"more":"x"',
    ]) {
      const raw = `{${extra},${canonical(report).slice(1)}`;
      expect(codes(readReportText("tệp", raw)), extra).toEqual(["odd-content"]);
    }
    expect(codes(readReportText("tệp", text('"more":{"a":1}')))).toEqual(["odd-content"]);
    const inside = { ...report.header, note: "Nguyễn Văn A" };
    expect(codes(arrived(resealed(report, { header: inside })))).toEqual(["odd-content"]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it.each([-1, 1.5, 1e9, "3", null, true])("with %s for a count is refused", (units) => {
    const totals = [{ ...report.totals[0], units }];
    expect(codes(arrived(resealed(report, { totals: totals as never })))).toEqual(["malformed"]);
  });
});

describe("pieces", () => {
  it("never cut a character in two", () => {
    const text = "👍".repeat(40_000);
    for (const piece of reportPieces(text)) expect(piece).toBe(Buffer.from(piece, "utf8").toString("utf8"));
  });
});
