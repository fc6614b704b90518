/**
 * @fileoverview Arguments and results of `Host.run`, copied between the two realms: plain data and dates. Objects
 * of the host and functions pass as they are.
 */

import { implementationOf, isAnyDate, type Realm } from "./realm";
import { scriptWall } from "./services/dates";

/** A copy made of the bundle's own kind of arrays, objects and dates. */
export function toRealm(realm: Realm, value: unknown): unknown {
  if (typeof value !== "object" || value === null || implementationOf(value)) return value;
  if (isAnyDate(value)) return realm.dateFromWall(scriptWall(value));
  if (Array.isArray(value)) return realm.list(value.map((item) => toRealm(realm, item)));
  const copy = realm.plain();
  for (const [key, item] of Object.entries(value)) copy[key] = toRealm(realm, item);
  return copy;
}

/** A copy made of this realm's arrays, objects and dates. */
export function toCaller(value: unknown): unknown {
  if (typeof value !== "object" || value === null || implementationOf(value)) return value;
  if (isAnyDate(value)) return new Date(value.getTime());
  if (Array.isArray(value)) return Array.from(value, toCaller);
  const tag = Object.prototype.toString.call(value);
  if (tag !== "[object Object]") return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = toCaller((value as Record<string, unknown>)[key]);
  return copy;
}
