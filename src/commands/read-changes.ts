/** @fileoverview How units changed, as the person's lists of a workbook say. */
import { usesInForce } from "../layout/settled/tab-uses";
import type { Workbook } from "../spreadsheet/read";
import { dayOfDate } from "../vietnamese/periods";
import { readUnitChanges, type UnitChanges } from "../year/unit-changes";
import { readSettings } from "./reading-context";

/** What the lists of changes in a workbook say; tabs that a person settled as something else are none. */
export function changesOf(
  workbook: Workbook,
  said: Pick<ReturnType<typeof readSettings>, "uses"> = readSettings(workbook),
): UnitChanges {
  const uses = usesInForce(said.uses, workbook.tabs);
  const tabs = workbook.tabs.filter(({ name }) => !uses.has(name));
  return readUnitChanges(tabs, dayOfDate(new Date()) as string);
}
