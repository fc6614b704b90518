/**
 * @fileoverview One text that holds many mutants, each behind a switch: a bundle is built once, and a mutant costs no
 * more than running its tests.
 */
import type { Mutant } from "./mutants";

/** The name under which the bundle asks whether a mutant is the one that is tried. */
export const SWITCH = "__mutant";

/** The source with the mutants in it; each goes by its number. */
export function withMutants(source: string, mutants: readonly { id: number; mutant: Mutant }[]): string {
  const byPlace = new Map<string, { id: number; mutant: Mutant }[]>();
  for (const one of mutants) {
    const { start, end, is } = one.mutant;
    const key = `${start}:${end}:${is}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), one]);
  }
  // Where places begin together the longer one is outside, and closes last. A statement is outside its expression.
  const outerFirst = [...byPlace.values()].sort(([one], [other]) => {
    const [a, b] = [one?.mutant, other?.mutant] as [Mutant, Mutant];
    return a.start - b.start || b.end - a.end || (a.is === "statement" ? -1 : 1);
  });
  const insertions: { at: number; order: number; text: string }[] = [];
  outerFirst.forEach((ones, depth) => {
    const { mutant } = ones[0] as (typeof ones)[number];
    const { start, end, is } = mutant;
    const tests = ones.map(({ id }) => `${SWITCH}(${id})`);
    // In braces of its own, or an `else` that follows the statement would be that of the switch.
    const open =
      is === "statement"
        ? `{if(!${tests[0]}){`
        : `(${ones.map((one, n) => `${tests[n]}?(${one.mutant.becomes}):`).join("")}(`;
    // What closes at a place closes before what opens there, and the inner before the outer.
    insertions.push({ at: start, order: depth + 1, text: open });
    insertions.push({ at: end, order: -depth - 1, text: is === "statement" ? "}}" : "))" });
  });
  insertions.sort((a, b) => a.at - b.at || a.order - b.order);
  let text = "";
  let from = 0;
  for (const { at, text: more } of insertions) {
    text += source.slice(from, at) + more;
    from = at;
  }
  return text + source.slice(from);
}
