/** @fileoverview HtmlService: the project's HTML files, as they are, without templates. */

import type { MemberOf } from "../members";
import type { Kind, Realm } from "../realm";

type GHtmlService = GoogleAppsScript.HTML.HtmlService;
type GHtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

const HTML_OUTPUT_KIND: Kind = { name: "HtmlOutput", path: "HtmlService.HtmlOutput" };

export class HtmlOutput implements Pick<GHtmlOutput, MemberOf<"HtmlOutput">> {
  readonly shown: GHtmlOutput;
  readonly #content: string;
  title = "";
  size: { width: number | null; height: number | null } = { width: null, height: null };

  constructor(realm: Realm, content: string) {
    this.#content = content;
    this.shown = realm.expose(HTML_OUTPUT_KIND, this);
  }
  setTitle(title: string): GHtmlOutput {
    this.title = title;
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
  getContent(): string {
    return this.#content;
  }
}

class HtmlService implements Pick<GHtmlService, MemberOf<"HtmlService">> {
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

/** The global `HtmlService`. */
export function htmlService(realm: Realm): unknown {
  return realm.expose({ name: "HtmlService", path: "HtmlService" }, new HtmlService(realm));
}
