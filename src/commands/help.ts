/** @fileoverview Trợ giúp: the help page in the sidebar. */
import { runCommand } from "../spreadsheet/run";

export function help(): void {
  runCommand(() => {
    SpreadsheetApp.getUi().showSidebar(
      HtmlService.createHtmlOutputFromFile("Sidebar").setTitle("3 chủ động"),
    );
    return null;
  });
}
