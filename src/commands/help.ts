/** @fileoverview Trợ giúp: a page of its own; in a build without pages, in short. */
import { MENU_NAME } from "../menu";
import { HELP_TITLE, tellVersion } from "../messages/help";
import { LITE_HELP } from "../messages/lite";
import { VERSION } from "../messages/version";
import { showCommand } from "../spreadsheet/run";
import { showDialog } from "./dialog";

export function help(): void {
  showCommand("menuHelp", () => {
    showDialog("Help", { version: tellVersion(VERSION) }, { title: HELP_TITLE, width: 640, height: 560 });
    return null;
  });
}

export function shortHelp(): void {
  showCommand("menuHelp", () => {
    const ui = SpreadsheetApp.getUi();
    ui.alert(MENU_NAME, LITE_HELP, ui.ButtonSet.OK);
    return null;
  });
}
