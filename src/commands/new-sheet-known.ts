/**
 * @fileoverview What the workbook knows already of the units of a new sheet: who follows each, and what the lists of that
 * very year say of its registration. Another year's registration is nobody's.
 */
import type { Assessment } from "../assessment/assessed";
import { REGISTRATION_CHOICES, type UnitKnown } from "../layout/new-sheet";
import { Problem } from "../messages/failures";
import type { Workbook } from "../spreadsheet/read";
import { unitKey } from "../units/names";
import { followersOf } from "../year/followers";
import type { Year } from "../year/read";
import { runJob } from "./job";
import { readSettings } from "./reading-context";
import { yearFrom } from "./year";

/** So many rows of a list may say its year above its table. */
const LINES_ABOVE = 6;

/** By the key of a unit's name, what is known; units of which nothing is known are not in it. */
export function knownOfUnits(workbook: Workbook, year: number): ReadonlyMap<string, UnitKnown> {
  const said = readSettings(workbook);
  const lists = yearFrom(workbook, null, { ...said, year });
  const officers = new Map([
    ...officersIn(...lastAssessed(workbook, said)),
    // The lists of the year itself go before what an older table says.
    ...officersIn(lists, null),
  ]);
  const registered = registeredIn(workbook, lists, year);
  return new Map(
    [...new Set([...officers.keys(), ...registered.keys()])].map((key) => [
      key,
      { officer: officers.get(key) ?? "", registration: registered.get(key) ?? "" },
    ]),
  );
}

/** The assessment that is there with its lists, where one can be judged without asking. */
function lastAssessed(
  workbook: Workbook,
  said: ReturnType<typeof readSettings>,
): [Year | null, Assessment | null] {
  try {
    const { assessment } = runJob({}, workbook, said);
    return [yearFrom(workbook, assessment, said), assessment];
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return [null, null];
  }
}

function officersIn(year: Year | null, assessment: Assessment | null): [key: string, names: string][] {
  if (!year) return [];
  return followersOf(year, assessment).flatMap((some, index) => {
    const name = year.roster.units[index]?.name;
    return some.length > 0 && name ? [[unitKey(name, ""), some.map((one) => one.name).join(", ")]] : [];
  });
}

/** "Có" or "Không" by the lists that name the year themselves; of a unit on which rows disagree nothing. */
function registeredIn({ tabs }: Workbook, { lists, roster }: Year, year: number): Map<string, string> {
  const names = new RegExp(`(^|\\D)${year}(\\D|$)`);
  const ofYear = new Set(
    tabs
      .filter(({ name, values }) =>
        [name, ...values.slice(0, LINES_ABOVE).flat()].some((text) => names.test(String(text))),
      )
      .map(({ name }) => name),
  );
  const said = new Map<string, Set<string>>();
  for (const { unit, says, counts, at } of lists.registrations) {
    const name = unit.index === null ? undefined : roster.units[unit.index]?.name;
    if (!counts || name === undefined || !ofYear.has(at.sheet)) continue;
    const key = unitKey(name, "");
    said.set(key, (said.get(key) ?? new Set()).add(says));
  }
  const [yes = "", no = ""] = REGISTRATION_CHOICES;
  return new Map(
    [...said].flatMap(([key, words]): [string, string][] => {
      if (words.size !== 1) return [];
      if (words.has("yes")) return [[key, yes]];
      return words.has("no") ? [[key, no]] : [];
    }),
  );
}
