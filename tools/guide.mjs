/**
 * @fileoverview The users' guide as a page of the workbench's: what docs/huong-dan.md says, with its pictures beside it. Of
 * Markdown it knows what the guide is written with: headings, paragraphs, lists, tables, pictures, links, bold and code.
 */

import { readFile } from "node:fs/promises";
import { basename } from "node:path";

const escaped = (text) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** Blocks of lines of one kind, each as HTML of its inner lines. */
const BLOCKS = [
  [
    /^(#{1,3}) /,
    (lines, inner) =>
      lines.map(
        (line) => `<h${line.indexOf(" ")}>${inner(line.replace(/^#+ /, ""))}</h${line.indexOf(" ")}>`,
      ),
  ],
  [/^- /, (lines, inner) => ["<ul>", ...lines.map((line) => `<li>${inner(line.slice(2))}</li>`), "</ul>"]],
  [
    /^\d+\. /,
    (lines, inner) => [
      "<ol>",
      ...lines.map((line) => `<li>${inner(line.replace(/^\d+\. /, ""))}</li>`),
      "</ol>",
    ],
  ],
  [/^\|/, (lines, inner) => tableOf(lines, inner)],
];

function tableOf([head, , ...rows], inner) {
  // A bar within code is one of the text.
  const cells = (line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => inner(cell.trim()));
  const row = (tag) => (line) =>
    `<tr>${cells(line)
      .map((cell) => `<${tag}>${cell}</${tag}>`)
      .join("")}</tr>`;
  return [
    "<table>",
    `<thead>${row("th")(head)}</thead>`,
    "<tbody>",
    ...rows.map(row("td")),
    "</tbody></table>",
  ];
}

/** A line's own signs; what stands in code is left as it is. */
const lineOf = (picture) => (text) =>
  text
    .split(/(`[^`]+`)/)
    .map((part) =>
      part.startsWith("`") && part.length > 1
        ? `<code>${escaped(part.slice(1, -1))}</code>`
        : escaped(part)
            .replace(
              /!\[([^\]]*)\]\(([^)]+)\)/g,
              (_, said, from) => `<img loading="lazy" src="${picture(from)}" alt="${said}">`,
            )
            // What is written for those who set it up is not beside it.
            .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, said, to) =>
              /^https?:/.test(to) ? `<a href="${to}" target="_blank" rel="noopener">${said}</a>` : said,
            ),
    )
    .join("")
    .replace(/\*\*(.+?)\*\*/g, "<strong>$1</strong>")
    .replace(/\*([^*]+)\*/g, "<em>$1</em>");

/** Markdown as HTML; `picture` says where one stands. */
function htmlOf(markdown, picture) {
  const inner = lineOf(picture);
  return markdown
    .split(/\n{2,}/)
    .flatMap((block) => {
      // What is set in goes on with the line before it.
      const lines = block
        .trim()
        .replace(/\n +/g, " ")
        .split("\n")
        .filter((line) => line !== "");
      const kind = BLOCKS.find(([start]) => lines.every((line) => start.test(line)));
      if (kind) return kind[1](lines, inner);
      return lines.length > 0 ? [`<p>${inner(lines.join(" "))}</p>`] : [];
    })
    .join("\n");
}

/** @returns the page, and the pictures in it by the name that each has beside the page */
export async function guidePage() {
  const pictures = new Map();
  const body = htmlOf(await readFile("docs/huong-dan.md", "utf8"), (from) => {
    const name = `huong-dan-${basename(from)}`;
    pictures.set(name, `docs/${from}`);
    return name;
  });
  const title = /<h1>(.*?)<\/h1>/.exec(body)?.[1] ?? "";
  const html = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/huong-dan.css">
</head>
<body><main>
${body}
</main></body>
</html>
`;
  return { html, pictures };
}
