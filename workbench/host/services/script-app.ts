/** @fileoverview ScriptApp: asking for consent to every scope (C55). */

import type { MemberOf } from "../members";
import type { Kind, Realm } from "../realm";
import { SCOPES } from "./permission";

class ScriptApp implements Pick<GoogleAppsScript.Script.ScriptApp, MemberOf<"ScriptApp">> {
  readonly #realm: Realm;
  constructor(realm: Realm) {
    this.#realm = realm;
  }

  /** Where a scope lacks, the execution is over and Google asks for it: whoever catches this gets no further. */
  requireAllScopes(): void {
    const { world } = this.#realm;
    if (Object.values(SCOPES).every((scope) => world.scopes.includes(scope))) return;
    this.#realm.ended = "Authorization is required to perform that action.";
    throw new Error(this.#realm.ended);
  }
}

/** The global `ScriptApp`. */
export function scriptApp(realm: Realm): unknown {
  const constants = {
    AuthMode: realm.enumeration("AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]),
  };
  const kind: Kind = { name: "ScriptApp", path: "ScriptApp", constants };
  return realm.expose(kind, new ScriptApp(realm));
}
