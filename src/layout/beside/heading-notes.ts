/**
 * @fileoverview [M8] Notes that a person put on titles, headings and the texts of criteria of the assessment: what they say of signs counts as
 * if it stood beside the table ([M2]); that it is a draft, self-assessed or not appraised leaves open all below it.
 */

import { noteDoubts } from "../../cell/note";
import { isBlank, textOf } from "../../cell/text";
import { saysVoid } from "../../cell/unsettled";
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import type { GuideLine, RowNotRead, UnitEntry } from "../reading";
import { SENTENCES } from "./guides";

/** That all below it is not this level's result yet. */
const NO_RESULT =
  /\b(?:la|ket qua|so lieu|diem)(?: ket qua| so lieu| diem)* (?:do )?(?:don vi |co so )?tu (?:cham|danh gia)\b|\bchua (?:duoc )?(?:tham dinh|duyet|phe duyet|trinh|thong qua|chot|chinh thuc)\b/;
const OF_SELF = /\btu (?:cham|danh gia|nhan)\b/;

/** A mark that a note on its number, its criterion or its content may take back. */
const PASS = "Đạt";

function firstMark({ columns }: UnitEntry): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { self, appraised } of columns.values())
    for (const column of [self, appraised]) if (column >= 0) first = Math.min(first, column);
  return first;
}

/** What such notes say of signs, and those that leave all below them open. */
export function headingNotes(
  tabs: readonly Tab[],
  units: readonly UnitEntry[],
): { readonly guides: readonly GuideLine[]; readonly rows: readonly RowNotRead[] } {
  const guides: GuideLine[] = [];
  const rows: RowNotRead[] = [];
  for (const tab of tabs) {
    const notes = tab.notes?.() ?? [];
    if (notes.length === 0) continue;
    const here = units.filter((unit) => unit.tab.name === tab.name);
    const only = here.length === 1 ? (here[0] ?? null) : null;
    // In a table turned round a row is of all units.
    const own = new Map<number, UnitEntry[]>();
    for (const unit of here)
      for (const row of new Set([unit.row, ...[...(unit.rows?.values() ?? [])].flat()]))
        own.set(row, [...(own.get(row) ?? []), unit]);
    notes.forEach((line, row) => {
      const owners = own.get(row);
      line.forEach((note, column) => {
        const value = tab.values[row]?.[column];
        if (note === "" || value === undefined || isBlank(value)) return;
        const at = { tab, row, column };
        if (owners) {
          // Notes on marks, papers and names are weighed where those are read.
          const named = owners.filter(({ at: name }) => name.row === row && name.column === column);
          const isRead = owners.some((unit) => column >= firstMark(unit) || column === unit.at.column);
          const noted = isRead && owners.length > 1 ? named : isRead ? [] : owners;
          if (noteDoubts(note, PASS))
            for (const unit of noted) rows.push({ at, unit, of: "state", said: note.trim() });
          return;
        }
        // A content's row on a form.
        if (only && row > Math.min(...own.keys()) && noteDoubts(note, PASS)) {
          rows.push({ at, unit: only, of: "state", said: note.trim() });
          return;
        }
        for (const text of note.normalize("NFC").split(SENTENCES)) {
          guides.push({ at, text: text.trim(), beside: "" });
          if (saysVoid(text, true) || (NO_RESULT.test(fold(text)) && !OF_SELF.test(fold(textOf(value)))))
            rows.push({ at, unit: only, of: "void", said: text.trim() });
        }
      });
    });
  }
  return { guides, rows };
}
