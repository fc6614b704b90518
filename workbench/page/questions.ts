/** @fileoverview What a running script asks: one question at a time, answered here or by another page. */

import type { WireQuestion } from "../server/wire";
import { call } from "./api";
import { ask, type Shown, tell } from "./dialogs";

export class Questions {
  #open: { readonly id: number; readonly shown: Shown } | null = null;

  /** Shows the question that the host has open; null: it has none, and one that still stands here goes away. */
  show(question: WireQuestion | null): void {
    if (this.#open && this.#open.id !== question?.id) {
      this.#open.shown.dismiss();
      this.#open = null;
    }
    if (!question || this.#open) return;
    const { id, kind, title, text, buttons } = question;
    const shown = ask({ title, text, buttons, ...(kind === "prompt" ? { input: "" } : {}) });
    this.#open = { id, shown };
    void shown.answer.then(({ button, text: typed }) => {
      this.#open = null;
      void call("answer", { id, button, text: typed }).catch((error: Error) => tell(error.message));
    });
  }
}
