/**
 * @fileoverview What the grid could do and the host cannot hold: taken out of its menus and refused as a command, so
 * that nobody makes something that would be lost without a word.
 */

import { CommandType, ICommandService, type Injector, WrapStrategy } from "@univerjs/core";
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
} from "@univerjs/data-validation";
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import { RemoveNoteMutation, UpdateNoteMutation, UpdateNotePositionMutation } from "@univerjs/sheets-note";
import { IMenuManagerService } from "@univerjs/ui";
import { isFromHost } from "./grid-from-host";

/** Commands that would change what the host has no place for. */
const COMMANDS = [
  // Fonts, underlines, lines around cells, turned text: a file's own stay in the file, new ones have no place.
  "sheet.command.set-range-font-family",
  "sheet.command.set-font-family",
  "sheet.command.set-range-underline",
  "sheet.command.set-underline",
  "sheet.command.set-range-stroke",
  "sheet.command.set-stroke",
  "sheet.command.set-overline",
  "sheet.command.set-range-subscript",
  "sheet.command.set-range-superscript",
  "sheet.command.set-border-basic",
  "sheet.command.set-border",
  "sheet.command.set-border-color",
  "sheet.command.set-border-position",
  "sheet.command.set-border-style",
  "sheet.command.set-text-rotation",
  "sheet.command.set-once-format-painter",
  "sheet.command.set-infinite-format-painter",
  "sheet.command.apply-format-painter",
  "sheet.command.set-tab-color",
  "sheet.command.set-gridlines-color",
  "sheet.command.set-worksheet-right-to-left",
  "sheet.command.set-worksheet-range-theme-style",
  // Cells pushed aside within a sheet.
  "sheet.command.insert-range-move-right-confirm",
  "sheet.command.insert-range-move-down-confirm",
  "sheet.command.delete-range-move-left-confirm",
  "sheet.command.delete-range-move-up-confirm",
  "sheet.command.insert-range-move-right",
  "sheet.command.insert-range-move-down",
  "sheet.command.delete-range-move-left",
  "sheet.command.delete-range-move-up",
  "sheet.command.move-rows",
  "sheet.command.move-cols",
  // Protection, names, rules.
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.command.add-range-protection-from-context-menu",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.set-range-protection-from-context-menu",
  "sheet.command.delete-range-protection-from-context-menu",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-context-menu",
  "sheet.command.view-sheet-permission-from-sheet-bar",
  "sheet.command.insert-defined-name",
  "sheet.command.set-defined-name",
  "sheet.command.remove-defined-name",
  "data-validation.operation.open-validation-panel",
  "data-validation.command.addRuleAndOpen",
  "sheet.command.toggle-note-popup",
  // One part of a cell's text in bold and the like: the host holds one look a cell.
  "doc.command.set-inline-format",
  "doc.command.set-inline-format-bold",
  "doc.command.set-inline-format-italic",
  "doc.command.set-inline-format-underline",
  "doc.command.set-inline-format-strikethrough",
  "doc.command.set-inline-format-subscript",
  "doc.command.set-inline-format-superscript",
  "doc.command.set-inline-format-font-family",
  "doc.command.set-inline-format-fontsize",
  "doc.command.set-inline-format-text-color",
  "doc.command.set-inline-format-text-background-color",
  "doc.command.align-left",
  "doc.command.align-center",
  "doc.command.align-right",
  "doc.command.align-justify",
  "doc.command.order-list",
  "doc.command.bullet-list",
  "doc.command.check-list",
  "doc.command.after-space",
  "sheet.command.split-text-to-columns",
  "sheet.command.text-to-number",
  "sheet.command.set-row-is-auto-height",
  "sheet.command.paste-besides-border",
] as const;

/** Entries of menus that are no commands themselves. */
const MENUS = [
  "sheet.toolbar.text-to-number",
  "sheet.contextMenu.text-to-number",
  "sheet.contextMenu.permission",
  "sheet.menu.data-validation",
  "base-ui.operation.toggle-shortcut-panel",
  ...["financial", "logical", "text", "date", "lookup", "math", "statistical", "engineering"].map(
    (kind) => `formula-ui.operation.insert-function.${kind}`,
  ),
  "formula-ui.operation.insert-function.information",
  "formula-ui.operation.insert-function.database",
] as const;

/** What Univer's menus leave out. */
export const HIDDEN_MENUS: Record<string, { hidden: true }> = Object.fromEntries(
  [...COMMANDS, ...MENUS].map((id) => [id, { hidden: true }]),
);

/** Puts another handler in a command's place. */
export function replaceCommand(
  commands: ICommandService,
  id: string,
  handler: (params: never) => boolean | Promise<boolean>,
): void {
  commands.unregisterCommand(id);
  commands.registerCommand({
    id,
    type: CommandType.COMMAND,
    handler: (_, params) => handler(params as never),
  });
}

/**
 * Notes, rules and conditional formats: the grid would carry them along by itself as cells are moved, copied and filled, its own way. Which
 * cell has which is the host's to say.
 */
const HOSTS_OWN = [
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
  RemoveNoteMutation,
  UpdateNoteMutation,
  UpdateNotePositionMutation,
  AddConditionalRuleMutation,
  SetConditionalRuleMutation,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
] as const;

/** A line of Univer's menus, as far as it matters here. */
interface MenuNode {
  readonly item?: { readonly id: string; readonly selections?: unknown };
  readonly children?: readonly MenuNode[];
}

/** Text cut off at the cell's edge: the host knows wrapped or not. */
function dropClipping(nodes: readonly MenuNode[]): void {
  for (const { item, children = [] } of nodes) {
    dropClipping(children);
    if (item?.id !== "sheet.command.set-text-wrap" || !Array.isArray(item.selections)) continue;
    const at = item.selections.findIndex(({ value }) => value === WrapStrategy.CLIP);
    if (at >= 0) item.selections.splice(at, 1);
  }
}

/** Refuses them as commands too: shortcuts know no menus. */
export function switchOff(injector: Injector): void {
  const commands = injector.get(ICommandService);
  dropClipping(injector.get(IMenuManagerService).getMenuByPositionKey("ribbon"));
  for (const id of COMMANDS) if (commands.hasCommand(id)) replaceCommand(commands, id, () => false);
  for (const mutation of HOSTS_OWN) {
    // Conditional formats are only there where the file has some.
    if (!commands.hasCommand(mutation.id)) continue;
    commands.unregisterCommand(mutation.id);
    commands.registerCommand({
      ...mutation,
      handler: (accessor, params, options) =>
        isFromHost(options) ? mutation.handler(accessor, params as never, options) : true,
    });
  }
}
