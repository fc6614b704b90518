/** @fileoverview Keeping what a person chose where a question was asked. */
import { recognise } from "../layout/recognise";
import { remember } from "../layout/settled/remembered";
import type { TabUse } from "../layout/settled/tab-uses";
import { Problem } from "../messages/failures";
import { BAD_ANSWER } from "../messages/reading";
import { withLock } from "../spreadsheet/run";
import { saveMemory, saveUses } from "./memory";
import { readingContext } from "./reading-context";

/** What a choice settles. */
export interface Settling {
  readonly uses: readonly Pick<TabUse, "sheet" | "use">[];
  /** Tabs to judge as one. */
  readonly together: readonly string[];
}

/** Keeps it. @throws Problem where it names what is not there or cannot be read */
export function settleChoice({ uses, together }: Settling): void {
  withLock(() => {
    const context = readingContext(
      uses.find(({ use }) => use === "assessment")?.sheet ?? together[0] ?? null,
    );
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
}
