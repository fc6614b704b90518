/** @fileoverview Which rows of a list of changes cannot be so: units that do not fit the row's word, rows that contradict each other. */
import { bareName } from "../units/alike";
import { type ChangeKind, isSameName, type PlacedName, type UnitChange } from "../units/changes";
import { unitKey } from "../units/names";
import { comparePlaces } from "../units/places";
import { fold } from "../vietnamese/fold";
import type { ListTable } from "./list-table";

/** Why a row is not taken, in the words of the finding `unit-change-unclear`. */
export type Refusal =
  | "day"
  | "dayLacks"
  | "units"
  | "kind"
  | "noChange"
  | "renamedSeveral"
  | "mergedInto"
  | "splitOf"
  | "closedInto"
  | "foundedWhat"
  | "same"
  | "swapped";

/** A row of such a list. */
export interface Row {
  readonly table: ListTable;
  readonly row: number;
  /** What it says; null: that cannot be told. */
  readonly change: UnitChange | null;
  /** Null: it is taken. */
  why: Refusal | "future" | "repeated" | null;
  readonly column: number;
  readonly value: string;
}

/** What a row without a word for it is, by how many units there are before and after. */
export function supposed(from: readonly PlacedName[], to: readonly PlacedName[]): ChangeKind | null {
  if (from.length === 0 || to.length === 0) return null;
  if (to.length > 1) return from.length === 1 ? "split" : null;
  return from.length > 1 || from[0]?.part ? "merged" : "renamed";
}

/** A change whose units fit its word, or what does not. */
export function settled(
  kind: ChangeKind,
  from: readonly PlacedName[],
  to: readonly PlacedName[],
): Pick<UnitChange, "kind" | "from" | "to"> | Refusal {
  const [old, ...olds] = from;
  const [fresh, ...more] = to;
  switch (kind) {
    case "founded":
      if (!fresh) return "foundedWhat";
      if (!old) return { kind, from, to };
      // "Thành lập xã D trên cơ sở nhập các xã A, B".
      return settled(more.length > 0 ? "split" : olds.length > 0 ? "merged" : "renamed", from, to);
    case "closed":
      if (!old) return "units";
      return fresh ? "closedInto" : { kind, from, to };
    case "renamed":
      if (!old || !fresh) return "units";
      if (olds.length > 0 || more.length > 0) return "renamedSeveral";
      return isSame(old, fresh) ? "same" : { kind, from, to };
    case "merged":
      if (!old || !fresh) return "units";
      if (more.length > 0) return "mergedInto";
      return from.every((one) => isSame(one, fresh)) ? "same" : { kind, from, to };
    case "split":
      if (!old || !fresh) return "units";
      return olds.length > 0 ? "splitOf" : { kind, from, to };
  }
}

const isNamesake = (a: PlacedName, b: PlacedName) =>
  isSameName(a.name, b.name) && comparePlaces(a.place, b.place) !== "other";

/** Whether a unit is itself afterwards; what only lost a part is another one. */
const isSame = (a: PlacedName, b: PlacedName) => !a.part && isNamesake(a, b);

/** Two units that took each other's name on one day: more likely a row that was turned round. */
export function refuseSwapped(rows: readonly Row[]): void {
  const renamed = new Map<string, Row[]>();
  const keyOf = ({ day, from, to }: UnitChange) =>
    [day, ...[from, to].map(([one]) => unitKey(one?.name ?? "", "")).sort()].join("\n");
  for (const row of rows)
    if (row.why === null && row.change?.from.length === 1 && row.change.to.length === 1) {
      const key = keyOf(row.change);
      renamed.set(key, [...(renamed.get(key) ?? []), row]);
    }
  for (const some of renamed.values()) {
    const ways = new Set(some.map(({ change }) => unitKey(change?.from[0]?.name ?? "", "")));
    if (ways.size > 1) for (const row of some) row.why = "swapped";
  }
}

/**
 * A unit that ends twice without having been made anew in between: the same row again is refused, rows that say different
 * things are all refused. Gives for each the other's cell. Parts of a split may stand a row each.
 */
export function refuseRepeated(rows: readonly Row[]): ReadonlyMap<Row, Row> {
  const ended = new Map<string, { readonly row: Row; readonly end: PlacedName }[]>();
  const others = new Map<Row, Row>();
  const taken = rows.filter(({ why }) => why === null);
  for (const row of taken)
    for (const end of row.change?.from ?? []) {
      if (row.change?.to.some((one) => isSame(end, one)) && row.change.kind !== "split") continue;
      const key = fold(bareName(end.name).name);
      const before = ended.get(key) ?? [];
      ended.set(key, [...before, { row, end }]);
      const again = before.find(
        (one) => one.row !== row && isNamesake(one.end, end) && !madeBetween(one.row, row, end),
      );
      if (!again) continue;
      const [a, b] = [again.row.change as UnitChange, row.change as UnitChange];
      if (a.day === b.day && ((a.kind === "split" && b.kind === "split") || (again.end.part && end.part))) {
        if (!sameTo(a, b)) continue;
      }
      others.set(row, again.row);
      if (!(a.day === b.day && a.kind === b.kind && sameTo(a, b))) others.set(again.row, row);
    }
  for (const row of others.keys()) row.why = "repeated";
  return others;

  function madeBetween(one: Row, other: Row, unit: PlacedName): boolean {
    const [first, last] = [one.change?.day ?? "", other.change?.day ?? ""].sort() as [string, string];
    return taken.some(
      ({ change }) =>
        change !== null &&
        change.day >= first &&
        change.day < last &&
        change.to.some((made) => isSame(made, unit)),
    );
  }
}

const sameTo = (a: UnitChange, b: UnitChange) =>
  a.to.map(({ name }) => unitKey(name, "")).join() === b.to.map(({ name }) => unitKey(name, "")).join();
