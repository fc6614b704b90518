/** @fileoverview What a save in the sidebar changes, so that it can be taken back. */
import { sealOf } from "../sidebar/seal";
import type { Anchor, Edit, SaveRequest, WireValue } from "../sidebar/wire";
import type { Changes, Held, ValueChange } from "../undo/changes";
import { dateOfWall } from "../vietnamese/dates";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The headers come first among the anchors; the unit's own begin with the cell of its name. */
function ownFrom(anchors: readonly Anchor[]): number {
  const name = anchors.findIndex(({ rows, columns }) => rows === 1 && columns === 1);
  return name < 0 ? anchors.length : name;
}

/** What the save is about to change: each cell as the sidebar had read it, with the links that the person agreed to lose. */
export function changesOf(spreadsheet: Spreadsheet, request: SaveRequest): Changes[] {
  const { anchors, edits } = request;
  const from = ownFrom(anchors);
  const inRows = [...new Set(edits.map(({ sheet }) => sheet))].map((sheet): Changes => {
    const ofSheet = (one: Anchor) => one.sheet === sheet;
    return {
      sheet,
      headers: anchors.slice(0, from).filter(ofSheet),
      keys: anchors.slice(from).filter(ofSheet),
      cells: edits
        .filter((edit) => edit.sheet === sheet && edit.row >= 0)
        .map(
          (edit): ValueChange => [edit.row, edit.column, "value", heldBefore(spreadsheet, edit), edit.now],
        ),
    };
  });
  return [...inRows, ...rowsPutIn(request)];
}

function heldBefore(spreadsheet: Spreadsheet, { sheet, row, column, was, formula, overwrite }: Edit): Held {
  const held = { value: was, formula };
  if (!overwrite || formula !== "" || typeof was !== "string") return held;
  const [[rich = null] = []] =
    spreadsheet
      .getSheetByName(sheet)
      ?.getRange(row + 1, column + 1)
      .getRichTextValues() ?? [];
  let at = 0;
  const links = (rich?.getRuns() ?? []).flatMap((run): [number, number, string][] => {
    const from = at;
    at += run.getText().length;
    const url = run.getLinkUrl();
    return url ? [[from, at, url]] : [];
  });
  return links.length > 0 ? { ...held, links } : held;
}

/** Rows that the save puts in: blank before, known by what says whose they are. */
function rowsPutIn({ anchors, edits, adding }: SaveRequest): Changes[] {
  if (!adding) return [];
  const { sheet, below, rows } = adding;
  const headers = anchors.slice(0, ownFrom(anchors)).filter((one) => one.sheet === sheet);
  return rows.map((wanted, index) => {
    const row = below + index;
    const cells = new Map<number, WireValue>([
      ...wanted.cells,
      ...edits.filter((edit) => edit.row === wanted.row).map(({ column, now }) => [column, now] as const),
    ]);
    return {
      sheet,
      headers,
      keys: wanted.cells.map(([column, value]) => ({
        sheet,
        row,
        column,
        rows: 1,
        columns: 1,
        seal: sealOf([[typeof value === "object" ? dateOfWall(value.date) : value]]),
      })),
      cells: [...cells].map(
        ([column, now]): ValueChange => [row, column, "value", { value: "", formula: "" }, now],
      ),
      whole: true,
    };
  });
}
