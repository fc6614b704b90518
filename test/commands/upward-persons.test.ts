/** Nothing personal goes up: canaries in every place from which a report is made or merged, looked for in all that leaves. */
import { describe, expect, it } from "vitest";
import { TAB_MERGED, TAB_REPORT, TAB_TO_SEE } from "../../src/table/own-tabs";
import { readReportTab } from "../../src/upward/read";
import { canonical } from "../../src/upward/stamp";
import type { ModelWorkbook } from "../../workbench/host/model";
import { A, B, bookWith, NOON, result, settingsTab, tabOf, UNIT } from "../upward/books";
import { own, resealed, row } from "../upward/reports";
import { bookOf, type Given, sheetOf } from "../workbench/host/support";
import { bundleOn, sheetNamed, textOf } from "./support";

/** Parts of what only a person could have written beside a unit. */
const CANARY = /Hoàng Yến|Canh\b|0912|@|đ\/c|Bí thư|SĐT|\.json|Bản sao|tab “/iu;

const cellsOf = (workbook: ModelWorkbook, name: string) =>
  textOf(sheetNamed(workbook, name)).flat().filter(Boolean);

describe("3CĐ · Báo cáo", () => {
  const make = (names: string[], unit = "Huyện đoàn Cao Lộc") => {
    const rows = names.map((name, i) => [i + 1, name, "x", "x", i % 2 ? "không" : "x", "x"]);
    const workbook = bookOf(
      sheetOf(
        [
          ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
          ["TT", "Đơn vị", "1.1", "1.2", "2.1", "3.1"],
          ...rows,
        ] as Given[][],
        "Chấm",
        1,
      ),
      settingsTab([
        ["Tên đơn vị lập báo cáo", unit],
        ["Tên cấp trên", "Tỉnh đoàn Lạng Sơn (đ/c Hoàng Yến 0912345678)"],
        ["Gửi kèm từng đơn vị", "Có"],
      ]),
    );
    const bundle = bundleOn(workbook, { now: () => NOON });
    bundle.host.run("menuUpward");
    expect(bundle.ui.alerts).toEqual([]);
    const [received] = readReportTab(TAB_REPORT, textOf(sheetNamed(workbook, TAB_REPORT)));
    expect(received?.flaws).toEqual([]);
    return {
      report: received?.report,
      cells: cellsOf(workbook, TAB_REPORT),
      toast: bundle.ui.toasts[0]?.message ?? "",
    };
  };

  it("has units' names without the persons beside them, and says so", () => {
    const { report, cells, toast } = make(
      [
        "Đoàn xã An Hà",
        "Đoàn xã Đào Mỹ - Trần Hoàng Yến",
        "Đoàn xã Tân Thanh (đ/c Canh, SĐT: 0912345678)",
        "Đoàn xã Mỹ Hà 0912.345.679",
        "Đoàn xã Tiên Lục; canh@tinhdoan.vn",
        "Đoàn xã Nghĩa Hòa - Bí thư: Lò Thị Canh",
      ],
      "Huyện đoàn Cao Lộc – Bí thư Canh 0912345678",
    );
    expect(report?.rows.map(({ name }) => name)).toEqual([
      "Đoàn xã An Hà",
      "Đoàn xã Đào Mỹ",
      "Đoàn xã Tân Thanh",
      "Đoàn xã Mỹ Hà",
      "Đoàn xã Tiên Lục",
      "Đoàn xã Nghĩa Hòa",
    ]);
    expect(report?.header).toMatchObject({ unit: "Huyện đoàn Cao Lộc", parent: "Tỉnh đoàn Lạng Sơn" });
    for (const cell of cells) expect(cell).not.toMatch(CANARY);
    expect(toast).toContain(
      "Tên của 5 đơn vị có kèm tên người hoặc số liên lạc, báo cáo chỉ ghi phần tên đơn vị.",
    );
  });

  it("leaves names alone that only hold a famous one, and says nothing", () => {
    const names = ["Trường THPT Nguyễn Trãi", "Đoàn phường Lê Hồng Phong", "Trường TH – THCS Nguyễn Huệ"];
    const { report, toast } = make(names);
    expect(report?.rows.map(({ name }) => name)).toEqual(names);
    expect(toast).not.toContain("có kèm");
  });
});

describe("3CĐ · Toàn địa bàn", () => {
  /** As an older add-on, or a hand, sent it: its names hold persons. */
  const talkative = resealed(
    own("Huyện đoàn Bình Gia", [row("Đoàn xã Tân Văn - Trần Hoàng Yến 0912345678")]),
    {
      header: { ...A.header, unit: "Huyện đoàn Bình Gia (đ/c Hoàng Yến, 0912345678)", parent: "Bí thư Canh" },
    },
  );
  const nameless = resealed(own("Đ/c Canh 0912345678"), {});

  const merge = () => {
    const workbook = bookOf(
      settingsTab([
        ["Tên đơn vị lập báo cáo", UNIT],
        ["Tên cấp trên", "Trung ương Đoàn, đ/c Canh"],
        [
          "Danh sách đơn vị phải báo cáo",
          "Huyện đoàn Cao Lộc\nHuyện đoàn Bình Gia\nHuyện đoàn Văn Lãng - Trần Hoàng Yến 0912345678",
        ],
      ]),
      tabOf(A, "BC của Hoàng Yến 0912"),
      tabOf(own("Huyện đoàn Cao Lộc", [row("x")], { madeOn: "2021-10-01" }), "Bản sao của Canh"),
      tabOf(talkative, "đ/c Hoàng Yến"),
      tabOf(nameless, "Canh 1"),
      sheetOf([["3CD-REPORT 1/2 {#END"]], "Hoàng Yến hỏng", 88),
    );
    const bundle = bundleOn(workbook, { now: () => NOON });
    bundle.ui.answerAlert("NO", "NO", "NO");
    bundle.host.run("menuMerge");
    return { workbook, bundle };
  };

  it("names neither persons nor tabs of the level below, also in what is to be looked at", () => {
    const { workbook } = merge();
    const cells = cellsOf(workbook, TAB_MERGED);
    for (const cell of cells) expect(cell).not.toMatch(CANARY);
    expect(cells).toContain(
      "Chỉ có tên đơn vị, số đếm và kết quả; không có tên người, minh chứng, giải trình.",
    );
    expect(cells).toContain("Huyện đoàn Văn Lãng");
    expect(cells).toContain(
      "Huyện đoàn Cao Lộc: Bản cũ lập ngày 01/10/2021 được bỏ qua; dùng bản mới hơn lập ngày 22/11/2021.",
    );
    expect(cells.some((cell) => cell.startsWith("Không gộp: Một báo cáo không rõ đơn vị: "))).toBe(true);
    expect(canonical(result(workbook).report)).not.toMatch(CANARY);
  });

  it("says in a tab that stays here where each of them stands, and takes that back when nothing is left", () => {
    const { workbook, bundle } = merge();
    const rows = textOf(sheetNamed(workbook, TAB_TO_SEE));
    expect(rows.flat().join("\n")).toContain("không gửi lên cấp trên");
    expect(rows.find(([first]) => first === "Hoàng Yến hỏng")?.slice(1, 3)).toEqual(["–", "Không"]);
    expect(rows.find(([first]) => first === "Bản sao của Canh")?.[1]).toBe("Huyện đoàn Cao Lộc");
    expect(bundle.ui.toasts[0]?.message).toContain("tên các tab ở “3CĐ · Cần xem lại”");
    const clean = bookWith(tabOf(A, "a"), tabOf(B, "b"), sheetNamed(workbook, TAB_TO_SEE));
    bundleOn(clean, { now: () => NOON }).host.run("menuMerge");
    expect(cellsOf(clean, TAB_TO_SEE)).toContain("Không có gì lạ.");
    expect(cellsOf(clean, TAB_TO_SEE).join("\n")).not.toMatch(/Hoàng Yến/);
  });

  it("is not joined by a tab that nobody needs", () => {
    const workbook = bookWith(tabOf(A, "a"), tabOf(B, "b"));
    bundleOn(workbook, { now: () => NOON }).host.run("menuMerge");
    expect(workbook.sheets.map(({ name }) => name)).not.toContain(TAB_TO_SEE);
  });
});
