/** @fileoverview A paper as a page: to be looked at, printed, copied with its formatting. Text is text, whatever it holds. */
import { BETWEEN, FONT, INDENT, PAGE } from "./page-rules";
import { type Paper, type Paragraph, type Part, type Piece, TABLE_TEXT } from "./paper";

/** How a paper looks, on the screen as on paper. */
export const PAPER_STYLE = `
.paper { box-sizing: border-box; width: ${PAGE.width}mm; min-height: ${PAGE.height}mm; margin: 0 auto 16px; padding: ${PAGE.top}mm ${PAGE.right}mm ${PAGE.bottom}mm ${PAGE.left}mm; background: #fff; color: #000; font-family: "${FONT}", Times, serif; line-height: 1.25; overflow-wrap: break-word; }
.paper p { margin: 0 0 ${BETWEEN}pt; min-height: 1em; }
.paper table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 4pt 0 8pt; }
.paper .lined th, .paper .lined td { border: 1px solid #000; padding: 2pt 4pt; vertical-align: top; }
.paper .sides td { padding: 0 2pt; vertical-align: top; }
.paper thead { display: table-header-group; }
.paper tr { break-inside: avoid; }
.paper .rule::after { content: ""; display: block; width: 34%; margin: 3pt auto 0; border-top: 1px solid #000; }
.paper .sides .rule::after { width: 70%; }
.paper .break { break-after: page; border: 0; border-top: 1px dashed #767676; margin: 20px 0; }
.paper .blank { background: #fff3c4; }
@page { size: A4 portrait; margin: ${PAGE.top}mm ${PAGE.right}mm ${PAGE.bottom}mm ${PAGE.left}mm; }
@media print {
  .paper { width: auto; min-height: 0; margin: 0; padding: 0; break-after: page; }
  .paper:last-child { break-after: auto; }
  .paper .break { border: 0; margin: 0; }
  .paper .blank { background: none; }
}
`;

/** What means something in HTML is written as what it is. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

function pieceHtml(piece: Piece): string {
  if (typeof piece === "string") return escaped(piece);
  if ("strong" in piece) return `<b>${escaped(piece.strong)}</b>`;
  return `<span class="blank" title="${escaped(piece.blank)}">${escaped(piece.shown)}</span>`;
}

const inside = (pieces: readonly Piece[]) => pieces.map(pieceHtml).join("");

/** Styles stand in the element itself, so that they come along where it is pasted. */
function paragraphHtml({ pieces, align, size, bold, italic, indent, rule, keep }: Paragraph): string {
  const style = [
    `text-align:${align === "both" ? "justify" : align}`,
    `font-size:${size}pt`,
    bold && "font-weight:bold",
    italic && "font-style:italic",
    indent && `text-indent:${INDENT}mm`,
    keep && "break-after:avoid",
  ].filter(Boolean);
  return `<p${rule ? ' class="rule"' : ""} style="${style.join(";")}">${inside(pieces)}</p>`;
}

function partHtml(part: Part): string {
  switch (part.kind) {
    case "paragraph":
      return paragraphHtml(part);
    case "page":
      return '<hr class="break">';
    case "sides": {
      const { left, right, width } = part;
      const half = (of: readonly Paragraph[], percent: number) =>
        `<td style="width:${percent}%">${of.map(paragraphHtml).join("")}</td>`;
      return `<table class="sides" role="presentation"><tbody><tr>${half(left, width)}${half(right, 100 - width)}</tr></tbody></table>`;
    }
    case "table": {
      const { head, rows, widths, aligns, size = TABLE_TEXT } = part;
      const heads = head.map(
        (text, at) => `<th scope="col" style="width:${widths[at]}%">${escaped(text)}</th>`,
      );
      const cells = (row: readonly Piece[]) =>
        row.map((piece, at) => `<td style="text-align:${aligns[at]}">${pieceHtml(piece)}</td>`).join("");
      const body = rows.map((row) => `<tr>${cells(row)}</tr>`).join("");
      return `<table class="lined" style="font-size:${size}pt"><thead><tr>${heads.join("")}</tr></thead><tbody>${body}</tbody></table>`;
    }
  }
}

/** The paper as one element. */
export const paperHtml = ({ title, parts }: Paper): string =>
  `<article class="paper" aria-label="${escaped(title)}">${parts.map(partHtml).join("")}</article>`;
