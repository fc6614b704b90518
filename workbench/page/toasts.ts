/** @fileoverview Toasts at the lower right, as Google shows them. */

import { byId, make } from "./elements";

const DEFAULT_SECONDS = 5;

/** Shows one. `seconds`: below zero stays until dismissed; null is Google's own default. */
export function toast(message: string, title = "", seconds: number | null = null): void {
  const close = make("button", { type: "button", class: "icon-button", "aria-label": "Đóng thông báo" }, "✕");
  const card = make("div", { class: "toast", role: "status" });
  if (title) card.append(make("strong", {}, title));
  card.append(make("span", {}, message), close);
  const gone = () => card.remove();
  close.addEventListener("click", gone);
  byId("toasts").append(card);
  const stay = seconds ?? DEFAULT_SECONDS;
  if (stay < 0) return;
  let timer = setTimeout(gone, stay * 1000);
  // Who is reading it is not hurried.
  card.addEventListener("mouseenter", () => clearTimeout(timer));
  card.addEventListener("mouseleave", () => {
    timer = setTimeout(gone, 1500);
  });
}
