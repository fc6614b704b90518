/**
 * @fileoverview What one tab says of registration ([O5]): whether it is a list, how plainly, and what it says of each unit.
 */

import { readRegistrationCell, registrationOf, type SaidOfRegistration } from "../../cell/registration";
import { followsUpPlans, registrationTopic } from "../../cell/registration-words";
import { isMark } from "../../cell/sample";
import { cellAt, isBlank, textOf, valueAt } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { nameKey } from "../../vietnamese/fold";
import { markedCriteria, type Table } from "../columns/table";
import { linesAbove, subjectOf, yearOf } from "../header/title";
import type { Wording } from "../headings/wording";
import type { UnitEntry } from "../reading";
import { criterionColumns } from "../rows/criteria-columns";
import { whyRegistration } from "../sentences";
import { type NameList, readNameList } from "./registration-list";
import type { Assessed } from "./registration-names";
import { placesIn } from "./registration-place";
import { asksDayOrPaper, yearAlone } from "./registration-said";
import {
  contentsRegistered,
  isDatedElsewhere,
  isOfOtherKind,
  registersSeveral,
  SHARE,
  speaksOfIt,
  subjectStands,
} from "./registration-subject";
import { isForAnother, whyInPart } from "./registration-whole";

export interface RegistrationSearch {
  /** Tabs that are neither the assessment nor a list of evidence. */
  readonly tabs: readonly Tab[];
  readonly tablesIn: (tab: Tab) => readonly Table[];
  readonly wording: Wording;
  readonly units: readonly UnitEntry[];
  readonly year: number | null;
  /** The calendar years that are its own: of a school year two ([E6]). */
  readonly years: readonly number[] | null;
  /** What a person settled: the tab that counts, the assessment's own for its column; null: none beside it. */
  readonly settled: string | null | undefined;
}

/** Titles stand above this row. */
const TITLE_ROWS = 12;

/** A table of marks has a criterion for each content at least; a checklist has a tick or two. */
const LEAST_CRITERIA = 3;

export interface ListOnTab {
  readonly list: NameList;
  /**
   * `few`: it hardly names a unit of the assessment; `negated`: it lists those that did not register; `unfilled`: nobody
   * has written into it yet who did; `part`: whom it lacks may have registered all the same.
   */
  readonly standing: "clear" | "part" | "unsure" | "few" | "negated" | "unfilled";
  readonly why: string;
  readonly said: ReadonlyMap<number, SaidOfRegistration>;
  /** Names of no unit of the assessment, as one key. */
  readonly strangers: string;
}

/** What a tab is as a list of registration; null where it is none. */
export function judgeTab(
  tab: Tab,
  search: RegistrationSearch,
  assessed: Assessed,
  chosen = false,
): ListOnTab | null {
  if (!chosen && !speaksOfIt(tab)) return null;
  const tables = search.tablesIn(tab);
  const contents = new Map(tables.map((table) => [table, contentsRegistered(table)]));
  if (
    !chosen &&
    tables.some(
      (table) =>
        !registersSeveral(table) &&
        contents.get(table)?.length === 0 &&
        // Years side by side are numbered like contents: 2019, 2020, 2021.
        (markedCriteria(table.taken.filter(({ heading }) => yearAlone(heading) === null)).size >=
          LEAST_CRITERIA ||
          criterionColumns(table, search.wording).some((column) => !saysRegistering(table, column))),
    )
  )
    return unreadList(tab, assessed);
  const list = readNameList(
    tab,
    { headers: tables.map(({ headerRows }) => headerRows), byContent: [...contents.values()].flat() },
    assessed,
  );
  if (!list) return unreadList(tab, assessed);
  const said = saidBy(list, assessed);
  const strangers = list.entries
    .filter(({ unit, heading }) => assessed.book.find(unit, heading).length === 0)
    .map(({ unit }) => nameKey(unit))
    .sort()
    .join("\n");
  const on = (standing: ListOnTab["standing"], why: string, of = list): ListOnTab => ({
    list: of,
    standing,
    why,
    said: of === list ? said : saidBy(of, assessed),
    strangers,
  });
  // Which of the years counts no choice of a tab settles.
  if (chosen && list.unfilled) return on("unfilled", whyRegistration.unfilledList);
  if (chosen && !list.years) return on("clear", whyRegistration.chosen);
  const subject = subjectOf(linesAbove(tab, list.firstRow));
  const about = chosen ? "clear" : subjectStands(list, subject, search.years);
  if (about === null) return null;
  if (about === "negated") return list.matched > 0 ? on("negated", whyRegistration.negated) : null;
  if (list.matched === 0 && (about === "unsure" || isOfOtherKind(list, assessed))) return null;
  const { length } = list.entries;
  if (list.matched < length * SHARE && list.matched < assessed.units.length * SHARE)
    return on("few", whyRegistration.few(list.matched, length));
  if (about === "unsure") return on("unsure", whyRegistration.unsure);
  if (list.unfilled) return on("unfilled", whyRegistration.unfilledList);
  if (list.years) return on("unsure", whyRegistration.years[list.years]);
  const heading = list.partly === null ? "" : (list.headings.get(list.partly) ?? "");
  const all = said.size >= assessed.units.length;
  const lacking = list.partly !== null && all ? lackingPapers(list, list.partly, heading) : null;
  if (lacking) return on("clear", whyRegistration.clear(length), lacking);
  if (list.partly !== null && (all || followsUpPlans(heading)))
    return on("unsure", whyRegistration.partly(heading));
  if (isDatedElsewhere(list, subject, search.years)) return on("unsure", whyRegistration.otherYear);
  const lacks = assessed.units.some((_, index) => ["blank", undefined].includes(said.get(index)));
  if (lacks && isForAnother(list)) return on("unsure", whyRegistration.unsure);
  const part = lacks ? whyInPart(list) : null;
  return part ? on("part", part) : on("clear", whyRegistration.clear(length));
}

/**
 * A list of all units, most of them with the day or the paper by which they registered: whom it lacks is left open at the
 * blank cell. Null: few have one, or the heading asks for something else.
 */
function lackingPapers(list: NameList, column: number, heading: string): NameList | null {
  if (!asksDayOrPaper(heading)) return null;
  const cellOf = ({ at }: NameList["entries"][number]) => valueAt(at.tab, at.row, column);
  const isBlankAt = (one: NameList["entries"][number]) => isBlank(cellOf(one));
  const lacking = list.entries.filter(isBlankAt);
  // Ticks follow up what was handed in.
  if (lacking.length * 2 >= list.entries.length || list.entries.some((one) => isMark(cellOf(one))))
    return null;
  const entries = list.entries.map((one) =>
    one.note === null && isBlankAt(one) ? { ...one, note: { ...one.at, column } } : one,
  );
  return { ...list, entries };
}

/** "Danh hiệu đăng ký" over cells that name this one is no column of criteria. */
const saysRegistering = ({ taken }: Table, column: number) =>
  taken.some(({ index, heading }) => index === column && registrationTopic(heading) !== null);

/** A tab that registers by its title and names units in no column of names, as where they stand across: a doubt. */
function unreadList(tab: Tab, { book, years }: Assessed): ListOnTab | null {
  const lines = tab.values
    .slice(0, TITLE_ROWS)
    .flatMap((cells) => cells.map(textOf).filter((text) => text !== ""));
  const title = [tab.name, ...lines].find((line) => registrationTopic(line) === "ours");
  if (title === undefined) return null;
  const said = yearOf(title, tab.name);
  if (said !== null && years?.includes(said) === false) return null;
  const names = new Set<number>();
  for (const cells of tab.values)
    for (const value of cells)
      if (typeof value === "string")
        for (const { unit } of placesIn(value, book)) for (const index of book.find(unit)) names.add(index);
  if (names.size === 0) return null;
  const nothing = {
    entries: [],
    replaced: [],
    mentions: [],
    unnamed: [],
    values: [],
    partly: null,
    unfilled: false,
    years: null,
    orders: [],
  };
  const list = {
    tab,
    headerRows: [],
    firstRow: 0,
    headings: new Map(),
    nameHeading: "",
    matched: names.size,
    ...nothing,
  };
  return { list, standing: "unsure", why: whyRegistration.unread, said: new Map(), strangers: "" };
}

/** What a list says of each unit of the assessment, by index; what it leaves open is open. */
function saidBy(list: NameList, { book, years }: Assessed): Map<number, SaidOfRegistration> {
  const cells = list.entries.flatMap(({ value }) => value ?? []);
  const of = registrationOf(cells.map(cellAt), years);
  const said = new Map<number, SaidOfRegistration>();
  for (const { unit, heading, value, note } of list.entries) {
    const found = book.find(unit, heading);
    const word = note ? "open" : value ? readRegistrationCell(cellAt(value), of) : "yes";
    if (found.length === 1) {
      const index = found[0] as number;
      if (said.get(index) !== "yes") said.set(index, word);
      continue;
    }
    const alike = found.length > 0 ? found : book.mayBe(unit);
    for (const index of alike) if (!said.has(index)) said.set(index, "open");
  }
  return said;
}
