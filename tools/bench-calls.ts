/**
 * @fileoverview What commands may cost on Google, and how long they may take there: every call on a service object is
 * counted and priced by its kind. The prices are guesses until somebody measures (tools/self-test prints the timings):
 * they stand in this one table.
 */

type Kind = "read" | "rich" | "write" | "list" | "look" | "lookup" | "local" | "handle" | "other";

interface Price {
  /** The first that fits is a call's kind. */
  readonly calls: RegExp;
  /** Milliseconds of one call. */
  readonly each: number;
  /** Milliseconds more for each thousand cells, where a call goes over the whole sheet. */
  readonly thousand: number;
}

/** Adjust here when somebody has measured. */
const PRICES: Readonly<Record<Kind, Price>> = {
  local: {
    calls:
      /^(RichTextValue|RichTextValueBuilder|DataValidation|DataValidationBuilder|EmbeddedChartBuilder)\.|^(SpreadsheetApp|Sheet)\.new|^Range\.get(A1Notation|Row|Column|LastRow|LastColumn|Sheet|GridId)$/,
    each: 0.3,
    thousand: 0,
  },
  // What a call is made on: nothing is asked of the sheet yet.
  handle: { calls: /^Sheet\.get(Range|DataRange|RangeList)$/, each: 0.3, thousand: 0 },
  rich: { calls: /^Range\.[gs]etRichTextValues$/, each: 200, thousand: 40 },
  read: {
    calls:
      /^Range\.get(Value|Values|DisplayValues|Formulas|Notes|Note|FontLines|FontColors|Backgrounds|DataValidations|MergedRanges)$/,
    each: 80,
    thousand: 12,
  },
  write: {
    calls: /^Range\.set(Value|Values|Formulas|Notes|Note|Backgrounds|DataValidations)$/,
    each: 120,
    thousand: 15,
  },
  list: { calls: /^RangeList\.(setBackground|setValue|clearContent)$/, each: 400, thousand: 0 },
  look: {
    calls: /^(Range|RangeList)\.(set|clear|merge)|^Sheet\.(set|insert|delete|remove)/,
    each: 60,
    thousand: 0,
  },
  lookup: {
    calls: /^(Spreadsheet|Sheet|Range|Protection|EmbeddedChart|ChartOptions)\./,
    each: 15,
    thousand: 0,
  },
  other: { calls: /./, each: 50, thousand: 0 },
};

/** Kinds that read or write what the grid holds: values, links, merges, people's notes and colours. */
const GRID: ReadonlySet<Kind> = new Set(["rich", "read", "write", "list"]);

function kindOf(call: string): Kind {
  const found = Object.entries(PRICES).find(([, { calls }]) => calls.test(call));
  return found?.[0] as Kind;
}

/** What a command's calls come to. */
export interface Cost {
  readonly grid: number;
  readonly local: number;
  /** All that are neither local nor a mere handle. */
  readonly remote: number;
  readonly seconds: number;
  readonly byKind: ReadonlyMap<Kind, number>;
}

/** @param cells of one sheet: every call that reads or writes cells is taken as one over the whole of it */
export function costOf(calls: ReadonlyMap<string, number>, cells: number): Cost {
  const byKind = new Map<Kind, number>();
  for (const [call, count] of calls) {
    const kind = kindOf(call);
    byKind.set(kind, (byKind.get(kind) ?? 0) + count);
  }
  let [grid, remote, ms] = [0, 0, 0];
  for (const [kind, count] of byKind) {
    const { each, thousand } = PRICES[kind];
    ms += count * (each + (thousand * cells) / 1000);
    if (GRID.has(kind)) grid += count;
    if (kind !== "local" && kind !== "handle") remote += count;
  }
  return { grid, remote, local: byKind.get("local") ?? 0, seconds: ms / 1000, byKind };
}

/** "read 5, write 3, local 40". */
export function kindsLine({ byKind }: Cost): string {
  return [...byKind].map(([kind, count]) => `${kind} ${count}`).join(", ");
}

/** The prices, for who reads the figures. */
export function pricesLine(): string {
  return Object.entries(PRICES)
    .map(
      ([kind, { each, thousand }]) =>
        `${kind} ${each}${thousand > 0 ? ` + ${thousand} a thousand cells` : ""}`,
    )
    .join("; ");
}

/**
 * How many grid calls each command may make whatever the number of rows. What judges reads the colours of letters, which
 * no other call tells ([M8]); where some are not black, the grounds too: one more on that tab, which no sheet here has.
 */
export const MOST_GRID = {
  menuAll: 27,
  menuCheck: 13,
  menuResult: 13,
  menuSummary: 13,
  menuHighlight: 19,
  menuUnhighlight: 10,
  menuMissing: 13,
  menuList: 13,
  menuYear: 13,
  sidebarOpen: 9,
  sidebarUnit: 8,
  sidebarSave: 8,
} as const;

/**
 * Grid calls that the year's four lists add to a command: each is read, asked for its merges and for what is crossed out;
 * that of registrations is a source of the rules, so that notes, colours and what is shown are read as well (docs/conformance.md, C54).
 */
export const MOST_GRID_OF_LISTS = 3 + 3 + 3 + 6;

/** Grid calls of So sánh năm at most: two years' sheets and a list of changes are read, its tab is made. */
export const MOST_GRID_OF_TWO_YEARS = 24;

/**
 * Calls of Mở năm mới at most, on the grid and all that cross: for each tab that it makes, and beside them for reading all
 * and for what is kept of the former year. What lies beside a tab's cells (protections, pictures, drawings, names, rules, notes, links) takes some of each.
 */
export const MOST_OF_OPENING = { grid: { each: 26, beside: 24 }, remote: { each: 98, beside: 221 } };

/**
 * Grid calls that the sheet of the year before adds to Theo dõi năm and to opening the sidebar, which tell what each unit
 * lacked then: it is read as any sheet that is judged (seven as each further tab below, and the links behind its texts), and
 * of the settings that were kept with it the first cell, which says whose they are, and the values.
 */
export const MOST_GRID_OF_LAST_YEAR = 8 + 2;

/**
 * Grid calls that the cells of a unit's file add where they are read: values, formulas, links, rules, and the header above
 * them; of what was read as a whole just now fewer.
 */
export const MOST_GRID_OF_FILE = { opening: 3, unit: 5 };

/**
 * Grid calls of each further tab of a form a unit: the seven that read it (values, what is shown, formulas, merges, lines
 * through text, colours of letters, notes); where highlights are put on, values, notes and colours are read again directly before (C53), both
 * are written, and the values are looked at once more.
 */
export const MOST_GRID_A_TAB = { reading: 7, painting: 6 };
/** Local calls a unit of each tab that is gone through cell by cell; beside them one a merge. */
export const MOST_LOCAL_A_UNIT = 2;
/** What lists and charts cost on things already fetched, at any size: on a small sheet more than two a unit. */
export const LOCAL_ANYWAY = 100;
/** What the sidebar's first answer may weigh at any size. */
export const MOST_FIRST_ANSWER = 200_000;
/** Five minutes: beyond, a command has to stop and go on when it is run again. */
export const NEARS_THE_END = 300;
