/**
 * @fileoverview The built sidebar in a real browser, 300 pixels wide, in a sandboxed frame of another origin as
 * HtmlService serves it, talking to the built bundle on a real workbook. Nothing of the server is made up.
 */
import * as esbuild from "esbuild";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import type { Host, SidebarAnswer } from "../../workbench/host/host";
import type { ModelWorkbook } from "../../workbench/host/model";
import { bundleOn } from "../commands/support";
import { PATIENCE } from "../workbench/page/support";

const ROOT = new URL("../../", import.meta.url);
const SHEET = "https://sheet.test/";
let opened = 0;
/**
 * Another origin of the same site: browsers like this one block storage in frames of other sites. Each sidebar is at one of
 * its own, and with that finds nothing that another has stored.
 */
const newFrame = () => `https://frame-${++opened}.sheet.test/`;

/** As HtmlService's: scripts, forms, dialogs, links out; `own` gives it an origin, and with it storage. */
const sandbox = (own: boolean) =>
  `allow-scripts allow-forms allow-modals allow-popups allow-downloads${own ? " allow-same-origin" : ""}`;

const POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:";

let bridge: Promise<string> | null = null;

/** `google.script` for the frame: the workbench's own. */
async function bridgeScript(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [new URL("workbench/page/frame/google-script.ts", ROOT).pathname],
    bundle: true,
    format: "iife",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

const OUTER = (
  frame: string,
  own: boolean,
  width: number,
) => `<!doctype html><html lang="vi"><title>Bảng tính</title>
<style>body{margin:0}iframe{border:0;width:${width}px;height:100vh;display:block}</style>
<iframe title="3 chủ động" sandbox="${sandbox(own)}" src="${frame}"></iframe>
<script>addEventListener("message", async ({ source, data }) => {
  if (data.kind === "close") return document.querySelector("iframe").remove();
  if (data.kind !== "run") return;
  const answer = await callHost(data.functionName, data.args);
  source.postMessage({ id: data.id, ...answer }, "*");
});</script></html>`;

export interface Sidebar {
  readonly page: Page;
  readonly frame: FrameLocator;
  readonly host: Host;
  readonly workbook: ModelWorkbook;
  /** Names of the calls made, in order. */
  readonly calls: string[];
  /** What happens to a call before it reaches the server; throwing there is Google refusing it. */
  before: (name: string) => Promise<void> | void;
  /** Loads the page anew, as closing and opening the sidebar does. */
  reload(): Promise<void>;
}

export interface SidebarOptions {
  /** False: the frame has no origin, and so no storage. */
  readonly storage?: boolean;
  readonly host?: Host;
  readonly width?: number;
  readonly height?: number;
  /** The person's text size, 1 for 100%. */
  readonly scale?: number;
  readonly command?: string;
  /** What the person does before the sidebar opens. */
  readonly before?: (host: Host) => void;
  /** An error to answer a call with from the start; false: let it through. */
  readonly refuse?: (name: string) => Error | false;
}

/** Opens the sidebar from the menu, over a workbook. */
export function openSidebar(
  browser: Browser,
  workbook: ModelWorkbook,
  options: SidebarOptions = {},
): Promise<Sidebar> {
  const bundle = bundleOn(workbook);
  const host = options.host ?? bundle.host;
  options.before?.(host);
  bundle.host.run(options.command ?? "menuSidebar");
  return serve(browser, bundle.ui.sidebars[0]?.content ?? "", { workbook, host }, options);
}

/** Runs a command over a workbook and opens the dialog that it shows, as wide as it is. */
export async function openDialog(browser: Browser, workbook: ModelWorkbook, command: string) {
  const { host, ui } = bundleOn(workbook);
  host.run(command);
  const dialog = ui.dialogs.at(-1);
  if (!dialog) throw new Error(`${command} shows no dialog`);
  const { content, width, height } = dialog;
  const size = { width: width ?? 600, height: height ?? 600 };
  return Object.assign(await serve(browser, content, { workbook, host }, size), { ui });
}

let kept: BrowserContext | null = null;

/** One for all sidebars of a file: a browser of their own each would make them start a program and compile the same anew. */
async function windowOf(browser: Browser): Promise<BrowserContext> {
  if (!kept || !browser.contexts().includes(kept)) kept = await browser.newContext();
  return kept;
}

async function serve(
  browser: Browser,
  content: string,
  { workbook, host }: Pick<Sidebar, "workbook" | "host">,
  options: SidebarOptions,
): Promise<Sidebar> {
  const { storage = true, width = 300, height = 900, scale = 1 } = options;
  bridge ??= bridgeScript();
  const script = await bridge;
  const context = await windowOf(browser);
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  // A page that nobody looks at any more goes on asking for the selection.
  onTestFinished(async () => {
    for (const one of context.pages()) await one.close();
  });
  page.setDefaultTimeout(PATIENCE.timeout);
  const frame = newFrame();
  const size = scale === 1 ? "" : `<style>:root{font-size:${14 * scale}px !important}</style>`;
  await page.route(SHEET, (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: OUTER(frame, storage, width) }),
  );
  await page.route(frame, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: { "content-security-policy": POLICY },
      body: content
        .replace("<head>", () => `<head><script>${script}</script>`)
        .replace("</head>", `${size}</head>`),
    }),
  );
  const sidebar: Sidebar = {
    page,
    frame: page.frameLocator("iframe"),
    host,
    workbook,
    calls: [],
    before: (name) => {
      const error = options.refuse?.(name);
      if (error) throw error;
    },
    reload: async () => {
      await page.goto(SHEET);
    },
  };
  await page.exposeFunction("callHost", async (name: string, args: unknown[]): Promise<SidebarAnswer> => {
    sidebar.calls.push(name);
    try {
      await sidebar.before(name);
    } catch (error) {
      return { ok: false, error: { name: "Error", message: (error as Error).message } };
    }
    return host.callFromSidebar(name, args);
  });
  await page.goto(SHEET);
  return sidebar;
}

/** The page's own errors, to hold against nothing. */
export function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return errors;
}
