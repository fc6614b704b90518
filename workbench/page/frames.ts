/**
 * @fileoverview The sidebar and dialogs that scripts show: frames without an origin of their own, that reach the
 * bundle only by messages through here.
 */

import type { Calls, FrameModel, WireEvent } from "../server/wire";
import { ask, showFrame } from "./dialogs";
import { keep, keptOf } from "./drafts";
import { byId, make } from "./elements";

/** As HtmlService's, but never with the page's own origin. */
const SANDBOX = "allow-scripts allow-forms allow-modals allow-popups allow-downloads";

type Message =
  | { kind: "run"; id: number; functionName: string; args: unknown[] }
  | { kind: "close" | "focus" }
  | { kind: "size"; width?: number; height?: number }
  | { kind: "keep"; key: string; value: string | null }
  | { kind: "leave"; id: number; may: boolean };

/** So long a frame may take to say whether it can go; one that says nothing has nothing to lose. */
const ANSWERS_WITHIN = 1_500;

/** Runs a function of the bundle for a frame. */
export type RunScript = (functionName: string, args: readonly unknown[]) => Promise<Calls["script"]["out"]>;

export class Frames {
  readonly #run: RunScript;
  readonly #toGrid: () => void;
  /** Frames that are up, and how each is closed. */
  readonly #open = new Map<HTMLIFrameElement, () => void>();
  #sidebar: HTMLIFrameElement | null = null;
  /** The workbook whose scripts are shown: what they keep is its own. */
  book = "";
  #asked = 0;
  readonly #leaving = new Map<number, (may: boolean) => void>();

  constructor(run: RunScript, toGrid: () => void) {
    this.#run = run;
    this.#toGrid = toGrid;
    addEventListener("message", (event) => void this.#hear(event));
    byId("sidebar-close").addEventListener("click", () => void this.#leave());
  }

  async #leave(): Promise<void> {
    if (await this.mayLeave()) this.closeSidebar();
  }

  /** Asks where something in the sidebar is not saved. True: it may go. */
  async mayLeave(): Promise<boolean> {
    const frame = this.#sidebar;
    if (!frame) return true;
    this.#asked += 1;
    const id = this.#asked;
    const may = await new Promise<boolean>((resolve) => {
      this.#leaving.set(id, resolve);
      setTimeout(() => resolve(true), ANSWERS_WITHIN);
      frame.contentWindow?.postMessage({ kind: "leaving", id }, "*");
    });
    this.#leaving.delete(id);
    if (may || frame !== this.#sidebar) return true;
    const { button } = await ask({
      title: null,
      text: "Ở thanh bên còn nội dung chưa lưu vào bảng. Đóng thì nội dung ấy được giữ làm bản nháp và đưa lại khi mở đơn vị đó.",
      buttons: "OK_CANCEL",
      names: { OK: "Ở lại để lưu", CANCEL: "Đóng, giữ bản nháp" },
    }).answer;
    if (button !== "CANCEL") frame.focus();
    return button === "CANCEL";
  }

  async showSidebar({ title, address }: FrameModel): Promise<void> {
    if (!(await this.mayLeave())) return;
    this.closeSidebar();
    const frame = frameOf(title, address, keptOf(this.book));
    this.#sidebar = frame;
    this.#open.set(frame, () => this.closeSidebar());
    byId("sidebar-title").textContent = title;
    byId("sidebar-body").replaceChildren(frame);
    byId("sidebar").hidden = false;
  }

  /** Gives the keyboard to the sidebar; false where there is none, or it has it. */
  focus(): boolean {
    if (!this.#sidebar || document.activeElement === this.#sidebar) return false;
    this.#sidebar.focus();
    return true;
  }

  closeSidebar(): void {
    if (!this.#sidebar) return;
    this.#open.delete(this.#sidebar);
    this.#sidebar = null;
    byId("sidebar-body").replaceChildren();
    byId("sidebar").hidden = true;
    this.#toGrid();
  }

  showDialog({ title, address, width, height }: Extract<WireEvent, { kind: "dialog" }>["html"]): void {
    const frame = frameOf(title, address, keptOf(this.book));
    frame.style.width = `${width ?? 600}px`;
    frame.style.height = `${height ?? 400}px`;
    const close = showFrame(title, frame, () => this.#open.delete(frame));
    this.#open.set(frame, close);
  }

  /** Another workbook: what belonged to the former goes. */
  closeAll(): void {
    for (const close of [...this.#open.values()]) close();
  }

  async #hear({ source, data }: MessageEvent<Message>): Promise<void> {
    const found = [...this.#open].find(([frame]) => frame.contentWindow === source);
    if (!found) return;
    const [frame, close] = found;
    switch (data.kind) {
      case "keep":
        if (!keep(this.book, data.key, data.value)) frame.contentWindow?.postMessage({ kind: "full" }, "*");
        return;
      case "leave":
        this.#leaving.get(data.id)?.(data.may);
        return;
      case "close":
        close();
        return;
      case "focus":
        this.#toGrid();
        return;
      case "size":
        // C34: the sidebar keeps its width.
        if (frame === this.#sidebar) return;
        if (data.width) frame.style.width = `${data.width}px`;
        if (data.height) frame.style.height = `${data.height}px`;
        return;
      case "run": {
        const answer = await this.#run(data.functionName, data.args);
        frame.contentWindow?.postMessage({ id: data.id, ...answer }, "*");
      }
    }
  }
}

/** @param name what is kept for it; its `localStorage` begins with that */
function frameOf(title: string, address: string, name: string): HTMLIFrameElement {
  return make("iframe", { src: address, sandbox: SANDBOX, title, name, referrerpolicy: "no-referrer" });
}
