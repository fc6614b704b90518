/**
 * @fileoverview What the open unit marked itself beside what the appraisal says, criterion by criterion, differences first.
 * What a unit claims stands under its own heading only.
 */
import { criteriaOf } from "../src/criteria/set";
import type { CriterionCells } from "../src/sidebar/unit-places";
import { cards, focusCard } from "./cards";
import { Button, Line } from "./elements";
import { appraisedPlace, type MarkPlace, markWords, selfPlace } from "./mark-control";
import { MARKS } from "./messages";
import * as SAY from "./say";
import * as FILE from "./say-file";
import * as MORE from "./say-more";
import type { UnitState } from "./unit-state";

type Cells = ReadonlyMap<string, readonly CriterionCells[]>;

export function Compared({ unit, cells }: { readonly unit: UnitState; readonly cells: Cells }) {
  const { book, judgement } = unit;
  const all = [...cells.values()].flat();
  if (!all.some(selfPlace) || !all.some(appraisedPlace)) return null;
  const differing = new Set(
    judgement.findings.flatMap(({ code, criteria }) => (code === "marks-differ" ? criteria : [])),
  );
  const rows = criteriaOf(book.set).flatMap((criterion) => {
    const { code } = criterion;
    const own = cells.get(code) ?? [];
    if (!own.some(selfPlace) && !own.some(appraisedPlace)) return [];
    /** Of several rows of the unit each says what it says; blanks say nothing. */
    const words = (placeIn: (cells: CriterionCells) => MarkPlace | null) => {
      const said = own.flatMap((one) => {
        const place = placeIn(one);
        return place ? [markWords(unit, place, criterion)] : [];
      });
      const words = [...new Set(said)].filter((one) => one !== MARKS.blank);
      return words.join("; ") || MARKS.blank;
    };
    const [self, appraised] = [words(selfPlace), words(appraisedPlace)];
    return [{ code, self, appraised, order: differing.has(code) ? 0 : self === appraised ? 2 : 1 }];
  });
  return (
    <details>
      <summary>{FILE.compared(differing.size, rows.length)}</summary>
      <table class="numbers">
        <thead>
          <tr>
            {[MORE.criterion, SAY.self, SAY.appraised].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows
            .sort((a, b) => a.order - b.order)
            .map(({ code, self, appraised, order }) => (
              <Line key={code} label={<GoToCard code={code} />}>
                <td>{order === 0 ? <b>{self}</b> : self}</td>
                <td>{order === 0 ? <b>{appraised}</b> : appraised}</td>
              </Line>
            ))}
        </tbody>
      </table>
    </details>
  );
}

/** Puts the focus on the criterion's mark. */
function GoToCard({ code }: { readonly code: string }) {
  const go = () => focusCard(cards().find(({ dataset }) => dataset.criterion === code));
  return <Button class="link" aria-label={FILE.go(code)} onClick={go} label={code} />;
}
