/** The stamp: one spelling for one meaning, and every part told apart. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { brokenParts, canonical, fingerprint, shortStamp, stampOf } from "../../src/upward/stamp";
import { own, row } from "./reports";

describe("canonical", () => {
  it("spells one meaning one way: order of keys, NFC, minus zero", () => {
    expect(canonical({ b: 1, a: "Hòa", c: undefined })).toBe('{"a":"Hòa","b":1}');
    expect(canonical({ z: [1, { y: "a\u0302\u0323", x: null }], a: -0 })).toBe(
      '{"a":0,"z":[1,{"x":null,"y":"ậ"}]}',
    );
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [() => 1], [undefined], [10n]])(
    "refuses %s",
    (value) => {
      expect(() => canonical({ value: [value] })).toThrow(TypeError);
    },
  );

  it("refuses what is nested beyond any report, instead of running out of stack", () => {
    const deep = JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`);
    expect(() => canonical(deep)).toThrow(TypeError);
  });

  it("is JSON that means the same", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonical(value);
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

describe("the stamp", () => {
  const report = own("Huyện đoàn Cao Lộc");

  it("holds after a way through JSON, in any order of keys and in NFD", () => {
    const turned = Object.fromEntries(Object.entries(JSON.parse(JSON.stringify(report))).reverse());
    expect(brokenParts(turned)).toEqual([]);
    expect(brokenParts(JSON.parse(JSON.stringify(report).normalize("NFD")))).toEqual([]);
  });

  it.each(Object.keys(report).filter((key) => key !== "stamp"))("names %s when it was changed", (part) => {
    const before = JSON.stringify((report as unknown as Record<string, unknown>)[part]);
    expect(brokenParts({ ...report, [part]: [before, 1] })).toEqual([part]);
  });

  it("names a part that was taken out or put in", () => {
    const { rows: _, ...without } = report;
    expect(brokenParts(without)).toEqual(["rows"]);
    expect(brokenParts({ ...report, more: 1 })).toEqual(["more"]);
  });

  it("is broken without a stamp, and by a stamp that is something else", () => {
    for (const stamp of [undefined, null, "x", 5, [], { whole: "x" }]) {
      expect(brokenParts({ ...report, stamp }).length).toBeGreaterThan(0);
    }
    expect(brokenParts({ ...report, stamp: { ...report.stamp, whole: "x" } })).toEqual(["whole"]);
  });

  it("differs wherever the content differs", () => {
    const other = own("Huyện đoàn Cao Lộc", [row("Đoàn xã A", "notRecognised")]);
    expect(stampOf(other).whole).not.toBe(stampOf(report).whole);
    expect(shortStamp(report.stamp.whole as string)).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){3}$/);
  });
});

describe("the criteria set's fingerprint", () => {
  const [first, ...rest] = SET_2018_2022.pillars;
  const changed = (change: (text: string) => string) => ({
    ...SET_2018_2022,
    pillars: [
      { ...first, criteria: (first?.criteria ?? []).map((one) => ({ ...one, text: change(one.text) })) },
      ...rest,
    ],
  });

  it("does not depend on case, diacritics' encoding, punctuation, the set's name and sources", () => {
    const wanted = fingerprint(SET_2018_2022);
    expect(fingerprint({ ...SET_2018_2022, id: "x", name: "y", sources: [], period: null })).toBe(wanted);
    expect(fingerprint(changed((text) => `${text.normalize("NFD").toUpperCase()} ;`) as never)).toBe(wanted);
  });

  it("changes with a word, a rule, points and the need of evidence", () => {
    const wanted = fingerprint(SET_2018_2022);
    expect(fingerprint(changed((text) => `${text} thêm`) as never)).not.toBe(wanted);
    expect(fingerprint({ ...SET_2018_2022, totalPoints: 10 })).not.toBe(wanted);
    expect(fingerprint({ ...SET_2018_2022, pillars: rest })).not.toBe(wanted);
  });
});
