/** @fileoverview Rows of the sheet that hold something and were not read ([L2]): each is named, and what it leaves open. */
import { shownAt } from "../cell/show";
import { type Finding, finding } from "../findings/codes";
import type { Reading, RowNotRead } from "../layout/reading";
import type { At } from "../table/tab";
import { unitKey } from "../units/names";
import { type Roster, readableName } from "./roster";

/** What is said of the result of one unit. */
const OF_ITS_RESULT = new Set<RowNotRead["of"]>(["state", "group", "line"]);

/** Names the rows that were not read ([L2]) but for what is said of units that did not register; gives the units that each may belong to, whose outcome then is open. */
export function rowsNotRead(
  { rowsNotRead, units, tabs }: Reading,
  { units: roster, owners }: Roster,
  registered: readonly boolean[],
  findings: Finding[],
): Set<number> {
  const open = new Set<number>();
  for (const { at, unit, of, said, below, heading, named = null, except = [], more } of rowsNotRead) {
    const owner = unit ? owners[units.indexOf(unit)] : undefined;
    if (of === "years") {
      findings.push(
        finding("line-not-read", at, { value: said ?? shownAt(at), detail: { tab: at.tab.name } }),
      );
      continue;
    }
    // "Không xét" beside a unit that did not register leaves nothing open.
    if (owner !== undefined && registered[owner] !== true && OF_ITS_RESULT.has(of)) continue;
    if (of === "line") {
      const about = roster[owner as number]?.name ?? null;
      const detail: Record<string, string> = more ? { more: String(more) } : {};
      findings.push(finding("line-not-read", at, { unit: about, value: said ?? shownAt(at), detail }));
      continue;
    }
    if (owner !== undefined) open.add(owner);
    // Whose cells are coloured nobody knows ([L9]); what a guide says of the table it says of all.
    const ofAll = of === "colour" || !tabs.some((tab) => tab.name === at.tab.name);
    if (of === "colour" || ((of === "void" || of === "day") && !unit))
      for (const [index, { entries }] of roster.entries())
        if (
          (ofAll || entries.some(({ tab }) => tab.name === at.tab.name)) &&
          !entries.some((entry) => except.includes(entry))
        )
          open.add(index);
    const name = roster[owner as number]?.name ?? named;
    findings.push(
      finding("row-not-read", at, {
        unit: name,
        value: said ?? shownAt(at),
        ...(of ? { detail: { of, ...(below !== undefined && { below }), ...(heading && { heading }) } } : {}),
      }),
    );
  }
  return open;
}

/** The units that rows name which were not read ([L2]), each once, but those that are known otherwise. */
export function unitsNotRead(
  { rowsNotRead }: Reading,
  known: readonly { readonly name: string }[],
): { readonly name: string; readonly at: At }[] {
  const named = rowsNotRead.flatMap(({ named: name, at }) => (name === undefined ? [] : { name, at }));
  if (named.length === 0) return [];
  const keyOf = (name: string) => unitKey(readableName(name), "");
  const seen = new Set(known.map(({ name }) => keyOf(name)));
  return named.filter(({ name }) => {
    const key = keyOf(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
