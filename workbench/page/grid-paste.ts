/**
 * @fileoverview What is pasted from other programs, made ready for the grid: texts stay texts, so no paper `3/5` becomes
 * a date and no code `01` a one, a text of several lines stays in its cell, a link keeps its address, and a formula is read as
 * it is typed in Vietnam.
 */

import type { Injector } from "@univerjs/core";
import { ISheetClipboardService } from "@univerjs/sheets-ui";
import { parseDelimited } from "../host/text/delimited";
import { readFormula } from "../host/text/formula";

/** As one types a text that must not be read as a number. */
const AS_TEXT = "'";

/** How Excel writes the number format of text cells into the style sheet that it copies. */
const TEXT_FORMAT = /mso-number-format:\s*(?:"\\@"|\\@|'\\@')/g;

/** Whether another program says of a cell that it holds text: Excel by its classes, Google Sheets and LibreOffice by attributes. */
function isText(cell: Element, textClasses: ReadonlySet<string>): boolean {
  if ([...cell.classList].some((name) => textClasses.has(name))) return true;
  if (cell.getAttribute("style")?.match(TEXT_FORMAT)) return true;
  if (cell.getAttribute("sdnum")?.endsWith(";@")) return true;
  try {
    // {"1":2,"2":"01"}: 2 is a text, 3 a number.
    return JSON.parse(cell.getAttribute("data-sheets-value") ?? "{}")[1] === 2;
  } catch {
    return false;
  }
}

/** Classes of a style sheet with the number format of text: `.xl65 {mso-number-format:"\@"}`. */
function textClassesOf(css: string): Set<string> {
  const classes = new Set<string>();
  for (const [, selectors = "", rules = ""] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!rules.match(TEXT_FORMAT)) continue;
    for (const [, name = ""] of selectors.matchAll(/\.([\w-]+)/g)) classes.add(name);
  }
  return classes;
}

const asTyped = (text: string) => (text.startsWith("=") ? readFormula(text) : text);

/** What begins a line of its own within a page. */
const BLOCKS = "p, div, li, h1, h2, h3, h4, h5, h6";

/** The lines of a part of a page, as its paragraphs and breaks part them; none is blank. */
function linesOf(part: Element): string[] {
  const lines = [""];
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) lines.push(`${lines.pop()}${node.textContent}`);
    const isApart = node instanceof Element && node !== part && node.matches(BLOCKS);
    if (isApart || node.nodeName === "BR") lines.push("");
    if (!/^(?:STYLE|SCRIPT|TITLE)$/.test(node.nodeName)) node.childNodes.forEach(walk);
    if (isApart) lines.push("");
  };
  walk(part);
  return lines.map((line) => line.replace(/\s+/g, " ").trim()).filter((line) => line !== "");
}

/** Puts the address of each link behind its words, where they do not say it: the grid keeps words alone. Gives whether there are any. */
function tellLinks(page: Document): boolean {
  let isChanged = false;
  for (const link of page.querySelectorAll("a[href]")) {
    const address = link.getAttribute("href") ?? "";
    const words = link.textContent?.trim() ?? "";
    if (!/^https?:/i.test(address) || words === "" || address.includes(words)) continue;
    link.append(` ${address}`);
    isChanged = true;
  }
  return isChanged;
}

/** A cell's text with its line breaks. */
function fillCell(cell: Element, lines: readonly string[]): void {
  cell.replaceChildren(
    ...lines.flatMap((line, at) => (at === 0 ? [line] : [document.createElement("br"), line])),
  );
}

/** What a program copied as a page, its text cells as one types text. The grid's own copies are left alone. */
function readyHtml(html: string): string {
  if (/data-copy-id=/.test(html)) return html;
  const page = new DOMParser().parseFromString(html, "text/html");
  let isChanged = tellLinks(page);
  if (!/<t[dh]\b/i.test(html)) {
    // Each paragraph of a text is a cell, as in other spreadsheets: the grid by itself runs them together.
    const lines = page.body.querySelector(BLOCKS) ? linesOf(page.body) : [];
    if (lines.length > 1) return tableFrom(lines.map((line) => [line]));
    return isChanged ? page.documentElement.outerHTML : html;
  }
  const styles = [...page.querySelectorAll("style")];
  const textClasses = textClassesOf(styles.map(({ textContent }) => textContent).join("\n"));
  for (const cell of page.querySelectorAll("td, th")) {
    const text = cell.textContent?.trim() ?? "";
    if (text === "") continue;
    // So are the paragraphs of a cell, as Word has them.
    const lines =
      cell.querySelectorAll(BLOCKS).length > 1 && !cell.querySelector("table") ? linesOf(cell) : [];
    if (lines.length > 1) {
      fillCell(cell, lines);
      isChanged = true;
    }
    if (!isText(cell, textClasses)) {
      const read = asTyped(text);
      if (read === text || lines.length > 1) continue;
      cell.textContent = read;
      isChanged = true;
      continue;
    }
    const first = page.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (first.nextNode())
      if (first.currentNode.textContent?.trim()) {
        first.currentNode.textContent = AS_TEXT + first.currentNode.textContent.trimStart();
        break;
      }
    // A cell formatted as text would keep the apostrophe.
    cell.setAttribute("style", (cell.getAttribute("style") ?? "").replace(TEXT_FORMAT, ""));
    isChanged = true;
  }
  if (!isChanged) return html;
  for (const style of styles) style.textContent = style.textContent?.replace(TEXT_FORMAT, "") ?? "";
  return page.documentElement.outerHTML;
}

/** Plain text as a table, also of one cell: what is selected is then filled with it. Null: there is none. */
const tableOf = (text: string): string | null => (text === "" ? null : tableFrom(parseDelimited(text)));

/** @param rows [rows × columns] */
function tableFrom(rows: readonly (readonly string[])[]): string {
  const table = document.implementation.createHTMLDocument().createElement("table");
  for (const line of rows) {
    const row = table.insertRow();
    for (const content of line) fillCell(row.insertCell(), asTyped(content).split("\n"));
  }
  return table.outerHTML;
}

/** Lets everything that is pasted go through here, by key and by menu. */
export function pasteAsItIs(injector: Injector): void {
  const service = injector.get(ISheetClipboardService);
  const byKey = service.legacyPaste.bind(service);
  const byMenu = service.paste.bind(service);
  service.legacyPaste = (html, text, files) =>
    byKey(html ? readyHtml(html) : text ? (tableOf(text) ?? "") : html, text, files);
  service.paste = async (item, how) => {
    const read = async (type: string) =>
      item.types.includes(type) ? await (await item.getType(type)).text() : "";
    const [html, text] = [await read("text/html"), await read("text/plain")];
    const ready = html ? readyHtml(html) : tableOf(text);
    if (!ready) return byMenu(item, how);
    const made = new ClipboardItem({ "text/html": new Blob([ready], { type: "text/html" }) });
    const types = item.types.includes("text/html") ? item.types : [...item.types, "text/html"];
    return byMenu(
      {
        types,
        getType: (type: string) => (type === "text/html" ? made : item).getType(type),
        presentationStyle: item.presentationStyle,
      },
      how,
    );
  };
}
