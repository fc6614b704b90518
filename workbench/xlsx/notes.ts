/**
 * @fileoverview The notes of a sheet as its comments part has them. Threaded comments are conversations, not
 * notes: Sheets shows them apart, so does the model. Excel keeps beside each a note that repeats it; a text of
 * ours for such a cell is appended there, after a line of our own, so that the conversation stays whole.
 */
import { isKind, type Package } from "./package";
import { parseRange } from "./ranges";
import { textOf } from "./strings";
import { child, childrenOf, parseRoot } from "./xml";

/** One note, and where it stands in the text of the comments part. */
export interface Note {
  readonly row: number;
  readonly column: number;
  /** What the model shows: of a threaded comment only what we appended. */
  readonly text: string;
  /** The whole text as the part has it. */
  readonly fullText: string;
  readonly isThread: boolean;
}

/** Stands before our own text where a cell already has a threaded comment. */
export const AFTER_THREAD = "\n\n— 3 chủ động —\n";

/** The notes of a sheet. */
export function readNotes(parts: Package, sheetPath: string): Note[] {
  const relationships = parts.relationships(sheetPath);
  const path = relationships.find((one) => isKind(one, "comments"))?.path;
  if (!path || !parts.has(path)) return [];
  const threads = new Set<string>();
  for (const one of relationships.filter((each) => isKind(each, "threadedComment"))) {
    if (!parts.has(one.path)) continue;
    for (const comment of parseRoot(parts.text(one.path)).children) threads.add(comment.attributes.ref ?? "");
  }
  const notes: Note[] = [];
  for (const comment of childrenOf(child(parseRoot(parts.text(path)), "commentList"), "comment")) {
    const ref = comment.attributes.ref ?? "";
    const place = parseRange(ref);
    const body = child(comment, "text");
    if (!place || !body) continue;
    const fullText = textOf(body);
    const isThread = threads.has(ref);
    const ours = isThread ? fullText.split(AFTER_THREAD)[1] : fullText;
    notes.push({
      row: place.firstRow,
      column: place.firstColumn,
      text: ours ?? "",
      fullText,
      isThread,
    });
  }
  return notes;
}
