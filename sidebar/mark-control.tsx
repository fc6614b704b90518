/** @fileoverview The control for one mark: Đạt · Chưa đạt · Không áp dụng · Chưa chấm, or points where the set has them. */
import { type Mark, readMark, readPair } from "../src/cell/mark";
import { show } from "../src/cell/show";
import type { Criterion } from "../src/criteria/set";
import { lettersIn } from "../src/sidebar/judge-cells";
import { type MarkWords, type Written, wordsOfCell } from "../src/sidebar/mark-words";
import type { CriterionCells } from "../src/sidebar/unit-places";
import type { Place } from "../src/sidebar/wire";
import type { CellValue } from "../src/table/tab";
import { parseNumber } from "../src/vietnamese/numbers";
import { Hint, useOwnId, useTyped } from "./elements";
import { LockNote } from "./lock-note";
import { MARKS } from "./messages";
import * as SAY from "./say";
import type { UnitState } from "./unit-state";

type Choice = Mark["kind"];
const CHOICES: readonly Choice[] = ["pass", "fail", "notApplicable", "blank"];

/** Where a mark stands: one cell, or a pair Đạt | Chưa đạt. */
export interface MarkPlace {
  readonly cell: Place;
  readonly failCell: Place | null;
  readonly shape: number;
}

export const selfPlace = ({ self, selfFail, shape }: CriterionCells): MarkPlace | null =>
  self && { cell: self, failCell: selfFail, shape };

export const appraisedPlace = ({ appraised, appraisedFail, shape }: CriterionCells): MarkPlace | null =>
  appraised && { cell: appraised, failCell: appraisedFail, shape };

/** The mark that is entered here: the appraised one; the self mark where the sheet has no other ([M6]). */
export const markPlace = ({ book }: UnitState, cells: CriterionCells): MarkPlace | null =>
  (book.facts.hasAppraised ? appraisedPlace : selfPlace)(cells);

/** What a cell shows, where its format shows something else than it holds ([M8]). */
function shown({ unit, book }: UnitState, cell: ReturnType<UnitState["cell"]>): CellValue {
  if (!cell) return "";
  const doubt = unit.doubts.find(
    ([tab, row, column, of]) =>
      of === "shows" && row === cell.row && column === cell.column && book.tabs[tab] === cell.sheet,
  );
  return doubt && cell.held === cell.value ? doubt[4] : cell.held;
}

/** The mark as the rules read it; null where its cells were not read. */
export function markAt(unit: UnitState, { cell, failCell }: MarkPlace, criterion: Criterion): Mark | null {
  const one = unit.cell(cell);
  if (!one) return null;
  const letters = lettersIn(unit.book);
  if (failCell) return readPair(shown(unit, one), shown(unit, unit.cell(failCell)), letters);
  const { maxPoints, passMark } = criterion;
  const points = maxPoints === null ? null : { max: maxPoints, passMark };
  const value = points === null ? shown(unit, one) : one.held;
  return readMark(value, { points, falseIsFail: unit.book.falseIsFail, letters });
}

/** What to write into the cell, or the two cells, for each choice; null: it cannot be said there. */
function writesFor(unit: UnitState, { cell, failCell, shape }: MarkPlace) {
  const { words, falseIsFail } = unit.book;
  const of = (place: Place): MarkWords => {
    const learnt = words[`${shape}:${place.column}`] ?? (words.sheet as MarkWords);
    return wordsOfCell(
      learnt,
      unit.cell(place) ?? { checkbox: false, choices: null },
      falseIsFail && !failCell,
      lettersIn(unit.book),
    );
  };
  const one = of(cell);
  if (!failCell) return (choice: Choice): readonly [Place, Written | null][] => [[cell, one[choice]]];
  const other = of(failCell);
  return (choice: Choice): readonly [Place, Written | null][] => {
    if (choice === "notApplicable") return [[cell, null]];
    return [
      [cell, choice === "pass" ? one.pass : one.blank],
      [failCell, choice === "fail" ? other.pass : other.blank],
    ];
  };
}

/** Puts Đạt where nobody has marked yet; what is marked, closed, or given in points stays. */
export function passBlank(unit: UnitState, place: MarkPlace | null, criterion: Criterion): void {
  if (!place || criterion.maxPoints !== null || markAt(unit, place, criterion)?.kind !== "blank") return;
  const writes = writesFor(unit, place)("pass");
  if (writes.every(([at, written]) => written !== null && unit.cell(at)?.open))
    for (const [at, written] of writes) unit.set(at, written as Written);
}

type MarkProps = Readonly<{ unit: UnitState; place: MarkPlace; criterion: Criterion; label: string }>;

/** The control that suits the criterion; where a cell holds a formula it waits until the person has unlocked it. */
export function MarkControl(props: MarkProps) {
  const { cell, failCell } = props.place;
  const places = failCell ? [cell, failCell] : [cell];
  const open = places.every((place) => props.unit.cell(place)?.open);
  return (
    <div class="mark">
      {props.criterion.maxPoints === null ? (
        <Choices {...props} open={open} />
      ) : (
        <Points {...props} open={open} />
      )}
      <LockNote unit={props.unit} places={places} />
    </div>
  );
}

/** Radio buttons for a mark. */
function Choices({ unit, place, criterion, label, open }: MarkProps & { readonly open: boolean }) {
  const writes = writesFor(unit, place);
  const mark = markAt(unit, place, criterion);
  const options = CHOICES.map((choice): Option => {
    const isImpossible = writes(choice).some(([, value]) => value === null);
    return {
      words: MARKS[choice],
      ...optionState(open, isImpossible, MARKS[choice]),
      checked: mark !== null && !mark.problem && mark.kind === choice,
      choose: () => {
        for (const [where, value] of writes(choice)) if (value !== null) unit.set(where, value);
      },
    };
  });
  return (
    <Radios label={label} options={options} odd={mark?.problem ? show(unit.cell(place.cell)?.held) : null} />
  );
}

/** One of what a cell may say. */
interface Option {
  readonly words: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly title: string | undefined;
  readonly choose: () => void;
}

/** Whether it can be chosen: the cell is open, and can say it. */
export const optionState = (open: boolean, isImpossible: boolean, words: string) => ({
  disabled: !open || isImpossible,
  title: isImpossible ? SAY.cannotSay(words) : undefined,
});

type RadiosProps = Readonly<{ label: string; options: readonly Option[]; odd: string | null }>;

/** Radio buttons, by keys 1, 2, 3 … too; `odd` is what the cell holds where that is none of them. */
export function Radios({ label, options, odd }: RadiosProps) {
  const name = useOwnId();
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const at = Number(event.key) - 1;
    const one = options[at];
    if (!one || one.disabled || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll("input")[at]?.focus();
    one.choose();
  };
  return (
    <fieldset class="choices" onKeyDown={onKeyDown}>
      <legend>{label}</legend>
      <div class="choice-row">
        {options.map(({ words, title, choose, ...input }) => (
          <label key={words} class="choice" title={title}>
            <input type="radio" name={name} onChange={choose} {...input} />
            <span>{words}</span>
          </label>
        ))}
      </div>
      {odd !== null && <Hint>{SAY.odd(odd)}</Hint>}
    </fieldset>
  );
}

/** A box for points; words such as Không áp dụng may stand there, too. */
function Points({ unit, place, label, open }: MarkProps & { readonly open: boolean }) {
  const id = useOwnId();
  const typed = useTyped(show(unit.cell(place.cell)?.held), (text) =>
    unit.set(place.cell, parseNumber(text.trim()) ?? text.trim()),
  );
  return (
    <div class="points-row">
      <label for={id}>{label}</label>
      <input id={id} type="text" inputMode="decimal" class="points" disabled={!open} {...typed} />
    </div>
  );
}

/** A mark in words, for the self mark beside the control. */
export function markWords(unit: UnitState, place: MarkPlace, criterion: Criterion): string {
  const mark = markAt(unit, place, criterion);
  if (!mark) return MARKS.blank;
  if (mark.points !== null) return String(mark.points).replace(".", ",");
  if (mark.problem) return `“${show(unit.cell(place.cell)?.held)}”`;
  return MARKS[mark.kind];
}
