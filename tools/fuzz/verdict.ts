/**
 * @fileoverview How a workbook that somebody spoiled was answered, compared with the answer to the same workbook
 * before. Told of what is wrong is a person by a finding that was not there before.
 */
import type { Finding } from "../../src/findings/codes";
import { type Judged, judgeTabs } from "./judge";
import type { Spoilt } from "./spoilt";

/**
 * `asked`: as it may. `asked in plain sight`: the truth stood there for anybody to see. `SILENT WRONG`: something
 * decisive is wrong and nobody is told; `loud wrong`: every other difference.
 */
export type Class = "right" | "asked" | "asked in plain sight" | "loud wrong" | "SILENT WRONG";

export interface Verdict {
  readonly class: Class;
  readonly why: readonly string[];
}

const DECISIVE = new Set(["recognised", "notRecognised", "notRegistered"]);
/** About the whole sheet, and not to be overlooked. */
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

/** A workbook that holds no assessment: whatever is judged in it is wrong. */
export function verdictOnStranger(tabs: Spoilt["tabs"]): Verdict {
  const answer = judgeTabs(tabs);
  if ("asks" in answer) return { class: "right", why: [] };
  const decided = answer.units.filter(({ outcome }) => DECISIVE.has(outcome));
  const why = [`judged: ${answer.units.length} units, ${decided.length} decided`];
  return { class: decided.length > 0 ? "SILENT WRONG" : "loud wrong", why };
}

/** A workbook that was good before; null where it was asked about even then, which others look at. */
export function verdictOnSpoilt(spoilt: Spoilt): Verdict | null {
  const good = judgeTabs(spoilt.good);
  if ("asks" in good) return null;
  const answer = judgeTabs(spoilt.tabs);
  if ("asks" in answer)
    return { class: spoilt.asking === "open" ? "asked" : "asked in plain sight", why: [answer.asks] };
  const { silent, loud } = differences(spoilt, good, answer);
  // Where the harm cannot be undone it is enough that what came of it is named.
  const wrong = spoilt.asking === "plain" && loud.length > 0;
  const cls = silent.length > 0 ? "SILENT WRONG" : wrong ? "loud wrong" : "right";
  return { class: cls, why: [...silent.map((one) => `SILENT ${one}`), ...loud] };
}

function differences(spoilt: Spoilt, good: Judged, answer: Judged) {
  const silent: string[] = [];
  const loud: string[] = [];
  const { about, anywhere, fresh } = telling(good, answer);
  const known = new Set(good.findings.map(({ code, unit }) => `${code} ${unit}`));
  const pool = [...answer.units];
  for (const unit of good.units) {
    const at = pool.findIndex(({ name }) => name === unit.name);
    const may = spoilt.may?.(unit.name, unit.outcome) ?? [unit.outcome];
    if (at < 0) {
      const row = spoilt.rowOf?.(unit.name);
      if (may.includes("no unit")) continue;
      const sheet = spoilt.tabOf?.(unit.name);
      const named = sheet !== undefined && answer.notRead.includes(sheet);
      const isTold = anywhere || named || (row !== undefined && about({ name: unit.name, row }, tellsAtAll));
      (isTold ? loud : silent).push(`unit lost: ${unit.name} (${unit.outcome})`);
      continue;
    }
    const [got] = pool.splice(at, 1) as [Judged["units"][number]];
    // What lost its heading nobody can read: it is enough that it is quoted at its unit.
    const isQuoted = spoilt.asking === "open" && got.quoted.some((text) => !unit.quoted.includes(text));
    const isTold =
      anywhere || isQuoted || about(got, DECISIVE.has(got.outcome) ? tellsOfOutcome : tellsAtAll);
    if (!may.includes(got.outcome))
      (isTold ? loud : silent).push(`${unit.name}: ${got.outcome}, should be ${may.join("|")}`);
    // What it may be otherwise is a matter of its marks.
    if (may.length > 1) continue;
    for (const [code, was] of Object.entries(unit.criteria)) {
      const is = got.criteria[code];
      if (is === was) continue;
      const decided = is === "pass" || is === "fail" || is === undefined;
      const told =
        anywhere ||
        about(got, (one) => tellsOfOutcome(one) || (tellsAtAll(one) && one.criteria.includes(code)));
      (!decided || told ? loud : silent).push(`${unit.name} ${code}: ${is ?? "not read"}, should be ${was}`);
    }
  }
  for (const unit of pool) {
    if (spoilt.mayAppear?.(unit.name)) continue;
    const isTold = anywhere || about(unit, DECISIVE.has(unit.outcome) ? tellsOfOutcome : tellsAtAll);
    (isTold ? loud : silent).push(`a unit that is none: ${unit.name} (row ${unit.row}, ${unit.outcome})`);
  }
  for (const { sheet, row } of spoilt.mustName ?? []) {
    const named = (row === undefined ? fresh : answer.findings).some(
      (one) =>
        one.severity !== "hint" && one.sheet === sheet && (row === undefined || one.order.row === row - 1),
    );
    if (
      !named &&
      !answer.notRead.includes(sheet) &&
      !answer.units.some((unit) => unit.row === row && answer.sheets.includes(sheet))
    )
      silent.push(`${row === undefined ? `tab ${sheet}` : `row ${row}`} passed over`);
  }
  const decided = answer.units.some(({ outcome }) => DECISIVE.has(outcome));
  if (spoilt.says && !isTold(spoilt.says, answer)) silent.push(`nobody is told of “${spoilt.says.words}”`);
  if (spoilt.mustTell && !anywhere) (decided ? silent : loud).push(`nobody is told of ${spoilt.mustTell}`);
  if (spoilt.asking === "plain" && silent.length + loud.length === 0) {
    const alarms = fresh.filter(
      ({ severity, order, code, unit }) =>
        severity !== "hint" &&
        code !== spoilt.mayTell &&
        !known.has(`${code} ${unit}`) &&
        !(spoilt.mustName ?? []).some(({ row }) => row === order.row + 1),
    );
    const [first] = alarms;
    if (first)
      loud.push(`false alarm: ${first.code} ×${alarms.length}, first at ${first.sheet}!${first.cell}`);
  }
  return { silent, loud };
}

/** Whether words are told of, or nobody whom they are about is recognised. */
function isTold({ words, of, tab }: NonNullable<Spoilt["says"]>, answer: Judged): boolean {
  const about = answer.units.filter(({ name }) => of === undefined || name.startsWith(of));
  if (!about.some(({ outcome }) => outcome === "recognised")) return true;
  return (
    (tab !== undefined && answer.notRead.includes(tab)) || answer.told.some((one) => one.includes(words))
  );
}

const tellsOfOutcome = ({ severity, code }: Finding) =>
  severity === "error" || code === "registration-withdrawn";
/** A column of results that is mostly blank is told of once, for all units. */
const isOfColumn = ({ heading, other }: Finding["detail"]): boolean =>
  heading !== undefined && other !== undefined;
const tellsAtAll = ({ severity, code }: Finding) => severity !== "hint" && !SAYS_NOTHING.has(code);

/** The findings that the good workbook did not have, wherever their cells stand now. */
function telling(good: Judged, answer: Judged) {
  const key = ({ code, unit, criteria }: Finding) => [code, unit, ...criteria].join("|");
  const before = new Map<string, number>();
  for (const one of good.findings) before.set(key(one), (before.get(key(one)) ?? 0) + 1);
  const fresh = answer.findings.filter((one) => {
    const left = before.get(key(one)) ?? 0;
    before.set(key(one), left - 1);
    return left <= 0;
  });
  const anywhere = fresh.some(
    ({ code, severity, detail }) =>
      severity !== "hint" && (SHEET_TELLS.has(code) || (code === "line-not-read" && isOfColumn(detail))),
  );
  const about = (
    { name, row }: { readonly name: string; readonly row: number },
    tells: (one: Finding) => boolean,
  ): boolean =>
    fresh.some(
      (one) =>
        tells(one) && (one.unit === name || (one.order.row === row - 1 && answer.sheets.includes(one.sheet))),
    );
  return { about, anywhere, fresh };
}
