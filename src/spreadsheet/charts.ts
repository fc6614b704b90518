/** @fileoverview Charts on an own tab: ours of the last run go, those of this run come; a person's own stay. */
import type { BlockChart } from "../reports/block";
import { chartOptions } from "../reports/look";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Draws a block's charts over its cells, which stand there. */
export function drawCharts(sheet: Sheet, charts: readonly BlockChart[]): void {
  if (charts.length === 0) return;
  const titles = new Set(charts.map(({ title }) => title));
  // One of a title: whatever more there is of it a person made by copying.
  for (const chart of sheet.getCharts())
    if (titles.delete(String(chart.getOptions().get("title")))) sheet.removeChart(chart);
  for (const chart of charts) {
    const { from, to, names, first, last, place } = chart;
    const builder = sheet
      .newChart()
      .setChartType(last > first ? Charts.ChartType.COLUMN : Charts.ChartType.BAR)
      .addRange(sheet.getRange(from + 1, names + 1, to - from, 1))
      .addRange(sheet.getRange(from + 1, first + 1, to - from, last - first + 1))
      .setNumHeaders(1)
      .setPosition(place.row + 1, place.column + 1, 0, 0);
    for (const [option, value] of Object.entries(chartOptions(chart))) builder.setOption(option, value);
    sheet.insertChart(builder.build());
  }
}
