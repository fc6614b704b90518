/** @fileoverview The year: its steps, officers, the form of a visit; below them how the units come out, as counts, a drawing and a table. */
import { criteriaOf } from "../src/criteria/set";
import { CRITERION_WORDS, type CriterionOutcome, LETTERS, UNIT_WORDS } from "../src/findings/words";
import { countOutcomes } from "../src/reports/summary";
import type { Book, ListedUnit, YearView } from "../src/sidebar/wire";
import { formatNumber, formatRate } from "../src/vietnamese/numbers";
import { Button, Hint, Line, useOwnId } from "./elements";
import { OUTCOME_ORDER } from "./messages";
import type { Page } from "./page";
import * as SAY from "./say";
import * as MORE from "./say-more";
import * as VISIT from "./say-visit";
import * as YEAR from "./say-year";
import { RestOfList } from "./unit-picker";
import { VisitPart } from "./visit-form";

const NEAREST = 10;
const ROW = 18;
const LEFT = 34;
const WIDTH = 276;

/** How the units come out, from the book. */
export function Outcomes({ page }: { readonly page: Page }) {
  const { book, trouble, listed } = page.session;
  return (
    <>
      <details>
        <summary>{YEAR.outcome}</summary>
        {!book ? (
          <p>{trouble || SAY.loading}</p>
        ) : listed === null ? (
          <Outcome book={book} page={page} />
        ) : (
          <RestOfList page={page} />
        )}
      </details>
      <Button onClick={() => page.reload()} label={MORE.reload} />
    </>
  );
}

/** What the year's lists say. */
export function YearLists({ told, page }: { readonly told: YearView; readonly page: Page }) {
  const { units, year, steps, lines, officers, form, noForm } = told;
  return (
    <>
      <h2>{YEAR.title(year, units)}</h2>
      <table class="numbers">
        <tbody>
          {steps.map(([step, words]) => (
            <Line key={step} label={step}>
              <td>{words}</td>
            </Line>
          ))}
        </tbody>
      </table>
      {lines.map((words) => (
        <Hint key={words}>{words}</Hint>
      ))}
      <details>
        <summary>{VISIT.title}</summary>
        {form ? <VisitPart form={form} page={page} /> : <p class="note">{noForm}</p>}
      </details>
      {officers.length > 0 && (
        <details>
          <summary>{YEAR.officers(officers.length)}</summary>
          <ul>
            {officers.map(([name, words]) => (
              <li key={name}>
                {name}
                <div class="hint">{words}</div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Outcome({ book, page }: { readonly book: Book; readonly page: Page }) {
  const totals = countOutcomes(book.units.map(({ outcome }) => outcome));
  const rate = (of: number) => `${totals.recognised}/${of} = ${formatRate(totals.recognised, of)}`;
  const lines = [
    [MORE.registered + (book.registrationKnown ? "" : MORE.assumed), formatNumber(totals.registered)],
    [UNIT_WORDS.recognised, formatNumber(totals.recognised)],
    [UNIT_WORDS.undetermined, formatNumber(totals.undetermined)],
    [UNIT_WORDS.notRecognised, formatNumber(totals.notRecognised)],
    [UNIT_WORDS.notRegistered, formatNumber(totals.notRegistered)],
    [MORE.ofRegistered, rate(totals.registered)],
    [MORE.ofAll, rate(totals.units)],
  ] as const;
  return (
    <>
      <table class="numbers">
        <tbody>
          {lines.map(([label, value]) => (
            <Line key={label} label={label}>
              <td>{value}</td>
            </Line>
          ))}
        </tbody>
      </table>
      <h3>{MORE.byCriterion}</h3>
      <ByCriterion book={book} />
      <h3>{MORE.nearest}</h3>
      <Nearest book={book} open={(index) => void page.goToUnit(index)} />
      <h3>{MORE.about}</h3>
      {[book.about, ...book.notices].map((words) => (
        <Hint key={words}>{words}</Hint>
      ))}
    </>
  );
}

interface Row {
  readonly code: string;
  /** In the order of `OUTCOME_ORDER`. */
  readonly counts: readonly (readonly [CriterionOutcome, number])[];
}

/** Counts over the units that registered, as a drawing and as a table. */
function ByCriterion({ book: { set, units } }: { readonly book: Book }) {
  const registered = units.filter(({ outcome }) => outcome !== "notRegistered");
  const rows = criteriaOf(set).map(({ code }, index): Row => {
    const count = (outcome: CriterionOutcome) =>
      registered.filter(({ criteria }) => criteria.charAt(index) === LETTERS[outcome]).length;
    return { code, counts: OUTCOME_ORDER.map((outcome) => [outcome, count(outcome)]) };
  });
  return (
    <>
      <div class="chart">
        <Drawing all={registered.length} rows={rows} />
      </div>
      <ul class="legend">
        {OUTCOME_ORDER.map((outcome) => (
          <li key={outcome}>
            <span class={`key bar-${outcome}`} aria-hidden="true" />
            {CRITERION_WORDS[outcome]}
          </li>
        ))}
      </ul>
      <details>
        <summary>{MORE.asTable}</summary>
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{MORE.criterion}</th>
              {OUTCOME_ORDER.map((outcome) => (
                <th key={outcome} scope="col">
                  {CRITERION_WORDS[outcome]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, counts }) => (
              <Line key={code} label={code}>
                {counts.map(([outcome, count]) => (
                  <td key={outcome}>{count}</td>
                ))}
              </Line>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function Drawing({ all, rows }: { readonly all: number; readonly rows: readonly Row[] }) {
  const title = useOwnId();
  // Larger text makes the drawing narrower in its own units, and with it all that is drawn larger.
  const wide = (WIDTH * 14) / Number.parseFloat(getComputedStyle(document.body).fontSize);
  return (
    <svg role="img" aria-labelledby={title} viewBox={`0 0 ${wide} ${rows.length * ROW}`}>
      <title id={title}>{MORE.chart(all)}</title>
      {rows.map(({ code, counts }, index) => {
        const top = index * ROW;
        let end = LEFT;
        return (
          <g key={code}>
            <text x={0} y={top + 13} class="code">
              {code}
            </text>
            {counts.map(([outcome, count]) => {
              const width = (count / Math.max(1, all)) * (wide - LEFT);
              const x = end;
              end += width;
              return (
                <g key={outcome}>
                  {count > 0 && (
                    <rect x={x} y={top + 2} width={width} height={ROW - 4} class={`bar-${outcome}`} />
                  )}
                  {width > 20 && (
                    <text x={x + 4} y={top + 13} class={`on-${outcome}`}>
                      {count}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}

/** Registered units that are not recognised, those with the least to settle first. */
function Nearest({ book, open }: { readonly book: Book; readonly open: (index: number) => void }) {
  const codes = criteriaOf(book.set).map(({ code }) => code);
  const of = (unit: ListedUnit, outcome: CriterionOutcome) =>
    codes.filter((_, index) => unit.criteria.charAt(index) === LETTERS[outcome]);
  const list = book.units
    .map((unit, index) => ({ unit, index, failed: of(unit, "fail"), waiting: of(unit, "undetermined") }))
    .filter(({ unit }) => unit.row > 0 && /^(undetermined|notRecognised)$/.test(unit.outcome))
    .sort((a, b) => a.failed.length - b.failed.length || a.waiting.length - b.waiting.length)
    .slice(0, NEAREST);
  if (list.length === 0) return <p>{MORE.allDone}</p>;
  return (
    <ol>
      {list.map(({ unit, index, failed, waiting }) => (
        <li key={index}>
          <Button class="link" onClick={() => open(index)} label={unit.name} />
          {failed.length > 0 && <div class="hint">{MORE.failed(failed.join(", "))}</div>}
          {waiting.length > 0 && <div class="hint">{MORE.open(waiting.join(", "))}</div>}
        </li>
      ))}
    </ol>
  );
}
