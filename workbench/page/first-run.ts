/**
 * @fileoverview The card of four steps that meets who opens the sample for the first time. It goes on by itself as the
 * steps are done, and comes back from "Trợ giúp".
 */

import { byId, make } from "./elements";

const SEEN = "da-xem-bon-buoc";

const STEPS = [
  "Xem bảng chấm mẫu của một huyện. Bạn cứ sửa thoải mái: đây là bản sao.",
  "Chọn menu “3 chủ động”, rồi “Làm tất cả”.",
  "Đọc tab “3CĐ · Kiểm tra”, bấm vào địa chỉ ô để đến ô cần sửa, rồi sửa ô đó.",
  "Chạy lại “Làm tất cả”. Xong thì chọn “Tệp”, rồi “Mở…” để làm với bảng của đơn vị bạn.",
] as const;

export class FirstRun {
  #step = 0;

  /** Shows the card, unless this person has closed it before. */
  meet(): void {
    if (localStorage.getItem(SEEN) === null) this.show();
  }

  show(): void {
    byId("first-run").hidden = false;
    this.#draw();
  }

  /** A step was done: the card goes on where it stands at that step. */
  done(what: "run" | "edit"): void {
    if (byId("first-run").hidden) return;
    if (what === "run" && this.#step <= 1) this.#step = 2;
    else if (what === "edit" && this.#step === 2) this.#step = 3;
    else if (what === "run" && this.#step === 3) this.#step = 4;
    this.#draw();
  }

  #draw(): void {
    const close = make(
      "button",
      { type: "button", class: "icon-button", "aria-label": "Đóng bốn bước" },
      "✕",
    );
    close.addEventListener("click", () => this.#close());
    const list = make("ol", {});
    STEPS.forEach((text, i) => {
      const state = i < this.#step ? "done" : i === this.#step ? "now" : "later";
      const item = make("li", { class: state, ...(state === "now" ? { "aria-current": "step" } : {}) }, text);
      list.append(item);
    });
    const title = this.#step >= STEPS.length ? "Bạn đã làm đủ bốn bước" : "Bốn bước làm quen";
    const head = make("div", { class: "first-run-head" }, make("h2", {}, title), close);
    const next = make(
      "button",
      { type: "button", class: "quiet-button" },
      this.#step === 0 ? "Tiếp" : "Đóng",
    );
    next.addEventListener("click", () => {
      if (this.#step === 0) {
        this.#step = 1;
        this.#draw();
      } else this.#close();
    });
    byId("first-run").replaceChildren(head, list, make("div", { class: "dialog-buttons" }, next));
  }

  #close(): void {
    localStorage.setItem(SEEN, "1");
    byId("first-run").hidden = true;
    this.#step = 0;
  }
}
