/** @fileoverview Charts over a sheet's cells (C60): made with a builder, put in, listed and taken out; nothing is drawn here. */

import type { Area } from "../../../src/table/area";
import { toCaller } from "../crossing";
import type { MemberOf } from "../members";
import type { ModelChart } from "../model";
import { type EnumValue, implementationOf, type Kind, type Realm } from "../realm";

type GChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GChartBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GChartOptions = GoogleAppsScript.Charts.ChartOptions;

const BUILDER_KIND: Kind = { name: "EmbeddedChartBuilder", path: "SpreadsheetApp.EmbeddedChartBuilder" };
const CHART_KIND: Kind = { name: "EmbeddedChart", path: "SpreadsheetApp.EmbeddedChart" };
const OPTIONS_KIND: Kind = { name: "ChartOptions", path: "Charts.ChartOptions" };

/** The kinds of chart that the bundle makes. */
const TYPES = ["BAR", "COLUMN"];

/** The global `Charts`. */
export function charts(realm: Realm): unknown {
  const constants = { ChartType: realm.enumeration("ChartType", TYPES) };
  return realm.expose({ name: "Charts", path: "Charts", constants }, {});
}

/** The cells that a chart shows. */
interface Shown {
  readonly sheet: { readonly id: number };
  live(): Area;
}

class ChartOptions implements Pick<GChartOptions, MemberOf<"ChartOptions">> {
  constructor(readonly options: ModelChart["options"]) {}
  /** Null where the option is not set. */
  get(option: string): unknown {
    return this.options[option] ?? null;
  }
}

/** A chart as the bundle gets it; `model` without a place among the sheet's until it is put in. */
export class EmbeddedChart implements Pick<GChart, MemberOf<"EmbeddedChart">> {
  readonly shown: GChart;
  readonly #realm: Realm;
  constructor(
    realm: Realm,
    readonly model: Omit<ModelChart, "id"> & Partial<ModelChart>,
    /** The sheet whose cells it shows; null: of a file. */
    readonly of: number | null,
  ) {
    this.#realm = realm;
    this.shown = realm.expose(CHART_KIND, this);
  }
  getOptions(): GChartOptions {
    return this.#realm.expose(OPTIONS_KIND, new ChartOptions(this.model.options));
  }
}

export class EmbeddedChartBuilder implements Pick<GChartBuilder, MemberOf<"EmbeddedChartBuilder">> {
  readonly shown: GChartBuilder;
  readonly #realm: Realm;
  readonly #sheet: number;
  readonly #ranges: Area[] = [];
  readonly #options: Record<string, unknown> = {};
  #type: string | null = null;
  #headers: number | null = null;
  #at: ModelChart["at"] | null = null;

  constructor(realm: Realm, sheet: number) {
    this.#realm = realm;
    this.#sheet = sheet;
    this.shown = realm.expose(BUILDER_KIND, this);
  }

  addRange(shown: GoogleAppsScript.Spreadsheet.Range): GChartBuilder {
    const range = implementationOf<Shown>(shown);
    if (range?.sheet.id !== this.#sheet)
      throw new Error("A chart over another sheet's cells is not emulated");
    this.#ranges.push(range.live());
    return this.shown;
  }
  setChartType(type: GoogleAppsScript.Charts.ChartType): GChartBuilder {
    this.#type = implementationOf<EnumValue>(type)?.label ?? null;
    return this.shown;
  }
  setNumHeaders(headers: number): GChartBuilder {
    this.#headers = headers;
    return this.shown;
  }
  setOption(option: string, value: unknown): GChartBuilder {
    this.#options[option] = toCaller(value);
    return this.shown;
  }
  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): GChartBuilder {
    if (anchorRowPos < 1 || anchorColPos < 1) throw new Error("The position of the chart is out of bounds.");
    this.#at = { row: anchorRowPos - 1, column: anchorColPos - 1, x: offsetX, y: offsetY };
    return this.shown;
  }
  /** What Google would choose itself is not emulated: kind, cells, head rows and place have to be said. */
  build(): GChart {
    const [type, headers, at] = [this.#type, this.#headers, this.#at];
    if (type === null || headers === null || at === null || this.#ranges.length === 0)
      throw new Error("A chart without its kind, its cells, its head rows and its place is not emulated");
    const model = { type, headers, at, ranges: [...this.#ranges], options: { ...this.#options } };
    return new EmbeddedChart(this.#realm, model, this.#sheet).shown;
  }
}
