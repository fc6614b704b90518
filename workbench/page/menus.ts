/** @fileoverview What stands in the menu bar: the grid's own commands, help, and what the script put up. */

import { HorizontalAlign, WrapStrategy } from "@univerjs/core";
import type { MenuItemModel, MenuModel, NumberFormat } from "../server/wire";
import { tell } from "./dialogs";
import { FORMAT } from "./grid-commands";
import { SORT } from "./grid-sort";
import type { Menu, MenuLine } from "./menu-bar";

const KEYS = [
  "F10: đến thanh menu; các phím mũi tên để chọn, Esc để trở về bảng.",
  "F6: sang thanh bên và trở về bảng. Alt+↓, Alt+↑: sang tab sau, tab trước (Ctrl+PageDown, Ctrl+PageUp như trong Excel cũng được, trừ khi trình duyệt giữ hai phím này để đổi thẻ của nó).",
  "Ctrl+S: lưu. Ctrl+Shift+S: lưu thành tệp khác. Ctrl+O: mở tệp. Ctrl+P: in tab đang mở.",
  "Ctrl+Z: hoàn tác, cả một lần chạy lệnh là một bước. Ctrl+Y: làm lại.",
  "Ctrl+F: tìm và thay thế.",
  "F2 hoặc Enter: sửa ô. Alt+Enter khi đang sửa: xuống dòng trong ô.",
  "Ô có danh sách chọn: gõ vài chữ, không dấu cũng được, rồi ↓ và Enter.",
  "Alt+Enter trên ô có liên kết: đi theo liên kết.",
].join("\n");

/** What the grid does not do. */
const LEFT_TO_EXCEL = [
  "Lọc dòng, kẻ khung, đổi phông chữ, vẽ biểu đồ, PivotTable: hãy mở tệp bằng Excel.",
  "Bộ lọc đã có trong tệp được giữ nguyên; dòng mà nó đang giấu cũng ẩn ở đây. Muốn thấy những dòng ấy, hãy bỏ lọc bằng Excel trước.",
  "Định dạng có điều kiện đã có trong tệp hiện màu ở đây và đi theo dòng, cột; muốn thêm hay sửa thì mở bằng Excel. Biểu tượng trong ô, vài kiểu hiếm và kiểu trải quá 50.000 ô không hiện ở đây nhưng vẫn nằm trong tệp.",
  "Trước khi mở tệp bằng Excel, hãy bấm Lưu ở đây.",
].join("\n");

/** Colours with names, for those who do not use the mouse; the toolbar has them all. */
const TEXT_COLORS = {
  Đen: "#000000",
  Đỏ: "#cc0000",
  Cam: "#b45f06",
  "Xanh lục": "#38761d",
  "Xanh lam": "#0b5394",
  Tím: "#674ea7",
};
const FILL_COLORS = {
  "Vàng nhạt": "#fff2cc",
  "Cam nhạt": "#fce5cd",
  "Đỏ nhạt": "#f4cccc",
  "Xanh lục nhạt": "#d9ead3",
  "Xanh lam nhạt": "#cfe2f3",
  "Tím nhạt": "#d9d2e9",
  "Xám nhạt": "#efefef",
};

/** The grid's menus. `command` does one of its commands. */
export function gridMenus(command: (id: string, params?: object) => void): Menu[] {
  // `value`: how many rows or columns, where a command puts some in.
  const line = (label: string, id: string, keys?: string, params: object = { value: 1 }): MenuLine => ({
    label,
    ...(keys ? { keys } : {}),
    run: () => command(id, params),
  });
  const align = (label: string, value: HorizontalAlign) =>
    line(label, "sheet.command.set-horizontal-text-align", undefined, { value });
  const wrap = (label: string, value: WrapStrategy) =>
    line(label, "sheet.command.set-text-wrap", undefined, { value });
  const format = (label: string, numberFormat: NumberFormat) =>
    line(label, FORMAT, undefined, { numberFormat });
  const colors = (id: string, named: Readonly<Record<string, string>>) =>
    Object.entries(named).map(([label, value]) => line(label, id, undefined, { value }));
  return [
    {
      name: "Chỉnh sửa",
      lines: () => [
        line("Hoàn tác", "univer.command.undo", "Ctrl+Z"),
        line("Làm lại", "univer.command.redo", "Ctrl+Y"),
        null,
        line("Tìm và thay thế", "ui.operation.open-find-dialog", "Ctrl+F"),
        null,
        line("Xóa nội dung", "sheet.command.clear-selection-content", "Delete"),
        line("Xóa dòng", "sheet.command.remove-row-confirm"),
        line("Xóa cột", "sheet.command.remove-col-confirm"),
        line("Xóa ghi chú", "sheet.command.delete-note"),
      ],
    },
    {
      name: "Xem",
      lines: () => [
        line("Cố định đến ô này", "sheet.command.set-selection-frozen"),
        line("Bỏ cố định", "sheet.command.cancel-frozen"),
        null,
        line("Ẩn dòng đã chọn", "sheet.command.hide-row-confirm", "Ctrl+9"),
        line("Hiện dòng bị ẩn", "sheet.command.set-selected-rows-visible"),
        line("Ẩn cột đã chọn", "sheet.command.hide-col-confirm"),
        line("Hiện cột bị ẩn", "sheet.command.set-selected-cols-visible"),
      ],
    },
    {
      name: "Chèn",
      lines: () => [
        line("Dòng phía trên", "sheet.command.insert-row-before"),
        line("Dòng phía dưới", "sheet.command.insert-row-after"),
        line("Cột bên trái", "sheet.command.insert-col-before"),
        line("Cột bên phải", "sheet.command.insert-col-after"),
        null,
        line("Tab mới", "sheet.command.insert-sheet"),
        line("Ghi chú", "sheet.operation.add-note-popup", "Shift+F2"),
      ],
    },
    {
      name: "Định dạng",
      lines: () => [
        line("In đậm", "sheet.command.set-range-bold", "Ctrl+B"),
        line("In nghiêng", "sheet.command.set-range-italic", "Ctrl+I"),
        line("Chữ to hơn", "sheet.command.set-range-font-increase"),
        line("Chữ nhỏ hơn", "sheet.command.set-range-font-decrease"),
        {
          // As Google has it: the guide and the findings send people there.
          label: "Số",
          lines: [
            format("Tự động", null),
            format("Văn bản thuần túy", "@"),
            null,
            format("Số: 1.000", "#,##0"),
            format("Phần trăm: 48,8%", "0.0%"),
            format("Ngày: 31/12/2026", "dd/mm/yyyy"),
          ],
        },
        {
          label: "Màu chữ",
          lines: [
            line("Như thường", "sheet.command.reset-range-text-color"),
            ...colors("sheet.command.set-range-text-color", TEXT_COLORS),
          ],
        },
        {
          label: "Màu nền",
          lines: [
            line("Không màu", "sheet.command.reset-background-color"),
            ...colors("sheet.command.set-background-color", FILL_COLORS),
          ],
        },
        null,
        align("Căn trái", HorizontalAlign.LEFT),
        align("Căn giữa", HorizontalAlign.CENTER),
        align("Căn phải", HorizontalAlign.RIGHT),
        null,
        wrap("Xuống dòng trong ô", WrapStrategy.WRAP),
        wrap("Tràn sang ô bên", WrapStrategy.OVERFLOW),
        null,
        line("Gộp ô", "sheet.command.add-worksheet-merge-all"),
        line("Bỏ gộp ô", "sheet.command.remove-worksheet-merge"),
        null,
        line("Xóa định dạng", "sheet.command.clear-selection-format"),
      ],
    },
    {
      name: "Dữ liệu",
      lines: () => [
        line("Sắp xếp tăng dần", SORT, undefined, { descending: false }),
        line("Sắp xếp giảm dần", SORT, undefined, { descending: true }),
      ],
    },
  ];
}

/** Help, and the menus of the script on both sides of it, where Google has them. */
export function scriptMenus(
  menus: readonly MenuModel[],
  firstSteps: () => void,
  practise: () => void,
  run: (functionName: string, label: string) => unknown,
): Menu[] {
  const linesOf = (items: readonly MenuItemModel[]): (MenuLine | null)[] =>
    items.map((item) => {
      if (item.kind === "separator") return null;
      if (item.kind === "menu") return { label: item.label, lines: linesOf(item.items) };
      return { label: item.label, run: () => void run(item.functionName, item.label) };
    });
  const addons = menus.filter(({ addon }) => addon);
  const own = menus.filter(({ addon }) => !addon);
  const extensions: Menu = {
    name: "Tiện ích mở rộng",
    lines: () => addons.map(({ name, items }) => ({ label: name, lines: linesOf(items) })),
  };
  return [
    ...(addons.length > 0 ? [extensions] : []),
    {
      name: "Trợ giúp",
      lines: () => [
        { label: "Hướng dẫn sử dụng", run: () => void open("/huong-dan.html", "_blank", "noopener") },
        { label: "Bốn bước làm quen", run: firstSteps },
        { label: "Mở bảng mẫu để tập", run: practise },
        { label: "Phím tắt", run: () => void tell(KEYS, "Phím tắt") },
        { label: "Việc để Excel làm", run: () => void tell(LEFT_TO_EXCEL, "Việc để Excel làm") },
      ],
    },
    ...own.map(({ name, items }) => ({ name, lines: () => linesOf(items) })),
  ];
}
