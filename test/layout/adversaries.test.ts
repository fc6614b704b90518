/** @fileoverview [L1] [L2] [L6] [U6] Tables that are none, and good ones with one harm done: nothing decisive is wrong in silence. */
import { describe, expect, test } from "vitest";
import { KINDS } from "../../tools/fuzz/kinds";

/** Of each kind; `npm run fuzz:layout` tries thousands. */
const SEEDS = 3;

describe.each(["stranger", "spoilt"])("%s", (of) => {
  test.each(KINDS.filter((kind) => kind.of === of).map((kind) => [kind.name, kind] as const))(
    "[L1] %s",
    (_, kind) => {
      for (let seed = 0; seed < SEEDS; seed += 1) {
        const tried = kind.run(seed);
        if (!tried) continue;
        expect(tried.class, `${tried.made}: ${tried.why.join("; ")}`).not.toBe("SILENT WRONG");
        expect(tried.class, tried.made).not.toBe("asked in plain sight");
      }
    },
  );
});
