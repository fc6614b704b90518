/** @fileoverview Questions and news in the middle of the page: alerts, prompts, a file's name, a script's dialog. */

import type { AlertAnswer, AlertButtons } from "../server/wire";
import { make } from "./elements";

const BUTTONS: Readonly<Record<AlertButtons, readonly AlertAnswer[]>> = {
  OK: ["OK"],
  OK_CANCEL: ["OK", "CANCEL"],
  YES_NO: ["YES", "NO"],
  YES_NO_CANCEL: ["YES", "NO", "CANCEL"],
};
const NAMES: Readonly<Record<AlertAnswer, string>> = {
  OK: "OK",
  CANCEL: "Hủy",
  YES: "Có",
  NO: "Không",
  CLOSE: "Đóng",
};

export interface Question {
  readonly title: string | null;
  readonly text: string;
  readonly buttons: AlertButtons;
  /** Other names for the buttons. */
  readonly names?: Partial<Record<AlertAnswer, string>>;
  /** What the person may type, to begin with; absent: nothing to type. */
  readonly input?: string;
}

export interface Shown {
  readonly answer: Promise<{ button: AlertAnswer; text: string }>;
  /** Takes it away unanswered. */
  dismiss(): void;
}

/** Asks; the answer is CLOSE where the person left by Esc. */
export function ask(question: Question): Shown {
  const { title, text, buttons, names, input } = question;
  const field =
    input === undefined ? null : make("input", { type: "text", class: "dialog-input", value: input });
  const lines = text.split("\n").map((line) => make("p", {}, line));
  const form = make("form", { method: "dialog" });
  if (title) form.append(make("h2", { id: "dialog-title" }, title));
  const body = make("div", { class: "dialog-text", id: "dialog-text" }, ...lines);
  form.append(body);
  if (field) {
    field.setAttribute("aria-labelledby", "dialog-text");
    form.append(field);
  }
  const row = make("div", { class: "dialog-buttons" });
  for (const [i, button] of BUTTONS[buttons].entries()) {
    const kind = i === 0 ? "main-button" : "quiet-button";
    row.prepend(
      make("button", { value: button, class: kind, type: "submit" }, names?.[button] ?? NAMES[button]),
    );
  }
  form.append(row);
  const dialog = make(
    "dialog",
    { class: "dialog", ...(title ? { "aria-labelledby": "dialog-title" } : {}) },
    form,
  );
  const main = row.querySelector<HTMLButtonElement>(".main-button");
  // Enter in the field is the first button, whatever order they stand in.
  field?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    main?.click();
  });
  return open(dialog, field ?? main, () => field?.value ?? "");
}

function open(dialog: HTMLDialogElement, first: HTMLElement | null, text: () => string): Shown {
  const before = document.activeElement;
  document.body.append(dialog);
  keepKeys(dialog);
  dialog.showModal();
  first?.focus();
  if (first instanceof HTMLInputElement) first.select();
  let gone = false;
  const answer = new Promise<{ button: AlertAnswer; text: string }>((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (before instanceof HTMLElement) before.focus();
      if (!gone) resolve({ button: (dialog.returnValue || "CLOSE") as AlertAnswer, text: text() });
    });
  });
  return {
    answer,
    dismiss: () => {
      gone = true;
      dialog.close();
    },
  };
}

/** What is typed here is not for the grid, which listens to the whole page. */
function keepKeys(element: HTMLElement): void {
  for (const type of [
    "keydown",
    "keyup",
    "keypress",
    "input",
    "compositionstart",
    "compositionend",
    "paste",
    "copy",
    "cut",
  ])
    element.addEventListener(type, (event) => event.stopPropagation());
}

/** Says one thing; over when it was read. */
export async function tell(text: string, title: string | null = null): Promise<void> {
  await ask({ title, text, buttons: "OK", names: { OK: "Đã hiểu" } }).answer;
}

/** Shows an element as a dialog of a script. @returns how to close it */
export function showFrame(title: string, frame: HTMLElement, closed: () => void): () => void {
  const close = make("button", { type: "button", class: "icon-button", "aria-label": "Đóng" }, "✕");
  const head = make("div", { class: "frame-head" }, make("h2", { id: "frame-title" }, title), close);
  const dialog = make(
    "dialog",
    { class: "dialog frame-dialog", "aria-labelledby": "frame-title" },
    head,
    frame,
  );
  document.body.append(dialog);
  keepKeys(dialog);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    closed();
  });
  dialog.showModal();
  return () => dialog.close();
}
