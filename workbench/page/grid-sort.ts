/** @fileoverview Sorting as a person asks for it: whole rows, by the column of the selected cell, after asking which. */

import { columnLetters } from "../../src/table/a1";
import type { Rows } from "../server/wire";
import { call, Refused } from "./api";
import { ask } from "./dialogs";
import type { Selection } from "./grid-selection";
import type { GridSync } from "./grid-sync";

/** The command's name; its parameter says which way. */
export const SORT = "3cd.command.sort";

/** While it was asked, the rows came to other places. */
const MOVED = "Vừa có dòng hoặc cột được chèn, xóa hoặc sắp xếp ở một trang khác, hãy xem lại rồi làm lại.";

/** Throws Refused with the host's sentence where nothing can be sorted here. */
export async function sortHere(selection: Selection, sync: GridSync, descending: boolean): Promise<void> {
  const { sheet, block } = selection.current();
  if (!block) return;
  const { moves } = sync;
  const { column, table, isGroup, selected } = await sync.after((of) =>
    call("sortable", { sheet, block }, of),
  );
  const named = (name: string, { first, last }: Rows) => `${name} (dòng ${first + 1}–${last + 1})`;
  const all = table && named(isGroup ? "Cả nhóm" : "Cả bảng", table);
  const some = selected && named("Các dòng đang chọn", selected);
  const { button } = await ask({
    title: `Xếp theo cột ${columnLetters(column)}, ${descending ? "giảm dần" : "tăng dần"}`,
    text: "Cả dòng đi cùng nhau, dòng tiêu đề giữ nguyên chỗ. Hoàn tác được bằng Ctrl+Z.",
    buttons: all && some ? "YES_NO_CANCEL" : "OK_CANCEL",
    names: { YES: all ?? "", NO: some ?? "", OK: all ?? some ?? "" },
  }).answer;
  const rows = { YES: table, NO: selected, OK: table ?? selected, CANCEL: null, CLOSE: null }[button];
  if (!rows) return;
  if (moves !== sync.moves) throw new Refused(MOVED);
  await sync.request([{ kind: "sort", sheet, ...rows, column, descending }], "sắp xếp");
}
