/**
 * @fileoverview The door of the build without pages: the lines of its menu, and nothing that only a page calls. Every
 * export becomes an Apps Script global.
 */
import { shortHelp } from "./commands/help";

export {
  begin,
  menuAll,
  menuCheck,
  menuCompareYears,
  menuCriteria,
  menuHighlight,
  menuList,
  menuMerge,
  menuMissing,
  menuResult,
  menuSettings,
  menuSummary,
  menuUndo,
  menuUnhighlight,
  menuUnitChanges,
  menuUpward,
  menuVisits,
  menuYear,
  menuYearLists,
  onInstall,
  onOpen,
} from "./main";

export const menuHelp = (): void => shortHelp();
