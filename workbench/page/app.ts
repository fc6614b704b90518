/**
 * @fileoverview The page as a whole: shows the host's workbook, passes on what a person does, runs commands, and goes
 * back to the host's state whenever there is a doubt.
 */

import type { At, MenuModel, WireEvent, WireState, WireStep } from "../server/wire";
import { Away, call, listen, ownBook, Refused } from "./api";
import { catchKeys, typeAgain } from "./between-grids";
import { tell } from "./dialogs";
import { byId } from "./elements";
import { Files } from "./files";
import { FirstRun } from "./first-run";
import { Frames } from "./frames";
import { sayInVietnamese } from "./grid-labels";
import { takeNotes } from "./grid-notes";
import { takeKeys } from "./keys";
import { MenuBar } from "./menu-bar";
import { gridMenus, scriptMenus } from "./menus";
import { closeShown, frontOf, mustWait, type Opened, openShown } from "./opened";
import { printTab } from "./print";
import { showAway, showRunning, showTrouble } from "./progress";
import { Questions } from "./questions";
import { toast } from "./toasts";

const AWAY =
  "Mất liên lạc với chương trình. Nếu cửa sổ dòng lệnh đã đóng, hãy mở lại chương trình “3 chủ động”. Cứ gõ tiếp được: những gì gõ lúc này được giữ ở trang, nối lại là ghi; đừng đóng trang.";

export class App {
  readonly #menuBar = new MenuBar(byId("menu-bar"));
  readonly #files = new Files(
    () => this.settle(),
    (key) => void this.#goTo(key),
  );
  readonly #frames = new Frames(
    async (functionName, args) => {
      try {
        await this.settle();
        return await call("script", { functionName, args });
      } catch (error) {
        const { name, message } = error as Error;
        return { ok: false, error: { name, message } };
      }
    },
    () => this.#opened?.selection.focus(),
  );
  readonly #firstRun = new FirstRun();
  #opened: Opened | null = null;
  /** How far what is shown is. */
  #at: At = { desk: "", step: 0 };
  /** How far the host is, where this page may have been told less than all. */
  #hostAt: At | null = null;
  #loading: Promise<void> | null = null;
  #waiting: WireStep[] = [];
  #menus: readonly MenuModel[] = [];
  readonly #questions = new Questions();
  #wasAway = false;
  /** Steps wait until what is done here is in the host. */
  #isBehind = false;
  #lostIsShown = false;
  #running = 0;

  start(): void {
    byId("progress-cancel").addEventListener("click", () => void call("cancel", {}));
    addEventListener("beforeunload", (event) => {
      if (this.#opened?.sync.holds || this.#opened?.selection.isInCell) event.preventDefault();
    });
    addEventListener("pagehide", () => this.#opened?.sync.send());
    sayInVietnamese();
    takeNotes(() => this.#opened);
    takeKeys({
      opened: () => this.#opened,
      files: this.#files,
      frames: this.#frames,
      menuBar: this.#menuBar,
      print: () => void this.#print(),
    });
    this.#setMenus();
    void listen(
      (event) => this.#hear(event),
      (is, why) => this.#connected(is, why),
    );
    void this.#load();
  }

  #connected(is: boolean, why?: string): void {
    if (!is) {
      this.#wasAway = true;
      // The program may count anew.
      this.#waiting = [];
      showAway(why ?? AWAY);
      return;
    }
    showAway(null);
    if (!this.#wasAway) return;
    this.#wasAway = false;
    void this.#load();
  }

  /** Shows another workbook, unless the person stays for what is not saved in the sidebar. */
  async #goTo(key: string): Promise<void> {
    if (!(await this.#frames.mayLeave())) return;
    // What is being loaded is the former one.
    await this.#loading;
    ownBook(key);
    this.#waiting = [];
    this.#frames.closeAll();
    void this.#load();
  }

  /** Shows the host's state from the start, with all that was done here in it. */
  #load(): Promise<void> {
    this.#loading ??= this.#loadNow().finally(() => {
      this.#loading = null;
      this.#loadMissed();
    });
    return this.#loading;
  }

  /** Loads where the host did what nobody told this page: its line did not stand then. */
  #loadMissed(): void {
    const host = this.#hostAt;
    if (!host || this.#loading || this.#isBehind) return;
    this.#hostAt = null;
    const isMissing = host.desk !== this.#at.desk || host.step > this.#at.step;
    if (!this.#opened || !isMissing) return;
    this.#isBehind = true;
    void this.#load();
  }

  /** Once, however often the page loads meanwhile. */
  #tellLost(lost: string): void {
    if (this.#lostIsShown) return;
    this.#lostIsShown = true;
    void tell(lost).then(async () => {
      this.#lostIsShown = false;
      await call("heardOfLost", {});
    });
  }

  async #loadNow(): Promise<void> {
    document.body.dataset.ready = "false";
    // Who types at something here goes on: with the grid the letters that are to come would be taken away.
    await this.#opened?.selection.typingEnded();
    await this.#opened?.sync.drain();
    let state: WireState;
    try {
      state = await call("state", {});
      showTrouble(null);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.more.isGone) this.#gone(error.message);
      // Whoever is away is waited for, and said to be.
      else if (!(error instanceof Away)) showTrouble(error.message);
      return;
    }
    const isSame = state.file.key === this.#frames.book;
    // What was begun meanwhile.
    if (isSame) await this.#opened?.selection.typingEnded();
    else await this.#opened?.selection.finishTyping();
    const front = frontOf(state, isSame ? this.#opened : null, this.#at, this.#waiting);
    ownBook(state.file.key);
    this.#frames.book = state.file.key;
    const caught = catchKeys();
    if (this.#opened) closeShown(this.#opened);
    this.#opened = null;
    const { book } = state;
    const opened = await openShown(state, {
      refused: (message) => void this.#refused(message),
      changed: () => this.#opened?.card.update(),
    });
    const { grid, selection, heights, card } = opened;
    this.#opened = opened;
    this.#at = state.at;
    this.#menus = book.menus;
    this.#setMenus();
    grid.undo.setHost(book.undo !== null, book.redo !== null);
    this.#files.show(state.file);
    selection.show(front.sheet, front.block);
    heights.see(String(front.sheet));
    this.#isBehind = false;
    for (const step of this.#waiting.splice(0)) this.#apply(step);
    card.update();
    if (state.file.sample) this.#firstRun.meet();
    if (state.lost !== null) this.#tellLost(state.lost);
    for (const words of state.outside) toast(words, "Lưới không hiện", -1);
    const typed = caught();
    // The keyboard is the grid's from the start.
    if (typed !== null || document.activeElement === document.body) selection.focus();
    if (typed !== null) await typeAgain(typed, () => selection.handedOver);
    document.body.dataset.ready = "true";
  }

  /** This tab's workbook is not there any more: the one that was opened last is shown. */
  #gone(message: string): void {
    ownBook("");
    this.#waiting = [];
    void Promise.resolve()
      .then(() => this.#loading)
      .then(() => this.#refused(() => message));
  }

  async #refused(message: () => string): Promise<void> {
    await this.#load();
    await tell(message());
    this.#opened?.selection.focus();
  }

  #hear(event: WireEvent): void {
    switch (event.kind) {
      case "step":
        if (this.#loading || this.#isBehind) this.#waiting.push(event.step);
        else this.#apply(event.step);
        return;
      case "at":
        this.#hostAt = event.at;
        this.#loadMissed();
        return;
      case "running":
        showRunning(event.running);
        return;
      case "question":
        this.#questions.show(event.question);
        return;
      case "toast":
        toast(event.message, event.title, event.seconds);
        return;
      case "sidebar":
        void this.#frames.showSidebar(event.html);
        return;
      case "dialog":
        this.#frames.showDialog(event.html);
        return;
      case "menus":
        this.#menus = event.menus;
        this.#setMenus();
        return;
      case "file":
        this.#files.show(event.file);
        return;
      case "reload":
        this.#frames.closeAll();
        // What is being loaded may be of before.
        void Promise.resolve(this.#loading).then(() => this.#load());
        return;
      case "moved":
        void this.#goTo(event.key);
        return;
      case "bye":
        showAway(AWAY);
    }
  }

  #apply(step: WireStep): void {
    const opened = this.#opened;
    if (!opened || step.number <= this.#at.step) return;
    if (step.number > this.#at.step + 1) {
      this.#hostAt = { ...this.#at, step: step.number };
      this.#loadMissed();
      return;
    }
    const { grid, applier, sync, selection, heights, card, charts } = opened;
    if (this.#isBehind || mustWait(step, opened)) {
      this.#waiting.push(step);
      if (!this.#isBehind) void this.#load();
      this.#isBehind = true;
      return;
    }
    this.#at = { ...this.#at, step: step.number };
    const isMine = sync.saw(step);
    const was = selection.current();
    applier.apply(step.changes, isMine, sync.take);
    sync.free();
    if (step.moves && !isMine) selection.follow(was, step.moves);
    charts.take(step.changes);
    grid.undo.setHost(step.undo !== null, step.redo !== null);
    for (const change of step.changes) {
      if (change.kind === "cells")
        heights.changed(
          String(change.sheet),
          change.cells.map(([row]) => row),
        );
    }
    const { show } = step;
    // The letters that are to come belong to the cell where they were begun.
    if (show)
      void selection.typingEnded().then(() => {
        if (opened === this.#opened) selection.show(show.sheet, show.block);
      });
    card.update();
    if (isMine) this.#firstRun.done("edit");
  }

  /** The last step of the host's that the grid shows. */
  get step(): number {
    return this.#at.step;
  }

  /** Whether something a person began is still being done, or asked about. */
  get isBusy(): boolean {
    return this.#loading !== null || this.#running > 0 || (this.#opened?.grid.isBusy() ?? false);
  }

  /** Over when the host has all that was done in the grid. */
  async settle(): Promise<void> {
    const opened = this.#opened;
    if (!opened) return;
    await opened.selection.finishTyping();
    await opened.grid.formulas.settled();
    // What was done in a grid that has been taken away since was sent then; another one may be on its way.
    if (opened !== this.#opened) {
      await this.#loading;
      return await this.settle();
    }
    opened.selection.send();
    await opened.sync.settle();
  }

  async #run(functionName: string, label: string): Promise<void> {
    this.#running += 1;
    try {
      await this.settle();
      await call("run", { functionName, label });
      this.#firstRun.done("run");
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // A run that was cancelled brings the workbook back as it was.
      await this.#loading;
      await tell(error.message, label);
    } finally {
      this.#opened?.selection.focus();
      this.#running -= 1;
    }
  }

  #setMenus(): void {
    const command = (id: string, params?: object) => {
      this.#opened?.selection.focus();
      void this.#opened?.grid.commands.executeCommand(id, params);
    };
    this.#menuBar.set([
      {
        name: "Tệp",
        lines: async () => [
          ...(await this.#files.lines()),
          null,
          { label: "In…", keys: "Ctrl+P", run: () => void this.#print() },
        ],
      },
      ...gridMenus(command),
      ...scriptMenus(
        this.#menus,
        () => this.#firstRun.show(),
        () => this.#files.practise(),
        (functionName, label) => this.#run(functionName, label),
      ),
    ]);
  }

  /** What is typed still is on the paper too. */
  async #print(): Promise<void> {
    await this.settle().catch((error: unknown) => {
      // What is typed is in the grid, also where the host has yet to hear of it.
      if (!(error instanceof Refused)) throw error;
    });
    if (this.#opened) await printTab(this.#opened.grid, this.#opened.charts);
  }
}
