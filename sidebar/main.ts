/** @fileoverview The sidebar's page: its views, and what happens when something is done in them. */

import type { SettingsForm, SettingsRequest } from "../src/sidebar/wire";
import { askConflicts, askLeaving, showKeys } from "./dialogs";
import { button, fill, h, on, setText } from "./dom";
import { showFindings } from "./findings-view";
import { VIEWS } from "./messages";
import { showOverview } from "./overview";
import { showReports } from "./reports-view";
import * as SAY from "./say";
import * as MORE from "./say-more";
import { call } from "./server";
import { Session } from "./session";
import { showSettings } from "./settings-view";
import { UnitPicker } from "./unit-picker";
import { UnitView } from "./unit-view";

const FOLLOW_MS = 4000;

type View = keyof typeof VIEWS;

const live = document.getElementById("live") as HTMLElement;
const alertBox = document.getElementById("alert") as HTMLElement;
const tabs = document.getElementById("tabs") as HTMLElement;
const views = Object.fromEntries(
  Object.keys(VIEWS).map((view) => [view, document.getElementById(`view-${view}`)]),
) as Record<View, HTMLElement>;

const say = (words: string) => setText(live, words);

function warn(words: string): void {
  fill(
    alertBox,
    h("p", null, words),
    button(SAY.close, "link", () => {
      fill(alertBox);
      alertBox.hidden = true;
    }),
  );
  alertBox.hidden = words === "";
}

/** What is told after a warning takes its place. */
const sayInstead = (words: string) => {
  alertBox.hidden = true;
  say(words);
};

const session: Session = new Session({
  opened,
  changed,
  say: sayInstead,
  warn,
  choose: askConflicts,
});

const goTo = (sheet: string, cell: string) => {
  call("sidebarGoTo", { sheet, cell }).then(
    () => say(SAY.goTo(cell)),
    (error: Error) => warn(error.message),
  );
};
const unitView = new UnitView(session, goTo);
const picker = new UnitPicker({
  open: (index) => void openUnit(index),
  takeSelected: () => void takeSelected(),
  follow,
  isLacking: (unit) => session.isLacking(unit),
  say,
});
const loading = h("p", { class: "loading", role: "status" }, SAY.loading);
const trouble = h("div", { class: "note", hidden: true });
fill(views.unit, loading, trouble, picker.element, unitView.element);

function opened(): void {
  const { book, state } = session;
  if (book) picker.show(book, state?.index ?? -1);
  // Shown first: text boxes grow to their text only where they have a width.
  unitView.element.hidden = !book;
  unitView.open();
  changed();
  if (!views.overview.hidden) drawOverview();
}

function changed(): void {
  const { book, busy } = session;
  loading.hidden = busy !== "book";
  picker.element.hidden = !book;
  unitView.element.hidden = !book;
  unitView.element.classList.toggle("waiting", busy === "unit" || busy === "book");
  trouble.hidden = session.trouble === "" || busy === "book";
  if (!trouble.hidden) {
    fill(
      trouble,
      h("p", null, session.trouble),
      button(SAY.retry, "main", () => void session.openSelected()),
    );
  }
  if (session.state) unitView.update();
}

/** Before another unit takes the place of this one. True: go on. */
async function mayLeave(): Promise<boolean> {
  const { state } = session;
  if (!state || session.unsaved === 0) return true;
  switch (await askLeaving(state.unit.name, session.unsaved)) {
    case "save":
      return session.save();
    case "draft":
      session.keepDraft();
      return true;
    case "drop":
      state.undo();
      session.keepDraft();
      return true;
    default:
      return false;
  }
}

async function openUnit(index: number): Promise<void> {
  const { book, state } = session;
  if (!(await mayLeave())) {
    if (book) picker.show(book, state?.index ?? -1);
    return;
  }
  await session.openUnit(index);
}

async function takeSelected(): Promise<void> {
  picker.setTaking(true);
  try {
    const taken = await session.askSelected();
    if (!taken) return;
    if (taken.opened && !taken.opened.found) return warn(SAY.noUnitHere);
    if (!session.isOpen(taken)) {
      if (!(await mayLeave())) return;
      session.show(taken);
    } else if (taken.opened) session.show(taken);
    say(SAY.opened(session.state?.unit.name ?? ""));
  } catch (error) {
    warn((error as Error).message);
  } finally {
    picker.setTaking(false);
  }
}

let following: ReturnType<typeof setInterval> | null = null;

/** Looks where the person is every few seconds; never while something is unsaved. */
function follow(on: boolean): void {
  if (following !== null) clearInterval(following);
  following = on ? setInterval(() => void followOnce(), FOLLOW_MS) : null;
}

async function followOnce(): Promise<void> {
  if (document.hidden || session.busy || session.unsaved > 0 || document.querySelector("dialog")) return;
  try {
    const index = await session.selectedUnit();
    const still = !session.busy && session.unsaved === 0;
    if (still && index >= 0 && index !== session.state?.index) await session.openUnit(index);
  } catch (error) {
    picker.stopFollowing();
    follow(false);
    warn((error as Error).message);
  }
}

/** Shows a view that the server fills; while it is asked the view says so, and a failure can be tried again. */
async function fillView(view: View, work: () => Promise<void>): Promise<void> {
  const element = views[view];
  if (element.childElementCount === 0)
    fill(element, h("p", { class: "loading", role: "status" }, MORE.reading));
  element.classList.add("waiting");
  try {
    await work();
  } catch (error) {
    const { message } = error as Error;
    fill(
      element,
      h("p", "note", message),
      button(SAY.retry, "main", () => void fillView(view, work)),
    );
  } finally {
    element.classList.remove("waiting");
  }
}

const loadFindings = () =>
  fillView("findings", async () => {
    const list = await call("sidebarFindings", { sheet: session.book?.tabs[0] ?? null });
    showFindings(views.findings, list, goTo, () => void loadFindings());
  });

const loadSettings = () => fillView("settings", async () => showForm(await call("sidebarSettings")));

function showForm(form: SettingsForm): void {
  showSettings(views.settings, form, session.book, saveSettings, warn);
}

async function saveSettings(request: SettingsRequest): Promise<void> {
  try {
    showForm(await call("sidebarSaveSettings", request));
  } catch (error) {
    warn((error as Error).message);
    return;
  }
  // What is typed and not saved stays in front; the book then waits for the person.
  if (session.unsaved > 0) {
    say(MORE.settingsKept);
    return;
  }
  say(MORE.settingsSaved);
  await session.reread();
}

/** Fills the overview from the book, which follows what is saved. */
function drawOverview(): void {
  const { book } = session;
  if (!book) {
    fill(views.overview, h("p", null, session.trouble || SAY.loading));
    return;
  }
  const openFrom = (index: number) => {
    showView("unit");
    void openUnit(index).then(() => unitView.focusName());
  };
  showOverview(views.overview, book, openFrom, () => void reload());
}

/** Reads the sheet anew, staying with the unit that is open. */
async function reload(): Promise<void> {
  if (await mayLeave()) await session.reread();
}

function showView(view: View): void {
  if (view === "overview") drawOverview();
  if (view === "findings" && views.findings.childElementCount === 0) void loadFindings();
  if (view === "settings") void loadSettings();
  if (view === "reports") {
    if (views.reports.childElementCount === 0) showReports(views.reports, sayInstead, warn);
    // Who has come for files only need not wait for a sheet to be judged, nor have one.
  } else if (!session.book && !session.busy && session.trouble === "") void session.openSelected();
  for (const [name, element] of Object.entries(views)) element.hidden = name !== view;
  for (const tab of tabs.querySelectorAll("[role=tab]")) {
    const on = tab.id === `tab-${view}`;
    tab.setAttribute("aria-selected", String(on));
    tab.setAttribute("tabindex", on ? "0" : "-1");
  }
}

fill(
  tabs,
  ...(Object.keys(VIEWS) as View[]).map((view) =>
    h(
      "button",
      {
        type: "button",
        role: "tab",
        id: `tab-${view}`,
        "aria-controls": `view-${view}`,
        on: { click: () => showView(view) },
      },
      VIEWS[view],
    ),
  ),
);
on(tabs, "keydown", (event) => {
  const all = [...tabs.children] as HTMLElement[];
  const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (by === 0) return;
  const next = all[(all.indexOf(event.target as HTMLElement) + by + all.length) % all.length];
  next?.click();
  next?.focus();
});

document.addEventListener("keydown", (event) => {
  if (document.querySelector("dialog")) return;
  const typing = (event.target as Element).matches("input[type=text], textarea, select");
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void session.save();
  else if (event.altKey && event.key === "PageDown") picker.step(1);
  else if (event.altKey && event.key === "PageUp") picker.step(-1);
  else if (event.altKey && event.key === "ArrowDown") unitView.stepCriterion(1);
  else if (event.altKey && event.key === "ArrowUp") unitView.stepCriterion(-1);
  else if (!typing && event.key === "?") void showKeys();
  else if (!typing && event.key === "/") {
    showView("unit");
    picker.focus();
  } else return;
  event.preventDefault();
});
addEventListener("pagehide", () => session.keepDraft());
document.addEventListener("visibilitychange", () => session.keepDraft());
addEventListener("beforeunload", (event) => {
  session.keepDraft();
  // Without lasting drafts leaving loses what was typed.
  if (session.unsaved > 0 && !session.drafts.lasting) event.preventDefault();
});
document.getElementById("keys-button")?.addEventListener("click", () => void showKeys());

showView((document.body.dataset.view ?? "unit") as View);
