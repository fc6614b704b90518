/** @fileoverview The findings of one unit as they come up while it is judged. */

import { shownAt } from "../cell/show";
import { cellAt } from "../cell/text";
import { finding, type UnitCode, type UnitFinding } from "../findings/unit-codes";
import { anchorOf } from "../table/merged";
import type { At } from "../table/tab";

type Detail = Readonly<Record<string, string>>;

interface Note {
  readonly code: UnitCode;
  readonly at: At;
  readonly criteria: string[];
  readonly detail: Detail;
}

const NO_DETAIL: Detail = {};

/** Findings on one cell with one code are one finding with all its criteria ([E9]). */
export class UnitNotes {
  /** No mark and no evidence anywhere so far ([O1], last paragraph). */
  empty = true;
  /** A mark somewhere, be it one that cannot be read ([U2], `unit-similar`). */
  marked = false;
  private readonly notes: Note[] = [];

  constructor(private readonly unit: string) {}

  add(code: UnitCode, cell: At, criterion: string, detail = NO_DETAIL): void {
    const { notes } = this;
    // Criteria that share a merged cell share its findings ([L5]).
    const at = anchorOf(cell);
    // Criteria that share a cell mostly stand one after the other, so the search begins at the end.
    for (let i = notes.length - 1; i >= 0; i--) {
      const held = notes[i] as Note;
      if (held.at.row !== at.row || held.at.column !== at.column) continue;
      if (held.code !== code || held.at.tab !== at.tab) continue;
      if (!held.criteria.includes(criterion)) held.criteria.push(criterion);
      return;
    }
    notes.push({ code, at, criteria: [criterion], detail });
  }

  take(): UnitFinding[] {
    const { unit } = this;
    return this.notes.map(({ code, at, criteria, detail }) =>
      finding(code, at, {
        unit,
        criteria,
        value: code === "mark-unreadable" ? asSeen(at) : shownAt(at),
        detail,
      }),
    );
  }
}

/** A share is quoted as the person sees it: 1 that is shown as 100%. Where looks are known they were read for doubts anyway. */
function asSeen(at: At): string {
  const value = cellAt(at);
  const seen =
    typeof value === "number" && at.tab.fontLines ? at.tab.displayed()[at.row]?.[at.column] : undefined;
  return seen?.endsWith("%") ? seen : shownAt(at);
}
