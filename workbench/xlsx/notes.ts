/**
 * @fileoverview The notes of a sheet as its comments part has them. Threaded comments are conversations: what they say is
 * heard as a note is ([M8]), since it may take back what stands in the cell; one that is marked as settled says nothing
 * any more. Excel keeps beside each a note that repeats it; a text of ours for such a cell is appended there, after a line
 * of our own, so that the conversation stays whole.
 */
import { isKind, type Package } from "./package";
import { parseRange } from "./ranges";
import { textOf } from "./strings";
import { child, childrenOf, fromCellText, parseRoot } from "./xml";

/** One note, and where it stands in the text of the comments part. */
export interface Note {
  readonly row: number;
  readonly column: number;
  /** What the model shows: the conversation, and what we appended. */
  readonly text: string;
  /** What an open conversation says; '' where there is none. */
  readonly conversation: string;
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
  const threads = new Map<string, string[]>();
  for (const one of relationships.filter((each) => isKind(each, "threadedComment"))) {
    if (!parts.has(one.path)) continue;
    const settled = new Set<string>();
    for (const comment of childrenOf(parseRoot(parts.text(one.path)), "threadedComment")) {
      const { ref = "", id = "", parentId = id, done } = comment.attributes;
      const said = threads.get(ref) ?? [];
      threads.set(ref, said);
      if (done === "1") settled.add(parentId);
      const body = child(comment, "text");
      if (body && !settled.has(parentId)) said.push(fromCellText(body.text).trim());
    }
  }
  const notes: Note[] = [];
  for (const comment of childrenOf(child(parseRoot(parts.text(path)), "commentList"), "comment")) {
    const ref = comment.attributes.ref ?? "";
    const place = parseRange(ref);
    const body = child(comment, "text");
    if (!place || !body) continue;
    const fullText = textOf(body);
    const said = threads.get(ref);
    const conversation = said?.join("\n") ?? "";
    const ours = said ? fullText.split(AFTER_THREAD)[1] : fullText;
    notes.push({
      row: place.firstRow,
      column: place.firstColumn,
      text: [conversation, ours].filter(Boolean).join("\n\n"),
      conversation,
      fullText,
      isThread: said !== undefined,
    });
  }
  return notes;
}

/** What of a cell's note is not the conversation. */
export function besideConversation(note: string, conversation: string): string {
  const at = note.indexOf(conversation);
  if (conversation === "" || at < 0) return note;
  return (note.slice(0, at) + note.slice(at + conversation.length)).trim();
}
