/**
 * @fileoverview The page as a whole: shows the host's workbook, passes on what a person does, runs commands, and goes
 * back to the host's state whenever there is a doubt.
 */

import type { MenuItemModel, MenuModel, WireEvent, WireQuestion, WireState, WireStep } from "../server/wire";
import { call, listen, Refused } from "./api";
import { CellCard } from "./cell-card";
import { ask, type Shown, tell } from "./dialogs";
import { byId } from "./elements";
import { Files } from "./files";
import { FirstRun } from "./first-run";
import { Frames } from "./frames";
import { type Grid, openGrid } from "./grid";
import { GridApplier } from "./grid-apply";
import { takeOver } from "./grid-commands";
import { Heights } from "./grid-heights";
import { Selection } from "./grid-selection";
import { GridSync, PAGE } from "./grid-sync";
import { type Menu, MenuBar, type MenuLine } from "./menu-bar";
import { showRunning, showTrouble } from "./progress";
import { toast } from "./toasts";

const AWAY =
  "Mất liên lạc với chương trình. Nếu cửa sổ dòng lệnh đã đóng, hãy chạy lại npm start; trang này sẽ tự nối lại.";

const KEYS = [
  "F10: đến thanh menu; các phím mũi tên để chọn, Esc để trở về bảng.",
  "Ctrl+S: lưu. Ctrl+Shift+S: lưu thành tệp khác. Ctrl+O: mở tệp.",
  "Ctrl+Z: hoàn tác, cả một lần chạy lệnh là một bước. Ctrl+Y: làm lại.",
  "Ctrl+F: tìm và thay thế.",
  "F2 hoặc Enter: sửa ô. Alt+Enter khi đang sửa: xuống dòng trong ô.",
  "Alt+Enter trên ô có liên kết: đi theo liên kết.",
].join("\n");

interface Opened {
  readonly grid: Grid;
  readonly applier: GridApplier;
  readonly sync: GridSync;
  readonly selection: Selection;
  readonly heights: Heights;
  readonly card: CellCard;
}

export class App {
  readonly #menuBar = new MenuBar(byId("menu-bar"));
  readonly #files = new Files(() => this.#settle());
  readonly #frames = new Frames(
    async (functionName, args) => {
      await this.#settle();
      return await call("script", { functionName, args }).catch((error: Error) => ({
        ok: false as const,
        error: { name: error.name, message: error.message },
      }));
    },
    () => this.#opened?.selection.focus(),
  );
  readonly #firstRun = new FirstRun();
  #opened: Opened | null = null;
  #step = 0;
  #loading: Promise<void> | null = null;
  #waiting: WireStep[] = [];
  #menus: readonly MenuModel[] = [];
  #question: { readonly id: number; readonly shown: Shown } | null = null;
  #wasAway = false;

  start(): void {
    byId("progress-cancel").addEventListener("click", () => void call("cancel", {}));
    this.#takeKeys();
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
      showTrouble(why ?? AWAY);
      return;
    }
    showTrouble(null);
    if (!this.#wasAway) return;
    this.#wasAway = false;
    void this.#load();
  }

  /** Shows the host's state from the start. */
  #load(): Promise<void> {
    this.#loading ??= this.#loadNow().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #loadNow(): Promise<void> {
    this.#waiting = [];
    document.body.dataset.ready = "false";
    let state: WireState;
    try {
      state = await call("state", {});
    } catch (error) {
      if (error instanceof Refused) showTrouble(error.message);
      else throw error;
      return;
    }
    this.#opened?.heights.dispose();
    this.#opened?.selection.dispose();
    this.#opened?.grid.dispose();
    this.#opened = null;
    const { book } = state;
    const grid = await openGrid(byId("grid"), book);
    const applier = new GridApplier(grid, book);
    const sync = new GridSync(grid, {
      refused: (message) => void this.#refused(message),
      computed: () => this.#opened?.card.update(),
      unknown: () => void this.#refused("Thao tác này chưa làm được ở đây nên đã được bỏ, sổ tính như cũ."),
    });
    const selection = new Selection(grid, applier);
    const heights = new Heights(grid);
    selection.onMove(() => heights.see(grid.workbook.getActiveSheet().getSheetId()));
    takeOver(grid, sync);
    const card = new CellCard(grid, selection);
    this.#opened = { grid, applier, sync, selection, heights, card };
    this.#step = state.step;
    this.#menus = book.menus;
    this.#setMenus();
    grid.undo.setHost(book.undo !== null, book.redo !== null);
    this.#files.show(state.file);
    selection.show(book.active, new Map(book.selections).get(book.active) ?? null);
    heights.see(String(book.active));
    for (const step of this.#waiting.splice(0)) this.#apply(step);
    card.update();
    if (state.file.sample) this.#firstRun.meet();
    document.body.dataset.ready = "true";
  }

  async #refused(message: string): Promise<void> {
    await this.#load();
    await tell(message);
    this.#opened?.selection.focus();
  }

  #hear(event: WireEvent): void {
    switch (event.kind) {
      case "step":
        if (this.#loading) this.#waiting.push(event.step);
        else this.#apply(event.step);
        return;
      case "running":
        showRunning(event.running);
        return;
      case "question":
        this.#ask(event.question);
        return;
      case "toast":
        toast(event.message, event.title, event.seconds);
        return;
      case "sidebar":
        this.#frames.showSidebar(event.html);
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
        void this.#load();
        return;
      case "bye":
        showTrouble(AWAY);
    }
  }

  #apply(step: WireStep): void {
    const opened = this.#opened;
    if (!opened || step.number <= this.#step) return;
    if (step.number > this.#step + 1) {
      void this.#load();
      return;
    }
    this.#step = step.number;
    const { grid, applier, sync, selection, heights, card } = opened;
    const mine = step.from?.page === PAGE ? step.from.edit : null;
    applier.apply(step.changes, mine !== null, (sheet, row, column) =>
      sync.isPending(sheet, row, column, mine),
    );
    grid.undo.setHost(step.undo !== null, step.redo !== null);
    for (const change of step.changes) {
      if (change.kind === "cells")
        heights.changed(
          String(change.sheet),
          change.cells.map(([row]) => row),
        );
    }
    if (step.show) selection.show(step.show.sheet, step.show.block);
    card.update();
    if (mine !== null) this.#firstRun.done("edit");
  }

  #ask(question: WireQuestion | null): void {
    if (this.#question && this.#question.id !== question?.id) {
      this.#question.shown.dismiss();
      this.#question = null;
    }
    if (!question || this.#question) return;
    const { id, kind, title, text, buttons } = question;
    const shown = ask({ title, text, buttons, ...(kind === "prompt" ? { input: "" } : {}) });
    this.#question = { id, shown };
    void shown.answer.then(({ button, text: typed }) => {
      this.#question = null;
      void call("answer", { id, button, text: typed }).catch((error: Error) => tell(error.message));
    });
  }

  async #settle(): Promise<void> {
    const opened = this.#opened;
    if (!opened) return;
    await opened.selection.finishTyping();
    await opened.grid.formulas.settled();
    opened.selection.send();
    await opened.sync.settle();
  }

  async #run(functionName: string, label: string): Promise<void> {
    try {
      await this.#settle();
      await call("run", { functionName, label });
      this.#firstRun.done("run");
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // A run that was cancelled brings the workbook back as it was.
      await this.#loading;
      await tell(error.message, label);
    }
    this.#opened?.selection.focus();
  }

  #setMenus(): void {
    // `value`: how many rows or columns, where a command puts some in.
    const command = (id: string) => void this.#opened?.grid.commands.executeCommand(id, { value: 1 });
    const line = (label: string, id: string, keys?: string): MenuLine => ({
      label,
      ...(keys ? { keys } : {}),
      run: () => command(id),
    });
    const edit: Menu = {
      name: "Chỉnh sửa",
      lines: () => [
        line("Hoàn tác", "univer.command.undo", "Ctrl+Z"),
        line("Làm lại", "univer.command.redo", "Ctrl+Y"),
        null,
        line("Tìm và thay thế", "ui.operation.open-find-dialog", "Ctrl+F"),
        null,
        line("Xóa nội dung", "sheet.command.clear-selection-content", "Delete"),
        line("Xóa dòng", "sheet.command.remove-row-confirm"),
        line("Xóa cột", "sheet.command.remove-col-confirm"),
      ],
    };
    const insert: Menu = {
      name: "Chèn",
      lines: () => [
        line("Dòng phía trên", "sheet.command.insert-row-before"),
        line("Dòng phía dưới", "sheet.command.insert-row-after"),
        line("Cột bên trái", "sheet.command.insert-col-before"),
        line("Cột bên phải", "sheet.command.insert-col-after"),
        null,
        line("Trang tính mới", "sheet.command.insert-sheet"),
        line("Ghi chú", "sheet.operation.add-note-popup", "Shift+F2"),
      ],
    };
    const sort: Menu = {
      name: "Dữ liệu",
      lines: () => [
        line("Sắp xếp tăng dần", "sheet.command.sort-range-asc-ctx"),
        line("Sắp xếp giảm dần", "sheet.command.sort-range-desc-ctx"),
        line("Sắp xếp theo nhiều cột", "sheet.command.sort-range-custom-ctx"),
      ],
    };
    const addons = this.#menus.filter(({ addon }) => addon);
    const extensions: Menu[] =
      addons.length === 0
        ? []
        : [
            {
              name: "Tiện ích mở rộng",
              lines: () => addons.map(({ name, items }) => ({ label: name, lines: this.#lines(items) })),
            },
          ];
    const own = this.#menus.filter(({ addon }) => !addon);
    this.#menuBar.set([
      { name: "Tệp", lines: () => this.#files.lines() },
      edit,
      insert,
      sort,
      ...extensions,
      {
        name: "Trợ giúp",
        lines: () => [
          { label: "Bốn bước làm quen", run: () => this.#firstRun.show() },
          { label: "Phím tắt", run: () => void tell(KEYS, "Phím tắt") },
        ],
      },
      ...own.map(({ name, items }) => ({ name, lines: () => this.#lines(items) })),
    ]);
  }

  #lines(items: readonly MenuItemModel[]): (MenuLine | null)[] {
    return items.map((item) => {
      if (item.kind === "separator") return null;
      if (item.kind === "menu") return { label: item.menu.name, lines: this.#lines(item.menu.items) };
      return { label: item.label, run: () => void this.#run(item.functionName, item.label) };
    });
  }

  #takeKeys(): void {
    addEventListener(
      "keydown",
      (event) => {
        const key = event.key.toLowerCase();
        const control = event.ctrlKey || event.metaKey;
        if (event.altKey && event.key === "Enter" && !this.#opened?.grid.undo.isTyping()) {
          if (this.#opened?.card.follow()) event.stopImmediatePropagation();
          return;
        }
        if (event.key === "Escape") this.#opened?.selection.closeMenu();
        const act =
          event.key === "F10" && !event.shiftKey
            ? () => this.#menuBar.focus()
            : control && key === "s"
              ? () => void (event.shiftKey ? this.#files.saveAs() : this.#files.save())
              : control && key === "o"
                ? () => void this.#files.open()
                : null;
        if (!act || document.querySelector("dialog[open]")) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        act();
      },
      true,
    );
  }
}
