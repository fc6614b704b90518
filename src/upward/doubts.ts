/** @fileoverview What stands against counting a report that verified, gathered before anything is decided. */
import type { Note, NoteCode } from "../messages/upward";
import type { Item } from "./add";
import type { Received } from "./read";

/** Says something of a report. */
export type Say = (code: NoteCode, received: Received, detail?: Note["detail"]) => void;

/** Puts a report in doubt: it would count a unit twice, or may. */
export type Doubt = (item: Item, code: NoteCode, detail: Note["detail"]) => void;

/** Doubts by report. */
export class Doubts {
  private readonly byReport = new Map<Received, Note[]>();

  readonly add: Doubt = (item, code, detail) => {
    const { received, report } = item;
    const notes = this.byReport.get(received) ?? [];
    if (notes.some((one) => one.code === code && one.detail.other === detail.other)) return;
    notes.push({ code, where: received.where, unit: report.header.unit, detail });
    this.byReport.set(received, notes);
  };

  of({ received }: Item): readonly Note[] {
    return this.byReport.get(received) ?? [];
  }
}
