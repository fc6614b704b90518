/**
 * @fileoverview What is typed while one grid has gone and the next is not there yet: a field out of sight takes it, and
 * it is typed into the next one.
 */

import { byId, make } from "./elements";

/** Keys by which one goes on to another cell, kept among the letters as characters that nobody types. */
const KEYS = new Map([
  ["Tab", 9],
  ["Enter", 13],
  ["ArrowLeft", 37],
  ["ArrowUp", 38],
  ["ArrowRight", 39],
  ["ArrowDown", 40],
  ["Delete", 46],
]);
const FIRST = 0xe000;
const PARTS = /[\ue000-\ue0ff]|[^\ue000-\ue0ff]+/g;

/** Takes what is typed for the grid from here on. @returns what ends it, and gives what was typed; null: nothing was */
export function catchKeys(): () => string | null {
  const at = document.activeElement;
  if (at && at !== document.body && !byId("grid").contains(at)) return () => null;
  const field = make("textarea", { class: "unseen", "aria-hidden": "true", tabindex: "-1" });
  field.addEventListener("keydown", (event) => {
    const code = KEYS.get(event.key);
    if (code === undefined || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.setRangeText(String.fromCharCode(FIRST + code), field.value.length, field.value.length, "end");
  });
  document.body.append(field);
  field.focus();
  return () => {
    const { value } = field;
    field.remove();
    return value === "" ? null : value;
  };
}

/** Types it where the keyboard is, as by hand. @param handedOver over when what was typed is in its cell */
export async function typeAgain(typed: string, handedOver: () => Promise<unknown>): Promise<void> {
  for (const part of typed.match(PARTS) ?? []) {
    const keyCode = part.charCodeAt(0) - FIRST;
    const key = [...KEYS].find(([, code]) => code === keyCode)?.[0];
    if (key === undefined) document.execCommand("insertText", false, part);
    else {
      const how = { key, code: key, keyCode, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", how));
      await handedOver();
    }
  }
}
