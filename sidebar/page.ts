/**
 * @fileoverview The one state of the sidebar. The views show what stands here and in the open unit, and keep to themselves
 * only what nobody else asks for; what is done in them comes back as a call of these methods, and each change is drawn.
 */
import type {
  FindingList,
  ListedUnit,
  SettingsForm,
  SettingsRequest,
  VisitRequest,
  YearView,
} from "../src/sidebar/wire";
import { Follower } from "./follow";
import type { VIEWS } from "./messages";
import type { Conflict } from "./saving";
import * as SAY from "./say";
import * as MORE from "./say-more";
import * as VISIT from "./say-visit";
import { call, runMenu } from "./server";
import { Session } from "./session";

export type View = keyof typeof VIEWS;

/** What a view shows of the server's: being asked for, come, or why it did not. */
export class Asked<T> {
  waiting = false;
  trouble = "";
  got: T | null = null;
}

export type Leaving = "save" | "draft" | "drop" | "stay";

/** What the person is asked, or shown, before anything goes on. */
type Asking<Kind, About, Given> = Readonly<{ kind: Kind; answer: (given: Given) => void } & About>;
export type AskLeaving = Asking<"leaving", { name: string; unsaved: number }, Leaving>;
/** Answered with those of which the person's own is to be written; null: later. */
export type AskConflicts = Asking<
  "conflicts",
  { conflicts: readonly Conflict[] },
  ReadonlySet<Conflict> | null
>;
export type ShowKeys = Asking<"keys", object, void>;
export type Question = AskLeaving | AskConflicts | ShowKeys;

/** Puts the focus on the open unit's name. */
export function focusName(): void {
  document.querySelector<HTMLElement>(".unit-name")?.focus();
}

export class Page {
  view: View = "unit";
  /** A sentence for the live region. */
  said = "";
  /** A sentence that must not be missed, until it is closed or another is told. */
  warned: { readonly words: string } | null = null;
  /** The last stands in front. */
  questions: readonly Question[] = [];
  readonly findings = new Asked<FindingList>();
  readonly settings = new Asked<SettingsForm>();
  readonly year = new Asked<YearView>();
  /** Something was saved since the year was read. */
  #yearIsOld = false;
  /** The selected row's unit is being asked for. */
  taking = false;
  lackingOnly = false;
  readonly session = new Session(this);
  readonly #follower = new Follower({
    inSight: () => !document.hidden,
    mayAsk: () => !this.session.busy && this.session.unsaved === 0 && this.questions.length === 0,
    ask: () => this.#follow(),
    failed: ({ message }) => this.mention(SAY.notFollowed(message)),
  });

  /** @param changed draws the page */
  constructor(readonly changed: () => void) {}

  get following(): boolean {
    return this.#follower.on;
  }

  /** What is told after a warning takes its place. */
  readonly say = (words: string): void => {
    this.warned = null;
    this.mention(words);
  };

  /** Told while a warning stays. */
  mention(words: string): void {
    this.said = words;
    this.changed();
  }

  /** What was told before is no longer how it is. */
  readonly warn = (words: string): void => {
    this.warned = { words };
    this.said = "";
    this.changed();
  };

  closeWarning(): void {
    this.warned = null;
    this.changed();
  }

  #ask<T>(question: (answer: (given: T) => void) => Question): Promise<T> {
    return new Promise((resolve) => {
      const asked = question((given) => {
        this.questions = this.questions.filter((one) => one !== asked);
        this.changed();
        resolve(given);
      });
      this.questions = [...this.questions, asked];
      this.changed();
    });
  }

  /** Lets the person choose for each cell that stands in the way. */
  choose(conflicts: readonly Conflict[]): Promise<ReadonlySet<Conflict> | null> {
    return this.#ask((answer) => ({ kind: "conflicts", conflicts, answer }));
  }

  showKeys(): void {
    void this.#ask<void>((answer) => ({ kind: "keys", answer }));
  }

  show(view: View): void {
    const { session, findings } = this;
    this.view = view;
    if (view === "findings" && !findings.waiting && !findings.got && findings.trouble === "")
      this.loadFindings();
    if (view === "settings") this.loadSettings();
    if (view === "year" && !this.year.waiting && (!this.year.got || this.#yearIsOld)) this.loadYear();
    if (!session.book && !session.busy && session.trouble === "") void session.openSelected();
    this.changed();
  }

  readonly goTo = (sheet: string, cell: string): void => {
    call("sidebarGoTo", { sheet, cell }).then(
      () => this.mention(SAY.goTo(cell)),
      (error: Error) => this.warn(error.message),
    );
  };

  /** Before another unit takes the place of this one. True: go on. */
  async #mayLeave(): Promise<boolean> {
    const { state, unsaved } = this.session;
    if (!state || unsaved === 0) return true;
    const { name } = state.unit;
    switch (await this.#ask<Leaving>((answer) => ({ kind: "leaving", name, unsaved, answer }))) {
      case "save":
        return this.session.save();
      case "draft":
        this.session.keeper.keep();
        return true;
      case "drop":
        state.undo();
        this.session.keeper.keep();
        return true;
      default:
        return false;
    }
  }

  async openUnit(index: number): Promise<void> {
    if (await this.#mayLeave()) await this.session.openUnit(index);
  }

  /** From another view. */
  async goToUnit(index: number): Promise<void> {
    this.show("unit");
    await this.openUnit(index);
    focusName();
  }

  /** The next or previous unit; of those that lack something where only they are wanted. */
  step(by: 1 | -1): void {
    const units = this.session.book?.units ?? [];
    const from = this.session.state?.index ?? -1;
    for (let index = from + by; index >= 0 && index < units.length; index += by) {
      if (this.isWanted(units[index] as ListedUnit)) return void this.openUnit(index);
    }
    this.mention(
      this.lackingOnly && !units.some((unit) => this.isWanted(unit)) ? SAY.noLacking : SAY.lastOne,
    );
  }

  /** Whether it is among those gone through. */
  isWanted(unit: ListedUnit): boolean {
    return !this.lackingOnly || this.session.isLacking(unit);
  }

  wantLacking(only: boolean): void {
    this.lackingOnly = only;
    this.changed();
  }

  async takeSelected(): Promise<void> {
    const { session } = this;
    this.taking = true;
    this.changed();
    try {
      const taken = await session.askSelected();
      if (!taken) return;
      if (taken.opened && !taken.opened.found) return this.warn(SAY.noUnitHere);
      if (!session.isOpen(taken)) {
        if (!(await this.#mayLeave())) return;
        session.show(taken);
      } else if (taken.opened) session.show(taken);
      this.mention(SAY.opened(session.state?.unit.name ?? ""));
    } catch (error) {
      this.warn((error as Error).message);
    } finally {
      this.taking = false;
      this.changed();
    }
  }

  /** Looks now and then where the person is; never while something is unsaved. */
  follow(on: boolean): void {
    this.#follower.turn(on);
    this.changed();
  }

  /** The person has come back to the page. */
  wake(): void {
    this.#follower.wake();
  }

  /** Opens the unit of the selected row; whether that is another than before. */
  async #follow(): Promise<boolean> {
    const { session } = this;
    const index = await session.selectedUnit();
    if (index === null) return this.#followFar();
    const still = !session.busy && session.unsaved === 0;
    const moved = still && index >= 0 && index !== session.state?.index;
    if (moved) await session.openUnit(index);
    return moved;
  }

  /** Of a unit whose places the page does not know. */
  async #followFar(): Promise<boolean> {
    const { session } = this;
    const taken = await session.askSelected();
    const still = !session.busy && session.unsaved === 0;
    const moved =
      still && Boolean(taken?.opened?.found) && !session.isOpen(taken as NonNullable<typeof taken>);
    if (taken && moved) session.show(taken);
    return moved;
  }

  async #fill<T>(asked: Asked<T>, answer: Promise<T>): Promise<void> {
    asked.waiting = true;
    this.changed();
    try {
      asked.got = await answer;
      asked.trouble = "";
    } catch (error) {
      // What came before stays in sight below what went wrong, and with it what is typed there.
      asked.trouble = (error as Error).message;
    }
    asked.waiting = false;
    this.changed();
  }

  loadFindings(): void {
    const sheet = this.session.book?.tabs[0] ?? null;
    void this.#fill(this.findings, call("sidebarFindings", { sheet }));
  }

  savedCells(): void {
    this.#yearIsOld = true;
  }

  loadYear(): void {
    this.#yearIsOld = false;
    void this.#fill(this.year, call("sidebarYear"));
  }

  /** Puts a visit in; whether it stands. */
  async saveVisit(visit: VisitRequest): Promise<boolean> {
    try {
      const { sheet, cell } = await call("sidebarSaveVisit", visit);
      this.say(VISIT.saved(sheet, cell));
      this.loadYear();
      return true;
    } catch (error) {
      this.warn((error as Error).message);
      return false;
    }
  }

  /** Runs a command of the menu. */
  run(command: "menuHelp" | "menuYearLists"): void {
    runMenu(command, this.warn);
  }

  loadSettings(): void {
    void this.#fill(this.settings, call("sidebarSettings"));
  }

  /** Ends when the server has answered; what was typed stays where it refused. */
  async saveSettings(request: SettingsRequest): Promise<void> {
    try {
      this.settings.got = await call("sidebarSaveSettings", request);
    } catch (error) {
      return this.warn((error as Error).message);
    }
    // What is typed and not saved stays in front; the book then waits for the person.
    if (this.session.unsaved > 0) return this.say(MORE.settingsKept);
    this.say(MORE.settingsSaved);
    void this.session.reread();
  }

  /** Reads the sheet anew, staying with the unit that is open. */
  async reload(): Promise<void> {
    if (!(await this.#mayLeave())) return;
    if (this.view === "year") this.loadYear();
    await this.session.reread();
  }
}
