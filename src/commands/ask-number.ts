/** @fileoverview A question that is answered by a number, asked again until one of them is given. */

/**
 * Asks in a prompt.
 * @param most the answers are the numbers from 1 to this
 * @returns the number; null: the person left
 */
export function askNumber(title: string, question: string, most: number): number | null {
  const ui = SpreadsheetApp.getUi();
  for (;;) {
    const answer = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL);
    if (answer.getSelectedButton() !== ui.Button.OK) return null;
    const text = answer.getResponseText().trim().replace(/\.$/, "");
    if (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text);
    const numbers = Array.from({ length: most }, (_, index) => index + 1).join(", ");
    ui.alert(title, `Chưa hiểu lựa chọn. Hãy nhập một trong các số ${numbers}.`, ui.ButtonSet.OK);
  }
}
