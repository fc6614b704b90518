/** @fileoverview Files: opening, saving, recent ones, and the line at the top that says what is where. */

import type { RecentFile, WireFile } from "../server/wire";
import { call, fetchFile, Refused, sendFile } from "./api";
import { ask, tell } from "./dialogs";
import { mergeReports, takeDrops } from "./drops";
import { byId, make } from "./elements";
import type { MenuLine } from "./menu-bar";
import { fileOf, pickFile, picksFiles, remember, writeOwn } from "./own-file";
import { toast } from "./toasts";

/** What can be picked: old workbooks too, so that they get their sentence. */
const ENDINGS = ".xlsx,.xlsm,.xls,.xlsb,.ods,.fods";

/** Says what was done; what is to be done about it stays until it is read. */
async function told(done: string, warning: string | null): Promise<void> {
  if (warning === null) toast(done, "", 8);
  else await tell(`${done}\n${warning}`);
}

const placeOf = (path: string | null) => path ?? "Chưa có tệp trên máy";

/** So many former versions are offered. */
const MOST_VERSIONS = 12;

/** 14:05:33 28/11/2026 */
const MOMENT = new Intl.DateTimeFormat("vi-VN", { dateStyle: "short", timeStyle: "medium" });

/** Unsaved work stays until it is saved or, here, thrown away. */
function discards(
  recent: readonly RecentFile[],
  discard: (file: RecentFile) => Promise<void>,
): (MenuLine | null)[] {
  const unsaved = recent.filter((file) => file.unsaved);
  if (unsaved.length === 0) return [];
  const lines = unsaved.map((file) => ({
    label: `${file.name}…`,
    title: placeOf(file.path),
    run: () => void discard(file),
  }));
  return [{ label: "Bỏ thay đổi chưa lưu", lines }];
}

export class Files {
  #file: WireFile | null = null;
  /** Sends what waits, so that it is in the file. */
  readonly #settle: () => Promise<void>;
  /** This tab shows another workbook from here on. */
  readonly #goTo: (key: string) => void;

  constructor(settle: () => Promise<void>, goTo: (key: string) => void) {
    this.#settle = settle;
    this.#goTo = goTo;
    byId("save-button").addEventListener("click", () => void this.save());
    takeDrops({
      one: (file, handle) => void this.#take(file, handle),
      several: (files) => void mergeReports(files, (work) => this.#try(work), goTo),
    });
  }

  /** Shows what is known of the file. */
  show(file: WireFile): void {
    this.#file = file;
    document.title = `${file.unsaved ? "● " : ""}${file.name} – 3 chủ động`;
    byId("file-name").textContent = file.name;
    byId("file-name").title = placeOf(file.path);
    byId("file-state").textContent = file.unsaved
      ? "Thay đổi được giữ trên máy này, chưa lưu vào tệp"
      : file.sample
        ? "Bảng mẫu, cứ thử thoải mái"
        : `Đã lưu vào ${file.path === null ? "chính tệp đã mở" : `“${file.path}”`}`;
    byId("file-state").title = byId("file-state").textContent;
    byId("save-button").hidden = !file.unsaved;
  }

  /** "Tệp", asked anew each time it opens. */
  async lines(): Promise<(MenuLine | null)[]> {
    const recent = await call("recent", {}).catch(() => []);
    const versions = await call("versions", {}).catch(() => []);
    return [
      { label: "Mở…", keys: "Ctrl+O", run: () => void this.open() },
      {
        label: "Mở gần đây",
        disabled: recent.length === 0,
        ...(recent.length === 0
          ? {}
          : {
              lines: recent.map((file) => ({
                label: file.unsaved ? `${file.name} (chưa lưu)` : file.name,
                title: placeOf(file.path),
                run: () => void this.#open(() => call("openRecent", { key: file.key })),
              })),
            }),
      },
      ...discards(recent, this.#discard),
      { label: "Bảng mẫu, làm lại từ đầu", run: () => this.practise() },
      null,
      { label: "Lưu", keys: "Ctrl+S", run: () => void this.save() },
      { label: "Lưu thành…", keys: "Ctrl+Shift+S", run: () => void this.saveAs() },
      {
        label: "Mở bản trước",
        disabled: versions.length === 0,
        ...(versions.length === 0
          ? {}
          : {
              lines: versions.slice(0, MOST_VERSIONS).map((version) => ({
                label: `Trước lần lưu ${MOMENT.format(version.until)}`,
                title: "Mở thành một sổ tính riêng, tệp đang mở giữ nguyên",
                run: () => void this.#open(() => call("openVersion", version)),
              })),
            }),
      },
      { label: "Tải về một bản .xlsx", run: () => void this.download() },
    ];
  }

  /** Throws away what is not saved, once the person is sure. */
  #discard = async (file: RecentFile): Promise<void> => {
    const { button } = await ask({
      title: "Bỏ thay đổi chưa lưu",
      text:
        file.path === null
          ? `“${file.name}” chưa có trong tệp nào trên máy. Bỏ thì mất cả sổ tính này, không lấy lại được.`
          : `Các thay đổi chưa lưu của “${file.name}” sẽ mất, không lấy lại được. Tệp “${file.path}” giữ nguyên.`,
      buttons: "OK_CANCEL",
      names: { OK: "Bỏ", CANCEL: "Giữ lại" },
    }).answer;
    if (button === "OK") await this.#try(() => call("discard", { key: file.key }));
  };

  /** Opens the sample from the start. */
  practise(): void {
    void this.#open(() => call("openSample", {}));
  }

  /** Shows the workbook that something opens. */
  async #open(work: () => Promise<string>): Promise<void> {
    await this.#try(async () => this.#goTo(await work()));
  }

  async open(): Promise<void> {
    if (picksFiles()) {
      await this.#try(async () => {
        const given = await pickFile();
        if (given) await this.#take(given.file, given.handle);
      });
      return;
    }
    const input = make("input", { type: "file", accept: ENDINGS });
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      if (file) void this.#take(file);
    });
    input.click();
  }

  /** @param handle the file itself, where the browser hands it over */
  async #take(file: File, handle: FileSystemFileHandle | null = null): Promise<void> {
    await this.#try(async () => {
      try {
        const key = await sendFile(file);
        if (handle) await remember(key, handle);
        this.#goTo(key);
      } catch (error) {
        if (!(error instanceof Refused) || !error.more.isOld) throw error;
        await this.#convert(file, error.message);
      }
    });
  }

  /** An old workbook: LibreOffice is there and can make a copy that opens. */
  async #convert(file: File, why: string): Promise<void> {
    const { button } = await ask({
      title: "Tệp dạng cũ",
      text: `${why}\nMáy này có LibreOffice: chương trình có thể chuyển giúp và mở một bản .xlsx. Tệp “${file.name}” giữ nguyên.`,
      buttons: "OK_CANCEL",
      names: { OK: "Chuyển và mở bản .xlsx" },
    }).answer;
    if (button !== "OK") return;
    toast("Đang chuyển bằng LibreOffice, có thể mất nửa phút…");
    this.#goTo(await sendFile(file, true));
  }

  async save(): Promise<void> {
    const file = this.#file;
    if (!file) return;
    const handle = file.path === null ? await fileOf(file.key) : null;
    // What has no file yet is asked for its place, once.
    if (file.path === null && !handle) return await this.saveAs();
    await this.#try(async () => {
      try {
        if (handle) {
          await this.#saveInto(handle);
          return;
        }
        const { path, kept, warning } = await call("save", {});
        const former = kept ? ` Bản trước khi lưu được giữ ở “${kept}”.` : "";
        await told(`Đã lưu vào “${path}”.${former}`, warning);
      } catch (error) {
        if (!(error instanceof Refused) || error.more.offer === undefined) throw error;
        await this.#offerCopy(error.message, error.more.offer);
      }
    });
  }

  /** Into the very file that the browser handed over. */
  async #saveInto(handle: FileSystemFileHandle): Promise<void> {
    const wrote = await writeOwn(handle);
    if (wrote === "saved") {
      toast(`Đã lưu vào chính tệp “${handle.name}” đã mở. Bản trước khi lưu ở Tệp → Mở bản trước.`, "", 8);
      return;
    }
    const why =
      wrote === "not allowed"
        ? "Trình duyệt chưa được phép ghi vào tệp này, tệp giữ nguyên."
        : `Không ghi được vào tệp “${handle.name}”: tệp đã bị dời, đổi tên, hoặc đang mở ở chương trình khác.`;
    const { button } = await ask({
      title: null,
      text: `${why}\nThay đổi của bạn vẫn được giữ ở đây. Lưu thành một tệp khác?`,
      buttons: "OK_CANCEL",
      names: { OK: "Lưu thành tệp khác", CANCEL: "Để sau" },
    }).answer;
    if (button === "OK") await this.saveAs();
  }

  /** The file cannot be written without undoing somebody else's work: a copy can. */
  async #offerCopy(why: string, offer: string): Promise<void> {
    const { button } = await ask({
      title: null,
      text: why,
      buttons: "OK_CANCEL",
      names: { OK: "Lưu bản sao", CANCEL: "Để sau" },
    }).answer;
    if (button === "OK") await this.#saveUnder(offer);
  }

  async saveAs(): Promise<void> {
    const file = this.#file;
    if (!file) return;
    const { button, text } = await ask({
      title: "Lưu thành tệp khác",
      text: `Tệp được lưu trong thư mục “${file.folder}”; muốn lưu ở thư mục khác thì ghi cả đường dẫn. Tên tệp:`,
      buttons: "OK_CANCEL",
      names: { OK: "Lưu" },
      input: file.name,
    }).answer;
    if (button !== "OK") return;
    await this.#try(() => this.#saveUnder(text));
  }

  async #saveUnder(name: string): Promise<void> {
    let saved = await call("saveAs", { name, replace: false });
    let macros: "keep" | "drop" | undefined;
    if (saved.macros) {
      const { button } = await ask({
        title: null,
        text: "Sổ tính này có macro, mà tệp .xlsx không chứa được macro. Lưu thành tệp .xlsm để giữ macro, hay lưu thành .xlsx và bỏ macro?",
        buttons: "YES_NO_CANCEL",
        names: { YES: "Giữ macro (.xlsm)", NO: "Bỏ macro (.xlsx)" },
      }).answer;
      if (button !== "YES" && button !== "NO") return;
      macros = button === "YES" ? "keep" : "drop";
      saved = await call("saveAs", { name, replace: false, macros });
    }
    if (saved.exists) {
      const sure = await ask({
        title: null,
        text: `Đã có tệp “${saved.path}”. Thay bằng sổ tính này? Bản cũ được giữ bên cạnh.`,
        buttons: "OK_CANCEL",
        names: { OK: "Thay tệp cũ" },
      }).answer;
      if (sure.button !== "OK") return;
      saved = await call("saveAs", { name, replace: true, ...(macros ? { macros } : {}) });
    }
    await told(`Đã lưu vào “${saved.path}”.`, saved.warning);
  }

  async download(): Promise<void> {
    await this.#try(async () => {
      const address = URL.createObjectURL(await fetchFile());
      make("a", { href: address, download: this.#file?.name ?? "so-tinh.xlsx" }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    });
  }

  async #try(work: () => Promise<unknown>): Promise<void> {
    try {
      await this.#settle();
      await work();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await tell(error.message);
    }
  }
}
