/**
 * @fileoverview Starts the page of reports as files. It is asked for a few times a year, so that it stands beside the sheet
 * as a page of its own: who has come for files need not wait for a sheet to be judged, nor have one.
 */
import { render } from "preact";
import { VERSION } from "../src/messages/version";
import { type Telling, Told } from "./elements";
import { ReportsView } from "./reports-view";
import * as SAY from "./say";
import * as REPORTS from "./say-reports";

const root = document.getElementById("app") as HTMLElement;

const page: Telling & { said: string; warned: { readonly words: string } | null } = {
  said: "",
  warned: null,
  closeWarning: () => {
    page.warned = null;
    draw();
  },
};

/** What is told after a warning takes its place. */
function say(words: string): void {
  page.warned = null;
  page.said = words;
  draw();
}

function warn(words: string): void {
  page.warned = { words };
  draw();
}

function draw(): void {
  render(
    <>
      <Told page={page} />
      <main>
        <h1 class="unseen">{REPORTS.title}</h1>
        <ReportsView say={say} warn={warn} />
      </main>
      <footer class="hint">{SAY.version(VERSION)}</footer>
    </>,
    root,
  );
}

draw();
