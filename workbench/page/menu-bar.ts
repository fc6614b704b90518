/**
 * @fileoverview The menu bar, with the mouse and with the keyboard: F10 or Alt goes to it, arrows move, Esc goes
 * back to where one was.
 */

import { make } from "./elements";

export interface MenuLine {
  readonly label: string;
  /** `Ctrl+S`, as it is shown. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly title?: string;
  readonly run?: () => void;
  readonly lines?: readonly (MenuLine | null)[];
}

export interface Menu {
  readonly name: string;
  /** Asked each time the menu opens; null is a separator. */
  readonly lines: () => readonly (MenuLine | null)[] | Promise<readonly (MenuLine | null)[]>;
}

export class MenuBar {
  readonly #bar: HTMLElement;
  #open: { button: HTMLElement; popup: HTMLElement } | null = null;
  #before: Element | null = null;

  constructor(bar: HTMLElement) {
    this.#bar = bar;
    bar.addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener(
      "pointerdown",
      (event) => {
        if (!bar.contains(event.target as Node)) this.close(false);
      },
      true,
    );
    addEventListener("blur", () => this.close(false));
  }

  /** Puts the menus up, in order. */
  set(menus: readonly Menu[]): void {
    this.close(false);
    this.#bar.replaceChildren(
      ...menus.map((menu, i) => {
        const button = make(
          "button",
          {
            type: "button",
            role: "menuitem",
            class: "menu-button",
            "aria-haspopup": "true",
            "aria-expanded": "false",
            tabindex: i === 0 ? "0" : "-1",
          },
          menu.name,
        );
        const holder = make("div", { class: "menu-holder", role: "none" }, button);
        button.addEventListener("click", () => {
          if (this.#open?.button === button) this.close(true);
          else void this.#show(button, menu, false);
        });
        button.addEventListener("pointerenter", () => {
          if (this.#open && this.#open.button !== button) void this.#show(button, menu, false);
        });
        button.addEventListener("keydown", (event) => {
          if (event.key !== "ArrowDown" && event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          event.stopPropagation();
          void this.#show(button, menu, true);
        });
        return holder;
      }),
    );
  }

  /** Goes to the bar, or back from it. */
  focus(): void {
    if (this.#bar.contains(document.activeElement)) this.close(true);
    else {
      this.#before = document.activeElement;
      this.#buttons()[0]?.focus();
    }
  }

  close(back: boolean): void {
    this.#open?.popup.remove();
    this.#open?.button.setAttribute("aria-expanded", "false");
    this.#open = null;
    if (back && this.#before instanceof HTMLElement) this.#before.focus();
    if (back) this.#before = null;
  }

  #buttons(): HTMLElement[] {
    return [...this.#bar.querySelectorAll<HTMLElement>(":scope > .menu-holder > .menu-button")];
  }

  async #show(button: HTMLElement, menu: Menu, first: boolean): Promise<void> {
    this.#before ??= document.activeElement === button ? null : document.activeElement;
    const lines = await menu.lines();
    this.close(false);
    const popup = this.#popup(lines);
    popup.setAttribute("aria-label", menu.name);
    button.after(popup);
    button.setAttribute("aria-expanded", "true");
    this.#open = { button, popup };
    button.focus();
    if (first) focusable(popup)[0]?.focus();
  }

  #popup(lines: readonly (MenuLine | null)[]): HTMLElement {
    const popup = make("div", { class: "menu-popup", role: "menu" });
    // A line that opens others shows them while one is on it or among them, with the mouse as with the keyboard.
    popup.addEventListener("focusin", ({ target }) => {
      for (const nest of popup.querySelectorAll(":scope > .menu-nest"))
        nest.firstElementChild?.setAttribute("aria-expanded", String(nest.contains(target as Node)));
      keepInside(popup.querySelector(':scope > .menu-nest > [aria-expanded="true"] + .menu-inner'));
    });
    for (const line of lines) {
      if (!line) {
        popup.append(make("div", { class: "menu-separator", role: "separator" }));
        continue;
      }
      const item = make("button", { type: "button", role: "menuitem", class: "menu-item", tabindex: "-1" });
      item.append(make("span", { class: "menu-label" }, line.label));
      if (line.keys) {
        item.setAttribute("aria-keyshortcuts", line.keys.replace("Ctrl", "Control"));
        item.append(make("span", { class: "menu-keys", "aria-hidden": "true" }, line.keys));
      }
      if (line.title) item.title = line.title;
      if (line.disabled) item.setAttribute("aria-disabled", "true");
      item.addEventListener("pointerenter", () => item.focus());
      if (!line.lines) {
        item.addEventListener("click", () => {
          if (line.disabled) return;
          this.close(true);
          line.run?.();
        });
        popup.append(item);
        continue;
      }
      item.setAttribute("aria-haspopup", "true");
      item.setAttribute("aria-expanded", "false");
      item.append(make("span", { class: "menu-arrow", "aria-hidden": "true" }, "›"));
      const inner = this.#popup(line.lines);
      inner.classList.add("menu-inner");
      inner.setAttribute("aria-label", line.label);
      // Enter and the space bar click without a pointer.
      item.addEventListener("click", ({ detail }) => {
        if (detail === 0) focusable(inner)[0]?.focus();
        else item.focus();
      });
      popup.append(make("div", { class: "menu-nest", role: "none" }, item, inner));
    }
    return popup;
  }

  #key(event: KeyboardEvent): void {
    const at = document.activeElement as HTMLElement;
    const buttons = this.#buttons();
    const inner = at.closest<HTMLElement>(".menu-inner");
    const popup = at.closest<HTMLElement>(".menu-popup");
    const items = popup ? focusable(popup) : [];
    const along = (list: HTMLElement[], by: number) =>
      list[(list.indexOf(at) + by + list.length) % list.length]?.focus();
    // Keys here are the menu's and not the grid's.
    event.stopPropagation();
    const nest = at.getAttribute("aria-haspopup") === "true" ? at.closest(".menu-nest") : null;
    switch (event.key) {
      case "ArrowDown":
        if (popup) along(items, 1);
        break;
      case "ArrowUp":
        if (popup) along(items, -1);
        break;
      case "ArrowRight":
        if (nest) focusable(nest.querySelector(".menu-inner") as HTMLElement)[0]?.focus();
        else this.#sideways(buttons, 1);
        break;
      case "ArrowLeft":
        if (inner)
          inner.closest<HTMLElement>(".menu-nest")?.querySelector<HTMLElement>(".menu-item")?.focus();
        else this.#sideways(buttons, -1);
        break;
      case "Escape":
        this.close(true);
        break;
      case "Tab":
        this.close(false);
        return;
      default:
        return;
    }
    event.preventDefault();
  }

  #sideways(buttons: HTMLElement[], by: number): void {
    const from = this.#open?.button ?? (document.activeElement as HTMLElement);
    const next = buttons[(buttons.indexOf(from) + by + buttons.length) % buttons.length];
    const wasOpen = this.#open !== null;
    next?.focus();
    if (wasOpen) next?.click();
  }
}

/** Opens to the left where the window ends on the right. */
function keepInside(inner: Element | null): void {
  if (!inner) return;
  inner.classList.remove("menu-left");
  if (inner.getBoundingClientRect().right > innerWidth) inner.classList.add("menu-left");
}

function focusable(popup: HTMLElement): HTMLElement[] {
  return [...popup.querySelectorAll<HTMLElement>(":scope > .menu-item, :scope > .menu-nest > .menu-item")];
}
