/** @fileoverview Which build of the add-on this is. */

/** Set by tools/build/code.mjs. */
declare const __VERSION__: string | undefined;

/**
 * The version of package.json and a print of the files that this was built from, `0.1.0-3f2a91c`: two copies that say
 * the same were built from the same files, wherever and by whomever they were pushed. What is not built says `dev`.
 */
export const VERSION = typeof __VERSION__ === "undefined" ? "dev" : __VERSION__;
