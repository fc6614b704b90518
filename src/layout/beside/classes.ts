/**
 * @fileoverview Results typed in classes ([O6]): a class of which the sheet says that it is not recognised ("B: chưa công
 * nhận") leaves its units open; one that few units have where most have another ("Loại C" among "Loại A", "Khá" among
 * "Đạt") is quoted at them. Where titles are typed and ours is among them, another one ("Vững mạnh") is not it.
 */
import { isLessThanYes } from "../../cell/less-than-yes";
import { meansNothing } from "../../cell/mark";
import { plainFail } from "../../cell/plain-fail";
import { saysThree } from "../../cell/registration-words";
import { agrees, isAgainst, readRemark } from "../../cell/remark";
import { isFail, isPass } from "../../cell/sample";
import { cellAt, textOf } from "../../cell/text";
import { speaksAgainst } from "../../cell/unsettled";
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import type { Table } from "../columns/table";
import { lowestOf } from "../header/header";
import type { LayoutKind, Quoted, RowNotRead, UnitEntry } from "../reading";
import { fails } from "./contradicts";
import { type Headed, headedBeside } from "./headed";
import { isOfResult } from "./left-blank";
import { ownersOf } from "./lines-between";

/** What so many units have is data, and no exception. */
const MANY = 3;
const KEY = "[a-d]|\\d|i{1,3}";
const KIND = "(?:(?:xep )?(?:loai|hang|muc|bac|nhom) ?)";
/** Where the next one is explained: "1: đạt, 0: chưa đạt" */
const NEXT =
  /[;\n]|\.(?=\s|$)|(?<=[:=][^,;]*),\s*(?=(?:(?:loại|hạng|mức|bậc|nhóm) )?(?:[a-d]|\d|i{1,3}) ?[:=])/iu;
/** "Loại B, C: chưa công nhận" */
const EXPLAINS = new RegExp(
  `^\\W*(?:[^:]{3,30}: )?${KIND}?((?:${KEY})(?: ?(?:,|va|/) ?${KIND}?(?:${KEY}))*) ?[:=–-]\\s*(\\S.*)$`,
);
const CLASS = new RegExp(`^(?:dat )?${KIND}?(${KEY})$`);
const OPENS_YES =
  /^(?:(?:du|duoc|da|de nghi|dn|xet|tai|btv|hoi dong) )*(?:cong nhan|cn|dat(?! (?:loai|hang|muc))|3 ?cd)\b/;
/** What denies is read as such. */
const NO = /^(?:khong|chua|ko|kd|cd)\b/;
/** Ranks are each unit's own. */
const RANKS =
  /\b(?:xep loai|phan loai|xep hang|xep thu|thi dua|chat luong|danh hieu)\b|^(?:loai|hang|muc|thu hang)$/;

/** What is said of classes, and of units by theirs. */
export interface Classes {
  readonly states: readonly (RowNotRead & { readonly unit: UnitEntry })[];
  readonly quoted: readonly Quoted[];
}

/** Finds them. */
export function classesOf(tables: readonly Table[], units: readonly UnitEntry[], kind: LayoutKind): Classes {
  const states: Classes["states"][number][] = [];
  const quoted: Quoted[] = [];
  const seen = new Set<string>();
  for (const { tab, taken, year } of tables) {
    if (seen.has(tab.name)) continue;
    seen.add(tab.name);
    const here = units.filter((unit) => unit.tab.name === tab.name);
    const own = here.filter(({ continues }) => !continues);
    const columns = taken.filter(
      ({ field, aside, criterion, pillar, heading }) =>
        !aside &&
        criterion === null &&
        pillar === null &&
        heading !== "" &&
        /^(?:result|other|type)$/.test(field),
    );
    const against = againstIn(tab, ownersOf(here), year);
    for (const one of headedBeside(tab, columns, own, kind)) {
      const isResult = columns.some(({ field, heading }) => field === "result" && heading === one.heading);
      const held = own.map((unit) => ({ unit, at: one.of(unit), text: textOf(cellAt(one.of(unit))) }));
      if (against.size > 0)
        for (const { unit, at, text } of held) {
          const said = against.get(CLASS.exec(fold(text))?.[1] ?? "");
          if (said !== undefined && !fails(unit))
            states.push({ at, unit, of: "state", said: `${text} (${said})` });
        }
      const areRecognised = held.filter(({ text }) => agrees(text)).length >= MANY;
      if (!isResult && !areRecognised && !isOfResult(one.heading) && !RANKS.test(fold(one.heading))) continue;
      const titles = otherTitles(held);
      for (const { unit, at } of titles)
        states.push({ at, unit, of: "state", heading: lowestOf(one.heading) });
      if (titles.length === 0) quoted.push(...odd(held, one));
    }
  }
  return { states, quoted };
}

/** By class what the sheet says of it around its units, of those that are not recognised. */
function againstIn(tab: Tab, own: ReadonlyMap<number, unknown>, year: number | null): Map<string, string> {
  const found = new Map<string, string>();
  for (const [row, cells] of tab.values.entries())
    for (const value of own.has(row) ? [] : cells) {
      if (typeof value !== "string" || value.length > LONGEST || !/[:=–-]/.test(value)) continue;
      for (const part of textOf(value).split(NEXT)) {
        const [, keys = "", meaning = ""] = EXPLAINS.exec(fold(part)) ?? [];
        if (keys === "") continue;
        const words = part.slice(-meaning.length).trim();
        const isLess = isLessThanYes(words, { year, whole: [], strict: false });
        if (
          !isLess &&
          !isFail(words) &&
          plainFail(words) === null &&
          !speaksAgainst(words) &&
          !isAgainst(readRemark(words))
        )
          continue;
        // A number alone may be anything's.
        const isNamed = new RegExp(`${KIND}(?:${KEY})\\b`).test(fold(part));
        for (const [key] of keys.matchAll(new RegExp(`\\b(?:${KEY})\\b`, "g")))
          if (isNamed || !/\d/.test(key)) found.set(key, part.trim());
      }
    }
  return found;
}
/** A line that explains is none of a document's. */
const LONGEST = 300;

interface Held extends Quoted {
  readonly unit: UnitEntry;
  readonly text: string;
}

/** A yes with anything behind it is weighed as such. */
const isYes = ({ at, text }: Held) => OPENS_YES.test(fold(text)) || isPass(cellAt(at)) || agrees(text);

/** The other titles where somebody's is ours; what denies or puts off is told as that. */
function otherTitles(held: readonly Held[]): readonly Held[] {
  if (!held.some(({ text }) => agrees(text) && saysThree(text))) return [];
  return held.filter(
    (one) =>
      /\p{L}{2}/u.test(one.text) &&
      !isYes(one) &&
      !saysThree(one.text) &&
      !meansNothing(one.text) &&
      !isFail(one.text) &&
      readRemark(one.text, true) === "plain" &&
      !fails(one.unit),
  );
}

/** What few units have of results where most have the same, or where most have a rank and these have other words. */
function odd(held: readonly Held[], { heading }: Headed): Quoted[] {
  const filled = held.filter(({ text }) => !meansNothing(text));
  const times = new Map<string, number>();
  for (const { text } of filled) times.set(text, (times.get(text) ?? 0) + 1);
  const isClass = (text: string) => CLASS.test(fold(text));
  const isMost = (many: number) => many >= MANY && many * 2 > filled.length;
  const areYes = held.filter(isYes).length >= MANY;
  // "Loại C" among "Đạt loại A" and "Đạt loại B" does not say that it passes.
  const arePassed = isMost(filled.filter(({ text }) => isPassed(text)).length);
  const isRank = (text: string) => isClass(text) || RANK.test(text);
  const areRanked = isMost(filled.filter(({ text }) => isRank(text)).length);
  // Ranks are data; classes are where most are in one.
  const most = Math.max(0, ...[...times].map(([text, many]) => (areYes || isClass(text) ? many : 0)));
  const areSame = areYes || (!RANKS.test(fold(heading)) && most >= MANY);
  const isOdd = (text: string, many: number) =>
    many < MANY &&
    ((areSame && many < most && (areYes || isClass(text))) ||
      (arePassed && !isPassed(text)) ||
      (areRanked && !isRank(text) && WORDS.test(text)));
  return filled
    .filter(
      (one) =>
        /\p{L}/u.test(one.text) &&
        isOdd(one.text, times.get(one.text) ?? 0) &&
        !isYes(one) &&
        !NO.test(fold(one.text)) &&
        !fails(one.unit),
    )
    .map(({ unit, at, text }) => ({ at, unit, said: `${lowestOf(heading)}: ${text}` }));
}

const isPassed = (text: string) => /^dat\b/.test(fold(text));
/** A rank in numbers: "1", "3/22", "đồng hạng 4". */
const RANK = /^(?:(?:đồng |cùng )?(?:hạng|thứ|vị trí) )?\d{1,3}(?: ?\/ ?\d{1,3})?\.?$/iu;
/** More than a letter with its class. */
const WORDS = /\p{L}{2,}[^\p{L}]+\p{L}{2,}/u;
