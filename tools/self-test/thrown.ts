/** @fileoverview Whether something is refused: writes may be held back, so nothing is believed before they are sent off. */

/** "throws" or "nothing was thrown"; what is said is in the account's language (C52) and compared with nothing. */
export function thrown(work: () => unknown): string {
  return messageOf(work) === NOTHING ? NOTHING : "throws";
}

const NOTHING = "nothing was thrown";

/** The words of a refusal, to be written down. */
export function messageOf(work: () => unknown): string {
  try {
    work();
    SpreadsheetApp.flush();
    return NOTHING;
  } catch (error) {
    return (error as Error).message;
  }
}
