/** @fileoverview The users' guide as a page of the workbench's: what docs/huong-dan.md says, with its pictures beside it. */

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Marked } from "marked";

/** @returns the page, and the pictures in it by the name that each has beside the page */
export async function guidePage() {
  const pictures = new Map();
  const guide = new Marked({
    renderer: {
      image({ href, text }) {
        const name = `huong-dan-${basename(href)}`;
        pictures.set(name, `docs/${href}`);
        return `<img loading="lazy" src="${name}" alt="${text.replaceAll('"', "&quot;")}">`;
      },
      link({ href, tokens }) {
        const said = this.parser.parseInline(tokens);
        // What is written for those who set it up is not beside it.
        return /^https?:/.test(href) ? `<a href="${href}" target="_blank" rel="noopener">${said}</a>` : said;
      },
    },
  });
  const body = guide.parse(await readFile("docs/huong-dan.md", "utf8"));
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
${body}</main></body>
</html>
`;
  return { html, pictures };
}
