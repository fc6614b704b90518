/** @fileoverview The tab `3CĐ · Năm mới`: which tabs the last opening made of which, so that it can be taken back. */

import { type Block, BlockBuilder } from "../reports/block";
import { MARK_OPENED, TAB_OPENED } from "../table/own-tabs";
import type { CellValue } from "../table/tab";

/** A tab that was made. */
export interface OpenedTab {
  readonly name: string;
  readonly source: string;
  /** It is the assessment, or one of its tabs. */
  readonly assessed: boolean;
  /** What was emptied, in A1 notation, blanks between. */
  readonly blank: string;
  /** Print of what it was left with. */
  readonly seal: string;
}

/** What was opened. */
export interface Opened {
  readonly year: number;
  readonly from: number;
  /** What the settings said before: the year, the deadlines. */
  readonly before: { readonly year: number | null; readonly deadline: string; readonly registerBy: string };
  readonly tabs: readonly OpenedTab[];
  /** What a person should look at, a line each. */
  readonly look: readonly string[];
}

const LABELS = {
  year: "Năm mới",
  from: "Mở từ năm",
  yearBefore: "Năm đánh giá trước đó",
  deadline: "Hạn bổ sung trước đó",
  registerBy: "Hạn đăng ký trước đó",
} as const;
const HEAD = ["Tab mới", "Mở từ tab", "Dùng làm", "Dấu (để biết đã nhập gì chưa)", "Ô được bỏ trống"];
const ASSESSED = "bảng chấm";
const LOOK = "Cần xem";

/**
 * A year that was opened in several goes, tabs by type one after another, is one that is taken back as one.
 * @param former what the goes before made and is there still; null: this is the first
 */
export function openedWith(former: Opened | null, now: Opened): Opened {
  if (!former) return now;
  const again = new Set(now.tabs.map(({ name }) => name));
  return {
    ...now,
    before: former.before,
    tabs: [...now.tabs, ...former.tabs.filter(({ name }) => !again.has(name))],
    look: [...new Set([...former.look, ...now.look])],
  };
}

/** The tab. */
export function openedBlock({ year, from, before, tabs, look }: Opened): Block {
  const block = new BlockBuilder()
    .add([MARK_OPENED])
    .add([`Năm ${year} đã mở từ bảng của năm ${from}`], "title")
    .add([LABELS.year, year])
    .add([LABELS.from, from])
    .add([LABELS.yearBefore, before.year ?? ""])
    .add([LABELS.deadline, before.deadline])
    .add([LABELS.registerBy, before.registerBy])
    .gap()
    .add(HEAD, "head");
  for (const { name, source, assessed, seal, blank } of tabs)
    block.add([name, source, assessed ? ASSESSED : "danh sách", seal, blank]);
  block.gap().add([LOOK], "heading");
  for (const line of look) block.add([line]);
  return block.build(TAB_OPENED, [320, 320, 110, 120, 320], 0);
}

/** Reads it back; null where it is not such a tab any more. */
export function openedIn(values: readonly (readonly CellValue[])[]): Opened | null {
  const said = (label: string) => values.find(([first]) => first === label)?.[1] ?? "";
  const head = values.findIndex(([first]) => first === HEAD[0]);
  const [year, from, before] = [LABELS.year, LABELS.from, LABELS.yearBefore].map((one) => Number(said(one)));
  if (head < 0 || !year || !from) return null;
  const below = values.slice(head + 1);
  const end = below.findIndex(([first = ""]) => first === "");
  const look = below.findIndex(([first]) => first === LOOK);
  return {
    year,
    from,
    before: {
      year: before || null,
      deadline: String(said(LABELS.deadline)),
      registerBy: String(said(LABELS.registerBy)),
    },
    tabs: below
      .slice(0, end < 0 ? below.length : end)
      .map(([name = "", source = "", used = "", seal = "", blank = ""]) => ({
        name: String(name),
        source: String(source),
        assessed: used === ASSESSED,
        seal: String(seal),
        blank: String(blank),
      })),
    look: (look < 0 ? [] : below.slice(look + 1)).map(([line = ""]) => String(line)).filter(Boolean),
  };
}
