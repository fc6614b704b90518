/** @fileoverview HtmlService: the project's HTML files, as they are, without templates. */

import type { Kind, Realm } from "../realm";
import type { Signatures } from "../signatures";

type GHtmlService = GoogleAppsScript.HTML.HtmlService;
type GHtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

const HTML_OUTPUT = {
  setTitle: [["string"]],
  setWidth: [["number"]],
  setHeight: [["number"]],
  getTitle: [[]],
  getContent: [[]],
} satisfies Signatures;

const HTML_OUTPUT_KIND: Kind = {
  name: "HtmlOutput",
  path: "HtmlService.HtmlOutput",
  signatures: HTML_OUTPUT,
};

export class HtmlOutput implements Pick<GHtmlOutput, keyof typeof HTML_OUTPUT> {
  readonly shown: GHtmlOutput;
  readonly #content: string;
  #title = "";
  size: { width: number | null; height: number | null } = { width: null, height: null };

  constructor(realm: Realm, content: string) {
    this.#content = content;
    this.shown = realm.expose(HTML_OUTPUT_KIND, this);
  }
  setTitle(title: string): GHtmlOutput {
    this.#title = title;
    return this.shown;
  }
  setWidth(width: number): GHtmlOutput {
    this.size.width = width;
    return this.shown;
  }
  setHeight(height: number): GHtmlOutput {
    this.size.height = height;
    return this.shown;
  }
  getTitle(): string {
    return this.#title;
  }
  getContent(): string {
    return this.#content;
  }
}

const HTML_SERVICE = {
  createHtmlOutput: [[], ["string"]],
  createHtmlOutputFromFile: [["string"]],
} satisfies Signatures;

class HtmlService implements Pick<GHtmlService, keyof typeof HTML_SERVICE> {
  readonly #realm: Realm;
  constructor(realm: Realm) {
    this.#realm = realm;
  }
  createHtmlOutput(html: unknown = ""): GHtmlOutput {
    return new HtmlOutput(this.#realm, String(html)).shown;
  }
  // C35; the words are [O].
  createHtmlOutputFromFile(filename: string): GHtmlOutput {
    const { html } = this.#realm.world;
    if (!Object.hasOwn(html, filename)) throw new Error(`No HTML file named ${filename} was found.`);
    return new HtmlOutput(this.#realm, html[filename] ?? "").shown;
  }
}

const HTML_SERVICE_KIND: Kind = { name: "HtmlService", path: "HtmlService", signatures: HTML_SERVICE };

/** The global `HtmlService`. */
export function htmlService(realm: Realm): unknown {
  return realm.expose(HTML_SERVICE_KIND, new HtmlService(realm));
}
