/** @fileoverview Showing a dialog: its page with the data that it begins with. */

/** @param page a file of dist/ with an element `id="data"` that holds `{}` or `[]` */
export function showDialog(
  page: "Changes" | "Choice" | "Help" | "NewSheet" | "OpenYear" | "Papers" | "Reading" | "Remind",
  data: unknown,
  { title, width, height }: { readonly title: string; readonly width: number; readonly height: number },
): void {
  // Inside a script element only `<` could end it.
  const json = JSON.stringify(data).replace(/</g, "\\u003c");
  const text = HtmlService.createHtmlOutputFromFile(page).getContent();
  const html = HtmlService.createHtmlOutput(
    text.replace(/(id="data">)(\{\}|\[\])/, (_, start: string) => start + json),
  );
  SpreadsheetApp.getUi().showModalDialog(html.setWidth(width).setHeight(height), title);
}
