/**
 * @fileoverview Small workbooks, one kind of difficulty each (README.md), through the door of `npm run assess`: the
 * bundle's `runReport` on the host. Each is right, or asked about where the case leaves that open.
 */
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { Host } from "../../workbench/host/host";
import { open } from "../../workbench/xlsx/open";
import { compare, says } from "./compare";
import type { Expected, GivenAnswer } from "./expected";

const HERE = new URL("./", import.meta.url);
const code = readFileSync(new URL("../../dist/Code.js", HERE), "utf8");
const { TZ } = process.env;

const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(new URL(`${name}.expected.json`, HERE), "utf8"));

/** Where the command answers or refuses, as it would on the terminal. */
async function assess(name: string, { args = [], env = {} }: Expected) {
  const request: Record<string, unknown> = {
    sheet: null,
    mapping: null,
    year: null,
    criteria: null,
    write: false,
  };
  for (let at = 0; at < args.length; at += 2) {
    const option = args[at]?.replace("--", "") ?? "";
    if (!["year", "sheet", "criteria"].includes(option)) throw new Error(`${name}: no such option ${option}`);
    request[option] = option === "year" ? Number(args[at + 1]) : args[at + 1];
  }
  Object.assign(process.env, env);
  const { model } = await open(readFileSync(new URL(`${name}.xlsx`, HERE)), `${name}.xlsx`);
  return new Host(model, { code, html: {} }).run("runReport", [request]) as
    | ({ readonly ok: true } & GivenAnswer)
    | { readonly ok: false; readonly message: string };
}

/** Everything that is wrong with a case, the silent first; nothing where it is right. */
async function wrongWith(name: string, expected: Expected): Promise<string[]> {
  const answer = await assess(name, expected);
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

const NAMES = readdirSync(HERE)
  .filter((file) => file.endsWith(".xlsx"))
  .map((file) => file.slice(0, -".xlsx".length))
  .sort();

afterEach(() => {
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

describe("cases", () => {
  for (const name of NAMES) {
    const expected = expectedOf(name);
    const ids = expected.rules.map((rule) => `[${rule}]`).join(" ");
    test(`${ids} ${name}: ${expected.note}`, async () => {
      expect(await wrongWith(name, expected)).toEqual([]);
    });
  }
});
