/** @fileoverview Which tab is a list of which officer looks after which unit, and so says nothing of marks; who follows whom is read with the year. */

import { isUnderstood, mayDoubt } from "../../cell/remark";
import { isMark, namesDocument } from "../../cell/sample";
import { cellAt, isBlank, textOf, valueAt } from "../../cell/text";
import { withMerges } from "../../table/merged";
import type { Tab } from "../../table/tab";
import { yearOf } from "../header/title";
import { readHeading } from "../headings/heading";
import type { Quoted, UnitEntry } from "../reading";
import { textsIn } from "../rows/row-kinds";
import { UnitsOf } from "./units-of";

/** A list's header stands among the first rows. */
const HEAD_ROWS = 20;
/** A list that names a smaller share of the units is about others. */
const SHARE = 0.5;
/** An officer's units may stand in one cell. */
const APART = /[\n;,+]/;

/** Officers by the unit's name, as one tab lists them. */
interface OfficerList {
  readonly tab: Tab;
  readonly officers: ReadonlyMap<string, string>;
}

export interface OfficerSearch {
  /** Tabs that are neither the assessment nor evidence. */
  readonly tabs: readonly Tab[];
  readonly units: readonly UnitEntry[];
  readonly year: number | null;
  /** The tab that a person settled. */
  readonly settled: string | undefined;
  /** Whether the table has a column for officers of its own. */
  readonly hasOwn: boolean;
}

/** The name of that tab; null: none is, the table has a column of its own, or two lists differ. */
export function officerTabOf({ tabs, units, year, settled, hasOwn }: OfficerSearch): string | null {
  if (hasOwn) return null;
  const names = new UnitsOf(units);
  const some = settled === undefined ? tabs.filter(({ hidden }) => !hidden) : tabs;
  const all = some
    .filter(({ name }) => settled === undefined || name === settled)
    .flatMap((tab) => readOfficers(tab, names, year, settled !== undefined) ?? []);
  const lists = all.filter(({ officers }) => settled !== undefined || officers.size >= units.length * SHARE);
  const [first] = lists;
  const differ = lists.some((one) => first && !agree(first, one));
  return first && !differ ? first.tab.name : null;
}

const agree = (a: OfficerList, b: OfficerList) =>
  [...a.officers].every(([unit, officer]) => (b.officers.get(unit) ?? officer) === officer);

/** Reads a tab as such a list; null where no heading says that it is one, or it names no unit. */
function readOfficers(tab: Tab, names: UnitsOf, year: number | null, settled: boolean): OfficerList | null {
  const isOfficer = (value: unknown) => readHeading(value as string).word?.field === "officer";
  const head = tab.values
    .slice(0, HEAD_ROWS)
    .findIndex((row) => row.some(isOfficer) && row.filter((value) => !isBlank(value)).length > 1);
  const said = yearOf("", tab.name);
  if (head < 0 || (!settled && said !== null && year !== null && said !== year)) return null;
  const column = (tab.values[head] ?? []).findIndex(isOfficer);
  const filled = withMerges(tab, head + 1, (_, at) => String(at));
  const width = tab.values[0]?.length ?? 0;
  let best: Map<string, string> | null = null;
  for (let at = 0; at < width; at += 1) {
    if (at === column) continue;
    const officers = new Map<string, string>();
    for (let row = head + 1; row < filled.values.length; row += 1) {
      const officer = valueAt(filled, row, column);
      const value = valueAt(filled, row, at);
      if (typeof value !== "string" || !isPerson(officer)) continue;
      const whole = names.find(value, "");
      for (const found of whole ? [whole] : value.split(APART).map((part) => names.find(part, "")))
        if (found) officers.set(found.unit, textOf(officer));
    }
    if (officers.size > (best?.size ?? 0)) best = officers;
  }
  return best && { tab, officers: best };
}

/** [L11] What a list of officers says of units besides, where it may doubt their results: "chưa đi, chấm theo báo cáo". */
export function oddAmongOfficers(tab: Tab, units: readonly UnitEntry[]): Quoted[] {
  const book = new UnitsOf(units);
  return tab.values.flatMap((cells, row) => {
    const named = cells.flatMap((value) => (typeof value === "string" ? book.all(textOf(value)) : []));
    const [unit] = named;
    if (!unit || named.length > 1) return [];
    return textsIn(tab, row)
      .filter((at) => {
        const text = textOf(cellAt(at));
        return mayDoubt(text) && !isUnderstood(text, true) && !book.all(text).includes(unit);
      })
      .map((at) => ({ at, unit }));
  });
}

/** A tick, a dash or a document is nobody's name. */
const isPerson = (value: ReturnType<typeof valueAt>) =>
  typeof value === "string" && /\p{L}{2}/u.test(value) && !isMark(value) && !namesDocument(value);
