/** Merging is associative: no order in which reports come and no grouping of senders changes the figures. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { UnitOutcome } from "../../src/findings/words";
import type { Report } from "../../src/upward/report";
import { canonical } from "../../src/upward/stamp";
import { arrived, forged, merged, OTHER_FINGERPRINT, own, row } from "./reports";

const A = own("Huyện đoàn Cao Lộc");
const B = own("Huyện đoàn Chi Lăng", [row("Đoàn xã D"), row("Đoàn phường E", "notRegistered", "", "phường")]);

const outcome = fc.constantFrom<UnitOutcome>("recognised", "notRecognised", "undetermined", "notRegistered");
const leafRows = fc.array(
  fc.record({ outcome, type: fc.constantFrom("xã", "phường", "trường học") }).map((one) => one),
  { maxLength: 6 },
);
const leaf = fc.record({
  rows: leafRows,
  other: fc.boolean(),
  withRows: fc.boolean(),
  evidence: fc.boolean(),
  set: fc.constantFrom("Bộ tiêu chí", "Bộ tiêu chí 2021"),
});

/** A tree over the leaves: a number is a leaf, a list is merged. */
type Tree = number | Tree[];

function treeOver(count: number, cuts: readonly number[]): Tree {
  let nodes: Tree[] = Array.from({ length: count }, (_, i) => i);
  for (const cut of cuts) {
    if (nodes.length < 2) break;
    const size = 1 + (cut % (nodes.length - 1));
    const from = cut % (nodes.length - size + 1);
    nodes = [...nodes.slice(0, from), nodes.slice(from, from + size), ...nodes.slice(from + size)];
  }
  return nodes;
}

describe("any order and any grouping", () => {
  const build = (tree: Tree, leaves: readonly Report[], path = "T"): Report => {
    if (typeof tree === "number") return leaves[tree] as Report;
    const below = tree.map((one, i) => build(one, leaves, `${path}.${i}`));
    const result = merged(below, { unit: `Cấp ${path}` });
    expect(result.notes.filter(({ code }) => code !== "other-set")).toEqual([]);
    expect(arrived(result.report).flaws).toEqual([]);
    return result.report;
  };
  const figures = ({ sets, totals, types, pillars, criteria, header }: Report) => ({
    sets,
    totals,
    types,
    pillars,
    criteria,
    evidence: header.evidence,
  });

  it("of senders gives the same totals, types, contents and criteria", () => {
    fc.assert(
      fc.property(
        fc.array(leaf, { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(1000), { maxLength: 6 }),
        fc.array(fc.nat(1000), { maxLength: 6 }),
        fc.nat(7),
        (given, cuts, cutsToo, turn) => {
          const leaves = given.map(({ rows, other, withRows, evidence, set }, i) =>
            own(
              `Đoàn xã số ${i}`,
              rows.map((one, n) => row(`Đơn vị ${i}.${n}`, one.outcome, undefined, one.type)),
              { withRows, evidence, set, ...(other ? { fingerprint: OTHER_FINGERPRINT } : {}) },
            ),
          );
          const turned = [...leaves.slice(turn), ...leaves.slice(0, turn)];
          const flat = build(treeOver(leaves.length, []), leaves);
          const first = build(treeOver(leaves.length, cuts), leaves);
          const second = build(treeOver(leaves.length, cutsToo), turned.reverse());
          expect(figures(first)).toEqual(figures(flat));
          expect(figures(second)).toEqual(figures(flat));
          expect(flat.totals.reduce((sum, { units }) => sum + units, 0)).toBe(
            given.reduce((sum, { rows }) => sum + rows.length, 0),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("of arriving gives the very same report, with senders twice, edited and strange ones among them", () => {
    const bag = [
      arrived(A, "1"),
      arrived(A, "2"),
      arrived(own("Huyện đoàn Cao Lộc", [row("x")], { madeOn: "2021-01-01" }), "3"),
      arrived(B, "4"),
      arrived(own("Huyện đoàn Bình Gia", [row("y")]), "5"),
      arrived(own("Huyện đoàn Bình Gia", [row("z")]), "6"),
      arrived(forged(own("Huyện đoàn Lộc Bình"), { version: "x" }), "7"),
      arrived(merged([B], { unit: "Cụm" }).report, "8"),
    ];
    const wanted = canonical(merged(bag).report);
    const said = merged(bag)
      .notes.map((note) => canonical(note))
      .sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(bag, { minLength: bag.length }), (order) => {
        const result = merged(order);
        expect(canonical(result.report)).toBe(wanted);
        expect(result.notes.map((note) => canonical(note)).sort()).toEqual(said);
      }),
    );
  });
});
