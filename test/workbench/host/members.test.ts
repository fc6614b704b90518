/** @fileoverview The host emulates the members of Apps Script that the bundle uses, and no others. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MEMBERS } from "../../../workbench/host/members";

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8");

/** Called by the add-on's build only, of which dist/ holds nothing. */
const ADDON = ["Ui.createAddonMenu"];

const members = Object.entries(MEMBERS).flatMap(([kind, table]) =>
  Object.keys(table).map((member) => `${kind}.${member}`),
);
const isCalled = (code: string, member: string) => new RegExp(`\\.${member.split(".")[1]}\\(`).test(code);

test("the built bundle calls every member that the host emulates", () => {
  const code = read("dist/Code.js");
  const unused = members.filter((member) => !isCalled(code, member));
  expect(unused).toEqual(ADDON);
  expect(ADDON.filter((member) => !isCalled(read("src/menu.ts"), member))).toEqual([]);
});
