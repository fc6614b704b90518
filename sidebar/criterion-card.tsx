/** @fileoverview One criterion of the open unit: its text, marks, evidence, explanation and what was found on it. */
import { useRef, useState } from "preact/hooks";
import { show } from "../src/cell/show";
import type { Criterion } from "../src/criteria/set";
import { describeUnit, unitKind } from "../src/findings/unit-codes";
import type { CriterionOutcome } from "../src/findings/words";
import { shorten } from "../src/reports/shorten";
import type { CriterionCells } from "../src/sidebar/unit-places";
import type { Place } from "../src/sidebar/wire";
import { a1 } from "../src/table/a1";
import type { EvidenceOf } from "./copy-evidence";
import { Button, Chip, FindingItem, type GoTo, GoToButton, Hint, useOwnId } from "./elements";
import { EvidenceEditor, TextEditor } from "./evidence-editor";
import { LockNote } from "./lock-note";
import { MarkControl, type MarkPlace, markAt, markPlace, markWords, selfPlace } from "./mark-control";
import * as SAY from "./say";
import type { UnitState } from "./unit-state";

interface CardProps {
  readonly unit: UnitState;
  readonly goTo: GoTo;
  /** The criterion under which a shared cell is edited, and all those it serves. */
  readonly sharing: (place: Place) => { readonly first: string; readonly codes: readonly string[] };
  /** The unit's evidence, each cell once. */
  readonly evidence: readonly EvidenceOf[];
  readonly criterion: Criterion;
  readonly outcome: CriterionOutcome;
  readonly places: readonly CriterionCells[];
}

export function CriterionCard(props: CardProps) {
  const { unit, goTo, criterion, outcome, places } = props;
  const { code } = criterion;
  const id = useOwnId();
  const marked = places.flatMap((cells) => markPlace(unit, cells)?.cell ?? []);
  const { keyed, tabs } = unit.book;
  const tab = tabs[keyed?.sheet ?? -1] ?? "";
  const lacksRow = places.length > 0 && !places.some(({ shape, evidence }) => shape < 0 || evidence);
  const findings = unit.judgement.findings.filter((one) => one.criteria.includes(code));
  return (
    <section class="card" aria-labelledby={id} data-criterion={code}>
      <div class="card-head">
        <h4 id={id}>{code}</h4>
        {marked.length === 1 && goToMark(marked[0] as Place, goTo)}
        <Chip outcome={outcome} />
      </div>
      <CriterionText criterion={criterion} />
      <div class="card-body">
        {places.length === 0 && <Hint>{SAY.noPlace}</Hint>}
        {places.map((cells, index) => (
          // A row that is put in stays the one that was typed into: hence the index.
          <PlaceParts key={index} {...props} cells={cells} several={marked.length > 1} />
        ))}
        {tab && lacksRow && <Hint>{SAY.noEvidenceRow(tab)}</Hint>}
      </div>
      {findings.length > 0 && (
        <ul class="findings">
          {findings.map((one) => (
            <FindingItem
              key={`${one.code} ${one.sheet} ${one.cell}`}
              finding={one}
              words={describeUnit(one)}
              goTo={goTo}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The criterion's text: short, opening to full. */
function CriterionText({ criterion: { code, text } }: { readonly criterion: Criterion }) {
  const [open, setOpen] = useState(false);
  const short = shorten(text, code, 80);
  if (short === text || text === "") return <p class="text">{short}</p>;
  return (
    <p class="text">
      <span>{`${open ? text : short} `}</span>
      <Button
        class="link"
        aria-expanded={open}
        aria-label={`${SAY.full} ${code}`}
        onClick={() => setOpen(!open)}
        label={open ? SAY.short : SAY.full}
      />
    </p>
  );
}

function goToMark({ sheet, row, column }: Place, goTo: GoTo) {
  return <GoToButton class="link go" sheet={sheet} cell={a1(row, column)} goTo={goTo} />;
}

function markLabel({ maxPoints }: Criterion, appraised: boolean): string {
  if (maxPoints === null) return appraised ? SAY.appraised : SAY.self;
  return (appraised ? SAY.points : SAY.selfPoints)(show(maxPoints));
}

/** What stands on one row about the criterion. */
function PlaceParts(props: CardProps & { readonly cells: CriterionCells; readonly several: boolean }) {
  const { unit, goTo, sharing, criterion, cells, several } = props;
  const { code } = criterion;
  const { hasAppraised } = unit.book.facts;
  const { evidence, explanation } = cells;
  const self = selfPlace(cells);
  const marked = markPlace(unit, cells);
  const shared = evidence && sharing(evidence);
  const mark = { unit, criterion };
  return (
    <>
      {several && marked && (
        <div class="card-head">
          <b>{SAY.row(cells.row + 1)}</b>
          {goToMark(marked.cell, goTo)}
        </div>
      )}
      {cells.row < 0 && <Hint>{SAY.newRow(cells.sheet)}</Hint>}
      {marked && <MarkControl {...mark} place={marked} label={markLabel(criterion, hasAppraised)} />}
      {!marked && cells.shape >= 0 && <Hint>{SAY.noMarkCell}</Hint>}
      {self && hasAppraised && <p class="self">{SAY.selfSays(markWords(unit, self, criterion))}</p>}
      {shared && shared.first !== code && <Hint>{SAY.sharedWith(shared.first)}</Hint>}
      {shared && shared.first === code && (
        <EvidenceEditor
          unit={unit}
          place={evidence}
          code={code}
          all={props.evidence}
          note={shared.codes.length > 1 ? SAY.shared(shared.codes.join(", ")) : ""}
        />
      )}
      {cells.parts.map((place) => (
        <EvidenceEditor key={place.column} unit={unit} place={place} code={code} />
      ))}
      {explanation && <Explanation {...props} place={explanation} marked={marked} />}
      {!explanation && marked && !marked.failCell && <Reason {...mark} place={marked} />}
    </>
  );
}

/** The explanation's own cell: shown where it is needed or holds something. */
function Explanation(props: CardProps & { readonly place: Place; readonly marked: MarkPlace | null }) {
  const { unit, sharing, criterion, place, marked } = props;
  const { first, codes } = sharing(place);
  const element = useRef<HTMLDivElement>(null);
  if (first !== criterion.code) return null;
  const cell = unit.cell(place);
  const text = show(cell?.held);
  // Not applicable, or passed without the evidence it needs.
  const wanted =
    text !== "" ||
    (marked && markAt(unit, marked, criterion)?.kind === "notApplicable") ||
    unit.judgement.findings.some(
      (one) => unitKind(one.code)?.explanation && one.criteria.some((code) => codes.includes(code)),
    );
  return (
    // Not taken away from under somebody's hands.
    <div ref={element} hidden={!wanted && !element.current?.contains(document.activeElement)}>
      <TextEditor
        label={codes.length > 1 ? `${SAY.explanation} (${SAY.shared(codes.join(", "))})` : SAY.explanation}
        text={text}
        open={cell?.open ?? false}
        onText={(typed) => unit.set(place, typed)}
      />
      <LockNote unit={unit} places={[place]} />
    </div>
  );
}

type ReasonProps = Readonly<{ unit: UnitState; criterion: Criterion; place: MarkPlace }>;

/** Where the sheet has no cell for it, the reason stands behind the mark: "Không áp dụng: lý do" ([M2]). */
function Reason({ unit, criterion, place }: ReasonProps) {
  const cell = unit.cell(place.cell);
  const mark = markAt(unit, place, criterion);
  if (cell?.choices !== null || mark?.kind !== "notApplicable") return null;
  const base = show(cell.held).split(":")[0]?.trim() ?? "";
  const write = (text: string) => unit.set(place.cell, text.trim() === "" ? base : `${base}: ${text.trim()}`);
  return <TextEditor label={SAY.reason} text={mark.reason ?? ""} open={cell.open} onText={write} />;
}
