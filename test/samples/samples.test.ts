/** @fileoverview The sample workbooks (README.md) through the door of `npm run assess`, each to its expected answer. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { answerTo } from "../cases/answer";
import { compare } from "../cases/compare";
import type { Expected } from "../cases/expected";

const HERE = new URL("./", import.meta.url);
const NAMES = readdirSync(HERE)
  .filter((file) => file.endsWith(".xlsx"))
  .map((file) => file.slice(0, -".xlsx".length))
  .sort();

test.each(NAMES)("%s is judged as expected of it", async (name) => {
  const expected: Expected & { readonly unusable?: true } = JSON.parse(
    readFileSync(new URL(`${name}.expected.json`, HERE), "utf8"),
  );
  const answer = await answerTo(new URL(`${name}.xlsx`, HERE));
  expect(answer.ok).toBe(expected.unusable !== true);
  if (answer.ok) expect(compare(expected, answer)).toEqual({ silent: [], loud: [] });
});
