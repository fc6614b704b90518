/**
 * @fileoverview Undo as the host keeps it: the grid's own memory of what was done to the workbook stays empty, while
 * typing in a cell keeps its own.
 */

import {
  EDITOR_ACTIVATED,
  FOCUSING_FX_BAR_EDITOR,
  ICommandService,
  IContextService,
  type IUndoRedoItem,
  IUndoRedoService,
  IUniverInstanceService,
  LocalUndoRedoService,
  sequenceExecute,
} from "@univerjs/core";
import { BOOK } from "./grid-data";

export class HostUndo extends LocalUndoRedoService {
  /** What the host can undo and redo; unset while the grid starts. */
  private host: { undo: boolean; redo: boolean } | undefined;

  constructor(
    units: IUniverInstanceService,
    commands: ICommandService,
    private readonly contexts: IContextService,
  ) {
    super(units, commands, contexts);
  }

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (item.unitID !== BOOK) super.pushUndoRedo(item);
  }

  /** Lights the buttons. */
  setHost(undo: boolean, redo: boolean): void {
    this.host = { undo, redo };
    this._updateStatus();
  }

  /** Whether keys go to a cell's text or to the formula bar. */
  isTyping(): boolean {
    return (
      this.contexts.getContextValue(EDITOR_ACTIVATED) || this.contexts.getContextValue(FOCUSING_FX_BAR_EDITOR)
    );
  }

  /** Undoes or redoes in what is being typed. */
  turn(which: "undo" | "redo"): boolean {
    const item = which === "undo" ? this.pitchTopUndoElement() : this.pitchTopRedoElement();
    if (!item) return false;
    const mutations = which === "undo" ? item.undoMutations : item.redoMutations;
    if (!sequenceExecute(mutations, this._commandService).result) return false;
    if (which === "undo") this.popUndoToRedo();
    else this.popRedoToUndo();
    return true;
  }

  protected override _updateStatus(): void {
    super._updateStatus();
    if (!this.host) return;
    const { undos, redos } = this._undoRedoStatus$.value;
    this._undoRedoStatus$.next({
      undos: undos + (this.host.undo ? 1 : 0),
      redos: redos + (this.host.redo ? 1 : 0),
    });
  }
}

/** For Univer's `override`: in place of its own. */
export const HOST_UNDO = [
  IUndoRedoService,
  {
    useFactory: (...services: ConstructorParameters<typeof HostUndo>) => new HostUndo(...services),
    deps: [IUniverInstanceService, ICommandService, IContextService],
  },
] as [typeof IUndoRedoService, never];
