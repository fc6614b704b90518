/** Mutants: where they are, and that a text with many of them does what it did, and one thing else with each. */
import vm from "node:vm";
import { transformSync } from "esbuild";
import { describe, expect, test } from "vitest";
import { Differences } from "../../../tools/mutate/differences";
import { mutantsOf } from "../../../tools/mutate/mutants";
import { SWITCH, WATCH, withMutants } from "../../../tools/mutate/schemata";

const of = (source: string) =>
  mutantsOf("a.ts", source).map(({ text, is, becomes }) =>
    is === "statement" ? `without ${text}` : `${text} → ${becomes}`,
  );

describe("where a text can be changed", () => {
  test("conditions, boundaries, operators, literals, returns, statements", () => {
    expect(of("if (a < 2) b();")).toEqual([
      "a < 2 → true",
      "a < 2 → false",
      "a < 2 → a <= 2",
      "a < 2 → a >= 2",
      "2 → 3",
      "without b();",
    ]);
    expect(of("const f = () => !/x/u.test(y) && z;")).toEqual([
      "!/x/u.test(y) && z → undefined",
      "!/x/u.test(y) && z → !/x/u.test(y) || z",
      "!/x/u.test(y) → /x/u.test(y)",
      "/x/u → /(?!)/",
    ]);
    expect(of("function f() { return a.filter(Boolean).some(g); }")).toEqual([
      "a.filter(Boolean).some(g) → undefined",
      "a.filter(Boolean).some(g) → a.filter(Boolean).every(g)",
      "a.filter(Boolean) → a",
    ]);
  });

  test("an operator that stands in its operands too is changed between them alone", () => {
    expect(of('const x = "a-b" + c("-");')).toContain('"a-b" + c("-") → "a-b" - c("-")');
  });

  test("types, imports, names of fields and parts of a?.b are left as they are", () => {
    expect(of('import { a } from "b"; type T = "x" | 1; interface I { readonly "k": "v" }')).toEqual([]);
    expect(of("const { a: b = c } = d as { a: 1 };")).toEqual([]);
    expect(of("const x = a?.b.filter(c).length;")).toEqual([]);
  });

  test("a place is named by its line", () => {
    expect(mutantsOf("a.ts", "const a =\n  1;\n")).toMatchObject([{ line: 2, text: "1" }]);
  });
});

describe("one text that holds them all", () => {
  const source = `
    function f(a: number, list: readonly number[]): string {
      let said = "";
      if (a > 1 && list.some((one) => one === a)) said += \`\${a}!\`;
      for (let n = 0; n < 2; n += 1) said = said + "." ;
      return said === "" ? "none" : said;
    }
    result = f(2, [1, 2]);`;
  const mutants = mutantsOf("f.ts", source).map((mutant, id) => ({ id, mutant }));
  const run = (text: string, active: number) => {
    const context = { [SWITCH]: (id: number) => id === active, result: "" };
    try {
      vm.runInNewContext(transformSync(text, { loader: "ts" }).code, context, { timeout: 300 });
      return context.result;
    } catch (thrown) {
      return String((thrown as Error).message);
    }
  };

  test("does what it did where none is tried", () => {
    expect(run(withMutants(source, mutants), -1)).toBe("2!..");
  });

  test("an else stays with its own if where a statement before it may be left out", () => {
    const choice = "let said = 0; if (said > 0) said = 1; else said = 2; result = String(said);";
    const own = mutantsOf("f.ts", choice).map((mutant, id) => ({ id, mutant }));
    expect(run(withMutants(choice, own), -1)).toBe("2");
  });

  test.each(mutants)("does with $id what the changed text does", ({ id, mutant }) => {
    const changed = source.slice(0, mutant.start) + mutant.becomes + source.slice(mutant.end);
    expect(run(withMutants(source, mutants), id)).toBe(run(changed, id));
  });

  test("watched, it does what it did, and tells which would make a difference", () => {
    const watch = new Differences(mutants.length);
    const watched = transformSync(withMutants(source, mutants, true), { loader: "ts" }).code;
    const context = { [SWITCH]: (id: number) => watch.differs(id), [WATCH]: watch, result: "" };
    vm.runInNewContext(watched, context);
    expect(context.result).toBe("2!..");
    const differs = new Set(watch.taken());
    const others = mutants.filter(({ id }) => !differs.has(id));
    expect(others.map(({ mutant: { text, becomes } }) => `${text} → ${becomes}`)).toEqual([
      "a > 1 && list.some((one) => one === a) → true",
      "a > 1 && list.some((one) => one === a) → a > 1 || list.some((one) => one === a)",
      "a > 1 → a >= 1",
      'said === "" → false',
      '"none" → ""',
    ]);
    for (const { id } of others) expect(run(withMutants(source, mutants), id)).toBe("2!..");
  });
});
