/**
 * @fileoverview Holds the command's answer to a case against what is expected of it. Two kinds of difference: silent –
 * something decisive is wrong and no finding tells of it – and loud, every other.
 */
import type { Expected, GivenAnswer, GivenFinding, GivenUnit, WantedAnswer, WantedFinding } from "./expected";

export interface Differences {
  readonly silent: string[];
  readonly loud: string[];
}

const CODES = [1, 2, 3].flatMap((pillar) => [1, 2, 3, 4, 5].map((criterion) => `${pillar}.${criterion}`));
const LETTERS: Readonly<Record<string, string>> = {
  p: "pass",
  f: "fail",
  u: "undetermined",
  n: "notApplicable",
};

const DECISIVE = new Set(["recognised", "notRecognised", "notRegistered"]);
/** Findings about the whole sheet that nobody can overlook. */
const SHEET_TELLS = new Set([
  "criterion-column-missing",
  "no-appraised-columns",
  "evidence-column-missing",
  "points-without-rule",
  "registration-unclear",
  "column-not-read",
  "criterion-unknown",
]);
/** They say what a person typed, not why the reading may be wrong. */
const SAYS_NOTHING = new Set(["result-differs", "claimed-rate-wrong", "no-evidence-columns"]);
/** A row that one of these should name is passed over in silence where nothing names it. */
const ROW_NAMED = /row-not-read|unit-unnamed/;

const plain = (text: unknown) =>
  String(text ?? "")
    .normalize("NFC")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .toLowerCase();
const anyOf = (got: unknown, wanted: unknown) => String(wanted).split("|").includes(String(got));
/** Whether a text holds one of the words, which have | between. */
export const says = (text: unknown, words: string) =>
  words.split("|").some((one) => plain(text).includes(plain(one)));
const firstCell = (a1: string | null) => (a1 ?? "").replaceAll("$", "").split(":")[0]?.toUpperCase() ?? "";
const rowOf = (a1: string | null) => Number(/\d+/.exec(firstCell(a1))?.[0] ?? 0);
const isDecided = (outcome: string | undefined) => outcome === "pass" || outcome === "fail";

/** What is wrong with an answer: nothing where it is right in every field of the case, or of one of its alternatives. */
export function compare(expected: Expected, given: GivenAnswer): Differences {
  const readings = [expected, ...(expected.alternatives ?? []).map((one) => ({ ...expected, ...one }))];
  const all = readings.map((one) => compareOne(one, given));
  all.sort((a, b) => a.silent.length - b.silent.length || a.loud.length - b.loud.length);
  return all[0] as Differences;
}

function compareOne(wanted: WantedAnswer, given: GivenAnswer): Differences {
  const differences: Differences = { silent: [], loud: [] };
  const { silent, loud } = differences;
  const told = new Told(wanted, given);

  for (const [what, got, want] of [
    ["layout.kind", given.layout.kind, wanted.layoutKind],
    ["criteriaSet", given.criteriaSet, wanted.criteriaSet],
    ["year", given.year, wanted.year],
    ["layout.sheet", given.layout.sheet, wanted.sheet],
  ]) {
    if (want !== undefined && !anyOf(got, want)) loud.push(`${what} is ${got}, should be ${want}`);
  }
  compareUnits(wanted, given, told, differences);

  const { totals } = given;
  const off = Object.entries(wanted.totals ?? {}).filter(([key, want]) => totals[key] !== want);
  if (off.length > 0) {
    const words = off.map(([key, want]) => `${key} ${totals[key]}, should be ${want}`).join("; ");
    (silent.length + loud.length > 0 || told.ofSheet ? loud : silent).push(`totals: ${words}`);
  }
  const { recognised = 0, notRecognised = 0, undetermined = 0, notRegistered = 0 } = totals;
  if (recognised + notRecognised + undetermined + notRegistered !== totals.units)
    silent.push("totals do not add up");

  compareFindings(wanted, given, told, differences);
  compareAccounts(wanted, given, loud);
  return differences;
}

/** Who is told of a wrong reading: by a finding that the case does not ask for itself. */
class Told {
  readonly ofSheet: boolean;
  readonly #findings: readonly GivenFinding[];
  readonly #sheets: readonly string[];
  readonly #otherNames: ReadonlyMap<string, string>;

  constructor(wanted: WantedAnswer, { findings, layout }: GivenAnswer) {
    this.#otherNames = new Map(
      (wanted.units ?? []).flatMap(({ name, altNames = [] }) =>
        altNames.map((other) => [plain(other), plain(name)]),
      ),
    );
    this.#sheets = [layout.sheet].flat();
    this.#findings = findings.filter((one) => !(wanted.mustFind ?? []).some((want) => this.fits(one, want)));
    this.ofSheet = this.#findings.some(({ code, severity }) => severity !== "hint" && SHEET_TELLS.has(code));
  }

  fits(finding: GivenFinding, want: WantedFinding): boolean {
    const { code, sheet, cell, unit, criterion, criteria, message } = finding;
    return (
      anyOf(code, want.code) &&
      (!want.sheet || sheet === want.sheet) &&
      (!want.cell || anyOf(firstCell(cell), want.cell)) &&
      (!want.unit || (want.cell !== undefined && !unit) || this.#name(unit) === this.#name(want.unit)) &&
      (!want.criterion ||
        criterion === want.criterion ||
        (criteria.length === 1 && criteria[0] === want.criterion)) &&
      (!want.criteria ||
        (criteria.length === want.criteria.length && want.criteria.every((one) => criteria.includes(one)))) &&
      (!want.messageHas || says(message, want.messageHas))
    );
  }

  /** Of a wrong outcome: an error on the unit. */
  byError(unit: GivenUnit): boolean {
    return this.#by(unit, ({ code, severity }) => severity === "error" || code === "registration-withdrawn");
  }

  /** Of anything less: an error or warning on the unit. */
  atAll(unit: { readonly name: string; readonly row?: number | null }): boolean {
    return this.#by(unit, ({ code, severity }) => severity !== "hint" && !SAYS_NOTHING.has(code));
  }

  /** Of one criterion's outcome: also by a warning on that criterion. */
  ofCriterion(unit: GivenUnit, code: string): boolean {
    return (
      this.byError(unit) ||
      this.#findings.some(
        (one) =>
          one.severity !== "hint" &&
          this.#isAbout(unit, one) &&
          (one.criterion === code || one.criteria.includes(code)),
      )
    );
  }

  #by(
    unit: { readonly name: string; readonly row?: number | null },
    tells: (one: GivenFinding) => boolean,
  ): boolean {
    return this.ofSheet || this.#findings.some((one) => tells(one) && this.#isAbout(unit, one));
  }

  #isAbout(
    { name, row }: { readonly name: string; readonly row?: number | null },
    { unit, cell, sheet }: GivenFinding,
  ): boolean {
    return (
      (unit !== null && plain(unit) === plain(name)) ||
      (Boolean(row) && rowOf(cell) === row && this.#sheets.includes(sheet))
    );
  }

  #name(name: string | null): string {
    return this.#otherNames.get(plain(name)) ?? plain(name);
  }
}

function compareUnits(
  wanted: WantedAnswer,
  given: GivenAnswer,
  told: Told,
  { silent, loud }: Differences,
): void {
  const pool = [...given.units];
  for (const want of wanted.units ?? []) {
    const names = [want.name, ...(want.altNames ?? [])].map(plain);
    const named = pool.filter(({ name }) => names.includes(plain(name)));
    const unit = named.find(({ row }) => want.row === undefined || row === want.row) ?? named[0];
    if (unit === undefined) {
      (told.atAll(want) ? loud : silent).push(`unit lost: ${want.name}`);
      continue;
    }
    pool.splice(pool.indexOf(unit), 1);
    const say = (isTold: boolean, what: string) => (isTold ? loud : silent).push(`${want.name}: ${what}`);

    if (!anyOf(unit.outcome, want.outcome)) {
      const isTold = DECISIVE.has(unit.outcome) ? told.byError(unit) : told.atAll(unit);
      say(isTold, `${unit.outcome}, should be ${want.outcome}`);
    }
    if (want.provisional && !anyOf(unit.provisional, want.provisional))
      say(true, `provisional ${unit.provisional}, should be ${want.provisional}`);
    if (want.type && unit.type !== want.type) say(true, `type ${unit.type}, should be ${want.type}`);
    if (want.row && unit.row && unit.row !== want.row) say(true, `row ${unit.row}, should be ${want.row}`);

    const criteria = criteriaOf(want.criteria);
    for (const [code, outcome] of Object.entries(criteria)) {
      const got = unit.criteria[code];
      if (anyOf(got, outcome)) continue;
      const isTold =
        got === undefined
          ? told.ofSheet || told.atAll(unit)
          : !isDecided(got) || told.ofCriterion(unit, code);
      say(isTold, `${code} ${got ?? "not read"}, should be ${outcome}`);
    }
    if (want.criteria !== undefined) {
      for (const [code, got] of Object.entries(unit.criteria))
        if (!(code in criteria)) say(told.ofSheet || !isDecided(got), `a criterion ${code} that is none`);
    }
    for (const [outcome, count] of Object.entries(want.tally ?? {})) {
      const got = Object.values(unit.criteria).filter((one) => one === outcome).length;
      if (got !== count) say(told.atAll(unit), `${got} criteria ${outcome}, should be ${count}`);
    }
  }
  for (const unit of pool) {
    if ((wanted.optionalUnits ?? []).some((name) => plain(name) === plain(unit.name))) continue;
    const isTold = DECISIVE.has(unit.outcome) ? told.byError(unit) : told.atAll(unit);
    (isTold ? loud : silent).push(
      `a unit that is none: ${unit.name} (row ${unit.row ?? "–"}, ${unit.outcome})`,
    );
  }
}

function criteriaOf(criteria: string | Readonly<Record<string, string>> = {}): Record<string, string> {
  if (typeof criteria !== "string") return { ...criteria };
  return Object.fromEntries([...criteria].map((letter, at) => [CODES[at], LETTERS[letter]]));
}

function compareFindings(
  wanted: WantedAnswer,
  { findings, units }: GivenAnswer,
  told: Told,
  { silent, loud }: Differences,
): void {
  const wants = wanted.mustFind ?? [];
  const used = new Set<GivenFinding>();
  // The most exact first, so that a loose one does not take what only another fits.
  for (const want of [...wants].sort((a, b) => Object.keys(b).length - Object.keys(a).length)) {
    const found = findings.find((one) => !used.has(one) && told.fits(one, want));
    if (found !== undefined) {
      used.add(found);
      continue;
    }
    const row = rowOf(want.cell ?? null);
    const isPassedOver =
      ROW_NAMED.test(want.code) &&
      row > 0 &&
      !findings.some(
        ({ severity, sheet, cell }) => severity !== "hint" && sheet === want.sheet && rowOf(cell) === row,
      ) &&
      !units.some((unit) => unit.row === row);
    if (isPassedOver) silent.push(`a row passed over in silence: ${JSON.stringify(want)}`);
    else loud.push(`not found: ${JSON.stringify(want)}`);
  }
  for (const bar of wanted.mustNotFind ?? []) {
    const pattern = typeof bar === "string" ? { code: bar } : bar;
    const isWanted = typeof bar === "string" && wants.some(({ code }) => code.split("|").includes(bar));
    const alarms = findings.filter((one) => told.fits(one, pattern) && !(isWanted && used.has(one)));
    const [first] = alarms;
    if (first)
      loud.push(
        `false alarm: ${pattern.code} ×${alarms.length}, first at ${first.sheet}!${first.cell}: ${first.message}`,
      );
  }
  for (const [code, count] of Object.entries(wanted.counts ?? {})) {
    const got = findings.filter((one) => one.code === code).length;
    if (got !== count) loud.push(`${got} × ${code}, should be ${count}`);
  }
  if (findings.some(({ message }) => message.trim() === "")) loud.push("a finding without a message");
}

/** The counts of rows, and where everything comes from. */
function compareAccounts(wanted: WantedAnswer, { layout, sources, notRead }: GivenAnswer, loud: string[]) {
  const rows = layout.rows ?? {};
  for (const [kind, count] of Object.entries(wanted.rows ?? {}))
    if (rows[kind] !== count) loud.push(`layout.rows.${kind} is ${rows[kind]}, should be ${count}`);
  const sum = Object.values(rows).reduce((a, b) => a + b, 0);
  if (wanted.rowsSum !== undefined && sum !== wanted.rowsSum)
    loud.push(`layout.rows add up to ${sum}, should be ${wanted.rowsSum}`);
  for (const [key, words] of Object.entries(wanted.sourcesHave ?? {}))
    if (!says(sources?.[key], words)) loud.push(`sources.${key} is ${sources?.[key]}, should name ${words}`);
  for (const tab of wanted.notReadHas ?? [])
    if (!notRead?.some(({ sheet, why }) => sheet === tab && why.trim() !== ""))
      loud.push(`notRead does not name the tab ${tab}`);
}
