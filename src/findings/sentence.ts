/** @fileoverview The sentence of a finding, made from what its kind says and what was found. */

import { upperFirst } from "../vietnamese/fold";
import type { Found, Saying } from "./finding";
import { CRITERION_WORDS } from "./words";

/** "tiêu chí 1.1", "các tiêu chí 2.1, 2.2". */
export function criteria({ criteria: codes }: Found): string {
  if (codes.length === 0) return "đơn vị này";
  return codes.length === 1 ? `tiêu chí ${codes[0]}` : `các tiêu chí ${codes.join(", ")}`;
}

/** A value in quotes, on one line, long ones short. */
export function quoted(value: string): string {
  const text = value.replace(/\s+/g, " ").trim();
  return `“${text.length > 60 ? `${[...text.slice(0, 120)].slice(0, 59).join("")}…` : text}”`;
}

const KINDS = new Map<string, string>(Object.entries(CRITERION_WORDS));

/** A mark in quotes; of a pair of cells Đạt | Chưa đạt the detail holds what the two together say. */
function mark(said = ""): string {
  return quoted(KINDS.get(said) ?? said);
}

/** What stands in a place: the criteria, the value or a mark in quotes, behind `=` a detail or the value as it is. */
function place(key: string, finding: Found): string {
  const { value, detail } = finding;
  if (key === "criteria") return criteria(finding);
  if (key === "Criteria") return upperFirst(criteria(finding));
  if (key === "value") return quoted(value);
  if (key === "=value") return value;
  if (key === "tab") return quoted(detail.tab ?? "");
  return key.startsWith("=") ? (detail[key.slice(1)] ?? "…") : mark(detail[key]);
}

/** The Vietnamese sentence: what is wrong and what to do, for the person who keeps the sheet. */
export function sentenceOf({ sentence }: Pick<Saying, "sentence">, found: Found): string {
  const words = typeof sentence === "string" ? sentence : sentence(found);
  return words.replace(/\{(=?\w+)\}/g, (_, key: string) => place(key, found));
}

/** What a person sees in a cell against what it holds: it is crossed out, shows something else, has a note against it. */
export function doubted({ value, detail: { doubt, said = "" } }: Found): string {
  const cell = `Ô ghi ${quoted(value)}`;
  if (doubt === "crossed") return `${cell} nhưng chữ bị gạch ngang`;
  if (doubt === "hidden") return `${cell} nhưng chữ gần như cùng màu với nền`;
  if (doubt === "note") return `${cell} nhưng ghi chú của ô nói ${quoted(said)}`;
  // What a share is shown as is how it is quoted, too.
  if (said === value) return said.includes("%") ? `${cell} là tỷ lệ` : cell;
  return said === ""
    ? `${cell} nhưng định dạng làm ô không hiện gì`
    : `${cell} nhưng ô hiện ra ${quoted(said)}`;
}

/** What else is to be done to such a cell than to write what counts. */
export function settling({ detail: { doubt } }: Found): string {
  if (doubt === "crossed") return "rồi bỏ gạch ngang";
  if (doubt === "hidden") return "rồi đổi màu chữ";
  return doubt === "note" ? "rồi xóa hoặc sửa ghi chú" : "và đặt lại định dạng số của ô là Tự động";
}
