/** @fileoverview All findings of the workbook, by kind or by unit; a click goes to the cell. */
import { SEVERITIES } from "../src/assessment/finding";
import { describeUnit } from "../src/messages/unit-findings";
import { SEVERITY_WORDS } from "../src/messages/words";
import type { FindingList, WireFinding } from "../src/sidebar/wire";
import { button, fill, h, on } from "./dom";
import * as SAY from "./say";
import * as MORE from "./say-more";

/** Findings shown at a time in a group: a sheet may have thousands. */
const PAGE = 50;

type Grouping = "kind" | "unit";

/** Shows a list; `goTo` selects a finding's cell. */
export function showFindings(
  view: HTMLElement,
  list: FindingList,
  goTo: (sheet: string, cell: string) => void,
  reload: () => void,
): void {
  const { kinds, units, findings } = list;
  const groups = h("div");
  const draw = (grouping: Grouping) => {
    const held = new Map<string, WireFinding[]>();
    for (const one of findings) {
      const [code, , , unit] = one;
      const name = (grouping === "kind" ? kinds[code] : units[unit]) ?? MORE.wholeSheet;
      const own = held.get(name);
      if (own) own.push(one);
      else held.set(name, [one]);
    }
    const sorted = [...held].sort(([, a], [, b]) => b.length - a.length);
    fill(groups, ...sorted.map(([name, own]) => group(name, own, (one) => item(one, list, grouping, goTo))));
  };
  const choice = (grouping: Grouping, label: string) => {
    const input = h("input", { type: "radio", name: "grouping", on: { change: () => draw(grouping) } });
    input.checked = grouping === "kind";
    return h("label", "check", input, label);
  };
  fill(
    view,
    h("h2", null, findings.length === 0 ? MORE.noFindings : MORE.findings(findings.length)),
    h("div", "buttons", choice("kind", MORE.byKind), choice("unit", MORE.byUnit)),
    button(MORE.reload, "quiet", reload),
    groups,
  );
  draw("kind");
}

function group(
  name: string,
  own: readonly WireFinding[],
  make: (one: WireFinding) => HTMLElement,
): HTMLElement {
  const items = h("ul", "findings");
  const more = button("", "quiet", () => show());
  let shown = 0;
  const show = () => {
    const next = own.slice(shown, shown + PAGE);
    items.append(...next.map(make));
    shown += next.length;
    more.hidden = shown >= own.length;
    more.textContent = MORE.showMore(own.length - shown);
  };
  const element = h("details", null, h("summary", null, `${name} (${own.length})`), items, more);
  on(element, "toggle", () => {
    if (element.open && shown === 0) show();
  });
  return element;
}

function item(
  [code, at, cell, who, criteria, value, detail]: WireFinding,
  { sheets, units }: FindingList,
  grouping: Grouping,
  goTo: (sheet: string, cell: string) => void,
): HTMLElement {
  const severity = SEVERITIES[code];
  const sheet = sheets[at] ?? "";
  const unit = units[who] ?? null;
  const criterion = criteria.length === 1 ? (criteria[0] as string) : null;
  const order = { row: -1, column: -1 };
  const words =
    detail === null
      ? value
      : describeUnit({ code, severity, sheet, cell, unit, criterion, criteria, value, detail, order });
  return h(
    "li",
    { "data-severity": severity },
    h("b", null, `${SEVERITY_WORDS[severity]}${grouping === "kind" && unit ? ` · ${unit}` : ""}: `),
    `${words} `,
    cell ? button(SAY.goTo(cell), "link", () => goTo(sheet, cell)) : null,
  );
}
