/**
 * @fileoverview What screen readers hear of the grid: names that it says in English whatever its language, put in
 * Vietnamese; buttons without a name, named; what calls itself something that it is not, set right.
 */

const LABELS: Readonly<Record<string, string>> = {
  "ribbon.start": "Thanh công cụ",
  "Sidebar panel": "Bảng phụ",
  "Close sidebar": "Đóng bảng phụ",
  "Resize sidebar": "Đổi cỡ bảng phụ",
  "Sheet tabs": "Các tab",
  Close: "Đóng",
  Previous: "Trước",
  Next: "Sau",
  Back: "Quay lại",
  "Previous Month": "Tháng trước",
  "Next Month": "Tháng sau",
  increment: "Tăng",
  decrement: "Giảm",
};

/** What the toolbar's buttons do, by the command that each runs. */
const COMMANDS: Readonly<Record<string, string>> = {
  "univer.command.undo": "Hoàn tác",
  "univer.command.redo": "Làm lại",
  "sheet.command.clear-selection-all": "Xóa nội dung và định dạng",
  "sheet.command.set-range-font-increase": "Chữ to hơn",
  "sheet.command.set-range-font-decrease": "Chữ nhỏ hơn",
  "sheet.command.set-range-bold": "Chữ đậm",
  "sheet.command.set-range-italic": "Chữ nghiêng",
  "sheet.command.set-range-strickthrough": "Gạch ngang chữ",
  "sheet.command.set-horizontal-text-align": "Căn ngang",
  "sheet.command.set-vertical-text-align": "Căn dọc",
  "sheet.command.set-text-wrap": "Ngắt dòng",
  "sheet.command.add-worksheet-merge": "Gộp ô",
  "formula-ui.operation.insert-function.common": "Hàm thường dùng",
  "ui.operation.open-find-dialog": "Tìm và thay thế",
  "sheet.command.toggle-gridlines": "Bật, tắt đường lưới",
};

/** What else has no name of its own, or says that it is what it is not: where it is found, and what is set right. */
const ATTRIBUTES: readonly (readonly [where: string, set: Readonly<Record<string, string | null>>])[] = [
  ["div[aria-haspopup]:not(:has(input, button))", { role: "button", type: null, tabindex: "0" }],
  [
    "div:is([aria-haspopup], [data-slot=dropdown-menu-trigger]):has(input, button)",
    { "aria-haspopup": null, "aria-expanded": null, type: null },
  ],
  ["[data-u-command='sheet.command.set-range-fontsize'] input", { "aria-label": "Cỡ chữ" }],
  ["[data-u-command='sheet.command.set-range-text-color'] [aria-haspopup]", { "aria-label": "Màu chữ" }],
  ["[data-u-command='sheet.command.set-background-color'] [aria-haspopup]", { "aria-label": "Màu nền ô" }],
  ["[data-u-comp=defined-name] input", { "aria-label": "Ô hoặc vùng đang chọn" }],
  ["[data-u-comp=defined-name] a", { role: "button", type: null, "aria-label": "Các vùng có tên" }],
  [
    "[data-u-comp=formula-bar] button:has(.univerjs-icon-close-icon)",
    { "aria-label": "Bỏ công thức đang gõ" },
  ],
  ["[data-u-comp=sheet-bar-append-button]:has(.univerjs-icon-increase-icon)", { "aria-label": "Thêm tab" }],
  [
    "[data-u-comp=sheet-bar-append-button]:has(.univerjs-icon-convert-icon)",
    { "aria-label": "Danh sách tab" },
  ],
  ["[data-u-comp=button]:has(.univerjs-icon-reduce-icon)", { "aria-label": "Thu nhỏ" }],
  ["[data-u-comp=button]:has(.univerjs-icon-increase-icon)", { "aria-label": "Phóng to" }],
  ["[role=track]", { role: null }],
  ["[role=track] a, div:has(> [role=handle]) > a", { role: null, "aria-hidden": "true" }],
  ["[role=handle]", { role: null, "aria-label": "Kéo để thu nhỏ, phóng to" }],
  ["section[data-react-aria-top-layer]", { "aria-label": null }],
  // Before everything else on the page, it says; the page's own order is right.
  ["canvas[tabindex='1']", { tabindex: "-1" }],
];

const ODD = ["[aria-label]", ".univer-sr-only", "[data-u-command]"].join(",");

function translate(element: Element): void {
  const within = (where: string) => [
    ...(element.matches(where) ? [element] : []),
    ...element.querySelectorAll(where),
  ];
  for (const one of within(ODD)) {
    const label = LABELS[one.getAttribute("aria-label") ?? ""];
    const command = COMMANDS[one.getAttribute("data-u-command") ?? ""];
    if (label) one.setAttribute("aria-label", label);
    else if (command && !one.hasAttribute("aria-label")) one.setAttribute("aria-label", command);
    const text = one.classList.contains("univer-sr-only") ? LABELS[one.textContent ?? ""] : undefined;
    if (text) one.textContent = text;
  }
  for (const [where, set] of ATTRIBUTES) {
    for (const one of within(where)) {
      for (const [name, value] of Object.entries(set)) {
        if (one.getAttribute(name) === value) continue;
        if (value === null) one.removeAttribute(name);
        else one.setAttribute(name, value);
      }
    }
  }
}

/** Sees to everything that is on the page, and to what comes. */
export function sayInVietnamese(): void {
  translate(document.body);
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === "attributes") translate(target as Element);
      for (const node of addedNodes) if (node instanceof Element) translate(node);
    }
  }).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ["aria-label", "aria-expanded"],
  });
}
