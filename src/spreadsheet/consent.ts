/** @fileoverview Consent: Google asks for each scope by a box of its own, and a person may have ticked only one (C55). */

/**
 * The first thing of every command and of every call of a page, before anything is read or locked: where a scope lacks,
 * Google ends the execution here and asks for it. Stands outside of what catches errors, or it would be taken for one.
 */
export function requireConsent(): void {
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
}
