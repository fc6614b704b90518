/**
 * @fileoverview What is written on a tab outside its cells: text boxes, what is printed above and below each page, what a
 * cell asks one to type. No script on Google can read the first two; a file can, and the person is told ([L4]).
 */
import { a1 } from "../src/table/a1";
import type { ModelSheet, ModelWorkbook } from "./host/model";
import { isOwn } from "./xlsx/page";

/** As many words of one text as tell which it is. */
const SHOWN = 80;
/** Texts told of a tab. */
const MOST = 5;

/** A prompt that tells what to choose or type, as most do; and one that speaks of what stands there. */
const TELLS_HOW = /^(hãy |vui lòng )?(chọn|nhập|ghi|điền|gõ|đánh dấu|tích|bấm)(?!\p{L})/iu;
const OPENS = /tạm|chờ|xác nhận|chưa (được|có|chốt|thẩm|duyệt|kiểm)/iu;

/**
 * A sentence for each tab of a person's with such words; none where there are none. Hidden tabs are left out: what lies
 * over them nobody sees.
 */
export function wordsOutsideCells({ sheets }: ModelWorkbook): string[] {
  return sheets.flatMap((sheet) => {
    if (sheet.hidden || isOwn(sheet)) return [];
    const texts = [
      ...(sheet.floating?.words ?? []).map((text) => `hộp chữ ${quoted(text)}`),
      ...(sheet.printed ?? []).flatMap(printedWords).map((text) => `đầu, chân trang in ${quoted(text)}`),
      ...prompts(sheet).map(([cell, text]) => `lời nhắc khi nhập ở ô ${cell} ${quoted(text)}`),
    ];
    if (texts.length === 0) return [];
    const more = texts.length > MOST ? `; và ${texts.length - MOST} chỗ nữa` : "";
    return [
      `Ngoài các ô, tab “${sheet.name}” còn có chữ mà chương trình không dùng để chấm: ${texts.slice(0, MOST).join("; ")}${more}. Hãy xem chữ ấy có làm thay đổi kết quả không.`,
    ];
  });
}

function quoted(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return `“${plain.length > SHOWN ? `${plain.slice(0, SHOWN - 1).trimEnd()}…` : plain}”`;
}

/** The words of a printed line, without what stands for numbers, days and names, and how it looks. */
export function printedWords(line: string): string[] {
  const [first = "", ...parts] = line.split(/&([LCR])/).filter((part) => !/^[LCR]$/.test(part));
  return [first, ...parts]
    .map((part) =>
      part
        .replace(/&(?:"[^"]*"|K[0-9A-F]{6}|\d+|&|[A-Z])/gi, (code) => (code === "&&" ? "&" : " "))
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((part) => /\p{L}{2}/u.test(part) && !/^(trang|page)[\s/\d]*$/i.test(part));
}

/** Each prompt of a tab, with the first cell that has it. */
function prompts(sheet: ModelSheet): [string, string][] {
  const first = new Map<string, string>();
  for (const [row, cells] of sheet.cells)
    cells.forEach(({ validation }, column) => {
      const help = validation?.help?.trim();
      if (help && !first.has(help) && !(TELLS_HOW.test(help) && !OPENS.test(help)))
        first.set(help, a1(row, column));
    });
  return [...first].map(([help, cell]) => [cell, help]);
}
