/** @fileoverview Columns as a pass finds them, from a header and rows, and short ways to say what it made of them. */
import { PRESETS } from "../../../src/criteria/presets";
import { criteriaOfHeader } from "../../../src/layout/columns/criteria-headings";
import { PASSES } from "../../../src/layout/columns/passes";
import { columnsByHeading } from "../../../src/layout/columns/passes/own-heading";
import type { Context, Pass, Taken } from "../../../src/layout/columns/taken";
import { headerAt } from "../../../src/layout/header/header";
import { Wording } from "../../../src/layout/headings/wording";
import { type Loose, tabOf } from "../tabs";

interface Given {
  readonly header: readonly (readonly Loose[])[];
  readonly rows?: readonly (readonly Loose[])[];
  readonly merges?: readonly string[];
  readonly year?: number;
  readonly selfTitle?: boolean;
}

/** What is known of a table before any pass. */
function before({ header, rows = [], merges = [], year, selfTitle = false }: Given) {
  const tab = tabOf("Chấm", [...header, ...rows] as Loose[][], { merges: [...merges] });
  const at = headerAt(tab, [...header.keys()]);
  const found = criteriaOfHeader(at, tab, header.length, new Wording(PRESETS), year ?? null);
  const context: Context = { header: at, found, tab, firstRow: header.length, selfTitle, year: year ?? null };
  return { columns: columnsByHeading(at.paths, found), context };
}

/** What stood there before the pass and after it, as `C:mark 1.1, F:evidence [2]`; fails where a pass changes what it is given. */
export function through(
  pass: Pass,
  given: Given,
): { readonly was: string; readonly is: string; readonly doubts: readonly string[] } {
  const { columns, context } = before(given);
  let now: readonly Taken[] = columns;
  for (const one of PASSES) {
    const was = said(now);
    const after = one(now, context);
    if (said(now) !== was) throw new Error(`${one.name} changes what it is given`);
    if (one === pass) return { was, is: said(after), doubts: after.flatMap(({ doubt }) => doubt ?? []) };
    now = after;
  }
  throw new Error("no such pass");
}

const said = (columns: readonly Taken[]) =>
  columns
    .map(({ index, field, criterion, pillar }) =>
      [`${String.fromCharCode(65 + index)}:${field}`, criterion, pillar && `[${pillar}]`]
        .filter(Boolean)
        .join(" "),
    )
    .join(", ");
