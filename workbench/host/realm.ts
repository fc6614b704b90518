/**
 * @fileoverview The world inside one execution: a fresh set of ECMAScript globals, and the only door through
 * which emulated objects reach the bundle. Whatever crosses is of the inner world: arrays, dates, errors.
 */

import { isDate } from "node:util/types";
import vm from "node:vm";
import { HeldWrites } from "./held-writes";
import type { CallCounter } from "./ledger";
import { type Emulated, MEMBERS } from "./members";
import { checkArguments, type Signature, type Signatures } from "./signatures";
import { wallClockIn } from "./text/zones";
import type { AuthMode, World } from "./world";

/** What V8 offers that belongs to ECMAScript; whatever else a Node context brings is taken away (C41). */
const ECMASCRIPT = new Set(
  `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise
  RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON
  Math Intl ArrayBuffer Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array
  Float64Array Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet Proxy
  Reflect FinalizationRegistry WeakRef decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape
  eval isFinite isNaN SharedArrayBuffer Atomics`.split(/\s+/),
);

/** What Google says of an execution whose time is up (C36). */
export const STOPPED = "Exceeded maximum execution time";

/** Runs inside: makes what must be of the inner world. */
const PRELUDE = `((Inner) => ({
  array: (length) => new Array(length),
  plain: () => ({}),
  date: (y, mo, d, h, mi, s, ms) => {
    const date = new Inner(y, mo, d, h, mi, s, ms);
    if (y < 100) date.setFullYear(y, mo, d);
    return date;
  },
  error: (name, message) => {
    const error = new Error(message);
    Object.defineProperty(error, "name", { value: name, configurable: true, writable: true });
    return error;
  },
  // Not an assignment: that would run into the guard at the end of the prototype chain.
  exposed: (proto, key, impl) => ({ __proto__: proto, [key]: impl }),
  shiftClock: (now) => {
    globalThis.Date = now === null ? Inner : new Proxy(Inner, {
      construct: (target, args, newTarget) =>
        Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
      apply: () => new Inner(now()).toString(),
      get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
    });
  },
  // Callbacks of the outer realm would wait in the outer queue of microtasks.
  settle: (promise, outcome) => {
    promise.then(
      (value) => { outcome.value = value; },
      (reason) => { outcome.value = reason; outcome.rejected = true; },
    );
  },
}))(Date)`;

interface Prelude {
  array(length: number): unknown[];
  plain(): Record<string, unknown>;
  date(y: number, mo: number, d: number, h: number, mi: number, s: number, ms: number): Date;
  error(name: string, message: string): Error;
  exposed(proto: object, key: symbol, impl: object): object;
  shiftClock(now: (() => number) | null): void;
  settle(promise: object, outcome: Outcome): void;
}

/** What a call came to. */
export interface Outcome {
  value?: unknown;
  rejected?: boolean;
}

const IMPL = Symbol("implementation");

/** Asked of any object by JavaScript itself, by test runners and by inspectors: no sign of a wrong member. */
const HARMLESS = new Set(["then", "toJSON", "constructor", "valueOf", "inspect"]);

/** A class or service as it is shown to the bundle. */
export interface Kind {
  /** `Range`: counted as `Range.getValues`. */
  readonly name: Emulated;
  /** `SpreadsheetApp.Range`: said in errors. */
  readonly path: string;
  /** Constants beside the methods: enums. */
  readonly constants?: Readonly<Record<string, unknown>>;
}

/** A member of an Apps Script enum: one object a name, equal only to itself. */
export class EnumValue {
  constructor(readonly label: string) {}
}

/** The host's object behind one that the bundle holds; undefined where it is none of ours. */
export function implementationOf<T>(exposed: unknown): T | undefined {
  if (typeof exposed !== "object" || exposed === null) return undefined;
  return (exposed as { [IMPL]?: T })[IMPL];
}

/** Where a bundle is evaluated: a set of ECMAScript globals of its own, and nothing else. */
export class Ground {
  readonly context: vm.Context;
  readonly prelude: Prelude;
  /** What was there before the bundle, once that is evaluated. */
  builtIn: ReadonlySet<string> | null = null;

  constructor() {
    // DONT_CONTEXTIFY: the context's global is a plain object; a contextified one makes every look-up of
    // `Math` or `Array` a hundred times slower.
    this.context = vm.createContext(vm.constants.DONT_CONTEXTIFY as unknown as vm.Context, {
      microtaskMode: "afterEvaluate",
    });
    for (const name of Object.getOwnPropertyNames(this.context)) {
      if (ECMASCRIPT.has(name)) continue;
      // `gc`, there under --expose-gc, cannot be deleted, but it can be emptied.
      if (!Reflect.deleteProperty(this.context, name)) this.context[name] = undefined;
    }
    this.prelude = vm.runInContext(PRELUDE, this.context, { filename: "prelude" }) as Prelude;
  }
}

export class Realm {
  readonly context: vm.Context;
  /** Set while the bundle is being evaluated: no service may be called then. */
  loading = false;
  /** Why Google has ended the execution (C36, C55): no service answers any more. */
  ended: string | null = null;
  /** What this execution wrote and Google may not have applied yet (C45). */
  readonly writes: HeldWrites;
  readonly #prelude: Prelude;
  readonly #protos = new Map<string, object>();
  readonly #kinds = new WeakMap<object, string>();
  readonly #enums = new Map<string, object>();

  constructor(
    readonly world: World,
    readonly mode: AuthMode,
    ground: Ground,
  ) {
    this.writes = new HeldWrites(world.holdsWrites);
    this.context = ground.context;
    this.#prelude = ground.prelude;
    this.#alignClock();
  }

  /**
   * Inside, "local time" is the script's time zone; Node's contexts know only the process's. Where the two
   * differ, dates are made so that their local parts read right, and the clock is shifted to match. Instants
   * (getTime, toISOString) are then off by the difference; run with TZ set to the script's zone for exact ones.
   */
  #alignClock(): void {
    const { now, scriptTimeZone } = this.world;
    const shown = (instant: number) =>
      this.dateFromWall(new Date(wallClockIn(scriptTimeZone, instant))).getTime();
    const instant = now();
    const isRight = shown(instant) === instant && now === Date.now;
    this.#prelude.shiftClock(isRight ? null : () => shown(now()));
  }

  array<T = unknown>(length = 0): T[] {
    return this.#prelude.array(length) as T[];
  }

  plain(): Record<string, unknown> {
    return this.#prelude.plain();
  }

  /** An inner copy of a list. */
  list<T>(items: readonly T[]): T[] {
    const list = this.array<T>(items.length);
    for (let i = 0; i < items.length; i++) list[i] = items[i] as T;
    return list;
  }

  /** A Date whose local parts are those of `wall` in UTC. */
  dateFromWall(wall: Date): Date {
    return this.#prelude.date(
      wall.getUTCFullYear(),
      wall.getUTCMonth(),
      wall.getUTCDate(),
      wall.getUTCHours(),
      wall.getUTCMinutes(),
      wall.getUTCSeconds(),
      wall.getUTCMilliseconds(),
    );
  }

  /** Lets a promise of the bundle write down what became of it, before the execution is over. */
  settle(promise: object, outcome: Outcome): void {
    this.#prelude.settle(promise, outcome);
  }

  /** Now, as the bundle sees it. */
  now(): Date {
    return this.dateFromWall(new Date(wallClockIn(this.world.scriptTimeZone, this.world.now())));
  }

  /** An enum's members as an object; the same for the whole execution. */
  enumeration(name: string, labels: readonly string[]): object {
    const known = this.#enums.get(name);
    if (known) return known;
    const constants: Record<string, unknown> = {};
    const member = this.#protoOf(name, name, {});
    for (const label of labels) {
      constants[label] = this.#prelude.exposed(member, IMPL, new EnumValue(label));
    }
    const shown = this.#prelude.exposed(this.#protoOf(`${name} (enum)`, name, {}, constants), IMPL, {});
    this.#enums.set(name, shown);
    return shown;
  }

  /** One member of an enum made before. */
  enumMember<T>(name: string, label: string): T {
    return (this.#enums.get(name) as Record<string, unknown> | undefined)?.[label] as T;
  }

  /** What the bundle gets to hold for an object of the host. */
  expose<T>(kind: Kind, impl: object): T {
    let proto = this.#protos.get(kind.name);
    if (!proto) {
      proto = this.#protoOf(kind.name, kind.path, MEMBERS[kind.name], kind.constants);
      this.#protos.set(kind.name, proto);
    }
    return this.#prelude.exposed(proto, IMPL, impl) as T;
  }

  /** Which emulated class an object is of. */
  kindOf = (value: object): string | null => {
    const proto = Object.getPrototypeOf(value);
    return (proto && this.#kinds.get(proto)) ?? null;
  };

  /** An error as Apps Script throws it: of the inner world, named Exception, in the account's language (C52). */
  exception(error: unknown): Error {
    if (!(error instanceof Error)) return error as Error;
    const { name, message } = error;
    const said = message.endsWith("is not emulated") ? message : this.world.errorWords(message);
    return this.#prelude.error(name === "Error" ? "Exception" : name, said);
  }

  #protoOf(
    name: string,
    path: string,
    signatures: Signatures,
    constants: Readonly<Record<string, unknown>> = {},
  ): object {
    const { ledger } = this.world;
    const unknown = (key: string): Error => {
      const fault = `${path}.${key} is not emulated`;
      ledger.faults.push(fault);
      return this.#prelude.error("Error", fault);
    };
    // Sits at the end of the prototype chain: only what nothing else answers arrives here.
    const guard = new Proxy(Object.create(null), {
      get: (_, key, asked) => {
        if (typeof key === "symbol" || HARMLESS.has(key)) return undefined;
        if (key === "toString") {
          const impl = implementationOf(asked);
          return () => (impl instanceof EnumValue ? impl.label : name);
        }
        throw unknown(key);
      },
      has: (_, key) => {
        if (typeof key === "symbol" || HARMLESS.has(key)) return false;
        throw unknown(key);
      },
      set: (_, key) => {
        throw unknown(String(key));
      },
    });
    const proto = Object.create(guard);
    for (const [member, overloads] of Object.entries(signatures)) {
      const counter = ledger.counter(`${name}.${member}`);
      Object.defineProperty(proto, member, { value: this.#method(counter, path, member, overloads) });
    }
    for (const [constant, value] of Object.entries(constants)) {
      Object.defineProperty(proto, constant, { value, enumerable: true });
    }
    this.#kinds.set(proto, name);
    return proto;
  }

  #method(
    counter: CallCounter,
    path: string,
    name: string,
    overloads: readonly Signature[],
  ): (...args: unknown[]) => unknown {
    const realm = this;
    const { ledger } = this.world;
    const member = `${path}.${name}`;
    return function (this: unknown, ...args: unknown[]): unknown {
      try {
        const impl = implementationOf<Record<string, (...args: unknown[]) => unknown>>(this);
        if (!impl) throw new TypeError(`${member} was called on something else`);
        if (realm.loading) throw new Error(`${member} was called while the bundle was loading`);
        if (ledger.stops()) realm.ended = STOPPED;
        if (realm.ended !== null) throw new Error(realm.ended);
        ledger.enter(counter);
        checkArguments(member, overloads, args, realm.kindOf);
        return (impl[name] as (...args: unknown[]) => unknown)(...args);
      } catch (error) {
        throw realm.exception(error);
      }
    };
  }
}

/** True for dates of any realm. */
export const isAnyDate = (value: unknown): value is Date => isDate(value);
