/** @fileoverview The menu's commands and the sidebar's calls on sheets of several sizes, and on a tab a unit, held to what they may cost. */
import { Host } from "../workbench/host/host";
import type { ModelWorkbook } from "../workbench/host/model";
import { RecordingUi } from "../workbench/host/ui-driver";
import {
  costOf,
  kindsLine,
  LOCAL_ANYWAY,
  MOST_FIRST_ANSWER,
  MOST_GRID,
  MOST_GRID_A_TAB,
  MOST_GRID_OF_FILE,
  MOST_GRID_OF_LAST_YEAR,
  MOST_GRID_OF_LISTS,
  MOST_GRID_OF_TWO_YEARS,
  MOST_LOCAL_A_UNIT,
  MOST_OF_OPENING,
  NEARS_THE_END,
  pricesLine,
} from "./bench-calls";
import { benchForms, benchRows, benchWorkbook, twoYearsBook, withLastYear, yearBook } from "./bench-sheet";

const SIZES = [500, 5000, 20_000];
const YEAR_SIZES = [22, 500, 5000];
/** Where more cells are painted than a list takes, five blocks stand for at least one list. */
const BLOCKS_FOR_LISTS = 4;
const TABS = 300;
const MISSING = 0.1;
const MENU = Object.keys(MOST_GRID).filter((name) => name.startsWith("menu"));

type Say = (line?: string) => void;

/** A workbook on the host, and how big it is. */
interface Subject {
  readonly host: Host;
  readonly units: number;
  readonly merges: number;
  /** Of one tab. */
  readonly cells: number;
}

function subject(workbook: ModelWorkbook, code: string, units: number): Subject {
  const host = new Host(workbook, { code, html: {}, ui: new RecordingUi() });
  const merges = workbook.sheets.reduce((sum, { merges }) => sum + merges.length, 0);
  const cells = (workbook.sheets[0]?.maxRows ?? 0) * (workbook.sheets[0]?.maxColumns ?? 0);
  return { host, units, merges, cells };
}

function measured({ host, cells }: Subject, name: string, args: readonly unknown[] = []) {
  host.resetCalls();
  const start = performance.now();
  const answer = name.startsWith("menu") ? host.run(name) : host.callFromSidebar(name, args);
  return { answer, took: Math.round(performance.now() - start), cost: costOf(host.calls, cells) };
}

/** Prints what a command took, and holds it to its bounds. `tabs`: how many it goes through cell by cell. */
type Judge = (
  one: Subject,
  name: string,
  seen: ReturnType<typeof measured>,
  most: number,
  tabs?: number,
) => void;

/** Measures all; gives what is above its bound. */
export function benchCommands(say: Say, code: string): string[] {
  const failures: string[] = [];
  const remotes = new Map<string, number>();

  say(
    "Commands on the host: time here; calls on the grid, others that cross, local ones; seconds on Google, guessed",
  );
  say(`  milliseconds of a call by its kind, tools/bench-calls.ts: ${pricesLine()}`);

  const judge: Judge = (one, name, { took, cost }, most, tabs = 1) => {
    const { grid, local, remote, seconds } = cost;
    const late = seconds > NEARS_THE_END ? ", NEARS SIX MINUTES" : "";
    say(
      `    ${name.padEnd(16)} ${String(took).padStart(6)} ms  grid ${String(grid).padStart(4)}  others ${String(remote - grid).padStart(4)}  local ${String(local).padStart(5)}  about ${Math.round(seconds)} s${late}`,
    );
    if (grid > most) failures.push(`${name} makes ${grid} grid calls at ${one.units} units; at most ${most}`);
    const mostLocal = tabs * (MOST_LOCAL_A_UNIT * one.units + LOCAL_ANYWAY) + one.merges;
    if (local > mostLocal)
      failures.push(`${name} makes ${local} local calls at ${one.units} units; at most ${mostLocal}`);
  };

  for (const units of SIZES) {
    const one = subject(benchWorkbook(benchRows(units, MISSING)), code, units);
    say(`  ${units} units`);
    // Before there are own tabs: each costs one call more, to see whose it is.
    failures.push(...benchSidebar(say, one, judge));
    for (const name of MENU) {
      const seen = measured(one, name);
      judge(one, name, seen, MOST_GRID[name as keyof typeof MOST_GRID]);
      if (name === "menuAll") say(`      ${kindsLine(seen.cost)}`);
      const first = remotes.get(name);
      if (first === undefined) remotes.set(name, seen.cost.remote);
      else if (seen.cost.remote > first + BLOCKS_FOR_LISTS)
        failures.push(`${name}: ${seen.cost.remote} calls at ${units} units, ${first} at ${SIZES[0]}`);
    }
  }

  const grids = new Map<string, number>();
  for (const units of YEAR_SIZES) {
    const one = subject(yearBook(units), code, units);
    say(`  ${units} units, with the year's lists`);
    const same: Judge = (of, name, seen, most) => {
      judge(of, name, seen, most);
      const { grid } = seen.cost;
      const first = grids.get(name) ?? grid;
      grids.set(name, first);
      if (grid !== first)
        failures.push(`${name}: ${grid} grid calls at ${units} units, ${first} at ${YEAR_SIZES[0]}`);
    };
    for (const name of ["menuYear", "menuVisits", "menuMissing"])
      same(one, name, measured(one, name), MOST_GRID.menuYear + MOST_GRID_OF_LISTS);
    same(one, "sidebarYear", measured(one, "sidebarYear", [null]), MOST_GRID.menuYear + MOST_GRID_OF_LISTS);
    same(one, "sidebarSaveVisit", measured(one, "sidebarSaveVisit", [A_VISIT]), MOST_GRID.sidebarSave);
    const opening = MOST_GRID.sidebarOpen + MOST_GRID_OF_LISTS + MOST_GRID_OF_FILE.opening;
    failures.push(...benchSidebar(say, one, (...[of, name, seen]) => same(of, name, seen, opening)));
    const two = subject(twoYearsBook(units), code, units);
    judge(two, "menuCompareYears", measured(two, "menuCompareYears"), MOST_GRID_OF_TWO_YEARS);
    failures.push(...benchOpening(code, units, judge));
  }

  for (const units of YEAR_SIZES) {
    const one = subject(withLastYear(yearBook(units), units), code, units);
    const more = MOST_GRID_OF_LISTS + MOST_GRID_OF_LAST_YEAR;
    say(`  ${units} units, with the year's lists and last year's sheet`);
    judge(one, "menuYear", measured(one, "menuYear"), MOST_GRID.menuYear + more);
    const opening = MOST_GRID.sidebarOpen + more + MOST_GRID_OF_FILE.opening;
    failures.push(...benchSidebar(say, one, (...[of, name, seen]) => judge(of, name, seen, opening)));
  }

  say(`  ${TABS} tabs of a form a unit`);
  const few = subject(benchForms(TABS / 10, MISSING), code, TABS / 10);
  const many = subject(benchForms(TABS, MISSING), code, TABS);
  for (const name of [...MENU, "sidebarOpen"]) {
    const args = name === "sidebarOpen" ? [OPEN] : [];
    const less = measured(few, name, args);
    const seen = measured(many, name, args);
    const each = (seen.cost.grid - less.cost.grid) / (TABS - TABS / 10);
    const most = MOST_GRID_A_TAB.reading + (/All|Highlight/.test(name) ? MOST_GRID_A_TAB.painting : 0);
    judge(many, name, seen, Number.POSITIVE_INFINITY);
    say(`      ${each.toFixed(1)} grid calls a tab; ${kindsLine(seen.cost)}`);
    if (each > most)
      failures.push(`${name} makes ${each.toFixed(1)} grid calls for each further tab; at most ${most}`);
  }
  failures.push(...benchSidebar(say, many, () => {}));
  return failures;
}

/** Mở năm mới, which copies and empties tabs; gives what is above its bound. */
function benchOpening(code: string, units: number, judge: Judge): string[] {
  const workbook = yearBook(units);
  const one = subject(workbook, code, units);
  const tabs = workbook.sheets.length;
  const { grid, remote } = MOST_OF_OPENING;
  const seen = measured(one, "openNewYear", [{ year: 2022, sheet: "Chấm điểm" }]);
  judge(one, "openNewYear", seen, grid.each * tabs + grid.beside, tabs);
  const made = workbook.sheets.filter(({ name }) => name.endsWith(" 2022")).length;
  const most = remote.each * tabs + remote.beside;
  return [
    ...(made === tabs ? [] : [`openNewYear makes ${made} tabs of ${tabs} at ${units} units`]),
    ...(seen.cost.remote > most
      ? [`openNewYear makes ${seen.cost.remote} calls at ${units} units; at most ${most}`]
      : []),
  ];
}

const OPEN = { sheet: null, selected: false, unit: null };
/** Put in below the list of `yearBook`. */
const A_VISIT = {
  sheet: "Đi cơ sở 2021",
  header: 1,
  visit: {
    from: "2021-09-30",
    to: "2021-09-30",
    officer: "Nguyễn Văn An",
    unit: "Đoàn xã Số 1",
    kind: "Dự sinh hoạt",
    content: "",
    proposal: "",
    label: "",
  },
};

/** The sidebar's calls; gives what is above its bound. */
function benchSidebar(say: Say, one: Subject, judge: Judge): string[] {
  const opened = measured(one, "sidebarOpen", [OPEN]);
  judge(one, "sidebarOpen", opened, MOST_GRID.sidebarOpen);
  const weight = Buffer.byteLength(JSON.stringify(opened.answer));
  say(`      the sidebar's first answer: ${Math.round(weight / 1000)} KB`);
  return weight > MOST_FIRST_ANSWER
    ? [
        `the sidebar's first answer is ${Math.round(weight / 1000)} KB at ${one.units} units; at most ${MOST_FIRST_ANSWER / 1000}`,
      ]
    : [];
}
