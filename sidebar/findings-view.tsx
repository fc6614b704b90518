/** @fileoverview All findings of the workbook, by kind or by unit; a click goes to the cell. */
import { useMemo, useState } from "preact/hooks";
import { describeUnit } from "../src/findings/unit-codes";
import type { FindingList, WireFinding } from "../src/sidebar/wire";
import { Button, Check, FindingItem, type GoTo } from "./elements";
import type { Page } from "./page";
import * as MORE from "./say-more";

/** Findings shown at a time in a group: a sheet may have thousands. */
const PAGE = 50;

type Grouping = "kind" | "unit";

function groupsOf({ kinds, units, findings }: FindingList, by: Grouping) {
  const held = new Map<string, WireFinding[]>();
  for (const one of findings) {
    const [code, , , unit] = one;
    const name = (by === "kind" ? kinds[code]?.[1] : units[unit]) ?? MORE.wholeSheet;
    const own = held.get(name);
    if (own) own.push(one);
    else held.set(name, [one]);
  }
  return [...held].sort(([, a], [, b]) => b.length - a.length);
}

export function FindingsView({ list, page }: { readonly list: FindingList; readonly page: Page }) {
  const [by, setBy] = useState<Grouping>("kind");
  const groups = useMemo(() => groupsOf(list, by), [list, by]);
  const { length } = list.findings;
  const choice = (grouping: Grouping) => ({
    type: "radio" as const,
    name: "grouping",
    checked: by === grouping,
    onChange: () => setBy(grouping),
  });
  return (
    <>
      <h2>{length === 0 ? MORE.noFindings : MORE.findings(length)}</h2>
      <div class="buttons">
        <Check label={MORE.byKind} {...choice("kind")} />
        <Check label={MORE.byUnit} {...choice("unit")} />
      </div>
      <Button onClick={() => page.loadFindings()} label={MORE.reload} />
      <div key={by}>
        {groups.map(([name, own]) => (
          <Group key={name} name={name} own={own} list={list} by={by} goTo={page.goTo} />
        ))}
      </div>
    </>
  );
}

type Showing = Readonly<{ list: FindingList; by: Grouping; goTo: GoTo }>;

function Group({ name, own, ...showing }: Showing & Readonly<{ name: string; own: readonly WireFinding[] }>) {
  const [shown, setShown] = useState(0);
  return (
    <details onToggle={() => setShown(Math.max(shown, PAGE))}>
      <summary>{`${name} (${own.length})`}</summary>
      <ul class="findings">
        {own.slice(0, shown).map((one) => (
          <Item key={one} finding={one} {...showing} />
        ))}
      </ul>
      {shown < own.length && (
        <Button onClick={() => setShown(shown + PAGE)} label={MORE.showMore(own.length - shown)} />
      )}
    </details>
  );
}

function Item({
  finding,
  list: { kinds, sheets, units },
  by,
  goTo,
}: Showing & { readonly finding: WireFinding }) {
  const [code, at, cell, who, criteria, value, detail] = finding;
  const severity = kinds[code]?.[0] ?? "error";
  const sheet = sheets[at] ?? "";
  const unit = units[who] ?? null;
  const criterion = criteria.length === 1 ? (criteria[0] as string) : null;
  const order = { row: -1, column: -1 };
  const words =
    detail === null
      ? value
      : describeUnit({ code, sheet, cell, unit, criterion, criteria, value, detail, order });
  const behind = by === "kind" && unit ? ` · ${unit}` : "";
  return <FindingItem finding={{ severity, sheet, cell }} who={behind} words={words} goTo={goTo} />;
}
