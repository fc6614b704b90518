/** @fileoverview What a button of a question does: keeps the answer, and runs the command again that asked. */
import * as z from "zod/mini";
import { recognise } from "../layout/recognise";
import { remember } from "../layout/settled/remembered";
import { USE_WORDS, type Use } from "../layout/settled/tab-uses";
import { Problem } from "../messages/failures";
import { BAD_ANSWER } from "../messages/reading";
import { withLock } from "../spreadsheet/run";
import { all } from "./all";
import { answer } from "./answer";
import { check } from "./check";
import { criteria } from "./criteria";
import { highlight } from "./highlight";
import { readingContext } from "./job";
import { saveMemory, saveUses } from "./memory";
import { missing, remind } from "./missing";
import type { MenuCommand } from "./question-dialog";
import { result } from "./result";
import { showSidebar } from "./sidebar";
import { summary } from "./summary";
import { upward } from "./upward";

const COMMANDS: Readonly<Record<MenuCommand, () => void>> = {
  menuSidebar: () => showSidebar("unit"),
  menuAll: all,
  menuCheck: check,
  menuResult: result,
  menuSummary: summary,
  menuHighlight: highlight,
  menuMissing: missing,
  menuRemind: remind,
  menuUpward: upward,
  menuCriteria: criteria,
};

const name = z.string().check(z.maxLength(200));

const settled = z.object({
  command: z.enum(Object.keys(COMMANDS) as [MenuCommand]),
  uses: z
    .array(z.object({ sheet: name, use: z.enum(Object.keys(USE_WORDS) as [Use]) }))
    .check(z.maxLength(200)),
  together: z.array(name).check(z.maxLength(200)),
});

/** Keeps what a person chose and runs the command again; one Vietnamese sentence where it cannot be kept. */
export function answerQuestion(message: unknown) {
  return answer(settled, message, keepAnswer, BAD_ANSWER);
}

function keepAnswer({ command, uses, together }: z.output<typeof settled>): object {
  withLock(() => {
    const context = readingContext();
    const { tabs } = context.workbook;
    const named = [...uses.map(({ sheet }) => sheet), ...together];
    if (named.length === 0 || named.some((sheet) => !tabs.some((tab) => tab.name === sheet)))
      throw new Problem(BAD_ANSWER);
    if (uses.length > 0) saveUses(context, uses);
    const [sheet] = together;
    if (sheet === undefined) return;
    const found = recognise(tabs, { sets: context.sets, remembered: context.remembered, sheet });
    if (!found.ok) throw new Problem(found.message);
    const { layout, tabs: read } = found.reading;
    const [tab] = read;
    if (tab) saveMemory(context, remember(layout, layout.columns, tab, together), []);
  });
  COMMANDS[command]();
  return {};
}
