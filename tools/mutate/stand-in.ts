/**
 * @fileoverview Stands in for vitest while mutants are tried: the same tests, run within a process that stays, so that
 * one costs milliseconds. It has what the rooms' tests use and nothing else.
 */

export interface Test {
  readonly name: string;
  readonly run: () => unknown;
  /** What runs before it: of its own group and those around, the outer first. */
  readonly before: readonly Before[];
}

interface Before {
  readonly run: () => unknown;
  readonly each: boolean;
  /** One that runs once for its group. */
  done: boolean;
}

interface Group {
  readonly name: string;
  readonly before: Before[];
}

const groups: Group[] = [];
let tests: Test[] = [];

/** The tests that a file declares. */
export function collect(load: () => void): Test[] {
  tests = [];
  groups.splice(0, groups.length, { name: "", before: [] });
  load();
  return tests;
}

/** Runs one; throws what it throws. */
export async function run({ run, before }: Test): Promise<void> {
  for (const one of before) {
    if (one.done) continue;
    one.done = !one.each;
    await one.run();
  }
  await run();
}

export function describe(name: string, declare: () => void): void {
  groups.push({ name, before: [] });
  declare();
  groups.pop();
}

/** What takes its time by the clock says nothing of a mutant where two are tried at once. */
const BY_THE_CLOCK = /performance\.now|cpuUsage|\b(?:timeOf|processorTime)\d*\(/;

export function test(name: string, run: () => unknown): void {
  if (BY_THE_CLOCK.test(String(run))) return;
  tests.push({
    name: [...groups.map((group) => group.name), name].filter((part) => part !== "").join(" > "),
    run,
    before: groups.flatMap(({ before }) => before),
  });
}
test.each =
  (table: readonly unknown[]) =>
  (name: string, run: (...values: unknown[]) => unknown): void => {
    table.forEach((values, n) => {
      const list = Array.isArray(values) ? values : [values];
      test(`${name} #${n + 1}`, () => run(...list));
    });
  };
export const it = test;
describe.each =
  (table: readonly unknown[]) =>
  (name: string, declare: (...values: unknown[]) => void): void => {
    table.forEach((values, n) => {
      const list = Array.isArray(values) ? values : [values];
      describe(`${name} #${n + 1}`, () => declare(...list));
    });
  };

const before = (each: boolean) => (run: () => unknown) => {
  groups.at(-1)?.before.push({ run, each, done: false });
};
export const beforeAll = before(false);
export const beforeEach = before(true);
/** What runs afterwards cleans up, and nothing here is left over. */
export const afterAll = (): void => {};
export const afterEach = (): void => {};

/** Something that a value is held against by a rule of its own. */
class Pattern {
  constructor(readonly fits: (value: unknown) => boolean) {}
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** `part`: fields that only the value has do not count. */
function equal(value: unknown, wanted: unknown, part: boolean): boolean {
  if (wanted instanceof Pattern) return wanted.fits(value);
  if (Object.is(value, wanted)) return true;
  if (!isObject(value) || !isObject(wanted)) return false;
  if (value instanceof Date || wanted instanceof Date)
    return value instanceof Date && wanted instanceof Date && value.getTime() === wanted.getTime();
  if (value instanceof RegExp) return String(value) === String(wanted);
  if (!part && Array.isArray(value) !== Array.isArray(wanted)) return false;
  if (value instanceof Map || value instanceof Set) {
    if (!(wanted instanceof Map || wanted instanceof Set)) return false;
    return equal([...value], [...wanted], part);
  }
  if (Array.isArray(value) && value.length !== wanted.length) return false;
  // What is undefined is as good as not there.
  const keys = (one: object) => Object.entries(one).filter(([, of]) => of !== undefined);
  if (!part && keys(value).length !== keys(wanted).length) return false;
  return keys(wanted).every(([key, of]) => equal(value[key], of, part));
}

function contains(value: unknown, wanted: unknown): boolean {
  if (typeof value === "string") return value.includes(String(wanted));
  return [...(value as Iterable<unknown>)].includes(wanted);
}

function throws(run: unknown, wanted: unknown): boolean {
  try {
    (run as () => unknown)();
    return false;
  } catch (thrown) {
    if (wanted === undefined) return true;
    const message = String((thrown as Error).message);
    return wanted instanceof RegExp ? wanted.test(message) : message.includes(String(wanted));
  }
}

const MATCHERS: Readonly<Record<string, (value: unknown, wanted: unknown) => boolean>> = {
  toBe: Object.is,
  toEqual: (value, wanted) => equal(value, wanted, false),
  toMatchObject: (value, wanted) => equal(value, wanted, true),
  toContain: contains,
  toContainEqual: (value, wanted) =>
    [...(value as Iterable<unknown>)].some((one) => equal(one, wanted, false)),
  toHaveLength: (value, wanted) => (value as { length: number }).length === wanted,
  toMatch: (value, wanted) =>
    wanted instanceof RegExp ? wanted.test(String(value)) : String(value).includes(String(wanted)),
  toBeDefined: (value) => value !== undefined,
  toBeUndefined: (value) => value === undefined,
  toBeNull: (value) => value === null,
  toBeTruthy: (value) => Boolean(value),
  toBeGreaterThan: (value, wanted) => Number(value) > Number(wanted),
  toBeGreaterThanOrEqual: (value, wanted) => Number(value) >= Number(wanted),
  toBeLessThan: (value, wanted) => Number(value) < Number(wanted),
  toBeLessThanOrEqual: (value, wanted) => Number(value) <= Number(wanted),
  toThrow: throws,
};

function matchers(value: unknown, not: boolean) {
  return Object.fromEntries(
    Object.entries(MATCHERS).map(([name, matches]) => [
      name,
      (wanted?: unknown) => {
        if (matches(value, wanted) === not) throw new Error(`${not ? "not " : ""}${name}`);
      },
    ]),
  );
}

export const expect = Object.assign(
  (value: unknown) => ({ ...matchers(value, false), not: matchers(value, true) }),
  {
    arrayContaining: (wanted: readonly unknown[]) =>
      new Pattern(
        (value) =>
          Array.isArray(value) && wanted.every((want) => value.some((one) => equal(one, want, false))),
      ),
    objectContaining: (wanted: object) => new Pattern((value) => equal(value, wanted, true)),
    stringContaining: (wanted: string) => new Pattern((value) => String(value).includes(wanted)),
    stringMatching: (wanted: RegExp) =>
      new Pattern((value) => typeof value === "string" && wanted.test(value)),
    any: (type: unknown) =>
      new Pattern((value) => typeof value === String((type as { name: string }).name).toLowerCase()),
  },
);
