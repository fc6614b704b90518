/** @fileoverview Reports as files: this workbook's to save and send, those of the level below to load into tabs. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { TOO_BIG } from "../src/messages/upward";
import type { LoadRequest, ReportFile } from "../src/sidebar/wire";
import { TAB_MERGED, TAB_REPORT } from "../src/table/own-tabs";
import { MOST_TEXT } from "../src/upward/names";
import { Button, Hint } from "./elements";
import * as MORE from "./say-more";
import * as REPORTS from "./say-reports";
import { call } from "./server";

/** What goes in one call: each file takes the server a second or two, and Google stops it after six minutes. */
const MOST_FILES = 10;
const MOST_SENT = 2_000_000;

/** What became of one file. */
type Told = Readonly<{ name: string; words: string; bad: boolean }>;

type Teller = (words: string) => void;

export function ReportsView({ say, warn }: { readonly say: Teller; readonly warn: Teller }) {
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState<(ReportFile & { readonly href: string }) | null>(null);
  const [told, setTold] = useState<readonly Told[]>([]);
  const link = useRef<HTMLAnchorElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => link.current?.click(), [saved]);

  const fail = (words: string) => {
    say("");
    warn(words);
  };
  /** One thing at a time; its button keeps the focus meanwhile. */
  const run = async (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    try {
      await work();
    } catch (error) {
      fail((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  const save = (kind: "own" | "merged") =>
    run(async () => {
      say(MORE.reading);
      const file = await call("sidebarReport", { kind });
      const href = URL.createObjectURL(new Blob([file.text], { type: "application/json" }));
      setSaved({ ...file, href });
      say(REPORTS.saved + file.name);
    });
  const load = async (files: readonly File[]) => {
    setTold([]);
    const loaded = await loadAll(files, (one) => setTold((before) => [...before, one]), say);
    (loaded > 0 ? say : fail)(REPORTS.loaded(loaded, files.length));
  };
  return (
    <div class={busy ? "waiting" : undefined}>
      <h2>{REPORTS.sendUp}</h2>
      <Hint>{REPORTS.sendHint}</Hint>
      <div class="buttons">
        <Button onClick={() => save("own")} label={REPORTS.save(TAB_REPORT)} />
        <Button onClick={() => save("merged")} label={REPORTS.save(TAB_MERGED)} />
      </div>
      {saved && (
        <p class="note">
          {REPORTS.saved}
          {/* It stays, for a browser that holds back what is saved without a click of its own. */}
          <a ref={link} href={saved.href} download={saved.name}>
            {saved.name}
          </a>
          {REPORTS.about(saved)}
        </p>
      )}
      <h2>{REPORTS.receive}</h2>
      <Hint>{REPORTS.receiveHint}</Hint>
      <div class="buttons">
        <Button class="main" onClick={() => busy || input.current?.click()} label={REPORTS.choose} />
        <input
          ref={input}
          type="file"
          multiple
          accept=".json"
          hidden
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // So that the same files can be chosen again.
            currentTarget.value = "";
            if (files.length > 0) void run(() => load(files));
          }}
        />
      </div>
      <ul class="findings">
        {told.map((one) => (
          <li key={one} data-severity={one.bad ? "error" : undefined}>
            <b>{one.name}</b>
            <br />
            {one.words}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Sends files, as many in a call as it takes; tells of each, and gives how many were loaded. */
async function loadAll(files: readonly File[], tell: (one: Told) => void, say: Teller): Promise<number> {
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
        tell({ name, words: answer?.message ?? "", bad: true });
        return;
      }
      loaded += 1;
      const { unit, year, tab, again, warnings } = answer;
      const words = [REPORTS.fileLoaded(unit, year, tab, again), ...warnings].join(" ");
      tell({ name, words, bad: warnings.length > 0 });
    });
  };
  for (const [index, file] of files.entries()) {
    const text = await textOf(file);
    if (typeof text === "object") {
      tell({ name: file.name, words: text.trouble, bad: true });
      continue;
    }
    if (waiting.length === MOST_FILES || size + text.length > MOST_SENT) await send(index);
    waiting.push({ name: file.name, text });
    size += text.length;
  }
  await send(files.length);
  return loaded;
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
