/** @fileoverview A1 notation, both ways. Rows and columns are 0-based in code, as people see them in A1. */

/** `0` → `A`, `25` → `Z`, `26` → `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** `A` → `0`, `AA` → `26`; `-1` where the letters name no column. */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** `(0, 0)` → `A1`. */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `B3` → `{ row: 2, column: 1 }`. */
export function cellIn(text: string): { readonly row: number; readonly column: number } {
  const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/.exec(text) ?? [];
  return { row: Number(row) - 1, column: columnIndex(letters) };
}
