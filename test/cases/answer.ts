/** @fileoverview A workbook through the door of `npm run assess`: the bundle's `runReport` on the host. */
import { readFileSync } from "node:fs";
import { Host, Kept } from "../../workbench/host/host";
import { open } from "../../workbench/xlsx/open";
import type { Expected, GivenAnswer } from "./expected";

const code = readFileSync(new URL("../../dist/Code.js", import.meta.url), "utf8");

/** test/bundle/kept.test.ts shows that it comes to the same. */
const evaluated = new Kept();

/** Where the command answers or refuses, as it would on the terminal. */
export async function answerTo(workbook: URL, { args = [], env = {} }: Pick<Expected, "args" | "env"> = {}) {
  const request: Record<string, unknown> = {
    sheet: null,
    mapping: null,
    year: null,
    criteria: null,
    write: false,
  };
  for (let at = 0; at < args.length; at += 2) {
    const option = args[at]?.replace("--", "") ?? "";
    if (!["year", "sheet", "criteria"].includes(option)) throw new Error(`no such option ${option}`);
    request[option] = option === "year" ? Number(args[at + 1]) : args[at + 1];
  }
  Object.assign(process.env, env);
  const { model } = await open(readFileSync(workbook), workbook.pathname);
  return new Host(model, { code, html: {}, kept: evaluated }).run("runReport", [request]) as
    | ({ readonly ok: true } & GivenAnswer)
    | { readonly ok: false; readonly message: string };
}
