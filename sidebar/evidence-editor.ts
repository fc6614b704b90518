/** @fileoverview An evidence cell as a list: a box for each reference, and under it what it is taken for. */
import { show } from "../src/cell/show";
import { type Item, joinEvidence, kindOf, splitEvidence } from "../src/sidebar/evidence-list";
import type { Place } from "../src/sidebar/wire";
import { button, fill, grow, h, newId, on, outerLink, setText } from "./dom";
import { lockNote } from "./lock-note";
import type { Part } from "./mark-control";
import { itemWords } from "./messages";
import * as SAY from "./say";
import type { UnitState } from "./unit-state";

interface Row {
  text: string;
  after: string;
  readonly element: HTMLElement;
  readonly box: HTMLTextAreaElement;
  readonly kind: HTMLElement;
}

/** The list for one cell; `code` is the criterion it stands under. */
export function evidenceEditor(state: UnitState, place: Place, code: string, note: string): Part {
  let lead = "";
  let rows: Row[] = [];
  let shown: string | null = null;
  let open: boolean | null = null;
  const list = h("ul", "items");
  const add = button(SAY.addEvidence, "link", () => addRow(rows.length, "", true));
  const locked = lockNote(state, place);
  const element = h(
    "div",
    { class: "evidence", role: "group", "aria-label": `${SAY.evidence} ${code}` },
    h("p", "field-name", SAY.evidence),
    note ? h("p", "hint", note) : null,
    locked.element,
    list,
    add,
  );

  const textNow = () => joinEvidence({ lead, items: rows as readonly Item[] }, state.book.separator);
  const write = () => {
    shown = textNow();
    state.set(place, shown);
  };

  function makeRow(item: Item): Row {
    const kind = h("p", { class: "kind", id: newId() });
    const box = h("textarea", { rows: 1, spellcheck: "false", "aria-describedby": kind.id });
    box.placeholder = SAY.evidencePlaceholder;
    box.value = item.text;
    const row: Row = { text: item.text, after: item.after, box, kind, element: h("li") };
    const remove = button("✕", "quiet", () => removeRow(row), { class: "quiet icon" });
    row.element.append(h("div", "item-line", box, remove), kind);
    on(box, "input", () => {
      grow(box);
      if (/[\n\r]/.test(box.value)) return spread(row);
      row.text = box.value;
      write();
    });
    on(box, "keydown", (event) => {
      if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.isComposing) {
        event.preventDefault();
        if (row.text.trim() !== "") addRow(rows.indexOf(row) + 1, "", true);
      } else if (event.key === "Backspace" && box.value === "" && rows.length > 1) {
        event.preventDefault();
        removeRow(row);
      }
    });
    return row;
  }

  /** Lines that were pasted become items of their own. */
  function spread(row: Row) {
    const items = splitEvidence(row.box.value).items;
    const at = rows.indexOf(row);
    rows.splice(at, 1, ...(items.length > 0 ? items : [{ text: "", after: row.after }]).map(makeRow));
    draw();
    write();
    (rows[at + Math.max(0, items.length - 1)] as Row).box.focus();
  }

  function addRow(at: number, text: string, focus: boolean) {
    const row = makeRow({ text, after: "" });
    rows.splice(at, 0, row);
    draw();
    if (focus) row.box.focus();
  }

  function removeRow(row: Row) {
    const at = rows.indexOf(row);
    rows.splice(at, 1);
    if (rows.length === 0) rows = [makeRow({ text: "", after: "" })];
    draw();
    (rows[Math.max(0, at - 1)] as Row).box.focus();
    write();
  }

  function draw() {
    fill(list, ...rows.map((row) => row.element));
    for (const row of rows) grow(row.box);
  }

  /** What each item is taken for. */
  function tell() {
    rows.forEach((row, index) => {
      row.box.setAttribute("aria-label", SAY.evidenceItem(index + 1, code));
      row.element.querySelector("button")?.setAttribute("aria-label", SAY.removeItem(index + 1));
      const kind = row.text.trim() === "" ? null : kindOf(row.text, state.book.year);
      const link = kind?.references.find((one) => one.kind === "link" && one.safe === "https");
      const words = kind ? itemWords(kind) : "";
      if (row.kind.dataset.words === words) return;
      row.kind.dataset.words = words;
      row.kind.classList.toggle("off", Boolean(kind?.hint));
      fill(row.kind, words, link?.url ? " " : null, link?.url ? outerLink(link.url, "Mở liên kết") : null);
    });
  }

  return {
    element,
    update() {
      const cell = state.cell(place);
      if (!cell) return;
      const text = show(cell.held);
      if (text !== shown || cell.open !== open) {
        // Another value than this list wrote: read anew, undone, taken from a draft.
        shown = text;
        open = cell.open;
        const parts = splitEvidence(text);
        lead = parts.lead;
        rows = (parts.items.length > 0 || !open ? parts.items : [{ text: "", after: "" }]).map(makeRow);
        draw();
        for (const row of rows) row.box.readOnly = !open;
        list.classList.toggle("locked", !open);
        add.hidden = !open;
        for (const row of rows) row.element.querySelector("button")?.toggleAttribute("hidden", !open);
      }
      locked.update();
      tell();
    },
  };
}

/** A box for an explanation, or for the reason that stands in the mark's own cell. */
export function textEditor(
  label: string,
  read: () => string,
  write: (text: string) => void,
  isOpen: () => boolean,
): Part {
  const id = newId();
  const box = h("textarea", { id, rows: 1 });
  const name = h("label", { for: id, class: "field-name" }, label);
  on(box, "input", () => {
    grow(box);
    write(box.value);
  });
  return {
    element: h("div", "explanation", name, box),
    update() {
      setText(name, label);
      const text = read();
      box.readOnly = !isOpen();
      if (box.value !== text && document.activeElement !== box) box.value = text;
      grow(box);
    },
  };
}
