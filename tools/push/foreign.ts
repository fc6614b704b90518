/** @fileoverview Telling our files in a script from people's own. */

/** The name of a file as it stands in a script: its kind is no part of it. */
const bare = (file: string) => file.replace(/\.(js|gs|html|json)$/, "");

/** What Google puts into a new script. */
const NEW_SCRIPT = /^\s*(function myFunction\(\)\s*\{\s*\}\s*)?$/;
/** Stands in each of our bundles. */
const OURS = "BaChuDong";

/**
 * Files that a push would take away or write over with another: those not ours by name, and a Code that is not our
 * bundle.
 * @param files text by name; `ours` are the names of what is pushed
 */
export function foreignAmong(files: ReadonlyMap<string, string>, ours: readonly string[]): string[] {
  const names = new Set(ours.map(bare));
  return [...files].flatMap(([file, text]) => {
    if (NEW_SCRIPT.test(text)) return [];
    const own = names.has(bare(file)) && (bare(file) !== "Code" || text.includes(OURS));
    // Pages of the full build stay behind where the one without pages is pushed: they are ours.
    return own || (file.endsWith(".html") && PAGES.has(bare(file))) ? [] : [file];
  });
}

const PAGES = new Set([
  "Sidebar",
  "Changes",
  "Choice",
  "Help",
  "NewSheet",
  "OldUnits",
  "Papers",
  "Reading",
  "Remind",
  "Reports",
]);
