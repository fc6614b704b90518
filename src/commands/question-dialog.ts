/** @fileoverview A question with a button for each answer: which tab is the assessment, which list says who registered. */
import type { Reading, Recognition } from "../layout/reading";
import type { TabUse } from "../layout/settled/tab-uses";
import { LITE } from "../lite";
import { numbered } from "../messages/lite";
import { copiedWords } from "../messages/opening";
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
  /** What is run then; absent: the command that asked. */
  readonly command?: MenuCommand;
  /** The year that a person was asked about whether to open it. */
  readonly asked?: number;
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

/** Asks whether a copied file's tabs, of that year, are to be opened for the next: once ([Y15]). Needs pages. */
export function askNewYear(command: MenuCommand, year: number): void {
  const settles = { uses: [], together: [], asked: year + 1 };
  const open = { label: copiedWords.open(year), why: copiedWords.openWhy, command: "menuOpenYear" } as const;
  const goOn = { label: copiedWords.goOn(year), why: copiedWords.goOnWhy };
  const choices: Choice[] = [open, goOn].map((one) => ({ ...one, ...settles }));
  show(copiedWords.title, { command, message: copiedWords.question(year), choices });
}

function ask(command: MenuCommand, message: string, choices: readonly Choice[]): void {
  if (LITE) throw new Question(() => askByNumber(message, choices));
  show(QUESTION_TITLE, { command, message, choices });
}

function show(
  title: string,
  asked: { readonly command: MenuCommand; readonly message: string; readonly choices: readonly Choice[] },
): void {
  showDialog("Choice", { title, ...asked }, { title, width: 560, height: 420 });
}

/** In a build without pages: by number, until one is given; false where the person leaves. */
function askByNumber(message: string, choices: readonly Choice[]): boolean {
  const number = askNumber(QUESTION_TITLE, numbered(message, choices), choices.length);
  const choice = number === null ? undefined : choices[number - 1];
  if (choice) settleChoice(choice);
  return choice !== undefined;
}
