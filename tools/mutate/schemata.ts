/**
 * @fileoverview One text that holds many mutants, each behind a switch: a bundle is built once, and a mutant costs no
 * more than running its tests.
 */
import type { Mutant } from "./mutants";

/** The name under which the bundle asks whether a mutant is the one that is tried. */
export const SWITCH = "__mutant";
/** The name of the `Watch` that a bundle which tries none tells what its places give. */
export const WATCH = "__watch";
/** Told what a place gives, and what its mutants would make of it, it knows which make a difference. */
export interface Watch {
  comes(...ids: readonly number[]): void;
  /** @param others by mutant: what it gives, null: nobody knows; and whether only truth is asked */
  gives<T>(
    value: T,
    ids: readonly number[],
    others: readonly (readonly [(() => unknown) | null, 0 | 1])[],
  ): T;
}

/** What cannot be evaluated once more, or not within a function of its own. */
const ONCE_ONLY =
  /\+\+|--|(?<![=!<>])=(?![=>])|\b(?:await|yield)\b|\.(?:shift|unshift|pop|push|add|set|delete|clear|next|splice|sort|reverse|exec)\(/;

/**
 * The source with the mutants in it; each goes by its number.
 * @param watched no mutant is tried: instead each place tells whether its mutants would give something else there
 */
export function withMutants(
  source: string,
  mutants: readonly { id: number; mutant: Mutant }[],
  watched = false,
): string {
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
    // In braces of its own, or an `else` that follows the statement would be that of the switch.
    const [open, close] =
      is === "statement"
        ? [`{if(!${SWITCH}(${ones[0]?.id})){`, "}}"]
        : watched
          ? watching(ones)
          : [`(${ones.map(({ id, mutant }) => `${SWITCH}(${id})?(${mutant.becomes}):`).join("")}(`, "))"];
    // What closes at a place closes before what opens there, and the inner before the outer.
    insertions.push({ at: start, order: depth + 1, text: open });
    insertions.push({ at: end, order: -depth - 1, text: close });
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

/** What stands before and behind a place that tells what it gives: first that it is come by, for it may throw. */
function watching(ones: readonly { id: number; mutant: Mutant }[]): [string, string] {
  const ids = ones.map(({ id }) => id).join(",");
  const others = ones.map(({ mutant: { becomes, asked } }) => {
    const again = ONCE_ONLY.test(becomes) ? "null" : `()=>(${becomes})`;
    return `[${again},${asked ? 1 : 0}]`;
  });
  return [`(${WATCH}.comes(${ids}),${WATCH}.gives((`, `),[${ids}],[${others.join(",")}]))`];
}
