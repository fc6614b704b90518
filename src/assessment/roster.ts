/**
 * @fileoverview From the sheet's rows to units: rows that are the same unit are joined, names that look
 * alike are pointed at, names in a legacy encoding are read ([U2], [U4]).
 */

import { type Finding, finding } from "../findings/codes";
import type { UnitEntry } from "../layout/reading";
import { keyAndType, similarNames, type UnitType, unitType } from "../units/names";
import { fold, tidy } from "../vietnamese/fold";
import { fromLegacy } from "../vietnamese/legacy";

/** A unit of the sheet: one row of it, or several that are the same unit ([U2]). */
export interface RosterUnit {
  readonly key: string;
  /** As it stands there, or as read from a legacy encoding. */
  readonly name: string;
  readonly type: UnitType;
  readonly entries: UnitEntry[];
}

/** A unit's name in Unicode, whatever encoding it was typed in. */
export function readableName(name: string): string {
  return fromLegacy(name);
}

/** The units of a sheet, and what is to be said of their names. */
export interface Roster {
  /** In the order of the sheet. */
  readonly units: readonly RosterUnit[];
  /** For each row of the sheet that holds a unit, the index of that unit. */
  readonly owners: readonly number[];
  readonly findings: readonly Finding[];
}

/** Joins the rows that are the same unit ([U2], [U3], [U4]). */
export function makeRoster(entries: readonly UnitEntry[]): Roster {
  const units: RosterUnit[] = [];
  const byKey = new Map<string, number>();
  const owners: number[] = [];
  const findings: Finding[] = [];
  for (const entry of entries) {
    const above = owners[owners.length - 1];
    if (entry.continues && above !== undefined) {
      units[above]?.entries.push(entry);
      owners.push(above);
      continue;
    }
    const name = readableName(entry.name);
    if (name !== entry.name) {
      findings.push(
        finding("legacy-encoding", entry.at, { unit: name, value: entry.name, detail: { reading: name } }),
      );
    }
    const named = keyAndType(withoutTimes(name), readableName(entry.heading));
    // "Cao Lộc" of a column of types is the commune's in one row, the town's in another.
    const typed = named.type === "khác" && entry.typeText !== "";
    const type = typed ? unitType(readableName(entry.typeText)) : named.type;
    const key = typed && type !== "khác" ? `${named.key}\n${type}` : named.key;
    const owner = byKey.get(key) ?? ownerWithout(units, byKey.get(named.key), type);
    const same = owner === undefined ? undefined : units[owner];
    if (owner !== undefined && same) {
      findings.push(duplicate(entry, name, same));
      same.entries.push(entry);
      owners.push(owner);
      continue;
    }
    byKey.set(key, units.length);
    if (!byKey.has(named.key)) byKey.set(named.key, units.length);
    owners.push(units.length);
    units.push({
      key,
      name,
      type,
      entries: [entry],
    });
  }
  return { units, owners, findings };
}

/** Of the same name, where one of the two says no type. */
function ownerWithout(
  units: readonly RosterUnit[],
  bare: number | undefined,
  type: UnitType,
): number | undefined {
  const there = bare === undefined ? undefined : units[bare]?.type;
  return there === type || there === "khác" || type === "khác" ? bare : undefined;
}

/** Words that say of a row when or how often its unit was judged, and nothing of which unit it is. */
const AGAIN =
  "(?:(?:sau|truoc)(?: khi)?|ket qua|kq|diem|ban|phieu|da|duoc|theo|cua|va|lai|cham|tham dinh|tham tra|kiem tra|xet|danh gia|xac minh|phuc (?:tra|khao|tham)|ra soat|giai trinh|khieu nai|bo sung|dieu chinh|sua(?: doi)?|cap nhat|chinh thuc|cuoi cung|chot|(?:lan|dot|vong) (?:thu )?(?:\\d|i{1,3}|nhat|hai|ba|cuoi))";
/** One of these at least is among them. */
const SAYS_AGAIN =
  "(?:lai|phuc|ra soat|bo sung|dieu chinh|sua|cap nhat|chinh thuc|cuoi cung|lan|dot|vong|tham (?:dinh|tra)|kiem tra|giai trinh|khieu nai)";
/** Behind a name: "(chấm lại)", "– phúc tra", "(KQ sau rà soát)", "lần 2"; bare words only where they can be no name. */
const TIMES = new RegExp(
  `\\s*(?:(?:[([]\\s*|\\s[–—-]\\s|[,;]\\s*)(?=.*\\b${SAYS_AGAIN}\\b)${AGAIN}(?: ${AGAIN})*(?: ngay [\\d/.-]+)?\\s*[)\\]]?|\\s(?:(?:cham|tham dinh) lai|phuc (?:tra|khao)|(?:lan|dot) (?:thu )?(?:[2-9]|i{2,3}|hai|ba)))$`,
);

/** Without one of these that need not try every place of a name. */
const MAY_SAY = /[([,;–—-]|\b(?:lai|phuc|lan|dot|hau|ra|vong)\b/;

/** The same before a name: "Phúc tra Đoàn xã X", "Chấm lại: xã X". */
const TIMES_BEFORE =
  /^\W*(?:(?:ket qua|kq|sau) )*(?:phuc (?:tra|khao)|hau kiem|ra soat|(?:cham|tham dinh|xet|kiem tra) lai|(?:lan|dot|vong) (?:thu )?(?:\d|i{1,3}|hai|ba))[\s:–-]+(?=(?:doan|xa|phuong|thi tran|tt|dac khu|truong|thpt|chi doan|cong an|cong ty)\b)/;

/** A name without the words that the unit was judged again: it is the same unit ([U2]). */
function withoutTimes(name: string): string {
  const plain = tidy(name);
  const folded = fold(plain);
  const [before = ""] = (MAY_SAY.test(folded) && TIMES_BEFORE.exec(folded)) || [];
  if (before !== "" && folded.length === plain.length) return plain.slice(before.length);
  const at = MAY_SAY.test(folded) ? folded.search(TIMES) : -1;
  return at > 0 && folded.length === plain.length ? plain.slice(0, at) : name;
}

/** The unit is named as the person knows it from its first row. */
function duplicate(entry: UnitEntry, name: string, unit: RosterUnit): Finding {
  const first = unit.entries[0] as UnitEntry;
  const elsewhere = first.tab === entry.tab ? {} : { tab: first.tab.name };
  return finding("unit-duplicate", entry.at, {
    unit: name,
    value: entry.name,
    detail: {
      row: String(first.at.row + 1),
      ...elsewhere,
      ...(first.time && entry.time && { before: first.time, time: entry.time }),
    },
  });
}

/**
 * Names next to each other that differ in diacritics only, where one of the two has no marks: perhaps one
 * unit typed twice. Pointed at, never joined: Hoằng Phú and Hoằng Phụ are both real ([U2]).
 * @param isMarked whether the unit at an index has a mark
 */
export function similarNeighbours(
  entries: readonly UnitEntry[],
  { units, owners }: Roster,
  isMarked: (index: number) => boolean,
): Finding[] {
  const findings: Finding[] = [];
  for (let i = 1; i < entries.length; i++) {
    const before = owners[i - 1] as number;
    const owner = owners[i] as number;
    if (isMarked(before) && isMarked(owner)) continue;
    const other = (units[before] as RosterUnit).name;
    const { name } = units[owner] as RosterUnit;
    if (!similarNames(other, name)) continue;
    findings.push(
      finding("unit-similar", (entries[i] as UnitEntry).at, { unit: name, value: name, detail: { other } }),
    );
  }
  return findings;
}
