/** @fileoverview The tab `3CĐ · Hoàn tác`: what the last run changed, a line each, hidden and held to a print of its own. */
import type { BlockCell } from "../reports/block";
import { type Block, BlockBuilder } from "../reports/block";
import { sealOf } from "../sidebar/seal";
import { MARK_COMPUTED, TAB_UNDO } from "../table/own-tabs";
import type { CellValue } from "../table/tab";
import { type Changes, countOf, type MadeTab, MOST_CHANGES } from "./changes";

/** What one run did that can be taken back. */
export interface Run {
  /** As people call it: the menu's line, or saving in the sidebar. */
  readonly command: string;
  /** When, as the spreadsheet's clock shows it. */
  readonly when: string;
  readonly changes: readonly Changes[];
  readonly made: MadeTab | null;
}

/** A line of the tab is one cell, which holds no more. */
const MOST_LETTERS = 49_000;
/** 0-based row of the command; the lines come below it. */
const HEAD = 2;

/** The lines that keep a run; null where it is too large to keep. */
export function linesOf({ changes, made }: Run): string[] | null {
  if (countOf(changes) > MOST_CHANGES) return null;
  const lines = [...(made ? [made] : []), ...changes].map((one) => JSON.stringify(one));
  return lines.some(({ length }) => length > MOST_LETTERS) ? null : lines;
}

/** The tab's block; without lines it says of what run nothing can be taken back, and of none that nothing can. */
export function undoTab(run: Pick<Run, "command" | "when"> | null, lines: readonly string[]): Block {
  const head: BlockCell[] = run ? [run.command, run.when, printOf(run, lines)] : [""];
  const block = new BlockBuilder()
    .add([MARK_COMPUTED])
    .add(["Ô cũ, để “Hoàn tác lần chạy trước” trả lại; chỉ nhớ một lần chạy."], "title")
    .add(head);
  for (const line of lines) block.add([line]);
  return block.build(TAB_UNDO, [600, 160, 100], 0);
}

const printOf = ({ command, when }: Pick<Run, "command" | "when">, lines: readonly string[]) =>
  sealOf([[command, when, ...lines]]);

/** The run that the tab keeps; without changes where it was too large; null where there is none, or somebody typed there. */
export function runIn(values: readonly (readonly CellValue[])[]): Run | null {
  const [command = "", when = "", print] = (values[HEAD] ?? []).map(String);
  const lines = values
    .slice(HEAD + 1)
    .map(([line = ""]) => String(line))
    .filter(Boolean);
  if (command === "" || print !== printOf({ command, when }, lines)) return null;
  const read = lines.map((line): Changes | MadeTab => JSON.parse(line));
  return {
    command,
    when,
    changes: read.filter((one): one is Changes => "cells" in one),
    made: read.find((one): one is MadeTab => "made" in one) ?? null,
  };
}
