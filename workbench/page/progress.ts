/** @fileoverview What is seen while the server works: nothing for a second, then its name, the time and a way out. */

import type { Running } from "../server/wire";
import { byId } from "./elements";

let shown: Running | null = null;
let timer = 0;
let trouble: string | null = null;

/** Shows that the server is at work; null: it is done. */
export function showRunning(running: Running | null): void {
  shown = running;
  draw();
}

/** Says that the server is away, beside the grid that goes on; null: it is back. */
export function showAway(sentence: string | null): void {
  byId("away").hidden = sentence === null;
  byId("away").textContent = sentence ?? "";
  if (sentence !== null) showRunning(null);
}

/** Shows what keeps the page from going on; null: nothing does. */
export function showTrouble(sentence: string | null): void {
  trouble = sentence;
  draw();
}

function draw(): void {
  clearInterval(timer);
  const curtain = byId("curtain");
  const cancel = byId("progress-cancel");
  if (trouble !== null) {
    byId("progress-label").textContent = trouble;
    byId("progress-time").textContent = "";
    cancel.hidden = true;
    curtain.hidden = false;
    return;
  }
  if (!shown) {
    curtain.hidden = true;
    return;
  }
  const { label, since, cancellable } = shown;
  const tick = () => {
    const seconds = Math.floor((Date.now() - since) / 1000);
    const asked = document.querySelector("dialog[open]") !== null;
    curtain.hidden = seconds < 1 || asked;
    byId("progress-label").textContent = label;
    byId("progress-time").textContent = `Đã chạy ${seconds} giây`;
    cancel.hidden = !cancellable;
  };
  tick();
  timer = window.setInterval(tick, 250);
}
