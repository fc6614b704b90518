/** @fileoverview One criterion of the open unit: its text, marks, evidence, explanation and what was found on it. */
import type { Finding } from "../src/assessment/finding";
import type { CriterionOutcome } from "../src/assessment/outcome";
import { show } from "../src/cell/show";
import type { Criterion } from "../src/criteria/set";
import { describeUnit } from "../src/messages/unit-findings";
import { CRITERION_WORDS, SEVERITY_WORDS } from "../src/messages/words";
import { shorten } from "../src/reports/shorten";
import type { CriterionCells } from "../src/sidebar/unit-places";
import type { Place } from "../src/sidebar/wire";
import { a1 } from "../src/table/a1";
import { button, fill, h, newId, setText } from "./dom";
import { evidenceEditor, textEditor } from "./evidence-editor";
import { lockNote } from "./lock-note";
import { type MarkPlace, markAt, markControl, markWords, type Part } from "./mark-control";
import * as SAY from "./say";
import type { UnitState } from "./unit-state";

/** What a card needs beside its criterion. */
export interface CardContext {
  readonly state: UnitState;
  readonly goTo: (sheet: string, cell: string) => void;
  /** The criterion under which a shared cell is edited, and all those it serves. */
  readonly sharing: (place: Place) => { readonly first: string; readonly codes: readonly string[] };
}

/** Cards stand in the set's order; `index` is the criterion's place in it. */
export function criterionCard(
  context: CardContext,
  criterion: Criterion,
  index: number,
  places: readonly CriterionCells[],
): Part {
  const { state } = context;
  const { code } = criterion;
  const headId = newId();
  const chip = h("span", "chip");
  const parts: Part[] = [];
  const body = h("div", "card-body");
  if (places.length === 0) body.append(h("p", "hint", SAY.noPlace));
  const marked = places.flatMap((cells) => markPlace(state, cells) ?? []);
  for (const cells of places) {
    const own = marked.length > 1 && markPlace(state, cells);
    if (own)
      body.append(h("div", "card-head", h("b", null, SAY.row(cells.row + 1)), goButton(context, own.cell)));
    for (const part of placeParts(context, criterion, cells)) {
      parts.push(part);
      body.append(part.element);
    }
  }
  const { keyed, tabs } = state.book;
  const tab = tabs[keyed?.sheet ?? -1] ?? "";
  if (tab && places.length > 0 && !places.some(({ shape, evidence }) => shape < 0 || evidence)) {
    body.append(h("p", "hint", SAY.noEvidenceRow(tab)));
  }
  const findings = findingList(context, code);
  const element = h(
    "section",
    { class: "card", "aria-labelledby": headId, "data-criterion": code },
    h(
      "div",
      "card-head",
      h("h4", { id: headId }, code),
      marked.length === 1 && goButton(context, (marked[0] as MarkPlace).cell),
      chip,
    ),
    textOf(criterion),
    body,
    findings.element,
  );
  return {
    element,
    update() {
      const outcome = state.judgement.criteria[index] as CriterionOutcome;
      setText(chip, CRITERION_WORDS[outcome]);
      chip.dataset.outcome = outcome;
      for (const part of parts) part.update();
      findings.update();
    },
  };
}

/** The criterion's text: short, opening to full. */
function textOf({ code, text }: Criterion): HTMLElement {
  const short = shorten(text, code, 80);
  if (short === text || text === "") return h("p", "text", short);
  const words = h("span", null, `${short} `);
  const toggle = button(SAY.full, "link", () => {
    const open = toggle.getAttribute("aria-expanded") === "true";
    toggle.setAttribute("aria-expanded", String(!open));
    setText(words, `${open ? short : text} `);
    setText(toggle, open ? SAY.full : SAY.short);
  });
  toggle.setAttribute("aria-expanded", "false");
  toggle.setAttribute("aria-label", `${SAY.full} ${code}`);
  return h("p", "text", words, toggle);
}

function selfPlace({ self, selfFail, shape }: CriterionCells): MarkPlace | null {
  return self && { cell: self, failCell: selfFail, shape };
}

/** The mark that is entered here: the appraised one; the self mark where the sheet has no other ([M6]). */
function markPlace({ book }: UnitState, cells: CriterionCells): MarkPlace | null {
  const { appraised, appraisedFail, shape } = cells;
  if (!book.facts.hasAppraised) return selfPlace(cells);
  return appraised && { cell: appraised, failCell: appraisedFail, shape };
}

function goButton({ goTo }: CardContext, { sheet, row, column }: Place): HTMLElement {
  const cell = a1(row, column);
  return button(SAY.goTo(cell), "link", () => goTo(sheet, cell), { class: "link go" });
}

function placeParts(context: CardContext, criterion: Criterion, cells: CriterionCells): Part[] {
  const { state } = context;
  const { hasAppraised } = state.book.facts;
  const self = selfPlace(cells);
  const marked = markPlace(state, cells);
  const parts: Part[] = [];
  if (cells.row < 0) parts.push(fixed(h("p", "hint", SAY.newRow(cells.sheet))));
  if (marked) parts.push(markPart(state, criterion, marked, hasAppraised));
  else if (cells.shape >= 0) parts.push(fixed(h("p", "hint", SAY.noMarkCell)));
  if (self && hasAppraised) parts.push(selfPart(state, criterion, self));
  const { evidence } = cells;
  if (evidence) {
    const { first, codes } = context.sharing(evidence);
    if (first !== criterion.code) parts.push(fixed(h("p", "hint", SAY.sharedWith(first))));
    else {
      const note = codes.length > 1 ? SAY.shared(codes.join(", ")) : "";
      parts.push(evidenceEditor(state, evidence, criterion.code, note));
    }
  }
  for (const part of cells.parts) parts.push(evidenceEditor(state, part, criterion.code, ""));
  if (cells.explanation) parts.push(explanationPart(context, criterion, cells.explanation, marked));
  else if (marked && !marked.failCell) parts.push(reasonPart(state, criterion, marked));
  return parts;
}

function fixed(element: HTMLElement): Part {
  return { element, update() {} };
}

function markPart(state: UnitState, criterion: Criterion, place: MarkPlace, appraised: boolean): Part {
  const max = show(criterion.maxPoints ?? "");
  const words =
    criterion.maxPoints === null
      ? appraised
        ? SAY.appraised
        : SAY.self
      : appraised
        ? SAY.points(max)
        : SAY.selfPoints(max);
  const control = markControl(state, place, criterion, words);
  const note = lockNote(state, place.cell);
  return {
    element: h("div", "mark", control.element, note.element),
    update() {
      control.update();
      note.update();
      const open = state.cell(place.cell)?.open ?? false;
      for (const input of control.element.querySelectorAll("input")) {
        if (!open) input.disabled = true;
        else if (input.type === "text") input.disabled = false;
      }
    },
  };
}

function selfPart(state: UnitState, criterion: Criterion, self: MarkPlace): Part {
  const element = h("p", "self");
  return { element, update: () => setText(element, SAY.selfSays(markWords(state, self, criterion))) };
}

/** Whether the criterion now wants an explanation: not applicable, or passed without the evidence it needs. */
function wantsExplanation({ judgement }: UnitState, code: string, kind: string | undefined): boolean {
  if (kind === "notApplicable") return true;
  const about = (one: Finding) =>
    one.criteria.includes(code) &&
    ["evidence-missing", "evidence-promised", "evidence-explained", "not-applicable-unexplained"].includes(
      one.code,
    );
  return judgement.findings.some(about);
}

/** The explanation's own cell: shown where it is needed or holds something. */
function explanationPart(
  context: CardContext,
  criterion: Criterion,
  place: Place,
  marked: MarkPlace | null,
): Part {
  const { state } = context;
  const { first, codes } = context.sharing(place);
  if (first !== criterion.code) return fixed(h("span", { hidden: true }));
  const label = codes.length > 1 ? `${SAY.explanation} (${SAY.shared(codes.join(", "))})` : SAY.explanation;
  const read = () => show(state.cell(place)?.held);
  const editor = textEditor(
    label,
    read,
    (text) => state.set(place, text),
    () => state.cell(place)?.open ?? false,
  );
  const note = lockNote(state, place);
  const element = h("div", null, editor.element, note.element);
  return {
    element,
    update() {
      const kind = marked ? markAt(state, marked, criterion)?.kind : undefined;
      const wanted = read() !== "" || codes.some((code) => wantsExplanation(state, code, kind));
      // Not taken away from under somebody's hands.
      element.hidden = !wanted && !element.contains(document.activeElement);
      editor.update();
      note.update();
    },
  };
}

/** Where the sheet has no cell for it, the reason stands behind the mark: "Không áp dụng: lý do" ([M2]). */
function reasonPart(state: UnitState, criterion: Criterion, place: MarkPlace): Part {
  const base = () => show(state.cell(place.cell)?.held).split(":")[0]?.trim() ?? "";
  const editor = textEditor(
    SAY.reason,
    () => markAt(state, place, criterion)?.reason ?? "",
    (text) => state.set(place.cell, text.trim() === "" ? base() : `${base()}: ${text.trim()}`),
    () => state.cell(place.cell)?.open ?? false,
  );
  return {
    element: editor.element,
    update() {
      const closed = state.cell(place.cell)?.choices !== null;
      editor.element.hidden = closed || markAt(state, place, criterion)?.kind !== "notApplicable";
      editor.update();
    },
  };
}

/** What was found on the criterion, in words, each with the way to its cell. */
function findingList({ state, goTo }: CardContext, code: string): Part {
  const element = h("ul", "findings");
  let shown = "";
  return {
    element,
    update() {
      const own = state.judgement.findings.filter((one) => one.criteria.includes(code));
      const key = own.map((one) => one.code + one.cell + describeUnit(one)).join("|");
      element.hidden = own.length === 0;
      if (key === shown) return;
      shown = key;
      fill(
        element,
        ...own.map((one) =>
          h(
            "li",
            { "data-severity": one.severity },
            h("b", null, `${SEVERITY_WORDS[one.severity]}: `),
            `${describeUnit(one)} `,
            one.cell ? button(SAY.goTo(one.cell), "link", () => goTo(one.sheet, one.cell as string)) : null,
          ),
        ),
      );
    },
  };
}
