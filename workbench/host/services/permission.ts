/** @fileoverview What an execution may do: before the person has let the add-on in (C29), and with what they agreed to (C55). */

import type { Realm } from "../realm";

/** Throws in AuthMode.NONE, where neither the document nor anything kept with it can be reached. Words [U]. */
export function checkPermitted(realm: Realm, member: string): void {
  if (realm.mode === "NONE") throw new Error(`You do not have permission to call ${member}`);
}

/** Throws in AuthMode.NONE and LIMITED, where the user interface is menus only. Words [U]. */
export function checkInteractive(realm: Realm, member: string): void {
  if (realm.mode !== "FULL") throw new Error(`You do not have permission to call ${member}`);
}

/** The scopes of appsscript.json. */
export const SCOPES = {
  document: "https://www.googleapis.com/auth/spreadsheets.currentonly",
  pages: "https://www.googleapis.com/auth/script.container.ui",
} as const;

/** Throws where the person has not ticked the box of a scope. The words are [O]; the address is in them in any language. */
export function checkScope(realm: Realm, member: string, scope: keyof typeof SCOPES): void {
  if (realm.world.scopes.includes(SCOPES[scope])) return;
  throw new Error(
    `Specified permissions are not sufficient to call ${member}. Required permissions: ${SCOPES[scope]}`,
  );
}
