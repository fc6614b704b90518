/** @fileoverview Showing a dialog: its page with the data that it begins with. */

/** @param page has an element `id="data"` that holds `{}` or `[]` */
export function showDialog(
  page: string,
  data: unknown,
  { title, width, height }: { readonly title: string; readonly width: number; readonly height: number },
): void {
  // Inside a script element only `<` could end it.
  const json = JSON.stringify(data).replace(/</g, "\\u003c");
  const html = HtmlService.createHtmlOutput(
    page.replace(/(id="data">)(\{\}|\[\])/, (_, start: string) => start + json),
  );
  SpreadsheetApp.getUi().showModalDialog(html.setWidth(width).setHeight(height), title);
}
