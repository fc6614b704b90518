/** @fileoverview Takes the evidence of another criterion of the unit over into a cell that holds none yet. */
import { useState } from "preact/hooks";
import { show } from "../src/cell/show";
import { type Item, splitEvidence } from "../src/sidebar/evidence-list";
import { placeKey } from "../src/sidebar/unit-places";
import type { Place } from "../src/sidebar/wire";
import { Button, Select } from "./elements";
import * as SAY from "./say";
import type { UnitState } from "./unit-state";

/** A cell of evidence, and the criterion under which it is edited. */
export interface EvidenceOf {
  readonly code: string;
  readonly place: Place;
}

type CopyProps = Readonly<{
  unit: UnitState;
  place: Place;
  all: readonly EvidenceOf[];
  take: (items: readonly Item[]) => void;
}>;

/** Offers those of the unit's evidence cells that hold something; `take` is given the items of the one that was chosen. */
export function CopyEvidence({ unit, place, all, take }: CopyProps) {
  const [isOpen, setOpen] = useState(false);
  const [chosen, choose] = useState("");
  const filled = all.flatMap(({ code, place: from }) => {
    const cell = unit.cell(from);
    const text = show(cell?.held).trim();
    if (!cell || text === "" || placeKey(from) === placeKey(place)) return [];
    // An address behind the words would stay behind: it goes along as an item of its own.
    const behind = cell.held === cell.value ? cell.links.filter((url) => !text.includes(url)) : [];
    const items = [...splitEvidence(text).items, ...behind.map((url) => ({ text: url, after: "" }))];
    return [{ key: placeKey(from), name: SAY.copyItem(code, text), items }];
  });
  if (filled.length === 0) return null;
  const one = filled.find(({ key }) => key === chosen) ?? filled[0];
  return (
    <>
      <Button class="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} label={SAY.copyOther} />
      {isOpen && (
        <div class="stack">
          <Select
            label={SAY.copyFrom}
            options={filled.map(({ key, name }) => [key, name])}
            value={one?.key ?? ""}
            choose={choose}
          />
          <Button onClick={() => one && take(one.items)} label={SAY.copy} />
        </div>
      )}
    </>
  );
}
