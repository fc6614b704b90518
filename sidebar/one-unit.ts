/**
 * @fileoverview What stands in for `src/units/names` in the sidebar (tools/build/pages.mjs): there is one unit here, and the server
 * has told which rows are its own.
 */

/** A key that is equal for equal names, which is all that one unit needs ([U2] is the server's). */
export function unitKey(name: string, heading: string): string {
  return `${name}\n${heading}`;
}
