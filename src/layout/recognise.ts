/**
 * @fileoverview Recognising a workbook: which tab is the assessment, what each of its columns is, and where
 * registration and evidence stand. It asks rather than guesses where two readings are close.
 */

import { cellAt, textOf } from "../cell/text";
import type { CriteriaSet } from "../criteria/set";
import { isOwnTab } from "../table/own-tabs";
import type { Tab } from "../table/tab";
import { fold, tidy } from "../vietnamese/fold";
import { type Candidate, candidatesIn, EVIDENCE } from "./choice/candidates";
import { chooseCandidate, namesOf, unclear } from "./choice/choose";
import { hasScatteredCrosses } from "./choice/scattered";
import { alikeAmong, furtherParts, haveSameUnits } from "./choice/spread";
import { type AssessmentTable, type Table, tablesOf } from "./columns/table";
import { knownWording } from "./headings/wording";
import { withLeftOver } from "./left-over";
import type { Recognition } from "./reading";
import { keyedTabsOf } from "./reading-beside";
import { isSpecimenName } from "./rows/unit-name";
import { say } from "./sentences";
import { readMapping } from "./settled/mapping";
import type { Remembered } from "./settled/remembered";
import { type TabUse, usesInForce } from "./settled/tab-uses";
import { readWithTabsBeside } from "./tabs-beside";

export interface RecogniseOptions {
  /** Known criteria sets, to match headings by text. */
  readonly sets: readonly CriteriaSet[];
  /** The tab a person chose. */
  readonly sheet?: string;
  /** A layout as printed, that a person may have edited: overrides recognition of columns. */
  readonly mapping?: unknown;
  /** Readings that a person settled, by their headings. */
  readonly remembered?: readonly Remembered[];
  /** The year that is asked for: among tabs of several years it chooses. */
  readonly year?: number | null;
  /**
   * The year that the workbook is at, as its settings say: of tabs that are plainly of several years it is the one,
   * unless somebody looks at another ([L1]).
   */
  readonly presentYear?: number | null;
  /** Years that are over: where nothing says which is meant, none of theirs is. */
  readonly closedYears?: readonly number[];
  /** The tab that somebody looks at: where several could be the assessment it is the one meant. */
  readonly open?: string;
  /**
   * What a person settled of registration ([O5]): the tab whose list counts, the assessment's own for its column;
   * null: no list beside it counts. Absent: nothing is settled.
   */
  readonly registrationTab?: string | null;
  /** What a person settled that whole tabs are used as; one whose headings changed no longer holds. */
  readonly uses?: readonly TabUse[];
}

/** Recognises the workbook, or says in one sentence what a person has to settle. */
export function recognise(tabs: readonly Tab[], options: RecogniseOptions): Recognition {
  const wording = knownWording(options.sets);
  const { sets, remembered = [] } = options;
  const all = tabs.filter((tab) => !isOwnTab(tab.name, tab.values[0]?.[0]));
  const uses = usesInForce(options.uses ?? [], all);
  // What was set aside is read all the same where a person names it, or settled how it is read.
  const found = options.sheet === undefined ? null : tabNamed(tabs, options.sheet);
  const isMeant = (tab: Tab) =>
    tab === found ||
    options.mapping !== undefined ||
    remembered.some(({ sheets }) => sheets.includes(tab.name));
  const theirs = all.filter((tab) => uses.get(tab.name) !== "none" || isMeant(tab));
  const listUsed = [...uses].reverse().find(([, use]) => use === "registration")?.[0];
  const tables = new Map<Tab, Table[]>();
  const tablesIn = (tab: Tab) => {
    const before = tables.get(tab);
    if (before) return before;
    const found = tablesOf(tab, wording);
    tables.set(tab, found);
    return found;
  };
  const around = {
    tabs: theirs,
    tablesIn,
    wording,
    sets,
    uses,
    registrationTab: options.registrationTab === undefined ? listUsed : options.registrationTab,
    year: options.year ?? null,
  };
  const finish = (
    assessment: AssessmentTable,
    alike: readonly string[],
    remembered: boolean,
    candidates: readonly Candidate[] = [],
    best: Candidate | null = null,
  ) => {
    const read = readWithTabsBeside(assessment, around);
    // A matrix of evidence has an assessment's shape, and is none to judge with it.
    const ofEvidence = keyedTabsOf(read).map(({ tab }) => tab.name);
    const plain = candidates.filter(({ standing }) => standing.is === "assessment");
    const years = plain.flatMap(({ year: of }) => of ?? []);
    return {
      ok: true as const,
      reading: withLeftOver(read, {
        ...around,
        all,
        candidates,
        parts: best ? furtherParts(best, candidates).flatMap(namesOf) : [],
      }),
      remembered,
      alike: alike.filter((name) => !ofEvidence.includes(name)),
      years: [...new Set(years)].sort((a, b) => a - b),
      others: plain
        .filter((one) => one !== best)
        .map((one) => ({
          sheets: namesOf(one),
          year: one.year,
          ofOtherUnits: best !== null && hasUnits(one) && !haveSameUnits(best, one),
        })),
    };
  };

  if (options.mapping) {
    const mapped = readMapping(options.mapping, theirs, wording);
    if ("doubt" in mapped) return unclear([], mapped.doubt);
    return mapped.units.length > 0
      ? finish(mapped, [], false)
      : unclear(sheetsOf(mapped), say.noUnits(sheetsOf(mapped)[0] ?? ""));
  }

  let chosen: Tab | null = null;
  if (options.sheet !== undefined) {
    if (!found)
      return unclear(
        [],
        say.unknownSheet(
          options.sheet,
          theirs.map((tab) => tab.name),
        ),
      );
    if (!theirs.includes(found)) return unclear([found.name], say.ownSheet(found.name));
    chosen = found;
  }
  const year = options.year ?? null;
  const mayBe = theirs.filter((tab) => (uses.get(tab.name) ?? "assessment") === "assessment" || isMeant(tab));
  const candidates = candidatesIn(mayBe, { tablesIn, wording, sets, remembered, year, uses });
  const best = chooseCandidate(candidates, {
    tabs: theirs,
    chosen,
    open: options.open,
    year,
    presentYear: options.presentYear ?? null,
    closedYears: options.closedYears ?? [],
    tablesIn,
  });
  if ("ok" in best) return best;
  const { result } = best;
  const names = namesOf(best);
  if ("doubt" in result) return unclear(names, result.doubt);
  if (
    chosen === null &&
    !best.remembered &&
    !best.settled &&
    best.weight <= EVIDENCE &&
    result.units.length > 0
  )
    return unclear(names, say.onlyEvidence(names[0] ?? ""));
  const doubt = result.tables.flatMap((table) => table.doubts)[0];
  if (doubt) return unclear(names, say.columnDoubt(names[0] ?? "", doubt));
  if (result.units.length === 0)
    return unclear(
      names,
      result.kind === "sheet-per-unit" ? say.formsUnnamed(names) : noUnitsIn(result, names[0] ?? ""),
    );
  if (chosen === null && !best.remembered && !best.settled && hasScatteredCrosses(result))
    return unclear(names, say.scattered(names[0] ?? ""));
  const alike = alikeAmong(candidates).find((group) => names.some((name) => group.includes(name))) ?? [];
  return finish(
    result,
    alike.filter((name) => !names.includes(name)),
    best.remembered === true,
    candidates,
    best,
  );
}

const hasUnits = ({ result }: Candidate) => !("doubt" in result) && result.units.length > 0;

/** Why a table has no unit. */
function noUnitsIn({ unnamed }: AssessmentTable, sheet: string): string {
  const [first] = unnamed.map((at) => textOf(cellAt(at))).filter(isSpecimenName);
  return first === undefined ? say.noUnits(sheet) : say.specimen(sheet, first);
}

function sheetsOf(assessment: AssessmentTable): string[] {
  return assessment.tables.map((table) => table.tab.name);
}

/** The tab of that name: to the letter, else the only one that differs in case, spaces or diacritics alone. */
function tabNamed(tabs: readonly Tab[], name: string): Tab | null {
  const exact = tabs.find((tab) => tab.name === name) ?? tabs.find((tab) => tidy(tab.name) === tidy(name));
  if (exact) return exact;
  const alike = tabs.filter((tab) => fold(tab.name) === fold(name));
  return alike.length === 1 ? (alike[0] as Tab) : null;
}
