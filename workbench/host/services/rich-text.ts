/**
 * @fileoverview RichTextValue and its builder: text, links on stretches of it, and lines through it.
 */

import type { MemberOf } from "../members";
import type { LinkRun, ModelCell, Stretch } from "../model";
import type { Kind, Realm } from "../realm";

type GRichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type GTextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type GRichTextValueBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

const RICH_TEXT_KIND: Kind = { name: "RichTextValue", path: "SpreadsheetApp.RichTextValue" };

const TEXT_STYLE_KIND: Kind = { name: "TextStyle", path: "SpreadsheetApp.TextStyle" };

/** Nothing of a text, or all of it. */
const NOTHING: readonly Stretch[] = [];

/** The stretches of a cell's text that are crossed out. */
export function crossedIn({ value, crossed, look }: ModelCell): readonly Stretch[] {
  if (crossed?.of === value) return crossed.stretches;
  return look?.strikethrough ? [[0, String(value ?? "").length]] : NOTHING;
}

const OUTSIDE = "Invalid argument: startOffset and endOffset must lie within the text";

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

/** The same, cut also where crossing out begins and ends. */
function looks(text: string, links: readonly LinkRun[], crossed: readonly Stretch[]): LinkRun[] {
  const edges = crossed.flat();
  return stretches(text, links).flatMap(({ start, end, url }) => {
    const cuts = [start, ...edges.filter((edge) => edge > start && edge < end), end].sort((a, b) => a - b);
    return cuts.slice(1).map((to, index) => ({ start: cuts[index] as number, end: to, url }));
  });
}

export class RichTextValue implements Pick<GRichTextValue, MemberOf<"RichTextValue">> {
  readonly #realm: Realm;
  constructor(
    realm: Realm,
    readonly text: string,
    readonly links: readonly LinkRun[],
    readonly crossed: readonly Stretch[],
  ) {
    this.#realm = realm;
  }

  static shown(
    realm: Realm,
    text: string,
    links: readonly LinkRun[],
    crossed: readonly Stretch[] = NOTHING,
  ): GRichTextValue {
    return realm.expose(RICH_TEXT_KIND, new RichTextValue(realm, text, links, crossed));
  }

  getText(): string {
    return this.text;
  }

  getTextStyle(): GTextStyle {
    return this.#realm.expose<GTextStyle>(TEXT_STYLE_KIND, new TextStyle(this.text, this.crossed));
  }

  /** Null too where the stretch has more than one link, or one on a part of it. */
  getLinkUrl(startOffset = 0, endOffset = this.text.length): string | null {
    if (this.links.length === 0) return null;
    if (startOffset < 0 || endOffset > this.text.length || startOffset > endOffset) {
      throw new Error(OUTSIDE);
    }
    const touched = stretches(this.text, this.links).filter(
      ({ start, end }) => start < endOffset && end > startOffset,
    );
    return touched.length === 1 ? (touched[0]?.url ?? null) : null;
  }

  getRuns(): GRichTextValue[] {
    const { text, links, crossed } = this;
    const runs = links.length === 0 && crossed.length === 0 ? [] : looks(text, links, crossed);
    if (runs.length < 2) return this.#realm.list([this.#realm.expose<GRichTextValue>(RICH_TEXT_KIND, this)]);
    return this.#realm.list(
      runs.map(({ start, end, url }) => {
        const own = text.slice(start, end);
        const inside = crossed.some(([from, to]) => from <= start && to >= end);
        return RichTextValue.shown(
          this.#realm,
          own,
          url === null ? [] : [{ start: 0, end: own.length, url }],
          inside ? [[0, own.length]] : NOTHING,
        );
      }),
    );
  }
}

class TextStyle implements Pick<GTextStyle, MemberOf<"TextStyle">> {
  constructor(
    private readonly text: string,
    private readonly crossed: readonly Stretch[],
  ) {}

  /** Null where it differs within the text. [U] */
  isStrikethrough(): boolean | null {
    const length = this.crossed.reduce((sum, [start, end]) => sum + end - start, 0);
    return length === 0 ? false : length >= this.text.length ? true : null;
  }
}

const RICH_TEXT_BUILDER_KIND: Kind = {
  name: "RichTextValueBuilder",
  path: "SpreadsheetApp.RichTextValueBuilder",
};

export class RichTextValueBuilder implements Pick<GRichTextValueBuilder, MemberOf<"RichTextValueBuilder">> {
  readonly shown: GRichTextValueBuilder;
  readonly #realm: Realm;
  #text: string | null = null;
  #links: LinkRun[] = [];

  constructor(realm: Realm) {
    this.#realm = realm;
    this.shown = realm.expose(RICH_TEXT_BUILDER_KIND, this);
  }

  setText(text: string): GRichTextValueBuilder {
    this.#text = text;
    this.#links = [];
    return this.shown;
  }

  setLinkUrl(...args: [string | null] | [number, number, string | null]): GRichTextValueBuilder {
    const text = this.#text;
    if (text === null) throw new Error("setLinkUrl needs setText first");
    const [start, end, url] = args.length === 1 ? [0, text.length, args[0]] : args;
    if (start < 0 || end > text.length || start > end) throw new Error(OUTSIDE);
    const outside = stretches(text, this.#links).flatMap((run) => [
      { ...run, end: Math.min(run.end, start) },
      { ...run, start: Math.max(run.start, end) },
    ]);
    this.#links = [...outside, { start, end, url }]
      .filter((run) => run.url !== null && run.end > run.start)
      .sort((a, b) => a.start - b.start);
    return this.shown;
  }

  build(): GRichTextValue {
    return RichTextValue.shown(this.#realm, this.#text ?? "", this.#links);
  }
}
