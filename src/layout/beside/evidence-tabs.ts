/** @fileoverview The tabs of their own where evidence and explanations stand, whatever their names ([E10]). */

import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import type { Table } from "../columns/table";
import type { Wording } from "../headings/wording";
import type { Reading, UnitEntry } from "../reading";
import { type KeyedTab, keyedTabsOf } from "../reading-beside";
import { tableOfBlocks } from "./evidence-blocks";
import { claimOfEvidence, type Gate } from "./evidence-gate";
import { readEvidenceList } from "./evidence-list";
import { readEvidenceMatrix } from "./evidence-matrix";
import { readEvidenceTurned } from "./evidence-turned";
import { UnitsOf } from "./units-of";

/** What the assessment says of what such a tab may hold. */
interface Assessed {
  readonly wording: Wording;
  /** Its criteria. */
  readonly known: ReadonlySet<string>;
  readonly units: readonly UnitEntry[];
  readonly year: number | null;
}

/** A tab and its tables that may be of the assessment's year. */
export interface TabBeside {
  readonly tab: Tab;
  readonly tables: readonly Table[];
  /** A person said that it is evidence: it need not say so itself. */
  readonly settled: boolean;
}

/**
 * Finds them among the other tabs, visible ones first: all are read, for what a person lists in several
 * tabs is evidence in each. A copy of one that is read is not, and is named; hidden tabs count where no other does.
 */
export function evidenceTabs(
  tabs: readonly TabBeside[],
  { wording, known, units, year }: Assessed,
): Pick<Reading, "keyedTab" | "keyedMore" | "keyedBeside"> & { readonly open: readonly string[] } {
  const names = new UnitsOf(units);
  const settled = new Set(tabs.filter((one) => one.settled).map(({ tab }) => tab.name));
  const open = new Set<string>();
  const isSure: Gate = (said) => {
    const claim = settled.has(said.tab.name) ? "sure" : claimOfEvidence(said);
    if (claim === "open") open.add(said.tab.name);
    return claim === "sure";
  };
  const lists = tabs.flatMap(
    ({ tab, tables }) =>
      first(tablesOrBlocks(tab, tables, known, names, year), (table) =>
        readEvidenceList(table, wording, known, names, isSure),
      ) ?? [],
  );
  const listed = new Set(lists.map(({ tab }) => tab.name));
  const matrices = tabs
    .filter(({ tab }) => !listed.has(tab.name))
    .flatMap(({ tab, tables }) => {
      const matrix = first(tables, (table) => readEvidenceMatrix(table, known, names, isSure));
      return matrix ?? readEvidenceTurned(tab, { wording, known, year }, names, isSure) ?? [];
    });
  const found = [...lists, ...matrices];
  const seen = found.some(({ tab }) => !tab.hidden) ? found.filter(({ tab }) => !tab.hidden) : found;
  const own = seen.filter((one) => !isCopy(one, seen));
  const [keyedTab = null, ...keyedMore] = own.length > 0 ? own : seen;
  for (const { tab } of found) open.delete(tab.name);
  const read = new Set([keyedTab, ...keyedMore]);
  return {
    keyedTab,
    keyedMore,
    open: [...open],
    keyedBeside: [...new Set(seen.filter((one) => !read.has(one)).map(({ tab }) => tab.name))],
  };
}

/** Where evidence comes from ([L10]): `columns` beside the marks, the tabs' names, null where there is none. */
export function evidenceSource(
  evidence: Pick<Reading, "keyedTab" | "keyedMore">,
  units: readonly UnitEntry[],
): string | null {
  const tabs = keyedTabsOf(evidence)
    .filter(({ evidence, columns }) => evidence >= 0 || columns)
    .map(({ tab }) => tab.name);
  const maps = new Set(units.map(({ columns }) => columns));
  const beside = [...maps].some((map) => [...map.values()].some(({ evidence }) => evidence >= 0));
  return [...new Set([...(beside ? ["columns"] : []), ...tabs])].join(", ") || null;
}

/** A tab without a header that is known may list its criteria below each unit's name. */
function tablesOrBlocks(
  tab: Tab,
  tables: readonly Table[],
  known: ReadonlySet<string>,
  units: UnitsOf,
  year: number | null,
): readonly Table[] {
  if (tables.length > 0) return tables;
  const blocks = tableOfBlocks(tab, known, units);
  return blocks && (blocks.year === null || year === null || blocks.year === year) ? [blocks] : [];
}

const COPY =
  /^(?:ban sao (?:cua )?|copy of |sao luu )|[ _-]*(?:\(\d+\)|- ?copy|copy|ban sao|\(cu\)|cu|nhap|sao luu|backup)$/g;

/** Whether a tab is by its name an earlier state of another: "Minh chứng (2)", "Bản sao của Minh chứng". */
function isCopy({ tab }: KeyedTab, among: readonly KeyedTab[]): boolean {
  const name = fold(tab.name);
  const bare = name.replace(COPY, "").trim();
  return bare !== name && among.some((other) => other.tab !== tab && fold(other.tab.name) === bare);
}

function first<T>(tables: readonly Table[], read: (table: Table) => T | null): T | null {
  for (const table of tables) {
    const one = read(table);
    if (one) return one;
  }
  return null;
}
