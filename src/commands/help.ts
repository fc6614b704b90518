/** @fileoverview Trợ giúp: the sidebar at its help page; in a build without pages, in short. */
import { LITE } from "../lite";
import { MENU_NAME } from "../menu";
import { LITE_HELP } from "../messages/lite";
import { showCommand } from "../spreadsheet/run";
import { showSidebar } from "./sidebar";

export function help(): void {
  if (LITE) showCommand("menuHelp", shortHelp);
  else showSidebar("help");
}

function shortHelp(): null {
  const ui = SpreadsheetApp.getUi();
  ui.alert(MENU_NAME, LITE_HELP, ui.ButtonSet.OK);
  return null;
}
