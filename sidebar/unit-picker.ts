/** @fileoverview Finding a unit: by name without tone marks, by steps, by the row selected in the sheet. */
import { UNIT_WORDS } from "../src/messages/words";
import type { Book, BookUnit } from "../src/sidebar/wire";
import { fold } from "../src/vietnamese/fold";
import { button, fill, h, newId, on, setText } from "./dom";
import * as SAY from "./say";

const MOST_SHOWN = 30;

export interface PickerActions {
  open(index: number): void;
  takeSelected(): void;
  follow(on: boolean): void;
  isLacking(unit: BookUnit): boolean;
  say(words: string): void;
}

/** The search box with its list, the step buttons and the filter. */
export class UnitPicker {
  readonly element: HTMLElement;
  readonly #actions: PickerActions;
  readonly #input: HTMLInputElement;
  readonly #takeButton: HTMLButtonElement;
  readonly #list = h("ul", {
    role: "listbox",
    id: newId(),
    class: "options",
    hidden: true,
    "aria-label": SAY.search,
  });
  readonly #lackingOnly = h("input", { type: "checkbox" });
  readonly #followBox = h("input", { type: "checkbox" });
  #book: Book | null = null;
  #folded: readonly string[] = [];
  #current = -1;
  #shown: readonly number[] = [];
  #active = -1;

  constructor(actions: PickerActions) {
    this.#actions = actions;
    const id = newId();
    this.#input = h("input", {
      id,
      type: "text",
      role: "combobox",
      autocomplete: "off",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.#list.id,
      placeholder: SAY.searchHint,
    });
    on(this.#input, "input", () => this.#search());
    on(this.#input, "focus", () => this.#input.select());
    on(this.#input, "keydown", (event) => this.#onKey(event));
    on(this.#input, "blur", () => this.#close());
    // A press on the list must not take the focus from the box, which would close the list first.
    on(this.#list, "mousedown", (event) => event.preventDefault());
    this.#takeButton = button(SAY.takeSelected, "quiet", () => actions.takeSelected());
    on(this.#followBox, "change", () => actions.follow(this.#followBox.checked));
    this.element = h(
      "div",
      "picker",
      h("label", { for: id, class: "field-name" }, SAY.search),
      h("div", "combo", this.#input, this.#list),
      h(
        "div",
        "buttons",
        button(SAY.previous, "quiet", () => this.step(-1)),
        button(SAY.next, "quiet", () => this.step(1)),
        this.#takeButton,
      ),
      h("label", "check", this.#lackingOnly, SAY.lackingOnly),
      h("label", "check", this.#followBox, SAY.follow),
    );
  }

  /** Shows another book, or another unit of it. */
  show(book: Book, current: number): void {
    if (book !== this.#book) {
      this.#book = book;
      this.#folded = book.units.map(({ name, heading }) => fold(`${name} ${heading}`));
    }
    this.#current = current;
    this.#close();
    this.#input.value = book.units[current]?.name ?? "";
  }

  stopFollowing(): void {
    this.#followBox.checked = false;
  }

  focus(): void {
    this.#input.focus();
  }

  /** The next or previous unit; of those that lack something where only they are wanted. */
  step(by: 1 | -1): void {
    const units = this.#book?.units ?? [];
    for (let index = this.#current + by; index >= 0 && index < units.length; index += by) {
      if (this.#isWanted(units[index] as BookUnit)) {
        this.#actions.open(index);
        return;
      }
    }
    this.#actions.say(
      this.#lackingOnly.checked && !units.some((unit) => this.#actions.isLacking(unit))
        ? SAY.noLacking
        : SAY.lastOne,
    );
  }

  #isWanted(unit: BookUnit): boolean {
    return !this.#lackingOnly.checked || this.#actions.isLacking(unit);
  }

  #search(): void {
    const units = this.#book?.units ?? [];
    const words = fold(this.#input.value).split(" ").filter(Boolean);
    const found: number[] = [];
    let more = 0;
    units.forEach((unit, index) => {
      const text = this.#folded[index] ?? "";
      if (!this.#isWanted(unit) || !words.every((word) => text.includes(word))) return;
      if (found.length < MOST_SHOWN) found.push(index);
      else more += 1;
    });
    this.#shown = found;
    this.#active = found.length > 0 ? 0 : -1;
    const options = found.map((index, at) => this.#option(units[index] as BookUnit, index, at));
    const rest = found.length === 0 ? SAY.noMatch : more > 0 ? SAY.more(more) : "";
    fill(
      this.#list,
      ...options,
      rest ? h("li", { role: "option", "aria-disabled": "true", class: "rest" }, rest) : null,
    );
    this.#list.hidden = false;
    this.#input.setAttribute("aria-expanded", "true");
    this.#mark();
  }

  #option(unit: BookUnit, index: number, at: number): HTMLElement {
    const small = [unit.heading, UNIT_WORDS[unit.outcome]].filter(Boolean).join(" · ");
    const element = h(
      "li",
      { role: "option", id: `${this.#list.id}-${at}` },
      unit.name,
      h("small", null, ` ${small}`),
    );
    on(element, "click", () => this.#pick(index));
    return element;
  }

  #mark(): void {
    this.#shown.forEach((_, at) => {
      const option = this.#list.children[at];
      option?.setAttribute("aria-selected", String(at === this.#active));
      if (at === this.#active) option?.scrollIntoView({ block: "nearest" });
    });
    if (this.#active >= 0)
      this.#input.setAttribute("aria-activedescendant", `${this.#list.id}-${this.#active}`);
    else this.#input.removeAttribute("aria-activedescendant");
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === "Escape" && !this.#list.hidden) {
      event.stopPropagation();
      this.#close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (event.altKey) return;
      event.preventDefault();
      if (this.#list.hidden) this.#search();
      else {
        const by = event.key === "ArrowDown" ? 1 : -1;
        this.#active = Math.min(this.#shown.length - 1, Math.max(0, this.#active + by));
        this.#mark();
      }
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !this.#list.hidden) {
      event.preventDefault();
      const index = this.#shown[this.#active];
      if (index !== undefined) this.#pick(index);
    }
  }

  #pick(index: number): void {
    this.#close();
    this.#actions.open(index);
  }

  #close(): void {
    this.#list.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
    const name = this.#book?.units[this.#current]?.name;
    if (name !== undefined) this.#input.value = name;
  }

  /** Says that a call is under way. */
  setTaking(on: boolean): void {
    this.#takeButton.disabled = on;
    setText(this.#takeButton, on ? SAY.taking : SAY.takeSelected);
  }
}
