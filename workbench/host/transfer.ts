/**
 * @fileoverview What google.script.run carries between the sidebar and the server, each way (C32): copies of
 * primitives, plain objects and arrays, and nothing else.
 */

/** Thrown where something cannot be carried; the place is a path such as `0.rows.3`. */
class IllegalValue extends Error {
  constructor(readonly place: string) {
    super(`Failed due to illegal value in property: ${place}`);
    this.name = "TypeError";
  }
}

/** How to make containers on the receiving side. */
export interface Maker {
  array(length: number): unknown[];
  plain(): Record<string, unknown>;
}

function isPlain(value: object): boolean {
  const proto: unknown = Object.getPrototypeOf(value);
  // Objects of another realm have another Object.prototype, whose own prototype is null all the same.
  return (
    proto === null || (Object.getPrototypeOf(proto) === null && Object.hasOwn(proto as object, "valueOf"))
  );
}

/**
 * Copies a value to the other side. Undefined becomes null in an array [G] and is left out of an object [U], as
 * JSON does it.
 */
export function transfer(value: unknown, maker: Maker, place = "0", above: object[] = []): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object" || above.includes(value)) throw new IllegalValue(place);
  const within = [...above, value];
  if (Array.isArray(value)) {
    const copy = maker.array(value.length);
    for (let i = 0; i < value.length; i++) copy[i] = transfer(value[i], maker, `${place}.${i}`, within);
    return copy;
  }
  if (!isPlain(value) || Object.prototype.toString.call(value) !== "[object Object]") {
    throw new IllegalValue(place);
  }
  const copy = maker.plain();
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) copy[key] = transfer(item, maker, `${place}.${key}`, within);
  }
  return copy;
}
