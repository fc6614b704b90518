/** @fileoverview The menu as data: label, the global function it calls, order. */

import { LITE } from "./lite";

/** True in a build for publishing: the menu then stands under Extensions. Set by tools/build/code.mjs. */
declare const __ADDON__: boolean;

export const MENU_NAME = "3 chủ động";

/** A line of the menu and the global that it calls. */
interface Line<Run extends string = string> {
  readonly label: string;
  readonly run: Run;
}

/** What the menu shows: a line, a line that opens others, a separator. */
type Entry<Run extends string = string> =
  | Line<Run>
  | { readonly label: string; readonly lines: readonly (Line<Run> | null)[] }
  | null;

/**
 * The menu in order: what is used every day, then groups by what people want; null is a separator. At most 11 lines on
 * top and 7 in a group. Lines that open a page stand in no build without any.
 */
export const MENU = [
  ...(LITE ? [] : [{ label: "Nhập tiêu chí", run: "menuSidebar" } as const]),
  { label: "Làm tất cả", run: "menuAll" },
  { label: "Theo dõi năm", run: "menuYear" },
  null,
  {
    label: "Chấm và kiểm tra",
    lines: [
      { label: "Kiểm tra dữ liệu", run: "menuCheck" },
      { label: "Tính kết quả công nhận", run: "menuResult" },
      { label: "Tạo tab tổng hợp", run: "menuSummary" },
      null,
      { label: "Tô màu ô còn thiếu", run: "menuHighlight" },
      { label: "Bỏ tô màu", run: "menuUnhighlight" },
      { label: "Hoàn tác lần chạy trước", run: "menuUndo" },
    ],
  },
  {
    label: "Nhắc đơn vị",
    lines: [
      { label: "Danh sách còn thiếu", run: "menuMissing" },
      ...(LITE ? [] : [{ label: "Soạn tin nhắc", run: "menuRemind" } as const]),
    ],
  },
  {
    label: "Đăng ký, phân công, đi cơ sở",
    lines: [
      { label: "Tổng hợp đi cơ sở", run: "menuVisits" },
      { label: "Tạo danh sách của năm", run: "menuYearLists" },
    ],
  },
  {
    label: "Công nhận, giấy tờ",
    lines: [
      { label: "Danh sách công nhận", run: "menuList" },
      { label: "So sánh năm", run: "menuCompareYears" },
      ...(LITE ? [] : [{ label: "Giấy tờ", run: "menuPapers" } as const]),
    ],
  },
  {
    label: "Báo cáo cấp trên, cấp dưới",
    lines: [
      { label: "Lập báo cáo gửi cấp trên", run: "menuUpward" },
      { label: "Gộp báo cáo cấp dưới", run: "menuMerge" },
      ...(LITE ? [] : [{ label: "Xuất, nhập tệp báo cáo", run: "menuReportFiles" } as const]),
    ],
  },
  {
    label: "Bảng, tiêu chí, năm mới",
    lines: [
      ...(LITE
        ? []
        : [
            { label: "Tạo bảng chấm mới", run: "menuNewSheet" } as const,
            { label: "Cách đọc bảng", run: "menuReading" } as const,
          ]),
      { label: "Bộ tiêu chí", run: "menuCriteria" },
      { label: "Thay đổi đơn vị", run: "menuUnitChanges" },
      ...(LITE ? [] : [{ label: "Gợi ý thay đổi đơn vị", run: "menuProposeChanges" } as const]),
      ...(LITE
        ? []
        : [
            null,
            { label: "Mở năm mới", run: "menuOpenYear" } as const,
            { label: "Bỏ năm vừa mở", run: "menuCloseYear" } as const,
          ]),
    ],
  },
  null,
  { label: "Thiết lập", run: "menuSettings" },
  { label: "Trợ giúp", run: "menuHelp" },
] as const satisfies readonly Entry[];

type RunOf<One> = One extends { run: infer Run }
  ? Run
  : One extends { lines: readonly (infer Inner)[] }
    ? RunOf<Inner>
    : never;

/** The global that a line of the menu calls. */
export type MenuFunction = RunOf<(typeof MENU)[number]>;

/** Every line that calls something, in whatever group it stands. */
export const MENU_LINES = (MENU as readonly Entry<MenuFunction>[])
  .flatMap((entry) => (entry && "lines" in entry ? entry.lines : [entry]))
  .filter((line) => line !== null);

/** What the menu calls a command. */
export function labelOf(name: MenuFunction): string {
  return MENU_LINES.find((line) => line.run === name)?.label ?? MENU_NAME;
}

/** Puts the menu up; the only thing that may run without any permission (AuthMode.NONE). */
export function showMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const fill = (menu: GoogleAppsScript.Base.Menu, lines: readonly Entry[]) => {
    for (const line of lines) {
      if (!line) menu.addSeparator();
      else if ("run" in line) menu.addItem(line.label, line.run);
      else menu.addSubMenu(fill(ui.createMenu(line.label), line.lines));
    }
    return menu;
  };
  fill(__ADDON__ ? ui.createAddonMenu() : ui.createMenu(MENU_NAME), MENU).addToUi();
}
