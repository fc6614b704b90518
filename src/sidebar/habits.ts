/** @fileoverview What the sidebar learns from some rows of a sheet: how its marks and its evidence are written. */
import { placesOf } from "../assessment/cells";
import type { Letters } from "../cell/letter-mark";
import type { Reading, UnitEntry } from "../layout/reading";
import { MarkTally, type MarkWords, tickFrom, wordsFrom } from "./mark-words";

/** Rows looked at to learn how a sheet writes; more would say the same. */
const SAMPLED = 400;

/** How marks are written: in each column, and in the sheet as a whole for columns that say nothing yet. */
export function learnWords(
  reading: Reading,
  maps: readonly UnitEntry["columns"][],
  letters: Letters | null,
): Record<string, MarkWords> {
  const single = new Map<string, MarkTally>();
  const ticks = new Map<string, MarkTally>();
  const sampled = every(reading.units, SAMPLED);
  for (const entry of sampled) {
    const shape = maps.indexOf(entry.columns);
    for (const code of entry.columns.keys()) {
      for (const { tab, row, columns } of placesOf([entry], code)) {
        for (const [column, fail] of [
          [columns.appraised, columns.appraisedFail],
          [columns.self, columns.selfFail],
        ] as const) {
          for (const one of fail >= 0 ? [column, fail] : [column]) {
            if (one < 0) continue;
            const tallies = fail >= 0 ? ticks : single;
            const key = `${shape}:${one}`;
            const tally = tallies.get(key) ?? new MarkTally(letters);
            tallies.set(key, tally);
            tally.add(tab.values[row]?.[one] ?? "");
          }
        }
      }
    }
  }
  const whole = wordsFrom(joined(single, letters));
  const tick = tickFrom(joined(ticks, letters));
  const words: Record<string, MarkWords> = { sheet: whole };
  for (const [key, tally] of single) words[key] = wordsFrom(tally, whole);
  for (const [key, tally] of ticks) {
    const own = tickFrom(tally, tick);
    words[key] = { pass: own, fail: own, notApplicable: null, blank: "" };
  }
  return words;
}

function joined(tallies: ReadonlyMap<string, MarkTally>, letters: Letters | null): MarkTally {
  const all = new MarkTally(letters);
  for (const tally of tallies.values()) all.addAll(tally);
  return all;
}

/** Evidence as it is written, from some rows. */
export function* evidenceTexts({ units, keyedTab }: Reading): Iterable<string> {
  const seen = new Set<string>();
  for (const entry of every(units, SAMPLED)) {
    for (const code of entry.columns.keys()) {
      for (const { tab, row, columns } of placesOf([entry], code)) {
        const key = `${row},${columns.evidence},${tab.name}`;
        if (columns.evidence < 0 || seen.has(key)) continue;
        seen.add(key);
        const value = tab.values[row]?.[columns.evidence];
        if (typeof value === "string") yield value;
      }
    }
  }
  if (keyedTab?.parts) return;
  for (const { row, criterion } of keyedTab?.entries.slice(0, SAMPLED) ?? []) {
    const column = keyedTab?.columns?.get(criterion)?.evidence ?? keyedTab?.evidence ?? -1;
    const value = keyedTab?.tab.values[row]?.[column];
    if (typeof value === "string") yield value;
  }
}

/** At most so many of a list, from all over it. */
function every<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(list.length / most));
  return list.filter((_, index) => index % step === 0);
}
