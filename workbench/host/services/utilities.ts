/** @fileoverview Utilities: dates by a pattern, and identifiers; and Session, of which only the script's zone is asked. */

import { randomUUID } from "node:crypto";
import type { MemberOf } from "../members";
import type { Realm } from "../realm";
import { simpleDateFormat } from "../text/simple-date-format";
import { instantOf, wallClockIn } from "../text/zones";
import { scriptWall } from "./dates";

class Utilities implements Pick<GoogleAppsScript.Utilities.Utilities, MemberOf<"Utilities">> {
  readonly #realm: Realm;
  constructor(realm: Realm) {
    this.#realm = realm;
  }
  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, pattern: string): string {
    const { scriptTimeZone } = this.#realm.world;
    const instant = instantOf(scriptTimeZone, scriptWall(date as unknown as Date).getTime());
    let wall: number;
    try {
      wall = wallClockIn(timeZone, instant);
    } catch {
      // Java would quietly take Greenwich for a zone it does not know.
      throw new Error(`formatDate in the time zone "${timeZone}" is not emulated`);
    }
    return simpleDateFormat(new Date(wall), pattern, Math.round((wall - instant) / 60_000));
  }
  getUuid(): string {
    return randomUUID();
  }
}

/** The global `Utilities`. */
export function utilities(realm: Realm): unknown {
  return realm.expose({ name: "Utilities", path: "Utilities" }, new Utilities(realm));
}

class Session implements Pick<GoogleAppsScript.Base.Session, MemberOf<"Session">> {
  readonly #realm: Realm;
  constructor(realm: Realm) {
    this.#realm = realm;
  }
  getScriptTimeZone(): string {
    return this.#realm.world.scriptTimeZone;
  }
}

/** The global `Session`. */
export function session(realm: Realm): unknown {
  return realm.expose({ name: "Session", path: "Session" }, new Session(realm));
}
