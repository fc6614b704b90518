/** @fileoverview The menu as data: label, the global function it calls, order. */

import { LITE } from "./lite";

/** True in a build for publishing: the menu then stands under Extensions. Set by build.mjs. */
declare const __ADDON__: boolean;

export const MENU_NAME = "3 chủ động";

/** Menu lines in order; null is a separator. Those that open a page stand in no build without any. */
export const MENU = [
  ...(LITE ? [] : [{ label: "Nhập tiêu chí", run: "menuSidebar" } as const]),
  { label: "Làm tất cả", run: "menuAll" },
  null,
  { label: "Kiểm tra dữ liệu", run: "menuCheck" },
  { label: "Tính kết quả công nhận", run: "menuResult" },
  { label: "Tạo tab tổng hợp", run: "menuSummary" },
  null,
  { label: "Tô màu ô còn thiếu", run: "menuHighlight" },
  { label: "Bỏ tô màu", run: "menuUnhighlight" },
  { label: "Hoàn tác lần chạy trước", run: "menuUndo" },
  { label: "Danh sách còn thiếu", run: "menuMissing" },
  ...(LITE ? [] : [{ label: "Soạn tin nhắc", run: "menuRemind" } as const]),
  null,
  { label: "Lập báo cáo gửi cấp trên", run: "menuUpward" },
  { label: "Gộp báo cáo cấp dưới", run: "menuMerge" },
  ...(LITE ? [] : [{ label: "Xuất, nhập tệp báo cáo", run: "menuReportFiles" } as const]),
  null,
  ...(LITE
    ? []
    : [
        { label: "Tạo bảng chấm mới", run: "menuNewSheet" } as const,
        { label: "Cách đọc bảng", run: "menuReading" } as const,
      ]),
  { label: "Bộ tiêu chí", run: "menuCriteria" },
  { label: "Thiết lập", run: "menuSettings" },
  { label: "Trợ giúp", run: "menuHelp" },
] as const satisfies readonly ({ readonly label: string; readonly run: string } | null)[];

/** The global that a line of the menu calls. */
export type MenuFunction = NonNullable<(typeof MENU)[number]>["run"];

/** What the menu calls a command. */
export function labelOf(name: MenuFunction): string {
  return MENU.find((line) => line?.run === name)?.label ?? MENU_NAME;
}

/** Puts the menu up; the only thing that may run without any permission (AuthMode.NONE). */
export function showMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const menu = __ADDON__ ? ui.createAddonMenu() : ui.createMenu(MENU_NAME);
  for (const line of MENU) {
    if (line) menu.addItem(line.label, line.run);
    else menu.addSeparator();
  }
  menu.addToUi();
}
