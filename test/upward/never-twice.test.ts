/** Thousands of reports, corrected, reworded, disguised, recombined and nested: no total counts a unit twice in silence. */
import { describe, expect, it } from "vitest";
import type { Received } from "../../src/upward/read";
import type { Report } from "../../src/upward/report";
import { arrived, merged, own, row } from "./reports";

/** Numbers between 0 and 1 that are the same for a seed. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NAMES = [
  "Cao Lộc",
  "Chi Lăng",
  "Bình Gia",
  "Lộc Bình",
  "Văn Quan",
  "Hữu Lũng",
  "Đình Lập",
  "Tràng Định",
];
const SYLLABLES = ["Gia", "Hợp", "Bảo", "Thạch", "Xuân", "Hồng", "Tân", "Yên", "Mai", "Vân"];
const DISGUISES: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.normalize("NFD"),
  (name) => name.replace(" ", "\u3164"),
  (name) => `${name.slice(0, 3)}\u034f${name.slice(3)}`,
  (name) => `${name}\u061c\u{e0041}`,
  (name) => name.replace(/o/g, "о").replace(/a/g, "α"),
  (name) => name.replace("Huyện đoàn", "Đoàn TNCS Hồ Chí Minh huyện").replace("Đoàn xã", "Xã đoàn"),
];
const PARENTS = [
  "",
  "Tỉnh đoàn Lạng Sơn",
  "Đoàn tỉnh Lạng Sơn",
  "Lạng Sơn",
  "Tỉnh đoàn",
  "BTV Tỉnh đoàn Lạng Sơn (mới)",
];

/** One merge: what arrives, and which base units, truly, each report inside counts. */
function scene(seed: number) {
  const random = randomOf(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const truth = new Map<string, string[]>();
  const disguised = (name: string) => (random() < 0.3 ? pick(DISGUISES)(name) : name);
  const keep = (report: Report, units: string[]): Report => {
    truth.set(report.stamp.whole as string, units);
    return report;
  };
  const unitsOf = (district: number, count: number) =>
    Array.from({ length: count }, (_, i) => `Đoàn xã ${SYLLABLES[i]} ${NAMES[district]}`);
  const report = (district: number, units: string[], withRows: boolean): Report =>
    keep(
      own(
        disguised(`Huyện đoàn ${NAMES[district]}`),
        units.map((name) => row(disguised(name), random() < 0.5 ? "recognised" : "notRecognised")),
        { withRows, parent: pick(PARENTS), madeOn: `2021-11-${10 + below(15)}` },
      ),
      units,
    );
  const bag: Report[] = [];
  const nested = new Set<number>();
  const districts = 2 + below(4);
  for (let d = 0; d < districts; d++) {
    const versions = 1 + below(3);
    // A district lets its rows travel or not: what hides its rows shows only its name.
    const withRows = random() < 0.7;
    for (let v = 0; v < versions; v++) bag.push(report(d, unitsOf(d, 2 + below(6)), withRows));
  }
  for (let c = 0; c < below(3); c++) {
    const inside = bag.filter(({ header }) => header.kind === "own" && random() < 0.4);
    const { report: cluster } = merged(inside, {
      unit: `Cụm thi đua số ${c + 1}`,
      madeOn: `2021-11-2${below(9)}`,
    });
    for (const { stamp } of cluster.children)
      for (const unit of truth.get(stamp) ?? []) nested.add(NAMES.findIndex((name) => unit.endsWith(name)));
    bag.push(
      keep(
        cluster,
        cluster.children.flatMap(({ stamp }) => truth.get(stamp) ?? []),
      ),
    );
  }
  // Rows of one under the name of another, who has none: only where rows travel can that be seen.
  for (let r = 0; r < below(3); r++) {
    const from = pick(bag);
    if (
      from.rows.length < 2 ||
      nested.has(NAMES.findIndex((name) => truth.get(from.stamp.whole as string)?.[0]?.endsWith(name)))
    )
      continue;
    const taken = (truth.get(from.stamp.whole as string) ?? []).slice(0, 1 + below(from.rows.length));
    const others = unitsOf(7, below(4)).map((name) => `${name} ${r}`);
    bag.push(
      keep(
        own(
          `Khối thi đua ${r}`,
          [...taken, ...others].map((name) => row(disguised(name))),
          { madeOn: "2021-11-22" },
        ),
        [...taken, ...others],
      ),
    );
  }
  const arrivals: Received[] = bag.map((one, i) => arrived(one, `tệp ${i}`));
  if (random() < 0.3) arrivals.push(...arrivals.slice(0, 2));
  return { arrivals: arrivals.sort(() => random() - 0.5), truth };
}

describe("no total counts a unit twice", () => {
  it("in any of 150 merges of over 1,000 reports, but what one sees by its name, and that is told", () => {
    let reports = 0;
    let counted = 0;
    let told = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const { arrivals, truth } = scene(seed);
      reports += arrivals.length;
      const result = merged(arrivals);
      const units = result.report.children.flatMap(({ stamp }) => truth.get(stamp) ?? []);
      const twice = units.filter((unit, i) => units.indexOf(unit) !== i);
      counted += units.length;
      expect(
        result.report.totals.reduce((sum, one) => sum + one.units, 0),
        `seed ${seed}`,
      ).toBe(units.length);
      if (twice.length > 0) {
        const notes = result.notes.filter(({ code }) => code === "same-names");
        expect(notes.length, `seed ${seed}: ${twice.join("; ")}`).toBeGreaterThanOrEqual(2);
        told++;
      }
      // Whoever is not counted is told of.
      const silent = arrivals.filter(({ where, report }) => {
        const inside = result.report.children.some(({ stamp }) => stamp === report?.stamp.whole);
        return !inside && !result.notes.some((note) => note.where === where);
      });
      expect(silent, `seed ${seed}`).toEqual([]);
      expect(arrived(result.report).flaws, `seed ${seed}`).toEqual([]);
    }
    expect(reports).toBeGreaterThan(1_000);
    expect(counted).toBeGreaterThan(600);
    expect(told).toBeLessThan(16);
  });
});
