/** @fileoverview The list of licences says what is inside, and the notices are where they have to be. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { licences } from "../../../tools/licences/list";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, "utf8");

it("LICENCES.md is as `npm run licences` writes it", () => {
  expect(read("LICENCES.md")).toBe(licences(root));
});

it("README names it", () => {
  expect(read("README.md")).toContain("LICENCES.md");
});

it.each([
  ["zod", "dist/Code.js"],
  ["preact", "dist/Sidebar.html"],
  ["preact", "dist/Reports.html"],
  ["preact", "dist/Papers.html"],
  ["docx", "dist/Papers.html"],
  ["fflate", "dist/Papers.html"],
])("the notice of %s stays in %s", (name, file) => {
  const words = (text: string) => text.replace(/[\s*]+/g, " ").trim();
  expect(words(read(file))).toContain(words(read(`node_modules/${name}/LICENSE`)));
});
