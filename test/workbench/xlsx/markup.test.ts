/** @fileoverview What is told of a document, held against `saxes`: the same elements at the same places, or neither reads it. */
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { readMarkup } from "../../../workbench/xlsx/markup";

type Told = readonly [what: string, ...rest: unknown[]];

/** Pieces of text that follow each other are one. */
function joined(told: readonly Told[]): Told[] {
  const out: Told[] = [];
  for (const one of told) {
    const before = out.at(-1);
    if (one[0] === "text" && before?.[0] === "text") out[out.length - 1] = ["text", `${before[1]}${one[1]}`];
    else if (one[0] !== "text" || one[1] !== "") out.push(one);
  }
  return out;
}

function ours(xml: string): Told[] | null {
  const told: Told[] = [];
  try {
    readMarkup(xml, {
      opened: (name, attributes, _, end) => told.push(["opened", name, { ...attributes }, end]),
      closed: (_, end) => told.push(["closed", end]),
      text: (piece) => told.push(["text", piece]),
    });
  } catch {
    return null;
  }
  return joined(told);
}

function theirs(xml: string): Told[] | null {
  const told: Told[] = [];
  const parser = new SaxesParser();
  const refuse = (error: unknown) => {
    throw error;
  };
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  let depth = 0;
  parser.on("opentag", ({ name, attributes }) => {
    depth++;
    told.push(["opened", name, { ...attributes }, parser.position]);
  });
  parser.on("closetag", () => {
    depth--;
    told.push(["closed", parser.position]);
  });
  // Line ends around the root are nobody's text.
  const text = (piece: string) => depth > 0 && told.push(["text", piece]);
  parser.on("text", text);
  parser.on("cdata", text);
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  return joined(told);
}

const WHOLE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<x:a xmlns:x="u">\n <c r="A1" t=\'s\' ><v>1 &lt; 2 &#272;</v></c><!-- n --><é đ = "“&quot;\t&#10;"/><![CDATA[<i> & ]]></x:a>\n';
/** What breaks documents, or only looks as if it did. */
const PIECES = [
  ..."<>&;=\"'/?!-[]\t\r\n\u0000\u0007\ufffe\ufeffađ1: .",
  "&amp;",
  "&amp",
  "&x;",
  "&#0;",
  "&#xD800;",
  "&#X41;",
  "&#x1F600;",
  "&#1114112;",
  "]]>",
  "<!--",
  "-->",
  "--",
  "<![CDATA[",
  "<!DOCTYPE a>",
  "<?xml?>",
  "<?p q?>",
  "<b/>",
  "<b>",
  "</b>",
  ' k="v"',
  " k='<'",
  "😀",
];

const edits = fc.array(
  fc.record({
    at: fc.nat(WHOLE.length),
    gone: fc.nat(6),
    put: fc.constantFrom("", ...PIECES),
  }),
  { maxLength: 4 },
);

describe("readMarkup", () => {
  it("tells of a whole document what saxes tells of it", () => {
    expect(ours(WHOLE)).toEqual(theirs(WHOLE));
    expect(ours(WHOLE)).toContainEqual(["text", "1 < 2 Đ"]);
    expect(ours(WHOLE)).toContainEqual(["opened", "é", { đ: '“" \n' }, WHOLE.indexOf("/>") + 2]);
  });

  it("reads of spoilt documents those that saxes reads, and alike", () => {
    fc.assert(
      fc.property(edits, (all) => {
        const spoilt = all.reduce(
          (text, { at, gone, put }) => text.slice(0, at) + put + text.slice(at + gone),
          WHOLE,
        );
        // Half of a surrogate pair never comes out of UTF-8.
        const xml = Buffer.from(spoilt).toString();
        expect([xml, ours(xml)]).toEqual([xml, theirs(xml)]);
      }),
      { numRuns: Number(process.env.MARKUP_RUNS ?? 3000) },
    );
  });

  it("refuses an attribute that stands twice, empty or not", () => {
    expect(ours('<a b="" b="1"/>')).toBe(null);
  });
});
