/** @fileoverview What the grid says in English whatever its language: names that screen readers say, put in Vietnamese. */

const LABELS: Readonly<Record<string, string>> = {
  "ribbon.start": "Thanh công cụ",
  "Sidebar panel": "Bảng phụ",
  "Close sidebar": "Đóng bảng phụ",
  "Resize sidebar": "Đổi cỡ bảng phụ",
  "Sheet tabs": "Các tab",
  "Notifications alt+T": "Thông báo",
  Close: "Đóng",
  Previous: "Trước",
  Next: "Sau",
  Back: "Quay lại",
  "Previous Month": "Tháng trước",
  "Next Month": "Tháng sau",
  increment: "Tăng",
  decrement: "Giảm",
};

function translate(element: Element): void {
  for (const one of [element, ...element.querySelectorAll("[aria-label], .univer-sr-only")]) {
    const label = LABELS[one.getAttribute("aria-label") ?? ""];
    if (label) one.setAttribute("aria-label", label);
    const text = one.classList.contains("univer-sr-only") ? LABELS[one.textContent ?? ""] : undefined;
    if (text) one.textContent = text;
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
  }).observe(document.body, { subtree: true, childList: true, attributeFilter: ["aria-label"] });
}
