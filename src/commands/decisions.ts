/** @fileoverview A decision of recognition that was issued is put down, once: its list, and a row in the register. */
import { Problem } from "../messages/failures";
import {
  ISSUE_TITLE,
  issuedBefore,
  issuedSentence,
  LIST_MOVED,
  NAMELESS_UNIT,
  NO_YEAR,
  NOBODY_TO_DECIDE,
  NUMBER_NEEDED,
  notYetIssued,
  tabThere,
} from "../messages/papers";
import { stepWords } from "../messages/tabs";
import { issuedIn, issuedList, listName, namesIn, register, rowOf, sameNumber } from "../papers/decisions";
import type { PaperFacts } from "../papers/facts";
import { printOf, toDecide } from "../papers/to-decide";
import { issueRequest } from "../sidebar/requests";
import { writeJournal } from "../spreadsheet/journal";
import { ownTab, readTab, type Workbook } from "../spreadsheet/read";
import { makeRoom } from "../spreadsheet/room";
import { withLock } from "../spreadsheet/run";
import { step } from "../spreadsheet/steps";
import { asOwn, asText, writeOwnTab } from "../spreadsheet/write";
import { TAB_DECISIONS } from "../table/own-tabs";
import { plain } from "../upward/names";
import { answer } from "./answer";
import { readPapers } from "./papers";

/** Puts a decision down: its list in a tab of its own, and a row in the register. */
export function issueDecision(request: unknown) {
  return answer(issueRequest, request, ({ number: typed, day, print, sheet }) =>
    withLock(() => {
      const number = plain(typed);
      if (!/\d/.test(number)) throw new Problem(NUMBER_NEEDED);
      const { workbook, facts, today } = readPapers({ sheet });
      const { year, issued } = facts;
      if (year === null) throw new Problem(NO_YEAR);
      if (day > today || Number(day.slice(0, 4)) < year) throw new Problem(notYetIssued(year));
      const before = issued.find((one) => sameNumber(one.number, number));
      if (before) throw new Problem(issuedBefore(before.number, before.list));
      if (printOf(facts) !== print) throw new Problem(LIST_MOVED);
      const list = put(workbook, facts, { number, day, year });
      writeJournal(ISSUE_TITLE);
      return { list, message: issuedSentence(number, toDecide(facts).length, list) };
    }),
  );
}

function put(
  workbook: Workbook,
  facts: PaperFacts,
  about: { readonly number: string; readonly day: string; readonly year: number },
): string {
  const units = toDecide(facts);
  if (units.length === 0) throw new Problem(NOBODY_TO_DECIDE);
  if (units.some(({ name }) => name === "")) throw new Problem(NAMELESS_UNIT);
  const wanted = listName(about.number);
  const { unit, parent, place } = facts.body;
  const block = issuedList(units, { ...about, letter: { unit, parent, place } });
  const there = workbook.own.get(wanted);
  // A run that was stopped between the list and the register left it: the same list is only entered.
  if (there && namesIn(readTab(there, wanted).values).join("\n") !== units.map(({ name }) => name).join("\n"))
    throw new Problem(tabThere(wanted));
  const list = there ? wanted : writeOwnTab(workbook, block);
  enter(workbook, (at) => rowOf({ ...about, units: units.length, list }, at));
  return list;
}

/** Puts a row below the register's last; people's own rows and columns stay as they are. */
function enter(workbook: Workbook, row: (at: number) => (string | number)[]): void {
  const sheet = ownTab(workbook, TAB_DECISIONS);
  if (!sheet) {
    writeOwnTab(workbook, register(row(1)));
    return;
  }
  step(stepWords.keep(TAB_DECISIONS), (touch) => {
    touch(sheet, sheet.getName());
    const { values } = readTab(sheet, TAB_DECISIONS);
    const cells = row(issuedIn(values).length + 1);
    makeRoom(sheet, values.length + 1, cells.length);
    const line = cells.map((cell) => (typeof cell === "number" ? cell : asText(cell)));
    asOwn(sheet.getRange(values.length + 1, 1, 1, cells.length)).setValues([line]);
  });
}
