/** @fileoverview Which build this is. Set by tools/build/code.mjs. */

declare const __LITE__: boolean | undefined;

/**
 * True in the build for offices that block the leave to show pages: a menu, alerts and prompts, and none of the sidebar
 * and the dialogs.
 */
export const LITE = typeof __LITE__ !== "undefined" && __LITE__;
