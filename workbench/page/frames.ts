/**
 * @fileoverview The sidebar and dialogs that scripts show: frames without an origin of their own, that reach the
 * bundle only by messages through here.
 */

import type { Calls, FrameModel, WireEvent } from "../server/wire";
import { showFrame } from "./dialogs";
import { byId, make } from "./elements";

/** As HtmlService's, but never with the page's own origin. */
const SANDBOX = "allow-scripts allow-forms allow-modals allow-popups allow-downloads";

type Message =
  | { kind: "run"; id: number; functionName: string; args: unknown[] }
  | { kind: "close" | "focus" }
  | { kind: "size"; width?: number; height?: number };

/** Runs a function of the bundle for a frame. */
export type RunScript = (functionName: string, args: readonly unknown[]) => Promise<Calls["script"]["out"]>;

export class Frames {
  readonly #run: RunScript;
  readonly #toGrid: () => void;
  /** Frames that are up, and how each is closed. */
  readonly #open = new Map<HTMLIFrameElement, () => void>();
  #sidebar: HTMLIFrameElement | null = null;

  constructor(run: RunScript, toGrid: () => void) {
    this.#run = run;
    this.#toGrid = toGrid;
    addEventListener("message", (event) => void this.#hear(event));
    byId("sidebar-close").addEventListener("click", () => this.closeSidebar());
  }

  showSidebar({ title, address }: FrameModel): void {
    this.closeSidebar();
    const frame = frameOf(title, address);
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
    const frame = frameOf(title, address);
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

function frameOf(title: string, address: string): HTMLIFrameElement {
  return make("iframe", { src: address, sandbox: SANDBOX, title, referrerpolicy: "no-referrer" });
}
