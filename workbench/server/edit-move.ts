/** @fileoverview Cells cut and put elsewhere: whole, with their looks, notes and drop-downs. */

import { a1 } from "../../src/table/a1";
import { type Area, contains, overlap } from "../../src/table/area";
import { eachCell } from "../host/cells/content";
import type { ModelSheet } from "../host/model";
import type { Change } from "./changes";
import { putAt } from "./edit-cells";
import { checkMayEdit, type Place, recorded } from "./edit-recording";
import { type PlainCell, plainCell } from "./plain";
import { Refusal, SENTENCES } from "./sentences";

/** @param to where the first cell of the block comes to. Throws Refusal, and then changed nothing */
export function moveCells(
  from: ModelSheet,
  block: Area,
  to: { readonly sheet: ModelSheet; readonly row: number; readonly column: number },
): Change[] {
  const [down, right] = [to.row - block.firstRow, to.column - block.firstColumn];
  const target: Area = {
    firstRow: to.row,
    lastRow: block.lastRow + down,
    firstColumn: to.column,
    lastColumn: block.lastColumn + right,
  };
  checkMovable(from, block);
  checkMovable(to.sheet, target);
  const moved = new Map<string, PlainCell>();
  const sources: Place[] = [];
  const targets = new Map<string, Place>();
  const comesTo = (row: number, column: number) => targets.set(`${row},${column}`, [row, column]);
  eachCell(to.sheet, target, (_, row, column) => void comesTo(row, column));
  eachCell(from, block, (cell, row, column) => {
    sources.push([row, column]);
    moved.set(`${row + down},${column + right}`, plainCell(cell));
    comesTo(row + down, column + right);
  });
  const empty = () => {
    for (const [row, column] of sources) putAt(from, row, column, undefined);
  };
  const fill = () => {
    to.sheet.maxRows = Math.max(to.sheet.maxRows, target.lastRow + 1);
    to.sheet.maxColumns = Math.max(to.sheet.maxColumns, target.lastColumn + 1);
    for (const [key, [row, column]] of targets) putAt(to.sheet, row, column, moved.get(key));
  };
  if (from !== to.sheet)
    return [...recorded(from, sources, empty), ...recorded(to.sheet, [...targets.values()], fill)];
  const places = new Map(targets);
  for (const place of sources) places.set(place.join(), place);
  return recorded(from, [...places.values()], () => {
    empty();
    fill();
  });
}

function checkMovable(sheet: ModelSheet, block: Area): void {
  checkMayEdit(sheet, block);
  const array = sheet.arrays?.find((one) => overlap(one, block));
  if (array) throw new Refusal(SENTENCES.arrayPart(a1(array.firstRow, array.firstColumn)));
  const talk = sheet.conversations?.find(({ row, column }) => contains(block, row, column));
  if (talk) throw new Refusal(SENTENCES.moveConversation(a1(talk.row, talk.column)));
}
