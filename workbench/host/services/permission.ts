/** @fileoverview What an execution may do before the person has let the add-on into the document (C29). */

import type { Realm } from "../realm";

/** Throws in AuthMode.NONE, where neither the document nor anything kept with it can be reached. Words [U]. */
export function checkPermitted(realm: Realm, member: string): void {
  if (realm.mode === "NONE") throw new Error(`You do not have permission to call ${member}`);
}

/** Throws in AuthMode.NONE and LIMITED, where the user interface is menus only. Words [U]. */
export function checkInteractive(realm: Realm, member: string): void {
  if (realm.mode !== "FULL") throw new Error(`You do not have permission to call ${member}`);
}
