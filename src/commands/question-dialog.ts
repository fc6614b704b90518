/** @fileoverview A question with a button for each answer: which tab is the assessment, which list says who registered. */
import type { Reading, Recognition } from "../layout/reading";
import type { TabUse } from "../layout/settled/tab-uses";
import { LITE } from "../lite";
import { numbered } from "../messages/lite";
import { chooseWords, QUESTION_TITLE } from "../messages/reading";
import { Question } from "../spreadsheet/run";
import { askNumber } from "./ask-number";
import { showDialog } from "./dialog";
import { type Settling, settleChoice } from "./settle-choice";

/** The commands that can be run again with the answer, by their global's name. */
export type MenuCommand =
  | "menuSidebar"
  | "menuAll"
  | "menuCheck"
  | "menuResult"
  | "menuSummary"
  | "menuHighlight"
  | "menuMissing"
  | "menuRemind"
  | "menuList"
  | "menuPapers"
  | "menuUpward"
  | "menuCriteria"
  | "menuYear"
  | "menuVisits"
  | "menuYearLists"
  | "menuCompareYears"
  | "menuOpenYear";

/** One button, and what it settles. */
interface Choice extends Settling {
  readonly label: string;
  /** What speaks for it or against it, '' where nothing is to be said. */
  readonly why: string;
}

type Open = Extract<Recognition, { ok: false }>;

const usedAs = (sheets: readonly string[], use: TabUse["use"]) => sheets.map((sheet) => ({ sheet, use }));

/** Asks which of the tabs that may be the assessment is it. */
export function askWhichTab(command: MenuCommand, { sheets, candidates, together, message }: Open): void {
  const choices: Choice[] = [
    ...candidates.map(
      (one): Choice => ({
        label: chooseWords.judge(one.sheets),
        why: one.why === message ? "" : one.why,
        uses: usedAs(one.sheets, "assessment"),
        together: [],
      }),
    ),
    ...(together ?? []).map(
      (names): Choice => ({
        label: chooseWords.judgeTogether(names),
        why: "",
        uses: [],
        together: names,
      }),
    ),
    { label: chooseWords.noTab, why: "", uses: usedAs(sheets, "none"), together: [] },
  ];
  ask(command, message, choices);
}

/** Asks which source says who registered. */
export function askRegistration(
  command: MenuCommand,
  { candidates }: NonNullable<Reading["registrationDoubt"]>,
  assessed: readonly string[],
): void {
  const lists = candidates.map(({ tab }) => tab).filter((tab) => !assessed.includes(tab));
  const choices = candidates.map(({ tab, column, why }): Choice => {
    const own = assessed.includes(tab);
    return {
      label: own ? chooseWords.ownColumn(tab, column) : chooseWords.useList(tab),
      why,
      // The assessment's own column counts where no list beside it does.
      uses: own ? usedAs(lists, "none") : usedAs([tab], "registration"),
      together: [],
    };
  });
  if (lists.length === candidates.length)
    choices.push({ label: chooseWords.noList, why: "", uses: usedAs(lists, "none"), together: [] });
  ask(command, chooseWords.registration, choices);
}

function ask(command: MenuCommand, message: string, choices: readonly Choice[]): void {
  if (LITE) throw new Question(() => askByNumber(message, choices));
  showDialog("Choice", { command, message, choices }, { title: QUESTION_TITLE, width: 560, height: 420 });
}

/** In a build without pages: by number, until one is given; false where the person leaves. */
function askByNumber(message: string, choices: readonly Choice[]): boolean {
  const number = askNumber(QUESTION_TITLE, numbered(message, choices), choices.length);
  const choice = number === null ? undefined : choices[number - 1];
  if (choice) settleChoice(choice);
  return choice !== undefined;
}
