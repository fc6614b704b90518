/** @fileoverview What a button of a question does: keeps the answer, and runs the command again that asked. */
import * as z from "zod/mini";
import { yearSchema } from "../criteria/year";
import { USE_WORDS, type Use } from "../layout/settled/tab-uses";
import { BAD_ANSWER } from "../messages/reading";
import { readWorkbook } from "../spreadsheet/read";
import { withLock } from "../spreadsheet/run";
import { all } from "./all";
import { answer } from "./answer";
import { check } from "./check";
import { compareYears } from "./compare-years";
import { criteria } from "./criteria";
import { highlight } from "./highlight";
import { missing, remind } from "./missing";
import { openYearDialog } from "./open-year";
import { papers } from "./papers";
import type { MenuCommand } from "./question-dialog";
import { recognisedList } from "./recognised-list";
import { result } from "./result";
import { writeSettings } from "./settings-tab";
import { settleChoice } from "./settle-choice";
import { showBeside } from "./sidebar";
import { summary } from "./summary";
import { upward } from "./upward";
import { followYear, visitsMeeting } from "./year";
import { yearLists } from "./year-lists";

const COMMANDS: Readonly<Record<MenuCommand, () => void>> = {
  menuSidebar: () => showBeside("Sidebar"),
  menuAll: all,
  menuCheck: check,
  menuResult: result,
  menuSummary: summary,
  menuHighlight: highlight,
  menuMissing: missing,
  menuList: recognisedList,
  menuPapers: papers,
  menuRemind: remind,
  menuUpward: upward,
  menuCriteria: criteria,
  menuYear: followYear,
  menuVisits: visitsMeeting,
  menuYearLists: yearLists,
  menuCompareYears: compareYears,
  menuOpenYear: openYearDialog,
};

const name = z.string().check(z.maxLength(200));

const settled = z.object({
  command: z.enum(Object.keys(COMMANDS) as [MenuCommand]),
  uses: z
    .array(z.object({ sheet: name, use: z.enum(Object.keys(USE_WORDS) as [Use]) }))
    .check(z.maxLength(200)),
  together: z.array(name).check(z.maxLength(200)),
  asked: z.nullish(yearSchema()),
});

/** Keeps what a person chose and runs the command again; one Vietnamese sentence where it cannot be kept. */
export function answerQuestion(message: unknown) {
  return answer(settled, message, keepAnswer, BAD_ANSWER);
}

function keepAnswer({ command, uses, together, asked }: z.output<typeof settled>): object {
  if (asked) withLock(() => writeSettings(readWorkbook(), { askedYear: asked }));
  else settleChoice({ uses, together });
  COMMANDS[command]();
  return {};
}
