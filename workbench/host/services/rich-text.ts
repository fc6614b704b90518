/**
 * @fileoverview RichTextValue, TextStyle and their builders: text, links on stretches of it, and a style for the
 * whole. Styles on a part of the text are not in the model and throw.
 */

import { colorOf } from "../cells/looks";
import type { LinkRun } from "../model";
import { implementationOf, type Kind, type Realm } from "../realm";
import type { Signatures } from "../signatures";

type GRichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type GRichTextValueBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
type GTextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type GTextStyleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

/** What a TextStyle says; null: nothing about it. */
export interface StyleData {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly color: string | null;
}

const PLAIN: StyleData = { bold: null, italic: null, color: null };

const TEXT_STYLE = {
  isBold: [[]],
  isItalic: [[]],
  getForegroundColor: [[]],
} satisfies Signatures;

const TEXT_STYLE_KIND: Kind = {
  name: "TextStyle",
  path: "SpreadsheetApp.TextStyle",
  signatures: TEXT_STYLE,
};

class TextStyle implements Pick<GTextStyle, keyof typeof TEXT_STYLE> {
  constructor(readonly data: StyleData) {}
  isBold(): boolean | null {
    return this.data.bold;
  }
  isItalic(): boolean | null {
    return this.data.italic;
  }
  getForegroundColor(): string | null {
    return this.data.color;
  }
}

const TEXT_STYLE_BUILDER = {
  setBold: [["boolean"]],
  setItalic: [["boolean"]],
  setForegroundColor: [["string"]],
  build: [[]],
} satisfies Signatures;

const TEXT_STYLE_BUILDER_KIND: Kind = {
  name: "TextStyleBuilder",
  path: "SpreadsheetApp.TextStyleBuilder",
  signatures: TEXT_STYLE_BUILDER,
};

export class TextStyleBuilder implements Pick<GTextStyleBuilder, keyof typeof TEXT_STYLE_BUILDER> {
  readonly shown: GTextStyleBuilder;
  readonly #realm: Realm;
  #data = PLAIN;

  constructor(realm: Realm) {
    this.#realm = realm;
    this.shown = realm.expose(TEXT_STYLE_BUILDER_KIND, this);
  }
  setBold(bold: boolean): GTextStyleBuilder {
    this.#data = { ...this.#data, bold };
    return this.shown;
  }
  setItalic(italic: boolean): GTextStyleBuilder {
    this.#data = { ...this.#data, italic };
    return this.shown;
  }
  setForegroundColor(cssString: string): GTextStyleBuilder {
    this.#data = { ...this.#data, color: colorOf(cssString) };
    return this.shown;
  }
  build(): GTextStyle {
    return this.#realm.expose(TEXT_STYLE_KIND, new TextStyle(this.#data));
  }
}

const RICH_TEXT = {
  getText: [[]],
  getLinkUrl: [[], ["number", "number"]],
  getRuns: [[]],
  getStartIndex: [[]],
  getEndIndex: [[]],
} satisfies Signatures;

const RICH_TEXT_KIND: Kind = {
  name: "RichTextValue",
  path: "SpreadsheetApp.RichTextValue",
  signatures: RICH_TEXT,
};

/** The stretches of a text, each with one link or none, without gaps. */
function stretches(text: string, links: readonly LinkRun[]): LinkRun[] {
  const runs: LinkRun[] = [];
  const add = (start: number, end: number, url: string | null) => {
    const last = runs.at(-1);
    if (end <= start) return;
    if (last && last.url === url) runs[runs.length - 1] = { start: last.start, end, url };
    else runs.push({ start, end, url });
  };
  let at = 0;
  for (const link of [...links].sort((a, b) => a.start - b.start)) {
    add(at, link.start, null);
    add(Math.max(at, link.start), link.end, link.url);
    at = Math.max(at, link.end);
  }
  add(at, text.length, null);
  return runs;
}

export class RichTextValue implements Pick<GRichTextValue, keyof typeof RICH_TEXT> {
  readonly #realm: Realm;
  constructor(
    realm: Realm,
    readonly text: string,
    readonly links: readonly LinkRun[],
    readonly style: StyleData = PLAIN,
    readonly start = 0,
  ) {
    this.#realm = realm;
  }

  static shown(realm: Realm, text: string, links: readonly LinkRun[]): GRichTextValue {
    return realm.expose(RICH_TEXT_KIND, new RichTextValue(realm, text, links));
  }

  getText(): string {
    return this.text;
  }

  /** Null too where the stretch has more than one link, or one on a part of it. */
  getLinkUrl(startOffset = 0, endOffset = this.text.length): string | null {
    if (this.links.length === 0) return null;
    if (startOffset < 0 || endOffset > this.text.length || startOffset > endOffset) {
      throw new Error("Invalid argument: startOffset and endOffset must lie within the text");
    }
    const touched = stretches(this.text, this.links).filter(
      ({ start, end }) => start < endOffset && end > startOffset,
    );
    return touched.length === 1 ? (touched[0]?.url ?? null) : null;
  }

  getRuns(): GRichTextValue[] {
    const runs = this.links.length === 0 ? [] : stretches(this.text, this.links);
    if (runs.length < 2) return this.#realm.list([this.#realm.expose<GRichTextValue>(RICH_TEXT_KIND, this)]);
    return this.#realm.list(
      runs.map(({ start, end, url }) => {
        const text = this.text.slice(start, end);
        const links = url === null ? [] : [{ start: 0, end: text.length, url }];
        const run = new RichTextValue(this.#realm, text, links, this.style, this.start + start);
        return this.#realm.expose<GRichTextValue>(RICH_TEXT_KIND, run);
      }),
    );
  }

  getStartIndex(): number {
    return this.start;
  }

  getEndIndex(): number {
    return this.start + this.text.length;
  }
}

const RICH_TEXT_BUILDER = {
  setText: [["string"]],
  setLinkUrl: [["string?"], ["number", "number", "string?"]],
  setTextStyle: [["TextStyle?"], ["number", "number", "TextStyle?"]],
  build: [[]],
} satisfies Signatures;

const RICH_TEXT_BUILDER_KIND: Kind = {
  name: "RichTextValueBuilder",
  path: "SpreadsheetApp.RichTextValueBuilder",
  signatures: RICH_TEXT_BUILDER,
};

export class RichTextValueBuilder implements Pick<GRichTextValueBuilder, keyof typeof RICH_TEXT_BUILDER> {
  readonly shown: GRichTextValueBuilder;
  readonly #realm: Realm;
  #text: string | null = null;
  #links: LinkRun[] = [];
  #style = PLAIN;

  constructor(realm: Realm) {
    this.#realm = realm;
    this.shown = realm.expose(RICH_TEXT_BUILDER_KIND, this);
  }

  setText(text: string): GRichTextValueBuilder {
    this.#text = text;
    this.#links = [];
    this.#style = PLAIN;
    return this.shown;
  }

  setLinkUrl(...args: [string | null] | [number, number, string | null]): GRichTextValueBuilder {
    const text = this.#needText("setLinkUrl");
    const [start, end, url] = args.length === 1 ? [0, text.length, args[0]] : args;
    this.#checkStretch(start, end, text);
    const outside = stretches(text, this.#links).flatMap((run) => [
      { ...run, end: Math.min(run.end, start) },
      { ...run, start: Math.max(run.start, end) },
    ]);
    this.#links = [...outside, { start, end, url }]
      .filter((run) => run.url !== null && run.end > run.start)
      .sort((a, b) => a.start - b.start);
    return this.shown;
  }

  setTextStyle(...args: [GTextStyle | null] | [number, number, GTextStyle | null]): GRichTextValueBuilder {
    const text = this.#needText("setTextStyle");
    const [start, end, style] = args.length === 1 ? [0, text.length, args[0]] : args;
    this.#checkStretch(start, end, text);
    if (start !== 0 || end !== text.length) {
      throw new Error("RichTextValueBuilder.setTextStyle on a part of the text is not emulated");
    }
    this.#style = implementationOf<TextStyle>(style)?.data ?? PLAIN;
    return this.shown;
  }

  build(): GRichTextValue {
    const value = new RichTextValue(this.#realm, this.#text ?? "", this.#links, this.#style);
    return this.#realm.expose(RICH_TEXT_KIND, value);
  }

  #needText(method: string): string {
    if (this.#text === null) throw new Error(`${method} needs setText first`);
    return this.#text;
  }

  #checkStretch(start: number, end: number, text: string): void {
    if (start < 0 || end > text.length || start > end) {
      throw new Error("Invalid argument: startOffset and endOffset must lie within the text");
    }
  }
}
