/**
 * @fileoverview Checks the arguments of service calls against the overloads that the reference gives, and words
 * the refusal as Google does (C16).
 */

/**
 * The overloads of one method, each a list of parameters. A parameter is `string`, `number` (a whole one),
 * `decimal`, `boolean`, `any`, `date`, an emulated class (`Range`) or an enum (`ButtonSet`);
 * `?` after it admits null, `[]` and `[][]` make arrays of it.
 */
export type Signature = readonly string[];
export type Signatures = Readonly<Record<string, readonly Signature[]>>;

/** Says which emulated class or enum an object belongs to; null for any other object. */
export type KindOf = (value: object) => string | null;

function fitsOne(value: unknown, type: string, kindOf: KindOf): boolean {
  if (type.endsWith("[]")) {
    if (!Array.isArray(value)) return false;
    const inner = type.slice(0, -2);
    // Grids may hold a million cells: what a cell may be is for the method to judge, except for strings' sake.
    if (inner === "any") return true;
    return value.every((item) => fitsOne(item, inner, kindOf));
  }
  if (type.endsWith("?")) return value === null || fitsOne(value, type.slice(0, -1), kindOf);
  switch (type) {
    case "any":
      return true;
    case "string":
    case "boolean":
      return typeof value === type;
    case "number":
    case "decimal":
      return typeof value === "number";
    case "date":
      return Object.prototype.toString.call(value) === "[object Date]";
    default:
      return typeof value === "object" && value !== null && kindOf(value) === type;
  }
}

function typeName(value: unknown, kindOf: KindOf): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "number") return "number";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  if (Array.isArray(value)) {
    return value.length === 0 ? "Array" : `${typeName(value[0], kindOf)}[]`;
  }
  if (typeof value === "object") {
    const kind = kindOf(value);
    if (kind) return `SpreadsheetApp.${kind}`;
  }
  return "(class)";
}

/**
 * Throws unless the arguments fit one overload.
 * @param member As Google names it: `SpreadsheetApp.Range.setValues`.
 */
export function checkArguments(
  member: string,
  overloads: readonly Signature[],
  args: readonly unknown[],
  kindOf: KindOf,
): void {
  const fits = overloads.some(
    (overload) =>
      overload.length === args.length && overload.every((type, i) => fitsOne(args[i], type, kindOf)),
  );
  if (!fits) {
    const names = args.map((arg) => typeName(arg, kindOf)).join(",");
    throw new Error(`The parameters (${names}) don't match the method signature for ${member}.`);
  }
  for (const [i, arg] of args.entries()) {
    if (typeof arg !== "number" || Number.isInteger(arg)) continue;
    // Google would cut the fraction off; the bundle never means that.
    const decimal = overloads.some(
      (overload) => overload.length === args.length && /^(decimal|any)/.test(overload[i] ?? ""),
    );
    if (!decimal) throw new Error(`Cannot convert ${arg} to int.`);
  }
}
