/** @fileoverview Trợ giúp: the sidebar at its help page; in a build without pages, in short. */
import { MENU_NAME } from "../menu";
import { LITE_HELP } from "../messages/lite";
import { showCommand } from "../spreadsheet/run";
import { showSidebar } from "./sidebar";

export function help(): void {
  showSidebar("help");
}

export function shortHelp(): void {
  showCommand("menuHelp", () => {
    const ui = SpreadsheetApp.getUi();
    ui.alert(MENU_NAME, LITE_HELP, ui.ButtonSet.OK);
    return null;
  });
}
