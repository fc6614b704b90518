/** @fileoverview The control for one mark: Đạt · Chưa đạt · Không áp dụng · Chưa chấm, or points where the set has them. */
import { type Mark, readMark, readPair } from "../src/cell/mark";
import { show } from "../src/cell/show";
import type { Criterion } from "../src/criteria/set";
import { lettersIn } from "../src/sidebar/judge-cells";
import { type MarkWords, type Written, wordsOfCell } from "../src/sidebar/mark-words";
import type { Place } from "../src/sidebar/wire";
import type { CellValue } from "../src/table/tab";
import { parseNumber } from "../src/vietnamese/numbers";
import { h, newId, on, setText } from "./dom";
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

/** A part of the page that shows the state, and shows it again after each change. */
export interface Part {
  readonly element: HTMLElement;
  update(): void;
}

/** What a cell says; a number shown as a percentage is no tick ([M2]). */
function shown(cell: ReturnType<UnitState["cell"]>): CellValue {
  if (!cell) return "";
  return cell.percent && typeof cell.held === "number" ? `${cell.held * 100}%` : cell.held;
}

/** The mark as the rules read it; null where its cells were not read. */
export function markAt(state: UnitState, { cell, failCell }: MarkPlace, criterion: Criterion): Mark | null {
  const one = state.cell(cell);
  if (!one) return null;
  const letters = lettersIn(state.book);
  if (failCell) return readPair(shown(one), shown(state.cell(failCell)), letters);
  const { maxPoints, passMark } = criterion;
  const points = maxPoints === null ? null : { max: maxPoints, passMark };
  const value = points === null ? shown(one) : one.held;
  return readMark(value, { points, falseIsFail: state.book.falseIsFail, letters });
}

/** What to write into the cell, or the two cells, for each choice; null: it cannot be said there. */
function writesFor(state: UnitState, { cell, failCell, shape }: MarkPlace) {
  const { words, falseIsFail } = state.book;
  const of = (place: Place): MarkWords => {
    const learnt = words[`${shape}:${place.column}`] ?? (words.sheet as MarkWords);
    return wordsOfCell(
      learnt,
      state.cell(place) ?? { checkbox: false, choices: null },
      falseIsFail && !failCell,
      lettersIn(state.book),
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

/** Radio buttons for a mark. */
function choiceControl(state: UnitState, place: MarkPlace, criterion: Criterion, label: string): Part {
  const name = newId();
  const writes = writesFor(state, place);
  const inputs = CHOICES.map((choice) => {
    const impossible = writes(choice).some(([, value]) => value === null);
    const input = h("input", { type: "radio", name, value: choice, disabled: impossible });
    on(input, "change", () => choose(choice));
    const title = impossible ? SAY.cannotSay(MARKS[choice]) : null;
    return {
      choice,
      input,
      element: h("label", { class: "choice", title }, input, h("span", null, MARKS[choice])),
    };
  });
  const odd = h("p", "hint");
  const element = h(
    "fieldset",
    { class: "choices", "data-mark": criterion.code },
    h("legend", null, label),
    h("div", "choice-row", ...inputs.map((one) => one.element)),
    odd,
  );
  on(element, "keydown", (event) => {
    const one = inputs[["1", "2", "3", "4"].indexOf(event.key)];
    if (!one || one.input.disabled || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    one.input.checked = true;
    one.input.focus();
    choose(one.choice);
  });
  function choose(choice: Choice) {
    for (const [where, value] of writes(choice)) if (value !== null) state.set(where, value);
  }
  return {
    element,
    update() {
      const mark = markAt(state, place, criterion);
      for (const { choice, input } of inputs) {
        input.checked = mark !== null && !mark.problem && mark.kind === choice;
      }
      const raw = show(state.cell(place.cell)?.held);
      odd.hidden = !mark?.problem;
      setText(odd, mark?.problem ? SAY.odd(raw) : "");
    },
  };
}

/** A box for points; words such as Không áp dụng may stand there, too. */
function pointsControl(state: UnitState, place: MarkPlace, criterion: Criterion, label: string): Part {
  const id = newId();
  const input = h("input", {
    id,
    type: "text",
    inputmode: "decimal",
    class: "points",
    "data-mark": criterion.code,
  });
  on(input, "input", () => {
    const text = input.value.trim();
    const points = parseNumber(text);
    state.set(place.cell, points ?? text);
  });
  return {
    element: h("div", "points-row", h("label", { for: id }, label), input),
    update() {
      if (document.activeElement !== input) input.value = show(state.cell(place.cell)?.held);
    },
  };
}

/** The control that suits the criterion; a cell with a formula is not to be changed from here. */
export function markControl(state: UnitState, place: MarkPlace, criterion: Criterion, label: string): Part {
  return criterion.maxPoints === null
    ? choiceControl(state, place, criterion, label)
    : pointsControl(state, place, criterion, label);
}

/** A mark in words, for the self mark beside the control. */
export function markWords(state: UnitState, place: MarkPlace, criterion: Criterion): string {
  const mark = markAt(state, place, criterion);
  if (!mark) return MARKS.blank;
  if (mark.points !== null) return String(mark.points).replace(".", ",");
  if (mark.problem) return `“${show(state.cell(place.cell)?.held)}”`;
  return MARKS[mark.kind];
}
