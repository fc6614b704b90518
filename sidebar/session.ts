/**
 * @fileoverview What the sidebar does with the server: reads the book and opens units. What was typed is in the drafts
 * (keeper) before any call is made, so no failure loses it.
 */
import { bookFrom, isWhole, putInList, putPlaces, UNKNOWN } from "../src/sidebar/sent-book";
import { anchorsOf, placesOfUnit, takeRequest, unitAt, wholeNear } from "../src/sidebar/unit-places";
import type { Book, BookUnit, ListedUnit, Opened, OpenRequest, WireCell } from "../src/sidebar/wire";
import { Keeper } from "./keeper";
import { type Conflict, save } from "./saving";
import * as SAY from "./say";
import { call } from "./server";
import { UnitState } from "./unit-state";

/** What was opened, with the book as it is worked with. */
type OpenedBook = Omit<Opened, "book"> & { readonly book: Book };
type Taken =
  | { readonly unit: number; readonly cells: readonly WireCell[]; readonly opened: null }
  | { readonly opened: OpenedBook };

type Busy = "book" | "unit" | "save" | null;

/** What it tells, and asks, the page around it. */
interface Around {
  /** A unit, cells, outcomes or the state of a call changed. */
  changed(): void;
  say(words: string): void;
  warn(words: string): void;
  /** Gives those to overwrite; null: later. */
  choose(cells: readonly Conflict[]): Promise<ReadonlySet<Conflict> | null>;
  savedCells(): void;
}

export class Session {
  book: Book | null = null;
  state: UnitState | null = null;
  busy: Busy = null;
  /** Why there is no book; '' where there is one. */
  trouble = "";
  readonly keeper = new Keeper();
  /** Why the rest of the list of units has not come; ''. */
  listTrouble = "";
  #asked = 0;
  /** Where the selection was looked for in vain, or last. */
  #soughtAt = "";
  /** A unit was opened that the book had no places of: from then on all are asked for, behind what is in front. */
  #goesFar = false;

  constructor(readonly page: Around) {}

  /** Units with something still to settle. */
  isLacking(unit: ListedUnit): boolean {
    return unit.outcome !== "notRegistered" && unit.row > 0 && unit.criteria.includes("u");
  }

  /** How many units of the list are known, from the first; null: all are. */
  get listed(): number | null {
    const first = this.book?.units.indexOf(UNKNOWN) ?? -1;
    return first < 0 ? null : first;
  }

  get unsaved(): number {
    return this.state?.edits().length ?? 0;
  }

  become(busy: Busy): void {
    this.busy = busy;
    this.page.changed();
  }

  /** Opens with the assessment that is meant and the unit of the selected row; stays where that is no unit's. */
  openSelected(): Promise<boolean | null> {
    return this.#openBook({ sheet: null, selected: true, unit: this.#current() });
  }

  /** Reads the sheet anew and stays with the unit that is open. */
  reread(): Promise<boolean | null> {
    return this.#openBook({ sheet: this.book?.tabs[0] ?? null, selected: false, unit: this.#current() });
  }

  #current() {
    const { unit, index } = this.state ?? {};
    return unit ? { name: unit.name, heading: unit.heading, at: index } : null;
  }

  /** Reads the assessment anew. Whether the unit that was asked for was found; null: nothing could be read. */
  async #openBook(request: OpenRequest): Promise<boolean | null> {
    const turn = this.#turn();
    this.become("book");
    try {
      const opened = await call("sidebarOpen", request);
      if (turn !== this.#asked) return null;
      this.trouble = "";
      this.busy = null;
      this.#take(this.#withBook(opened));
      return opened.found;
    } catch (error) {
      if (turn !== this.#asked) return null;
      const { message } = error as Error;
      this.trouble = this.book ? "" : message;
      this.become(null);
      if (this.book) this.page.warn(message);
      return null;
    }
  }

  #turn(): number {
    this.#asked += 1;
    return this.#asked;
  }

  #withBook(opened: Opened): OpenedBook {
    return { ...opened, book: bookFrom(opened.book, this.book) };
  }

  #take({ book, unit, cells }: OpenedBook): void {
    this.keeper.open(null);
    this.book = book;
    this.state = null;
    void this.loadList();
    if (unit >= 0) this.#show(new UnitState(book, unit, cells));
    else this.page.changed();
  }

  /** Asks for what is not known of the list yet, behind what is in front. */
  async loadList(): Promise<void> {
    const { book } = this;
    if (!book) return;
    const units = book.units as ListedUnit[];
    this.listTrouble = "";
    try {
      let wanted = this.#goesFar && !units.every(isWhole);
      for (let from = units.indexOf(UNKNOWN); from >= 0 || wanted; from = units.indexOf(UNKNOWN)) {
        const rest = from < 0 ? units.length : from;
        const more = await call("sidebarList", {
          sheet: book.tabs[0] ?? null,
          from: rest,
          print: book.print,
        });
        wanted = false;
        if (this.book?.units !== units) return;
        if (more.moved) {
          if (!this.busy && this.unsaved === 0) void this.reread();
          else this.listTrouble = SAY.listMoved;
          break;
        }
        putInList(units, rest, more);
        if (more.places) putPlaces(book, more.places);
        this.page.changed();
      }
    } catch (error) {
      if (this.book?.units !== units) return;
      this.listTrouble = (error as Error).message;
    }
    this.page.changed();
  }

  #show(state: UnitState): void {
    this.keeper.open(state);
    this.state = state;
    state.onChange = () => {
      this.keeper.keepSoon();
      this.page.changed();
    };
    this.page.changed();
  }

  /** Opens a unit of the book: one call; where it is not whole yet, with those around it. */
  async openUnit(index: number): Promise<void> {
    const { book } = this;
    const unit = book?.units[index];
    if (!book || !unit) return;
    this.page.say(SAY.opening(unit.name));
    if (!isWhole(unit)) {
      this.#goesFar = true;
      const { name, heading } = unit;
      const sheet = book.tabs[0] ?? null;
      if (await this.#openBook({ sheet, selected: false, unit: { name, heading, at: index } }))
        this.page.say(SAY.opened(this.state?.unit.name ?? name));
      return;
    }
    const turn = this.#turn();
    if (placesOfUnit(book, unit).length === 0) {
      this.#show(new UnitState(book, index, []));
      return;
    }
    this.become("unit");
    try {
      const answer = await call("sidebarUnit", this.#requestOf(book, unit));
      if (turn !== this.#asked) return;
      this.busy = null;
      if (answer.moved) {
        const { name, heading } = unit;
        const sheet = book.tabs[0] ?? null;
        if (await this.#openBook({ sheet, selected: false, unit: { name, heading, at: index } }))
          this.page.say(SAY.reread);
        return;
      }
      this.#show(new UnitState(book, index, answer.cells));
      this.page.say(SAY.opened(unit.name));
    } catch (error) {
      if (turn !== this.#asked) return;
      this.become(null);
      this.page.warn((error as Error).message);
    }
  }

  /**
   * The unit of the cell that is selected in the sheet: its index, -1 where it is none's; null where it may be one that
   * is not whole yet and has not been looked for.
   */
  async selectedUnit(): Promise<number | null> {
    const { book } = this;
    if (!book) return -1;
    const selection = await call("sidebarSelection");
    const index = unitAt(book, selection);
    if (index >= 0 || !book.tabs.includes(selection.sheet) || book.units.every(isWhole)) return index;
    const at = `${selection.row},${selection.column},${selection.sheet}`;
    if (at === this.#soughtAt) return -1;
    this.#soughtAt = at;
    return null;
  }

  /** Asks for the unit of the row that is selected, with its cells: one call. Null: something else was opened meanwhile. */
  async askSelected(): Promise<Taken | null> {
    const turn = this.#turn();
    // What was being opened is no longer waited for.
    if (this.busy !== "save") this.become(null);
    const book = this.book as Book;
    const near = wholeNear(book, this.state?.index ?? 0);
    if (near.length < book.units.filter(isWhole).length) {
      // Of very many units the request tells those near only: a far one is looked for here.
      const index = (await this.selectedUnit()) ?? -1;
      if (turn !== this.#asked) return null;
      const unit = book.units[index];
      if (isWhole(unit) && !near.includes(index)) {
        const answer = await call("sidebarUnit", this.#requestOf(book, unit));
        if (turn !== this.#asked) return null;
        if (!answer.moved) return { unit: index, cells: answer.cells, opened: null };
      }
    }
    const taken = await call("sidebarTake", takeRequest(book, this.#current()));
    if (turn !== this.#asked) return null;
    if (taken.opened) return { opened: this.#withBook(taken.opened) };
    return { ...taken, unit: near[taken.unit] as number };
  }

  #requestOf(book: Book, unit: BookUnit) {
    return { anchors: anchorsOf(book, unit.anchors), places: placesOfUnit(book, unit) };
  }

  /** Shows what was asked for; what is typed into the same unit stays. */
  show(taken: Taken): void {
    const { book, state } = this;
    if (!taken.opened) {
      this.#show(new UnitState(book as Book, taken.unit, taken.cells));
      return;
    }
    const draft = this.isOpen(taken) ? state?.draft() : [];
    this.#take(taken.opened);
    if (!draft?.length) return;
    this.keeper.waiting = null;
    this.state?.restore(draft);
  }

  /** Whether it is the unit that is open already. */
  isOpen(taken: Taken): boolean {
    const { unit, index } = this.state ?? {};
    if (!taken.opened) return taken.unit === index;
    const other = taken.opened.book.units[taken.opened.unit];
    return other?.name === unit?.name && other?.heading === unit?.heading;
  }

  /** Saves what changed. True where nothing is left unsaved. */
  save(): Promise<boolean> {
    return save(this);
  }
}
