/**
 * @fileoverview Formulas as people type them in Vietnam, with semicolons between arguments and a comma in numbers
 * (`=SUM(A1;0,5)`), put as files and the grid's engine have them (`=SUM(A1,0.5)`).
 */

/** Texts, names of sheets and arrays are left as they are. */
const PARTS = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\{[^}]*\}?|[^"'{]+/g;
const LEFT_ALONE = /^["'{]/;

/** The formula as it is kept; one that is written the American way already stays as it is. */
export function readFormula(formula: string): string {
  const parts = formula.match(PARTS) ?? [];
  const vietnamese = parts.some((part) => !LEFT_ALONE.test(part) && part.includes(";"));
  let calls: boolean[] = [];
  return parts
    .map((part) => {
      if (LEFT_ALONE.test(part)) return part;
      let read = "";
      for (let i = 0; i < part.length; i++) {
        const char = part.charAt(i);
        if (char === "(") calls.push(/[\p{L}\d_.]/u.test(part.charAt(i - 1)));
        else if (char === ")") calls = calls.slice(0, -1);
        const inNumber = /\d/.test(part.charAt(i - 1)) && /\d/.test(part.charAt(i + 1));
        if (char === ";") read += ",";
        // Outside a function's brackets there is nothing that a comma could part.
        else if (char === "," && inNumber && (vietnamese || !calls.includes(true))) read += ".";
        else read += char;
      }
      return read;
    })
    .join("");
}
