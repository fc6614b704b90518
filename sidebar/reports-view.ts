/** @fileoverview Reports as files: this workbook's to save and send, those of the level below to load into tabs. */
import { TAB_MERGED, TAB_REPORT } from "../src/messages/tabs";
import { TOO_BIG } from "../src/messages/upward";
import type { LoadRequest } from "../src/sidebar/wire";
import { MOST_TEXT } from "../src/upward/names";
import { button, fill, h, on } from "./dom";
import * as MORE from "./say-more";
import * as REPORTS from "./say-reports";
import { call } from "./server";

/** What goes in one call: each file takes the server a second or two, and Google stops it after six minutes. */
const MOST_FILES = 10;
const MOST_SENT = 2_000_000;

/** Fills the view; `say` and `warn` tell how it ended. */
export function showReports(
  view: HTMLElement,
  say: (words: string) => void,
  warn: (words: string) => void,
): void {
  const saved = h("p", { class: "note", hidden: true });
  const results = h("ul", "findings");
  const input = h("input", { type: "file", multiple: true, accept: ".json", hidden: true });
  let busy = false;

  const fail = (words: string) => {
    say("");
    warn(words);
  };
  /** One thing at a time; its button keeps the focus meanwhile. */
  const run = async (work: () => Promise<void>) => {
    if (busy) return;
    busy = true;
    view.classList.add("waiting");
    try {
      await work();
    } catch (error) {
      fail((error as Error).message);
    } finally {
      busy = false;
      view.classList.remove("waiting");
    }
  };
  const save = (tab: string, kind: "own" | "merged") =>
    button(REPORTS.save(tab), "quiet", () =>
      run(async () => {
        say(MORE.reading);
        const file = await call("sidebarReport", { kind });
        const href = URL.createObjectURL(new Blob([file.text], { type: "application/json" }));
        // It stays, for a browser that holds back what is saved without a click of its own.
        const link = h("a", { href, download: file.name }, file.name);
        fill(saved, REPORTS.saved, link, REPORTS.about(file));
        saved.hidden = false;
        link.click();
        say(REPORTS.saved + file.name);
      }),
    );
  const tell = (name: string, words: string, bad = false) =>
    results.append(h("li", bad ? { "data-severity": "error" } : null, h("b", null, name), h("br"), words));

  const load = async (files: readonly File[]) => {
    fill(results);
    let loaded = 0;
    let waiting: LoadRequest["files"][number][] = [];
    let size = 0;
    const send = async (upTo: number) => {
      const sent = waiting;
      waiting = [];
      size = 0;
      if (sent.length === 0) return;
      say(REPORTS.loading(upTo, files.length));
      const answers = await call("sidebarLoadReports", { files: sent }).then(
        (answer) => answer.files,
        (error: Error) => sent.map(() => ({ ok: false as const, message: error.message })),
      );
      sent.forEach(({ name }, index) => {
        const answer = answers[index];
        if (!answer?.ok) {
          tell(name, answer?.message ?? "", true);
          return;
        }
        loaded += 1;
        const { unit, year, tab, again, warnings } = answer;
        const words = [REPORTS.fileLoaded(unit, year, tab, again), ...warnings].join(" ");
        tell(name, words, warnings.length > 0);
      });
    };
    for (const [index, file] of files.entries()) {
      const text = await textOf(file);
      if (typeof text === "object") {
        tell(file.name, text.trouble, true);
        continue;
      }
      if (waiting.length === MOST_FILES || size + text.length > MOST_SENT) await send(index);
      waiting.push({ name: file.name, text });
      size += text.length;
    }
    await send(files.length);
    (loaded > 0 ? say : fail)(REPORTS.loaded(loaded, files.length));
  };
  on(input, "change", () => {
    const files = [...(input.files ?? [])];
    // So that the same files can be chosen again.
    input.value = "";
    if (files.length > 0) void run(() => load(files));
  });

  fill(
    view,
    h("h2", null, REPORTS.sendUp),
    h("p", "hint", REPORTS.sendHint),
    h("div", "buttons", save(TAB_REPORT, "own"), save(TAB_MERGED, "merged")),
    saved,
    h("h2", null, REPORTS.receive),
    h("p", "hint", REPORTS.receiveHint),
    h(
      "div",
      "buttons",
      button(REPORTS.choose, "main", () => busy || input.click()),
      input,
    ),
    results,
  );
}

/** A file's text; what cannot be a report is not read. */
async function textOf(file: File): Promise<string | { trouble: string }> {
  if (/\.xls\w?$/i.test(file.name)) return { trouble: REPORTS.workbookFile };
  // A letter takes up to three bytes.
  if (file.size > MOST_TEXT * 3) return { trouble: TOO_BIG };
  try {
    const text = await file.text();
    return text.length > MOST_TEXT ? { trouble: TOO_BIG } : text;
  } catch {
    return { trouble: REPORTS.unreadable };
  }
}
