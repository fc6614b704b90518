/**
 * @fileoverview Which mutants would have given something else than what stands there, while tests run without any: a test
 * where a mutant gives the same cannot notice it, and need not be tried with it.
 */
import type { Watch } from "./schemata";

export class Differences implements Watch {
  #met: Uint8Array;
  /** How often a place was come by and gave nothing: it threw, or was left in the middle. */
  readonly #open: Int32Array;
  /** What a mutant would give is being looked at: what runs for that is no test's doing. */
  #isLooking = false;

  constructor(mutants: number) {
    this.#met = new Uint8Array(mutants);
    this.#open = new Int32Array(mutants);
  }

  /** A mutant makes a difference. */
  differs(id: number): void {
    if (!this.#isLooking) this.#met[id] = 1;
  }

  comes(...ids: readonly number[]): void {
    if (this.#isLooking) return;
    for (const id of ids) this.#open[id] = (this.#open[id] as number) + 1;
  }

  gives<T>(value: T, ids: Parameters<Watch["gives"]>[1], others: Parameters<Watch["gives"]>[2]): T {
    if (this.#isLooking) return value;
    ids.forEach((id, at) => {
      this.#open[id] = (this.#open[id] as number) - 1;
      if (this.#met[id]) return;
      const [other, asked] = others[at] as (typeof others)[number];
      if (other === null || !this.#isSame(value, other, asked === 1)) this.#met[id] = 1;
    });
    return value;
  }

  /** Those that made a difference since it was asked last. */
  taken(): number[] {
    const ids = [...this.#met.keys()].filter((id) => this.#met[id] || this.#open[id]);
    this.#met.fill(0);
    this.#open.fill(0);
    return ids;
  }

  #isSame(value: unknown, other: () => unknown, asked: boolean): boolean {
    this.#isLooking = true;
    try {
      const instead = other();
      return asked ? Boolean(value) === Boolean(instead) : isAlike(value, instead);
    } catch {
      return false;
    } finally {
      this.#isLooking = false;
    }
  }
}

/** The same value, or lists of the same values. */
function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((value, at) => Object.is(value, other[at]));
}
