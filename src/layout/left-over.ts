/** @fileoverview What a reading leaves over: every tab, row and line that is not read and may matter is named ([L2], [L4]). */
import type { Tab } from "../table/tab";
import { fails } from "./beside/contradicts";
import { daysOfOtherYears } from "./beside/days-of-other-years";
import { evidenceWords } from "./beside/evidence-words";
import { guideLines } from "./beside/guides";
import { headingNotes } from "./beside/heading-notes";
import { headingsInDoubt } from "./beside/heading-words";
import { leftPlaces } from "./beside/left-places";
import { linesAround } from "./beside/lines-around";
import { oddGroups } from "./beside/odd-groups";
import { oddHeadings } from "./beside/odd-headings";
import { oddAmongOfficers } from "./beside/officers";
import { quotedAround } from "./beside/quoted-around";
import { quotedGuides } from "./beside/quoted-guides";
import { quotedTabs } from "./beside/tab-says";
import { yearsApart } from "./beside/years-apart";
import { rowsOfOtherYears } from "./beside/years-of-rows";
import type { Candidate } from "./choice/candidates";
import { namesOf } from "./choice/choose";
import { judgedAgain } from "./choice/judged-again";
import { namedElsewhere } from "./choice/named-elsewhere";
import { evidenceNotRead, notReadAmong } from "./choice/not-read";
import { spokenAgainst } from "./choice/spoken-against";
import { unitsElsewhere } from "./choice/units-elsewhere";
import type { Reading, RowNotRead, TabNotRead } from "./reading";
import { keyedTabsOf } from "./reading-beside";
import { say } from "./sentences";
import type { Around } from "./tabs-beside";

interface Workbook extends Pick<Around, "tabs" | "tablesIn" | "uses" | "year" | "sets"> {
  /** Those too that a person set aside. */
  readonly all: readonly Tab[];
  /** What else could be the assessment. */
  readonly candidates: readonly Candidate[];
  /** Tabs that may go on with further units. */
  readonly parts: readonly string[];
}

/** The reading, with all that is left over named in it. */
export function withLeftOver(read: Reading, workbook: Workbook): Reading {
  const { all, candidates, tablesIn, uses } = workbook;
  const { units, year } = read;
  const used = tabsUsed(read);
  const tabs = workbook.tabs.filter(({ name }) => !used.has(name));
  const criteriaOfForms = read.layout.kind === "sheet-per-unit" ? read.criteria : [];
  const around = { tabs, units, year, candidates, tablesIn, criteriaOfForms };
  const judged = new Set(
    candidates
      .filter(({ standing }) => standing.is === "assessment" || standing.is === "contents")
      .flatMap(namesOf),
  );
  const unread = tabs.filter(({ name }) => !judged.has(name) && uses.get(name) === undefined);
  const against = spokenAgainst(unread, read, year);
  const named = namedElsewhere(unread.filter(isLeft(read)), read, year);
  const noted = headingNotes(read.tabs, units);
  const headed = headingsInDoubt(read, workbook.sets).filter((one) => !isTold(one, read.rowsNotRead));
  const guides = guideLines(unread, {
    units,
    year,
    sheets: read.tabs.map(({ name }) => name),
    all: all.map(({ name }) => name),
  });
  const again = judgedAgain(candidates, read, unread).filter(
    ({ unit }) => !against.rows.some((one) => one.unit === unit),
  );
  const before = [...read.rowsNotRead, ...noted.rows, ...headed, ...against.rows, ...again];
  const ofOtherYears = [...rowsOfOtherYears(read), ...daysOfOtherYears(read)].filter(
    ({ unit }) => unit === null || !before.some((one) => one.unit === unit),
  );
  const papers = evidenceWords(read);
  // Nobody asks for the papers of a unit that fails.
  const isOfFailed = ({ at, unit }: RowNotRead) =>
    unit !== null && papers.lines.some((line) => line.at.tab === at.tab) && fails(unit);
  const lines = linesAround(read, [...guides, ...papers.lines], year ?? workbook.year).filter(
    (line) => !isTold(line, before) && !isOfFailed(line),
  );
  const rowsNotRead = [...before, ...ofOtherYears, ...lines];
  const quoted = [
    ...read.quoted,
    ...quotedAround(read),
    ...(read.layout.kind === "sheet-per-unit" ? quotedTabs(units) : []),
    ...named.quoted,
    ...workbook.tabs.flatMap((tab) => (tab.name === read.officerTab ? oddAmongOfficers(tab, units) : [])),
    ...papers.quoted,
    ...quotedGuides(guides, unread.filter(isLeft(read)), read.tabs),
    ...oddHeadings({ ...read, rowsNotRead }, workbook.sets),
    ...oddGroups({ ...read, rowsNotRead }),
  ];
  const left = leftPlaces({ ...read, quoted, rowsNotRead });
  return {
    ...read,
    guides: [...noted.guides, ...guides],
    quoted: [...quoted, ...left.quoted],
    rowsNotRead: [
      ...read.rowsNotRead,
      ...noted.rows,
      ...headed,
      ...(read.sources.evidence === null ? evidenceNotRead(around) : []),
      ...against.rows,
      ...again,
      ...ofOtherYears,
      ...lines,
      ...left.rows,
      ...papers.rows,
      ...(workbook.year === null ? yearsApart(read) : []),
      ...unitsElsewhere(
        unread.filter((tab) => tablesIn(tab).length === 0),
        units,
        read.criteria.length,
      ),
    ],
    notRead: sheetsNotRead(
      read,
      [...notReadAmong(around), ...furtherUnits(workbook, used)],
      [...against.sheets, ...named.sheets],
    ),
  };
}

/** Names of the tabs that the reading comes from. */
function tabsUsed(read: Reading): Set<string> {
  const { registrationTab: list, registrationDoubt: doubt, officerTab } = read;
  return new Set([
    ...read.tabs.map(({ name }) => name),
    ...keyedTabsOf(read).map(({ tab }) => tab.name),
    ...(list ? [list.tab.name, ...list.entries.map(({ at }) => at.tab.name)] : []),
    ...(officerTab === null ? [] : [officerTab]),
    // Lists made ready: the doubt names them.
    ...(doubt?.why === "unfilled" ? doubt.candidates.map(({ tab }) => tab) : []),
  ]);
}

/** Tells of the tabs that nobody spoke of yet: they are no copy of evidence, and no list that may say who registered. */
function isLeft({ keyedBeside, registrationDoubt, notRead }: Reading): (tab: Tab) => boolean {
  const told = new Set([
    ...keyedBeside,
    ...notRead.map(({ sheet }) => sheet),
    ...(registrationDoubt?.candidates.map(({ tab }) => tab) ?? []),
  ]);
  return ({ name }) => !told.has(name);
}

/** The tabs that may go on with further units, where they are not judged. */
const furtherUnits = ({ parts }: Workbook, used: ReadonlySet<string>): Reading["notRead"] =>
  parts.filter((sheet) => !used.has(sheet)).map((sheet) => ({ sheet, why: say.otherUnits() }));

/** Whether its row is told already, of the same unit where it is one's. */
const isTold = ({ at, unit }: RowNotRead, before: readonly RowNotRead[]) =>
  before.some(
    (one) => one.at.tab.name === at.tab.name && one.at.row === at.row && (unit === null || one.unit === unit),
  );

/** Each sheet once; what reading it said of it goes before what was found about it, unless that is of another year. */
function sheetsNotRead(
  { notRead }: Reading,
  found: Reading["notRead"],
  against: Reading["notRead"],
): Reading["notRead"] {
  const said = new Map(notRead.map((one) => [one.sheet, one]));
  const named = new Set(found.map(({ sheet }) => sheet));
  const others = new Map<string, TabNotRead>();
  for (const one of [...notRead, ...against])
    if (!named.has(one.sheet) && !others.has(one.sheet)) others.set(one.sheet, one);
  return [
    ...found.map((one) => (one.year === undefined ? (said.get(one.sheet) ?? one) : one)),
    ...others.values(),
  ];
}
