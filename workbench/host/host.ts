/**
 * @fileoverview Apps Script in memory: runs the functions of the bundle that is pushed to Google on a workbook
 * held in memory, one execution at a time. It does what Google's documentation says or throws; see
 * docs/conformance.md.
 */

import vm from "node:vm";
import type { Area } from "../../src/table/area";
import { toCaller, toRealm } from "./crossing";
import { Ledger } from "./ledger";
import type { ModelWorkbook } from "./model";
import { Ground, type Outcome, Realm, STOPPED } from "./realm";
import { charts } from "./services/charts";
import { htmlService } from "./services/html";
import { SCOPES } from "./services/permission";
import { scriptApp } from "./services/script-app";
import { spreadsheetApp } from "./services/spreadsheet-app";
import { stores } from "./services/stores";
import { showUi } from "./services/ui";
import { session, utilities } from "./services/utilities";
import { transfer } from "./transfer";
import { type MenuModel, RecordingUi, type UiDriver } from "./ui-driver";
import type { AuthMode, Unsure, World } from "./world";

export type { ModelWorkbook } from "./model";
export * from "./ui-driver";
export type { AuthMode } from "./world";

/**
 * Keeps a bundle evaluated from one execution to the next, of one host or several: its functions are warm then, and a
 * command takes a fraction of the time. Google evaluates anew (C42), and so does a host without this. What the bundle
 * remembers of an execution it has to forget by itself; one that threw or was stopped leaves nothing behind.
 */
export class Kept {
  #script: vm.Script | null = null;
  #ground: Ground | null = null;

  /** Where the bundle is evaluated, or is to be; who asks meanwhile gets another one. */
  take(script: vm.Script): Ground {
    const ground = this.#script === script ? this.#ground : null;
    this.#ground = null;
    return ground ?? new Ground();
  }

  /** An execution is over, and all went well. */
  giveBack(script: vm.Script, ground: Ground): void {
    this.#script = script;
    this.#ground = ground;
  }
}

export interface HostOptions {
  /** What is pushed: dist/Code.js. */
  readonly code: string;
  /** What another host kept of it (`compiled`). */
  readonly compiled?: Uint8Array | null;
  /** The project's HTML files by name, without `.html`. */
  readonly html: Readonly<Record<string, string>>;
  readonly ui?: UiDriver;
  /** C36: six minutes. */
  readonly timeLimitMs?: number;
  /** As in appsscript.json. */
  readonly scriptTimeZone?: string;
  /** Where it is not known what Google does. */
  readonly unsure?: Partial<Unsure>;
  /** Scopes that the person has agreed to; all where it says nothing (C55). */
  readonly scopes?: readonly string[];
  /** The clock; tests set it. */
  readonly now?: () => number;
  /** False: writes land at once. Google may do either (C45); what is right must be right both ways. */
  readonly holdsWrites?: boolean;
  /** What scripts keep beside the document, where it outlives the host. */
  readonly documentProperties?: Map<string, string>;
  /** What scripts keep of the person, where it outlives the host. */
  readonly userProperties?: Map<string, string>;
  /** Where the bundle stays evaluated; absent: each execution evaluates it anew, as on Google. */
  readonly kept?: Kept;
  /** Puts the messages of errors into another language, as accounts have it (C52). */
  readonly errorWords?: (english: string) => string;
}

/** What google.script.run gives its success or failure handler. */
export type SidebarAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string } };

const SIX_MINUTES = 360_000;
/** Simple triggers have 30 seconds. */
const TRIGGER_LIMIT = 30_000;
const TRIGGERS = new Set(["onOpen", "onInstall"]);

export class Host {
  readonly workbook: ModelWorkbook;
  readonly #world: World;
  readonly #script: vm.Script;
  readonly #kept: Kept | null;
  readonly #timeLimitMs: number;
  /** Of the execution that runs. */
  #realm: Realm | null = null;

  constructor(workbook: ModelWorkbook, options: HostOptions) {
    this.workbook = workbook;
    this.#script = scriptOf(options.code, options.compiled);
    this.#kept = options.kept ?? null;
    this.#timeLimitMs = options.timeLimitMs ?? SIX_MINUTES;
    this.#world = {
      workbook,
      html: options.html,
      ui: options.ui ?? new RecordingUi(),
      spreadsheetId: "workbench",
      scriptTimeZone: options.scriptTimeZone ?? "Asia/Ho_Chi_Minh",
      ledger: new Ledger(),
      scopes: options.scopes ?? Object.values(SCOPES),
      unsure: {
        keepsApostrophe: false,
        linksAddresses: true,
        partlyCrossed: true,
        customRefuses: () => false,
        ...options.unsure,
      },
      now: options.now ?? Date.now,
      menus: [],
      selections: new Map(),
      documentProperties: options.documentProperties ?? new Map(),
      userProperties: options.userProperties ?? new Map(),
      lockHeldElsewhere: false,
      lockHeld: false,
      holdsWrites: options.holdsWrites ?? true,
      errorWords: options.errorWords ?? ((english) => english),
    };
  }

  /** What is compiled of the bundle by now: most of it where it ran. */
  compiled(): Buffer {
    return this.#script.createCachedData();
  }

  /** How many times each service was called since the start or the last reset: `"Range.getValues"` → 3. */
  get calls(): Map<string, number> {
    return this.#world.ledger.calls();
  }
  /** What scripts keep beside the document, for all who use it. */
  get documentProperties(): ReadonlyMap<string, string> {
    return this.#world.documentProperties;
  }
  resetCalls(): void {
    this.#world.ledger.reset();
  }

  /** The menus that the bundle has put up. */
  get menus(): readonly MenuModel[] {
    return this.#world.menus;
  }

  /** Makes the nth call from now of one service fail: `failOn("Range.setValues", new Error("…"))`. */
  failOn(call: string, error: Error, nth = 1): void {
    this.#world.ledger.failOn(call, error, nth);
  }
  /** Lets Google stop the execution at the nth service call from now (C36): nothing that it catches gets it any further. */
  stopAt(nth: number): void {
    this.#world.ledger.stopIn = nth;
  }
  /**
   * Lets somebody do something at the same workbook before each service call does its work (C53), most often through a
   * `Person`: `host.meanwhile((call) => …)`. Null ends it.
   */
  meanwhile(happens: ((call: string) => void) | null): void {
    this.#world.ledger.meanwhile = happens;
  }

  /** Whether the execution that runs holds the document lock. */
  get lockHeld(): boolean {
    return this.#world.lockHeld;
  }
  /** How many writes of the execution that runs Google may not have applied yet (C45). */
  get heldWrites(): number {
    return this.#realm?.writes.count ?? 0;
  }

  /** Lets somebody else's execution hold the document lock, or let go of it. */
  holdLockElsewhere(held: boolean): void {
    this.#world.lockHeldElsewhere = held;
  }

  /** Selects a block of a sheet, 0-based, as a person does with the mouse. */
  select(sheetId: number, block: Area): void {
    this.#world.selections.set(sheetId, block);
  }
  /** What is selected on a sheet; null is A1. */
  selectionOf(sheetId: number): Area | null {
    return this.#world.selections.get(sheetId) ?? null;
  }

  /**
   * One execution: the bundle is evaluated anew (C42) and one of its functions called. `onOpen` and `onInstall`
   * get no event object: the bundle reads none.
   * @returns A copy of what the function returned; a promise's value where it returned a settled one.
   * @throws What the function threw, as an Error of this realm with the bundle's stack.
   */
  run(name: string, args: readonly unknown[] = [], mode: AuthMode = "FULL"): unknown {
    return this.#execute(name, mode, (realm, call) => toCaller(call(args.map((arg) => toRealm(realm, arg)))));
  }

  /** What the sidebar's `google.script.run[name](...args)` comes to (C31–C33). */
  callFromSidebar(name: string, args: readonly unknown[] = []): SidebarAnswer {
    try {
      if (name.endsWith("_")) throw new Error(`Script function not found: ${name}`);
      const value = this.#execute(name, "FULL", (realm, call) => {
        const inner = args.map((arg, i) => transfer(arg, realm, String(i)));
        return transfer(call(inner), OUTER);
      });
      return { ok: true, value };
    } catch (error) {
      const { name: kind, message } = error as Error;
      return { ok: false, error: { name: kind, message } };
    }
  }

  #execute(
    name: string,
    mode: AuthMode,
    use: (realm: Realm, call: (args: unknown[]) => unknown) => unknown,
  ): unknown {
    const { ledger } = this.#world;
    ledger.faults.length = 0;
    this.#world.lockHeld = false;
    const ground = this.#kept?.take(this.#script) ?? new Ground();
    const realm = new Realm(this.#world, mode, ground);
    this.#realm = realm;
    const { context } = realm;
    Object.assign(context, globalsOf(realm));
    const limit = TRIGGERS.has(name) && mode !== "FULL" ? TRIGGER_LIMIT : SIX_MINUTES;
    const timeout = Math.min(limit, this.#timeLimitMs);
    const started = performance.now();
    // A bundle that swallows such an error would go on where Google's own class may well have the member.
    const checkFaults = (cause?: Error) => {
      const [fault] = ledger.faults;
      if (fault !== undefined) throw new Error(fault, { cause });
    };
    try {
      if (ground.builtIn === null) {
        const builtIn = new Set(Object.getOwnPropertyNames(context));
        realm.loading = true;
        this.#script.runInContext(context, { timeout, displayErrors: false });
        realm.loading = false;
        ground.builtIn = builtIn;
      }
      const declared = !ground.builtIn.has(name) && Object.hasOwn(context, name);
      const entry: unknown = declared ? context[name] : undefined;
      if (typeof entry !== "function") throw new Error(`Script function not found: ${name}`);
      const call = (args: unknown[]) => {
        const left = Math.max(1, Math.ceil(timeout - (performance.now() - started)));
        return callInside(realm, entry as (...args: unknown[]) => unknown, args, left);
      };
      const result = use(realm, call);
      checkFaults();
      if (realm.ended !== null) throw new Error(realm.ended);
      this.#end(realm);
      this.#kept?.giveBack(this.#script, ground);
      return result;
    } catch (error) {
      const outer = asOuter(error);
      checkFaults(outer);
      // An execution that was stopped sends nothing off any more; one that threw has what it wrote applied [U].
      if (outer.message === STOPPED || realm.ended === STOPPED) realm.writes.drop();
      else this.#end(realm);
      throw outer;
    } finally {
      this.#world.lockHeld = false;
      this.#realm = null;
      // What a bundle still holds of it is of no use to a later one.
      realm.ended ??= "The execution is over";
    }
  }

  /** C45: what is still held back lands when the execution is over, where nothing catches what it throws. */
  #end(realm: Realm): void {
    try {
      realm.writes.landAll();
    } catch (error) {
      throw asOuter(realm.exception(error));
    }
  }
}

/** The code that was compiled last: most hosts of a process run the same. */
let compiled: { readonly code: string; readonly script: vm.Script } | null = null;

function scriptOf(code: string, kept: Uint8Array | null = null): vm.Script {
  const options = { filename: "Code.js", ...(kept && { cachedData: kept }) };
  if (compiled?.code !== code) compiled = { code, script: new vm.Script(code, options) };
  return compiled.script;
}

const OUTER = { array: (length: number) => new Array<unknown>(length), plain: () => ({}) };

function globalsOf(realm: Realm): Record<string, unknown> {
  // The Ui's enums must exist before any button is answered.
  showUi(realm);
  return {
    ...stores(realm),
    Charts: charts(realm),
    HtmlService: htmlService(realm),
    ScriptApp: scriptApp(realm),
    Session: session(realm),
    SpreadsheetApp: spreadsheetApp(realm),
    Utilities: utilities(realm),
  };
}

const CALL = new vm.Script("(() => { const call = __call; delete globalThis.__call; call(); })()", {
  filename: "call",
});

/** Calls a function of the context under its time limit; microtasks run before it is over (C41). */
function callInside(
  realm: Realm,
  entry: (...args: unknown[]) => unknown,
  args: unknown[],
  timeout: number,
): unknown {
  const outcome: Outcome = {};
  realm.context.__call = () => {
    const value = entry(...args);
    if (Object.prototype.toString.call(value) === "[object Promise]") realm.settle(value as object, outcome);
    else outcome.value = value;
  };
  CALL.runInContext(realm.context, { timeout, displayErrors: false });
  if (outcome.rejected) throw outcome.value;
  return outcome.value;
}

/** An Error of this realm that says and shows what the inner one did. */
function asOuter(error: unknown): Error {
  const inner = error as { code?: string; name?: string; message?: string; stack?: string } | null;
  if (inner?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return new Error(STOPPED);
  if (error instanceof Error) return error;
  if (Object.prototype.toString.call(error) !== "[object Error]") return new Error(String(error));
  const outer = new Error(inner?.message ?? "");
  outer.name = inner?.name ?? "Error";
  if (inner?.stack) outer.stack = inner.stack;
  return outer;
}
