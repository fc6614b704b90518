/** @fileoverview Evidence as a matrix turned round on a tab of its own: criteria down, units across ([E10], [L8]). */

import { namesDocument } from "../../cell/sample";
import { isBlank, valueAt } from "../../cell/text";
import { withMerges } from "../../table/merged";
import type { At, Tab } from "../../table/tab";
import { linesAbove, yearOf } from "../header/title";
import { firstRowUnder, leftOf, unitsAcross } from "../header/units-across";
import type { Wording } from "../headings/wording";
import type { KeyedTab, KeyedTabKeys } from "../reading-beside";
import { CriterionReader } from "../rows/row-criteria";
import { firstFilledAt } from "../rows/row-kinds";
import type { Gate } from "./evidence-gate";
import { saysEvidence, saysFollowUp, saysLacking, saysOpinion, saysPlan } from "./says-evidence";
import type { UnitsOf } from "./units-of";

/** Fewer criteria down are no matrix. */
const LEAST_CRITERIA = 2;
/** Below so many rows without a criterion the matrix has ended. */
const LONGEST_GAP = 3;

/** What the assessment says of what such a tab may hold. */
interface Assessed {
  readonly wording: Wording;
  /** Its criteria. */
  readonly known: ReadonlySet<string>;
  readonly year: number | null;
}

/** Reads a tab as such a matrix, a list a unit; null where it is none. */
export function readEvidenceTurned(
  tab: Tab,
  { wording, known, year }: Assessed,
  units: UnitsOf,
  isSure: Gate,
): KeyedTab[] | null {
  for (const across of unitsAcross(tab)) {
    const named = across.units.flatMap((one) => {
      const unit = units.find(one.name, one.heading);
      return unit ? [{ ...one, unit }] : [];
    });
    if (named.length === 0 || named.length * 2 < across.units.length) continue;
    const lines = linesAbove(tab, across.header.rows[0] as number);
    const title = lines.join(" ");
    const words = `${title} ${tab.name}`;
    const said = yearOf(title, tab.name) ?? year;
    if (saysLacking(words) || saysOpinion(words) || said !== year) return null;
    const left = leftOf(across);
    const first = firstRowUnder(across);
    const keys = Array.from({ length: left }, (_, column) => column);
    const reader = new CriterionReader(tab, keys, wording, known, first);
    const rows: { readonly row: number; readonly criterion: string }[] = [];
    const notRead: At[] = across.units
      .filter(({ name, heading }) => !units.find(name, heading))
      .map(({ at }) => at);
    let last = first;
    for (let row = first; row < tab.values.length && row - last <= LONGEST_GAP; row += 1) {
      const said = reader.at(row);
      if (said) last = row;
      if (said?.kind === "criterion" && known.has(said.code)) rows.push({ row, criterion: said.code });
      else if (named.some(({ at }) => namesDocument(valueAt(tab, row, at.column))))
        notRead.push(firstFilledAt(tab, row));
    }
    if (new Set(rows.map(({ criterion }) => criterion)).size < LEAST_CRITERIA) continue;
    const cells = named.flatMap(({ at }) =>
      rows.map(({ row }) => valueAt(tab, row, at.column)).filter((value) => !isBlank(value)),
    );
    const documents = cells.filter(namesDocument).length;
    const says = saysEvidence({ title, tab }) && !saysPlan(words) && !saysFollowUp(words);
    if (!says && (documents === 0 || documents * 2 < cells.length)) continue;
    if (!isSure({ tab, lines, over: [], beside: [] })) return null;
    const held = new Set(named.map(({ at }) => at.column));
    const filled = withMerges(tab, first, (_, column) => (held.has(column) ? "evidence" : null));
    return named.map(({ unit, at, columns }, index) => ({
      tab: filled,
      entries: rows.map((one) => ({ ...unit, ...one })),
      evidence: columns.find(({ fields }) => fields.includes("evidence"))?.index ?? at.column,
      explanation: -1,
      ...(index === 0 && { notRead, keys: keysOf(across.header.rows, keys) }),
    }));
  }
  return null;
}

/** What says whose each cell is: the header the unit, the first columns the criterion. No row is put in. */
function keysOf(headerRows: readonly number[], criterion: readonly number[]): KeyedTabKeys {
  return { headerRows, name: -1, criterion, order: -1, lastRow: -1, samples: new Map() };
}
