/**
 * @fileoverview Dates between the model and the bundle. The model holds what the spreadsheet's clock shows, in UTC
 * parts; the bundle gets a Date whose local parts are what the script's clock shows at that instant (C27).
 */

import type { Realm } from "../realm";
import { instantOf, wallClockIn } from "../text/zones";

/** From a cell to the bundle. */
export function dateForBundle(realm: Realm, wall: Date): Date {
  const { workbook, scriptTimeZone } = realm.world;
  if (workbook.timeZone === scriptTimeZone) return realm.dateFromWall(wall);
  const instant = instantOf(workbook.timeZone, wall.getTime());
  return realm.dateFromWall(new Date(wallClockIn(scriptTimeZone, instant)));
}

/** What the script's clock shows at a date of the bundle, in UTC parts. */
export function scriptWall(date: Date): Date {
  const wall = new Date(0);
  wall.setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate());
  wall.setUTCHours(date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds());
  return wall;
}

/** From the bundle to a cell. */
export function dateForCell(realm: Realm, date: Date): Date {
  const { workbook, scriptTimeZone } = realm.world;
  const wall = scriptWall(date);
  if (workbook.timeZone === scriptTimeZone) return wall;
  return new Date(wallClockIn(workbook.timeZone, instantOf(scriptTimeZone, wall.getTime())));
}
