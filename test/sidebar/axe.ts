/** @fileoverview What an automatic check of accessibility finds in a page of the add-on's. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";
import { expect } from "vitest";
import type { Sidebar } from "./harness";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The page's own frame. */
export function inner({ page }: Pick<Sidebar, "page">) {
  const frame = page.frames()[1];
  if (!frame) throw new Error("no frame");
  return frame;
}

/** Serious or not, axe is to find nothing. */
export async function axe(sidebar: Pick<Sidebar, "page">, what: string): Promise<void> {
  expect(await axeFinds(inner(sidebar)), what).toEqual([]);
}

/** What axe finds in a page or a frame of it. */
export async function axeFinds(page: Page | Frame): Promise<string[]> {
  await page.evaluate(AXE);
  return await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const { violations } = await axe.run({ resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  });
}

/** Nothing stands beyond the page's right edge. */
export async function fits(sidebar: Pick<Sidebar, "page">, what: string): Promise<void> {
  const wide = await inner(sidebar).evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, what).toBeLessThanOrEqual(0);
}
