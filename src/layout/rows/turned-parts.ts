/**
 * @fileoverview The rows of one criterion of a table turned round ([L8]), where it has several: "Kết quả", "Minh
 * chứng", "Điểm tối đa" one below the other.
 */
import { pairMarks, settleWhoseMarks } from "../columns/passes/marks";
import { fieldUnderCriterion } from "../columns/passes/own-heading";
import { type Context, isMarkField, pillarOf, type Taken } from "../columns/taken";
import { saysMaximum } from "../headings/maximum";
import type { HeadingField } from "../headings/words";
import type { TurnedRow } from "./turned-rows";

/** What the rows of one label hold: the rows that serve each criterion. */
export interface Part {
  /** Whether no words say it: the criteria's own rows. */
  readonly own: boolean;
  readonly field: Taken["field"];
  readonly rows: ReadonlyMap<string, readonly number[]>;
}

export interface Parts {
  /** Marks first. */
  readonly parts: readonly Part[];
  /** "Điểm tối đa" of each criterion. */
  readonly maxima: Part["rows"];
}

/** Another year's row is none of this year's. */
const OF_A_YEAR = /\b20\d\d\b|\bnam truoc\b/;

/**
 * The parts that criteria have; null where it cannot be told what each row holds.
 * @param own what the headings below the units' names say of their one column
 */
export function partsOf(
  rows: readonly TurnedRow[],
  codes: readonly string[],
  isFilled: (row: number) => boolean,
  own: readonly HeadingField[],
  context: Context,
): Parts | null {
  const labelled = new Map<string, TurnedRow[]>();
  const maxima: TurnedRow[] = [];
  for (const row of rows) {
    if (row.kind !== "criterion" && row.kind !== "part") continue;
    const label = row.part?.folded ?? "";
    if (saysMaximum(label)) maxima.push(row);
    else labelled.set(label, [...(labelled.get(label) ?? []), row]);
  }
  const columns = [...labelled].map(([heading, [first]], index): Taken => {
    const word = first?.part?.word?.field;
    const field = fieldUnderCriterion(word ? [word] : own);
    return { index, heading, field, criterion: "*", pillar: null, why: "", sure: 1 };
  });
  // A row that only names the criterion stands above its parts.
  const heads = ({ heading }: Taken) =>
    heading === "" &&
    columns.some((one) => one.heading !== "" && isMark(one)) &&
    !labelled.get("")?.some(({ row }) => isFilled(row));
  const parts: Part[] = [];
  const settled = settleWhoseMarks(
    pairMarks(
      columns.filter((one) => !heads(one)),
      context,
    ),
    context,
  );
  for (const { heading, field } of settled) {
    const own = labelled.get(heading) ?? [];
    const served = isMarkField(field) ? below(own, codes) : serving(own, codes);
    const twice = isMarkField(field) && parts.some((part) => part.field === field);
    // Two blocks of which nothing says whose each is.
    const again = [...(served?.values() ?? [])].filter((rows) => isMarkField(field) && rows.length > 1);
    if (again.length * 2 >= codes.length) return null;
    // The two of a pair stand side by side, or nobody reads them together.
    if (!served || twice || /Pass|Fail|other/.test(field) || OF_A_YEAR.test(heading)) return null;
    parts.push({ own: heading === "", field, rows: served });
  }
  parts.sort((a, b) => Number(isMarkField(b.field)) - Number(isMarkField(a.field)));
  return { parts, maxima: below(maxima, codes) ?? new Map() };
}

const isMark = ({ field }: Taken) => /^(?:mark|self|appraised|pass|fail)/.test(field);

/** Rows by the criterion they stand below; null: one stands below none. */
function below(rows: readonly TurnedRow[], codes: readonly string[]): Map<string, number[]> | null {
  const found = new Map<string, number[]>();
  for (const { code, row, kind } of rows) {
    // A criterion given twice is told; a part of it twice may be another's.
    if (!codes.includes(code) || (kind === "part" && found.has(code))) return null;
    found.set(code, [...(found.get(code) ?? []), row]);
  }
  return found;
}

/**
 * The criteria that rows of evidence serve ([E9]): the one they stand below; a content's where they stand below its
 * heading, or one at the end of each content; all of them, where a single one stands above or below all.
 */
function serving(rows: readonly TurnedRow[], codes: readonly string[]): Map<string, number[]> {
  const ends = [...new Map(codes.map((code) => [pillarOf(code), code])).values()];
  const owners = new Set(rows.map(({ code }) => code));
  const single = owners.size === 1 && owners.has(codes[codes.length - 1] ?? "");
  const contents =
    ends.length < codes.length && owners.size === ends.length && ends.every((code) => owners.has(code));
  const served = (code: string) => {
    if (code === "" || single) return codes;
    const ofContent = codes.filter((one) => pillarOf(one) === pillarOf(code));
    return contents || !codes.includes(code) ? ofContent : [code];
  };
  // A criterion's own row comes before its content's.
  const scopes = rows.map(({ code, row }) => ({ row, codes: served(code) }));
  const nearest = (code: string) =>
    Math.min(...scopes.map((one) => (one.codes.includes(code) ? one.codes.length : Infinity)));
  return new Map(
    codes.map((code) => {
      const size = nearest(code);
      return [
        code,
        scopes.flatMap((one) => (one.codes.includes(code) && one.codes.length === size ? one.row : [])),
      ];
    }),
  );
}
