/** @fileoverview Text of cells as spreadsheets put it on the clipboard: tabs between, lines below each other. */

/**
 * Cells of a plain text. A cell in quotes may hold line breaks, tabs, and quotes written twice; quotes elsewhere are
 * part of the text, and so is one that nothing closes.
 * @returns [rows × columns], line breaks in cells as `\n`
 */
export function parseDelimited(given: string): string[][] {
  const text = given.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
    quoted.lastIndex = at;
    const plain = /[^\t\n]*/y;
    plain.lastIndex = at;
    const inQuotes = quoted.exec(text);
    // Quotes are put around what needs them alone: "Xanh" in its own quotes is so typed.
    const isCell = inQuotes !== null && /[\t\n"]/.test(inQuotes[1] ?? "");
    const whole = isCell ? inQuotes[0] : (plain.exec(text)?.[0] ?? "");
    rows.at(-1)?.push(isCell ? (inQuotes[1] ?? "").replaceAll('""', '"') : whole);
    at += whole.length;
    if (at >= text.length) return rows;
    if (text[at] === "\n") rows.push([]);
    at += 1;
  }
}

/**
 * The counterpart of {@link parseDelimited}: a cell with a line break or a tab in it, or a quote before it, stands in
 * quotes.
 * @param rows [rows × columns]
 */
export function writeDelimited(rows: readonly (readonly string[])[]): string {
  const written = (text: string) => (/[\t\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(written).join("\t")).join("\n");
}
