/**
 * @fileoverview The book as it is sent: of any sheet the first answer stays small. It has the unit that is opened and
 * those around it whole, and the list of units as far as there is room; the rest of the list is asked for behind it, and
 * a unit that is not whole when it is opened.
 */
import type { AssessedUnit } from "../assessment/assessed";
import { outcomeLetters, UNIT_WORDS, type UnitOutcome } from "../findings/words";
import { sealOf } from "./seal";
import type {
  BesideUnits,
  Book,
  BookUnit,
  ListedUnit,
  SentBook,
  UnitLine,
  UnitList,
  UnitPlacesList,
  WholeBook,
  WireLine,
} from "./wire";

/** Bytes of the first answer, with a margin for what stands around the book: 200 KB are promised. */
const MOST_SENT = 185_000;
/** Share of what is left beside the open unit that the list may have. */
const FOR_LIST = 0.6;
/** Units sent whole at most: enough to go through by steps for a while. */
const MOST_WHOLE = 200;
/** Bytes of one more part of the list. */
export const MOST_A_PART = 1_500_000;

const OUTCOMES = Object.keys(UNIT_WORDS) as UnitOutcome[];

/** A place of the list that was not sent yet. */
export const UNKNOWN: UnitLine = {
  name: "",
  heading: "",
  row: 0,
  outcome: "undetermined",
  criteria: "",
};

/** What the list says of a unit. */
export function lineOf({ name, heading, entries, at, outcome, criteria }: AssessedUnit): UnitLine {
  const row = entries.length > 0 ? at.row + 1 : 0;
  return { name, heading, row, outcome, criteria: outcomeLetters(criteria) };
}

/** Equal where the list is of the same units in the same order. */
export function printOf(units: readonly UnitLine[]): string {
  return sealOf(units.map(({ name, heading }) => [name, heading]));
}

/** Whether a unit of the list came with its places. */
export function isWhole(unit: ListedUnit | undefined): unit is BookUnit {
  return unit !== undefined && "anchors" in unit;
}

/** Bytes in UTF-8 of what is sent. */
function weigh(value: unknown): number {
  const text = JSON.stringify(value);
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
  }
  return bytes;
}

/** A part of the list from one unit on, at least one, as far as `room` goes. */
export function partOfList(units: readonly UnitLine[], from: number, room = MOST_A_PART): UnitList {
  const headings = new Map<string, number>();
  const lines: WireLine[] = [];
  let left = room;
  let next = 0;
  for (const { name, heading, row, outcome, criteria } of units.slice(from)) {
    const known = headings.get(heading);
    const at = known ?? headings.size;
    const said = `${OUTCOMES.indexOf(outcome)}${criteria}`;
    const line: WireLine = row === next ? [name, at, said] : [name, at, said, row];
    next = row + 1;
    left -= weigh(line) + 1 + (known === undefined ? weigh(heading) : 0);
    if (left < 0 && lines.length > 0) break;
    headings.set(heading, at);
    lines.push(line);
  }
  return { headings: [...headings.keys()], lines };
}

/** Puts a part of the list where nothing is known yet. */
export function putInList(units: ListedUnit[], from: number, { headings, lines }: UnitList): void {
  let next = 0;
  lines.forEach(([name, heading, said, row = next], index) => {
    next = row + 1;
    if (units[from + index] !== UNKNOWN) return;
    units[from + index] = {
      name,
      heading: headings[heading] ?? "",
      row,
      outcome: OUTCOMES[Number(said.charAt(0))] ?? "undetermined",
      criteria: said.slice(1),
    };
  });
}

/** What units need of the book beside themselves. */
class Parts {
  private readonly shapes = new Set<number>();
  private readonly tabs = new Set<number>();
  private readonly rows = new Set<number>();

  constructor(private readonly book: WholeBook) {}

  /** Takes a unit in; gives what it adds, in bytes. */
  take(unit: BookUnit): number {
    const { shapes, words, headers, columns, tabs } = this.book;
    let bytes = weigh(unit) + 8;
    for (const { shape } of unit.entries) {
      if (this.shapes.has(shape)) continue;
      this.shapes.add(shape);
      bytes += weigh(shapes[shape] ?? {}) + weigh(wordsOf(words, new Set([shape])));
    }
    for (const at of [...unit.entries.map(({ sheet }) => sheet), ...unit.anchors.map(([tab]) => tab)]) {
      if (this.tabs.has(at)) continue;
      this.tabs.add(at);
      bytes += weigh(headers.filter(({ sheet }) => sheet === tabs[at])) + weigh(columns[at] ?? []);
    }
    for (const rows of [unit.keyedRows, ...unit.keyedMoreRows])
      for (const row of Object.values(rows ?? {}).flat()) this.rows.add(row);
    return bytes;
  }

  /** The book with what was taken in, and no list. */
  cut(): Omit<Book, "units"> {
    const { units: _, ...book } = this.book;
    const { shapes, words, headers, columns, tabs, keyed, keyedMore, markTabs } = book;
    const names = new Set([...this.tabs].map((at) => tabs[at]));
    // An evidence tab's own header says where a row is put in.
    for (const name of tabs.slice(markTabs)) names.add(name);
    const denied = <K extends { readonly denied: readonly (readonly [number, number])[] }>(one: K): K => ({
      ...one,
      denied: one.denied.filter(([row]) => this.rows.has(row)),
    });
    return {
      ...book,
      shapes: Object.fromEntries([...this.shapes].map((shape) => [shape, shapes[shape] ?? {}])),
      words: { ...(words.sheet && { sheet: words.sheet }), ...wordsOf(words, this.shapes) },
      headers: headers.filter(({ sheet }) => names.has(sheet)),
      columns: columns.map((own, at) => (names.has(tabs[at]) ? own : [])),
      keyed: keyed && denied(keyed),
      keyedMore: keyedMore.map(denied),
    };
  }
}

function wordsOf(words: Book["words"], shapes: ReadonlySet<number>): Book["words"] {
  return Object.fromEntries(Object.entries(words).filter(([key]) => shapes.has(Number.parseInt(key, 10))));
}

/** Indexes from one on, nearest first. */
function* around(index: number, length: number): Iterable<number> {
  for (let by = 1; index - by >= 0 || index + by < length; by++) {
    if (index + by < length) yield index + by;
    if (index - by >= 0) yield index - by;
  }
}

/** The book as it is sent with a unit opened; `beside` is what else goes with it. */
export function sendBook(book: WholeBook, index: number, beside: unknown): SentBook {
  const { units } = book;
  const parts = new Parts(book);
  let left = MOST_SENT - weigh(parts.cut()) - weigh(beside);
  const whole: [number, BookUnit][] = [];
  const take = (at: number) => {
    const unit = units[at] as BookUnit;
    left -= parts.take(unit);
    whole.push([at, unit]);
  };
  if (units[index]) take(index);
  const list = partOfList(units, 0, left * FOR_LIST);
  left -= weigh(list);
  for (const at of around(Math.max(0, index), units.length)) {
    if (whole.length === MOST_WHOLE || left < 0) break;
    take(at);
  }
  // The last one was too much.
  if (left < 0 && whole.length > 1) whole.pop();
  return { ...parts.cut(), count: units.length, list, whole };
}

/** What is so of most units, and is not sent. */
const AS_MOST: Partial<BookUnit> = {
  keyedRows: null,
  keyedMoreRows: [],
  denied: [],
  merged: [],
  doubts: [],
  tab: -1,
  unmatched: false,
  line: "",
  file: null,
};

function besideOf({ shapes, words, headers, columns, keyed, keyedMore }: Book): BesideUnits {
  return { shapes, words, headers, columns, keyed, keyedMore };
}

/** The places of all units, as many as there is room for; null where there is none. */
export function placesOfList(book: WholeBook, room: number): UnitPlacesList | null {
  const beside = besideOf(book);
  let left = room - weigh(beside);
  const units: [number, Partial<BookUnit>][] = [];
  for (const [at, unit] of book.units.entries()) {
    const { name: _, heading, row, outcome, criteria, ...own } = unit;
    const told = Object.entries(own).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(AS_MOST[key as keyof BookUnit]),
    );
    const sent = Object.fromEntries(told);
    left -= weigh(sent) + 10;
    if (left < 0) break;
    units.push([at, sent]);
  }
  return units.length > 0 ? { beside, units } : null;
}

/**
 * Makes units of the list whole. Where what the book knew already is said otherwise now, nothing of it is taken: the
 * sheet is not as it was when the book was read.
 * @param book changed in place, as its list is
 */
export function putPlaces(book: Book, { beside, units: places }: UnitPlacesList): void {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const kept =
    book.headers.every((anchor) => beside.headers.some((other) => same(anchor, other))) &&
    Object.entries(book.shapes).every(([shape, columns]) => same(columns, beside.shapes[Number(shape)]));
  if (!kept) return;
  Object.assign(book, beside);
  const units = book.units as ListedUnit[];
  for (const [at, own] of places) {
    const line = units[at];
    if (!line || line === UNKNOWN || isWhole(line)) continue;
    units[at] = { ...AS_MOST, ...line, ...own } as BookUnit;
  }
}

/** The book as it came, with what an earlier one of the same units knew of the list. */
export function bookFrom({ count, list, whole, ...book }: SentBook, before: Book | null = null): Book {
  const units = new Array<ListedUnit>(count).fill(UNKNOWN);
  putInList(units, 0, list);
  for (const [at, unit] of whole) units[at] = unit;
  if (before?.print === book.print)
    units.forEach((unit, at) => {
      const { name, heading, row, outcome, criteria } = before.units[at] ?? UNKNOWN;
      if (unit === UNKNOWN && name !== "") units[at] = { name, heading, row, outcome, criteria };
    });
  return { ...book, units };
}
