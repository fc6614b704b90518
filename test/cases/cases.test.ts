/**
 * @fileoverview Small workbooks, one kind of difficulty each (README.md), through the door of `npm run assess`: the
 * bundle's `runReport` on the host. Each is right, or asked about where the case leaves that open.
 */
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { answerTo } from "./answer";
import { compare, says } from "./compare";
import type { Expected } from "./expected";

const HERE = new URL("./", import.meta.url);
const { TZ } = process.env;

/** Cases of one difficulty each; workbooks as offices keep them, made by who did not know how they are read. */
const FOLDERS = ["./", "./offices/"];

const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(new URL(`${name}.expected.json`, HERE), "utf8"));

/** Everything that is wrong with a case, the silent first; nothing where it is right. */
async function wrongWith(name: string, expected: Expected): Promise<string[]> {
  const answer = await answerTo(new URL(`${name}.xlsx`, HERE), expected);
  if (!answer.ok) {
    if (expected.exit !== 2 && !expected.orExit2) return [`refused: ${answer.message}`];
    const words = (expected.exit === 2 ? expected.stderrHas : expected.orExit2Has) ?? [];
    const lacking = words.filter((one) => !says(answer.message, one));
    return lacking.map((one) => `the sentence does not say “${one}”: ${answer.message}`);
  }
  if (expected.exit === 2) return [`judged, and should be refused: ${JSON.stringify(answer.totals)}`];
  const { silent, loud } = compare(expected, answer);
  return [...silent.map((one) => `SILENT: ${one}`), ...loud];
}

const namesIn = (folder: string) =>
  readdirSync(new URL(folder, HERE))
    .filter((file) => file.endsWith(".xlsx"))
    .map((file) => `${folder}${file.slice(0, -".xlsx".length)}`)
    .sort();

afterEach(() => {
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

describe("cases", () => {
  for (const name of FOLDERS.flatMap(namesIn)) {
    const expected = expectedOf(name);
    const ids = expected.rules.map((rule) => `[${rule}] `).join("");
    test(`${ids}${name.slice("./".length)}: ${expected.note}`, async () => {
      expect(await wrongWith(name, expected)).toEqual([]);
    });
  }
});
