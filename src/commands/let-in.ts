/** @fileoverview Asking whom to let in: reports that only a person may have merged, each once. */
import { type Note, noteLine } from "../messages/upward";
import type { Doubtful, Merged, MergeRequest } from "../upward/merge";
import type { Received } from "../upward/read";

const QUESTIONS: Readonly<Record<Doubtful, readonly [string, string]>> = {
  unverified: [
    "Báo cáo chưa xác minh",
    "Vẫn gộp báo cáo này? Nếu chọn Có, tiện ích lấy số liệu ở phần dành cho máy và kết quả được ghi chú “chưa xác minh”. Chọn Hủy để không gộp báo cáo chưa xác minh nào nữa.",
  ],
  twice: [
    "Có thể tính trùng",
    "Vẫn gộp báo cáo này? Chỉ chọn Có khi chắc là không tính trùng; kết quả được ghi chú “chưa xác minh”. Chọn Hủy để không gộp báo cáo nào như vậy nữa.",
  ],
};

/** The answers of one run of the command, which begins anew after each round of questions. */
export class LetIn {
  private readonly answers = new Map<string, boolean>();
  private left = false;

  /** Whether a person had a report merged. */
  readonly isLetIn: MergeRequest["isLetIn"] = (received, question) =>
    this.answers.get(keyOf(received, question)) === true;

  /** What is still to be asked: also of a report that was let in, where it is in doubt for another reason then. */
  open({ askable }: Merged): Merged["askable"] {
    if (this.left) return [];
    return askable.filter(({ received, question }) => !this.answers.has(keyOf(received, question)));
  }

  /** Asks of each; Cancel leaves all further ones out. */
  ask(open: Merged["askable"]): void {
    for (const { received, question, notes } of open) {
      const answer = askOf(question, notes);
      if (answer === null) {
        this.left = true;
        return;
      }
      this.answers.set(keyOf(received, question), answer);
    }
  }
}

/** A report as it was when it was asked about: one that is changed since is another. */
function keyOf({ where, text }: Received, question: Doubtful): string {
  return `${question}\n${where}\n${text}`;
}

function askOf(question: Doubtful, notes: readonly Note[]): boolean | null {
  const ui = SpreadsheetApp.getUi();
  const [title, text] = QUESTIONS[question];
  const reasons = notes.map(noteLine).join("\n");
  const answer = ui.alert(title, `${reasons}\n\n${text}`, ui.ButtonSet.YES_NO_CANCEL);
  return answer === ui.Button.YES ? true : answer === ui.Button.NO ? false : null;
}
