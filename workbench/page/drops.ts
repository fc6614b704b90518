/** @fileoverview Files dropped on the page: one is opened, several are reports of the level below and are merged. */

import { sendReports } from "./api";
import { ask, tell } from "./dialogs";
import { byId } from "./elements";
import { droppedFile } from "./own-file";
import { toast } from "./toasts";

interface Dropped {
  /** @param handle the file itself, where the browser hands it over */
  one(file: File, handle: FileSystemFileHandle | null): void;
  several(files: readonly File[]): void;
}

/** A report that was saved as a file opens in no grid. */
const areReports = (files: readonly File[]) =>
  files.length > 1 || files.some(({ name }) => /\.json$/i.test(name));

/** Takes what is dropped anywhere on the page, before the grid does. */
export function takeDrops({ one, several }: Dropped): void {
  const hint = byId("drop-hint");
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
  const listen = (kind: "dragover" | "dragleave" | "drop", hear: (event: DragEvent) => void) =>
    addEventListener(kind, hear, true);
  listen("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    hint.hidden = false;
  });
  listen("dragleave", (event) => {
    if (event.relatedTarget === null) hint.hidden = true;
  });
  listen("drop", (event) => {
    if (!hasFiles(event) || !event.dataTransfer) return;
    event.preventDefault();
    event.stopPropagation();
    hint.hidden = true;
    const files = [...event.dataTransfer.files];
    if (areReports(files)) several(files);
    else void droppedFile(event.dataTransfer).then((given) => given && one(given.file, given.handle));
  });
}

/** So much is told at once of what was merged. */
const MOST_TOLD = 12;

/** Asks whose report it will be, merges, and tells what is to be looked at again. */
export async function mergeReports(
  files: readonly File[],
  attempt: (work: () => Promise<void>) => Promise<void>,
  goTo: (key: string) => void,
): Promise<void> {
  const title = "Gộp báo cáo cấp dưới";
  const { button, text } = await ask({
    title,
    text: `${files.length} tệp vừa thả được đọc và gộp thành một sổ tính mới; các tệp ấy và sổ tính đang mở giữ nguyên. Tên đơn vị lập báo cáo toàn địa bàn:`,
    buttons: "OK_CANCEL",
    names: { OK: "Gộp" },
    input: "",
  }).answer;
  if (button !== "OK") return;
  const unit = text.trim();
  if (unit === "")
    return await tell("Chưa có tên đơn vị nên chưa gộp. Hãy thả lại các tệp và ghi tên.", title);
  await attempt(async () => {
    toast("Đang đọc và gộp báo cáo…");
    const { merged, told, key } = await sendReports(unit, files);
    goTo(key);
    const more = told.length - MOST_TOLD;
    const lines = [`Đã gộp ${merged} báo cáo.`, ...told.slice(0, MOST_TOLD)];
    if (more > 0) lines.push(`Và ${more} điều khác, xem trong tab.`);
    await tell(lines.join("\n"), title);
  });
}
