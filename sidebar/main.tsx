/** @fileoverview Starts the sidebar's page: draws it after each change, and listens to keys and to being left. */
import { render } from "preact";
import { App } from "./app";
import { cards, focusCard } from "./cards";
import { Page } from "./page";

const root = document.getElementById("app") as HTMLElement;
const page: Page = new Page(() => render(<App page={page} />, root));
const { session } = page;

/** Moves the focus to the mark of the next or previous criterion. */
function stepCriterion(by: 1 | -1): void {
  const all = cards();
  const here = all.findIndex((card) => card.contains(document.activeElement));
  focusCard(all[here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by]);
}

document.addEventListener("keydown", (event) => {
  if (page.questions.length > 0) return;
  const typing = (event.target as Element).matches("input[type=text], textarea, select");
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void session.save();
  else if (event.altKey && event.key === "PageDown") page.step(1);
  else if (event.altKey && event.key === "PageUp") page.step(-1);
  else if (event.altKey && event.key === "ArrowDown") stepCriterion(1);
  else if (event.altKey && event.key === "ArrowUp") stepCriterion(-1);
  else if (!typing && event.key === "?") page.showKeys();
  else if (!typing && event.key === "/") {
    page.show("unit");
    document.querySelector<HTMLElement>("[role=combobox]")?.focus();
  } else return;
  event.preventDefault();
});
addEventListener("pagehide", () => session.keeper.keep());
document.addEventListener("visibilitychange", () => {
  session.keeper.keep();
  page.wake();
});
addEventListener("focus", () => page.wake());
document.documentElement.addEventListener("pointerenter", () => page.wake());
addEventListener("beforeunload", (event) => {
  session.keeper.keep();
  // Without lasting drafts leaving loses what was typed. The page around asks by an event of its own, and always.
  if (session.unsaved > 0 && !(event.isTrusted && session.keeper.drafts.lasting)) event.preventDefault();
});

page.show(page.view);
