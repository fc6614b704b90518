/** @fileoverview [C48] Addresses that somebody typed are links on Google, or are not: nothing is read otherwise for it. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bundleOn, sampleWorkbook } from "./support";

const SAMPLES = readdirSync(new URL("../samples/", import.meta.url))
  .filter((file) => file.endsWith(".xlsx"))
  .map((file) => file.slice(0, -".xlsx".length));

describe("[C48] a typed address that Google makes a link of", () => {
  it.each(SAMPLES)("changes no result and no finding of %s", async (name) => {
    const [linked, plain] = await Promise.all(
      [true, false].map(async (linksAddresses) => {
        const { host } = bundleOn(await sampleWorkbook(name), { unsure: { linksAddresses } });
        try {
          return host.run("runReport", [{}]);
        } catch (error) {
          return (error as Error).message;
        }
      }),
    );
    expect(linked).toEqual(plain);
  });
});
