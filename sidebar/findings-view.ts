/** @fileoverview All findings of the workbook, by kind or by unit; a click goes to the cell. */
import { SEVERITY_WORDS } from "../src/messages/words";
import type { FindingList, WireFinding } from "../src/sidebar/wire";
import { button, fill, h } from "./dom";
import * as SAY from "./say";
import * as MORE from "./say-more";

/** Findings shown at a time in a group: a sheet may have thousands. */
const PAGE = 50;

type Grouping = "kind" | "unit";

/** Shows a list; `goTo` selects a finding's cell. */
export function showFindings(
  view: HTMLElement,
  { kinds, findings }: FindingList,
  goTo: (sheet: string, cell: string) => void,
  reload: () => void,
): void {
  const groups = h("div");
  const draw = (grouping: Grouping) => {
    const held = new Map<string, WireFinding[]>();
    for (const one of findings) {
      const name = grouping === "kind" ? (kinds[one.code] ?? one.code) : (one.unit ?? MORE.wholeSheet);
      const own = held.get(name);
      if (own) own.push(one);
      else held.set(name, [one]);
    }
    const sorted = [...held].sort(([, a], [, b]) => b.length - a.length);
    fill(groups, ...sorted.map(([name, list]) => group(name, list, grouping, goTo)));
  };
  const choice = (grouping: Grouping, label: string) => {
    const input = h("input", { type: "radio", name: "grouping", on: { change: () => draw(grouping) } });
    input.checked = grouping === "kind";
    return h("label", { class: "check" }, input, label);
  };
  fill(
    view,
    h("h2", null, findings.length === 0 ? MORE.noFindings : MORE.findings(findings.length)),
    h("div", { class: "buttons" }, choice("kind", MORE.byKind), choice("unit", MORE.byUnit)),
    button(MORE.reload, "quiet", reload),
    groups,
  );
  draw("kind");
}

function group(
  name: string,
  list: readonly WireFinding[],
  grouping: Grouping,
  goTo: (sheet: string, cell: string) => void,
): HTMLElement {
  const items = h("ul", { class: "findings" });
  const more = button("", "quiet", () => show());
  let shown = 0;
  const show = () => {
    const next = list.slice(shown, shown + PAGE);
    items.append(...next.map((one) => item(one, grouping, goTo)));
    shown += next.length;
    more.hidden = shown >= list.length;
    more.textContent = MORE.showMore(list.length - shown);
  };
  const element = h("details", null, h("summary", null, `${name} (${list.length})`), items, more);
  element.addEventListener("toggle", () => {
    if (element.open && shown === 0) show();
  });
  return element;
}

function item(
  one: WireFinding,
  grouping: Grouping,
  goTo: (sheet: string, cell: string) => void,
): HTMLElement {
  const { cell, unit } = one;
  return h(
    "li",
    { "data-severity": one.severity },
    h("b", null, `${SEVERITY_WORDS[one.severity]}${grouping === "kind" && unit ? ` · ${unit}` : ""}: `),
    `${one.message} `,
    cell ? button(SAY.goTo(cell), "link", () => goTo(one.sheet, cell)) : null,
  );
}
