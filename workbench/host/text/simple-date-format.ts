/**
 * @fileoverview `Utilities.formatDate` by the letters of Java's SimpleDateFormat (C40), in English. Letters that
 * Java has and this lacks (week years, weeks) throw: `YYYY` for a year is a mistake worth hearing of.
 */

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** @param wall What the clock shows, in UTC parts. @param offset Minutes east of Greenwich, for Z, X and z. */
export function simpleDateFormat(wall: Date, pattern: string, offset: number): string {
  const hours = wall.getUTCHours();
  const zone = (colon: string) => {
    const size = Math.abs(offset);
    const two = (n: number) => String(n).padStart(2, "0");
    return `${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
  };
  const field = (letter: string, length: number): string => {
    const padded = (n: number) => String(n).padStart(length, "0");
    switch (letter) {
      case "y":
        return length === 2
          ? String(wall.getUTCFullYear() % 100).padStart(2, "0")
          : padded(wall.getUTCFullYear());
      case "M": {
        const name = MONTHS[wall.getUTCMonth()] ?? "";
        return length >= 4 ? name : length === 3 ? name.slice(0, 3) : padded(wall.getUTCMonth() + 1);
      }
      case "d":
        return padded(wall.getUTCDate());
      case "D":
        return padded(Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / 86_400_000) + 1);
      case "E": {
        const name = DAYS[wall.getUTCDay()] ?? "";
        return length >= 4 ? name : name.slice(0, 3);
      }
      case "u":
        return padded(wall.getUTCDay() || 7);
      case "a":
        return hours < 12 ? "AM" : "PM";
      case "H":
        return padded(hours);
      case "k":
        return padded(hours || 24);
      case "K":
        return padded(hours % 12);
      case "h":
        return padded(hours % 12 || 12);
      case "m":
        return padded(wall.getUTCMinutes());
      case "s":
        return padded(wall.getUTCSeconds());
      case "S":
        return padded(wall.getUTCMilliseconds());
      case "Z":
        return zone("");
      case "X":
        if (offset === 0) return "Z";
        return length === 1 ? zone("").slice(0, 3) : zone(length === 2 ? "" : ":");
      case "z":
        return offset === 0 ? "GMT" : `GMT${zone(":")}`;
      default:
        throw new Error(`formatDate with the letter "${letter}" is not emulated`);
    }
  };
  let text = "";
  for (const [token] of pattern.matchAll(/''|'(?:[^']|'')*'|'|([A-Za-z])\1*|[^A-Za-z']+/g)) {
    if (token === "''") text += "'";
    else if (token === "'") throw new Error("Unterminated quote");
    else if (token.startsWith("'")) text += token.slice(1, -1).replaceAll("''", "'");
    else text += /[A-Za-z]/.test(token) ? field(token[0] ?? "", token.length) : token;
  }
  return text;
}
