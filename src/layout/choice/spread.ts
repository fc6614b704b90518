/**
 * @fileoverview [L9] Why several tabs could be the assessment, and why none of them is it: it is spread over them, a tab
 * an officer, a group of units, a year, a quarter, a content or a criterion.
 */

import type { Tab } from "../../table/tab";
import { unitKey } from "../../units/names";
import { fold } from "../../vietnamese/fold";
import type { Table } from "../columns/table";
import { isMarkField, pillarOf } from "../columns/taken";
import { linesAbove } from "../header/title";
import { say } from "../sentences";
import type { Candidate } from "./candidates";
import { whatIsSaid } from "./said";

/** Two tabs that share this much of their units are about the same ones: never judged as one. */
const SAME_UNITS = 0.5;

/** The units of each candidate, which is compared with many others. */
const known = new WeakMap<Candidate, ReadonlySet<string>>();

function keysOf(candidate: Candidate): ReadonlySet<string> {
  const before = known.get(candidate);
  if (before) return before;
  const { result } = candidate;
  const keys = new Set("doubt" in result ? [] : result.units.map(({ name }) => unitKey(name, "")));
  known.set(candidate, keys);
  return keys;
}

/** Whether two readings are about the same units. */
export function haveSameUnits(one: Candidate, other: Candidate): boolean {
  const [a, b] = [keysOf(one), keysOf(other)];
  const shared = [...a].filter((key) => b.has(key)).length;
  return shared > 0 && shared >= Math.min(a.size, b.size) * SAME_UNITS;
}

const isEveryPair = <T>(all: readonly T[], holds: (one: T, other: T) => boolean) =>
  all.every((one, index) => all.slice(index + 1).every((other) => holds(one, other)));

/** What tells a reading's columns, whatever stands under them; '' where there is none to compare. */
function shapeOf({ result }: Candidate): string {
  if ("doubt" in result || result.kind === "sheet-per-unit") return "";
  // Turned round, the columns are headed by the units, which differ from tab to tab.
  const shape = (result.turned?.criterionRows ?? result.columns)
    .filter(({ field }) => field !== "other")
    .map(({ heading, field, criterion, pillar }) => [fold(heading), field, criterion, pillar].join())
    .sort();
  return [result.kind, ...shape].join("\n");
}

const yearAbove = ({ result }: Candidate) => ("doubt" in result ? null : (result.tables[0]?.year ?? null));

/** Whether two tabs may be parts of one table: the same columns, no two years, and each has units of its own. */
function areParts(one: Candidate, other: Candidate): boolean {
  const [a, b] = [yearAbove(one), yearAbove(other)];
  return (a === null || b === null || a === b) && !haveSameUnits(one, other);
}

/**
 * What goes on with further units where an assessment ends, whatever stands over it: a page that has no title of its own, a
 * hidden tab, a group that is judged under other columns. It has marks under criteria of the same contents.
 */
export function furtherParts(of: Candidate, all: readonly Candidate[]): readonly Candidate[] {
  const contents = pillarsOf(of);
  return all.filter(
    (one) =>
      one !== of &&
      !("doubt" in one.result) &&
      one.standing.is !== "none" &&
      one.result.kind !== "sheet-per-unit" &&
      one.result.units.length > 0 &&
      one.result.filled.marks > 0 &&
      contents !== "" &&
      pillarsOf(one) === contents &&
      areParts(of, one),
  );
}

/** The contents that a reading judges, by what its criteria's codes begin with. */
const pillarsOf = ({ result }: Candidate): string =>
  "doubt" in result ? "" : [...new Set(result.criteria.map(({ code }) => pillarOf(code)))].sort().join();

/**
 * Groups of tabs with the same columns under the same headings for the same year, each with units of its own: they may
 * be one assessment. Tabs of the same units, a quarter each, are not: one of them is meant.
 */
export function alikeAmong(candidates: readonly Candidate[]): string[][] {
  const groups: { readonly shape: string; readonly members: Candidate[] }[] = [];
  for (const candidate of candidates) {
    const shape = shapeOf(candidate);
    if (shape === "") continue;
    const group = groups.find(
      (one) => one.shape === shape && one.members.every((member) => areParts(member, candidate)),
    );
    if (group) group.members.push(candidate);
    else groups.push({ shape, members: [candidate] });
  }
  return groups
    .map(({ members }) => members.flatMap(({ tabs }) => tabs.map((tab) => tab.name)))
    .filter((names) => names.length > 1);
}

/** Parts of a year, as tabs and titles name them, and what a person calls one. */
const TIMES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:quy|q)\s*[.:_-]?\s*(?:\d|i{1,3}|iv)(?![\p{L}\d])/u, "quý"],
  [/\b\d+ thang\b|\bhoc ky\b|\bky\s*(?:\d|i{1,3})\b|\b(?:dau|giua|cuoi|ca) nam\b/, "kỳ"],
  [/\b(?:thang|t)\s*[.:_-]?\s*(?:\d{1,2})(?!\d)/, "tháng"],
  [/\b(?:dot|lan|vong)\s*(?:thu\s*)?(?:\d|i{1,3}|nhat|hai|ba|dau|cuoi)\b/, "đợt"],
];
/** What they are together where one is a quarter and another the year. */
const MIXED_TIME = "kỳ";
const SURNAME =
  /^(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|trinh|dinh|mai|luong|nong|be|trieu|chu|ha|lam|truong|to|ta|cao|luu|than|vi|ma|lo|quach|kieu)(?: \p{L}+){2,4}$/u;
/** "Đ.c Nguyễn Văn A", "CB Hoa", or a person's whole name. */
const isOfficer = (name: string) => {
  const folded = fold(name).replace(/[.]/g, " ").replace(/\s+/g, " ").trim();
  return /^(?:d ?c|dong chi|can bo|cb|chuyen vien) \p{L}/u.test(folded) || SURNAME.test(folded);
};

const OFFICER_ABOVE = /\b(?:can bo|dong chi|chuyen vien)\b.*\b(?:phu trach|theo doi|tham dinh)\b/;

/** An officer's tab, by its name or a line above its table. */
function isOfOfficer({ tabs, result }: Candidate): boolean {
  if (isOfficer(tabs[0]?.name ?? "") || "doubt" in result) return !("doubt" in result);
  return result.tables.some(({ tab, headerRows }) =>
    linesAbove(tab, headerRows[0] as number).some((line) => OFFICER_ABOVE.test(fold(line))),
  );
}

/** The question which of several tabs is meant, with the cause where it is in sight. */
export function whySeveral(some: readonly Candidate[]): string {
  const names = some.flatMap(({ tabs }) => tabs.map(({ name }) => name));
  const forms = some.filter(({ result }) => !("doubt" in result) && result.kind === "sheet-per-unit");
  if (forms.length === 1 && some.length > 1) {
    const [own = []] = forms.map(({ tabs }) => tabs.map(({ name }) => name));
    return say.formsOrTable(
      own,
      names.filter((name) => !own.includes(name)),
    );
  }
  const lone = some.every(({ tabs, result }) => tabs.length === 1 && !("doubt" in result));
  if (!lone) return say.several(names);
  const years = new Set(some.map(({ year }) => year));
  if (!years.has(null) && years.size === some.length) return say.tabPerTime("năm", names);
  if (isEveryPair(some, haveSameUnits)) {
    const texts = some.map(({ tabs, result }) =>
      [tabs[0]?.name ?? "", ...("doubt" in result ? [] : result.tables.map(({ title }) => title))].map(fold),
    );
    const timeOf = (own: readonly string[]) =>
      TIMES.find(([pattern]) => own.some((text) => pattern.test(text)))?.[1];
    const times = new Set(texts.map(timeOf));
    if (times.has(undefined)) return say.several(names);
    return say.tabPerTime((times.size === 1 && [...times][0]) || MIXED_TIME, names);
  }
  if (!isEveryPair(some, (one, other) => !haveSameUnits(one, other))) return say.several(names);
  const together = alikeAmong(some)[0]?.length === names.length;
  return some.every(isOfOfficer) ? say.tabPerOfficer(names, together) : say.tabPerGroup(names, together);
}

/** "TC 1.1", "Tiêu chí 3", "Nội dung 2"; never "nội dung 3 chủ động". */
const PART =
  /\b(tieu chi|tc|noi dung|nd)\s*(?:so\s*)?[.:_-]?\s*([1-9]\s?[.,_-]\s?\d{1,2}|\d{1,2}|[ivx]{1,4})(?![\p{L}\d])(?! chu dong)/u;
const CODE_ALONE = /^([1-9]\s?[.,_-]\s?\d{1,2})(?![\d])/;

interface Part {
  readonly of: "criterion" | "content";
  readonly code: string;
}

/** The one content or criterion that a tab's name, else a title, says it is about. */
function partIn(texts: readonly string[]): Part | null {
  for (const text of texts.map(fold)) {
    const [, word = "", number = ""] = text.match(PART) ?? [];
    const code = number || (text.match(CODE_ALONE)?.[1] ?? "");
    if (code === "") continue;
    const of = /^(?:noi dung|nd)$/.test(word) && !/\d\D+\d/.test(code) ? "content" : "criterion";
    return { of, code: code.replace(/\D+/g, (sign) => (/[ivx]/.test(sign) ? sign : ".")) };
  }
  return null;
}

/** The contents that a candidate has criteria of: by their codes, else as its tab is called. */
function contentsOf({ tabs, result }: Candidate): readonly string[] {
  if ("doubt" in result) return [];
  const codes = result.criteria.map(({ code }) => code);
  if (codes.some((code) => code.includes("."))) return [...new Set(codes.map(pillarOf))];
  const part = partIn([tabs[0]?.name ?? "", ...result.tables.map(({ title }) => title)]);
  return part?.of === "content" ? [part.code] : [];
}

/**
 * Tabs that have the contents of one assessment each for itself, for the same units; null where that is not how it is.
 * By one of them nobody can be judged.
 */
export function splitByContent(candidates: readonly Candidate[]): readonly Candidate[] | null {
  const parts = candidates.filter(
    (one) =>
      one.tabs.length === 1 &&
      contentsOf(one).length > 0 &&
      (one.standing.is === "contents" || isNamed(one) || (one.standing.is === "other" && saysNothing(one))),
  );
  const isOne =
    parts.length > 1 &&
    (parts.some(({ standing }) => standing.is === "contents") || parts.every(isNamed)) &&
    isEveryPair(parts, haveSameUnits) &&
    isEveryPair(parts, (one, other) => !contentsOf(one).some((code) => contentsOf(other).includes(code)));
  return isOne ? parts : null;
}

/** Its tab is called by the content, whatever its title says behind it. */
const isNamed = ({ tabs }: Candidate) => partIn([tabs[0]?.name ?? ""])?.of === "content";
const saysNothing = ({ result }: Candidate) =>
  !("doubt" in result) && result.tables.every((table) => whatIsSaid(table).says === null);

/** A heading over its marks names the criterion, else the title does. */
const aboutOf = ({ criteria, title }: Table) =>
  criteria.length === 1 && criteria[0] ? `TC ${criteria[0].code}` : title;

/** Tabs that list the units beside the marks of one criterion, or content, each; the sentence that refuses them. */
export function splitByCriterion(
  tabs: readonly Tab[],
  tablesIn: (tab: Tab) => readonly Table[],
): { readonly sheets: readonly string[]; readonly message: string } | null {
  const parts = new Map<string, Part>();
  const codes = new Set<string>();
  let isOurs = false;
  for (const tab of tabs) {
    const tables = tablesIn(tab).filter(
      ({ taken }) =>
        taken.some(({ field }) => field === "name") &&
        taken.some(({ field }) => field === "result" || isMarkField(field)),
    );
    const part = partIn([tab.name, ...tables.map(aboutOf)]);
    if (tables.length === 0 || !part) continue;
    parts.set(tab.name, part);
    codes.add(`${part.of} ${part.code}`);
    isOurs ||= tables.some((table) => whatIsSaid(table).says === "yes");
  }
  if (!isOurs || codes.size < 2 || codes.size < parts.size) return null;
  const sheets = [...parts.keys()];
  const contents = [...parts.values()].every(({ of }) => of === "content");
  return { sheets, message: contents ? say.tabPerContent(sheets) : say.tabPerCriterion(sheets) };
}
