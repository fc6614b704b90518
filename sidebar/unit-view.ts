/** @fileoverview The view of one unit: how far it is, its criteria by pillar, and the bar that saves. */
import type { Verdict } from "../src/assessment/outcome";
import { criteriaOf } from "../src/criteria/set";
import { describeUnit } from "../src/messages/unit-findings";
import { CRITERION_WORDS, SEVERITY_WORDS, UNIT_WORDS } from "../src/messages/words";
import { type CriterionCells, cellsOf, placeKey } from "../src/sidebar/unit-places";
import type { Place } from "../src/sidebar/wire";
import { criterionCard } from "./criterion-card";
import { button, fill, h, setText } from "./dom";
import type { Part } from "./mark-control";
import { momentWords } from "./messages";
import * as SAY from "./say";
import type { Session } from "./session";
import type { UnitState } from "./unit-state";

/** The open unit; `open` builds it, `update` follows its state. */
export class UnitView {
  readonly element = h("div", "unit");
  #parts: Part[] = [];
  readonly #bar = h("div", "bar");
  readonly #draftNote = h("div", { class: "note", hidden: true });

  readonly #session: Session;
  readonly #goTo: (sheet: string, cell: string) => void;

  constructor(session: Session, goTo: (sheet: string, cell: string) => void) {
    this.#session = session;
    this.#goTo = goTo;
  }

  /** Builds the view of the unit that is open. */
  open(): void {
    const { state, book } = this.#session;
    this.#parts = [];
    if (!state || !book) {
      fill(this.element, h("p", null, SAY.noUnits));
      return;
    }
    const { unit } = state;
    const parts: Part[] = [summaryPart(state)];
    const about = [unit.type === "khác" ? "" : unit.type, unit.heading].filter(Boolean).join(" · ");
    const sections: HTMLElement[] = [];
    if (unit.entries.length > 0) {
      const cells = new Map(criteriaOf(book.set).map(({ code }) => [code, cellsOf(book, unit, code)]));
      const sharing = sharedCells(cells);
      let index = 0;
      book.set.pillars.forEach((pillar, at) => {
        const chip = h("span", "chip");
        const cards = pillar.criteria.map((criterion) => {
          const card = criterionCard(
            { state, goTo: this.#goTo, sharing },
            criterion,
            index,
            cells.get(criterion.code) ?? [],
          );
          index += 1;
          return card;
        });
        parts.push(...cards, verdictPart(state, at, chip));
        sections.push(
          h(
            "section",
            "pillar",
            h("div", "pillar-head", h("h3", null, SAY.pillar(pillar.code, pillar.name)), chip),
            ...cards.map((card) => card.element),
          ),
        );
      });
    }
    this.#parts = parts;
    fill(
      this.element,
      h("h2", { tabindex: "-1", class: "unit-name" }, unit.name),
      about ? h("p", "hint", about) : null,
      ...notesOn(state),
      this.#draftNote,
      (parts[0] as Part).element,
      ...sections,
      this.#bar,
    );
    this.#fillBar();
    this.#showDraft();
    this.update();
  }

  /** Shows the state again. */
  update(): void {
    for (const part of this.#parts) part.update();
    this.#updateBar();
  }

  readonly #save = button(SAY.save, "main", () => void this.#session.save(), {
    "aria-keyshortcuts": "Control+Enter",
  });
  readonly #undo = button(SAY.undo, "quiet", () => {
    this.#session.state?.undo();
    this.#session.page.say(SAY.undone);
    this.focusName();
  });
  readonly #blocked = h("p", "hint", SAY.blocked);

  #fillBar(): void {
    fill(this.#bar, h("div", "buttons", this.#save, this.#undo), this.#blocked);
  }

  #updateBar(): void {
    const { unsaved, busy, drafts, state } = this.#session;
    const saving = busy === "save";
    this.#bar.hidden = !state || state.unit.entries.length === 0;
    setText(this.#save, saving ? SAY.saving : unsaved > 0 ? SAY.saveCells(unsaved) : SAY.save);
    this.#save.setAttribute("aria-disabled", String(saving || unsaved === 0));
    this.#save.setAttribute("aria-busy", String(saving));
    this.#undo.hidden = unsaved === 0 || saving;
    this.#blocked.hidden = drafts.lasting || unsaved === 0;
  }

  /** Offers what was typed and not saved the last time. */
  #showDraft(): void {
    const draft = this.#session.waiting;
    this.#draftNote.hidden = draft === null;
    if (!draft) return;
    fill(
      this.#draftNote,
      h("p", null, SAY.draftFound(momentWords(draft.at), draft.edits.length)),
      h(
        "div",
        "buttons",
        button(SAY.useDraft, "main", () => {
          this.#session.useDraft();
          this.#session.page.say(SAY.draftUsed);
          this.#draftNote.hidden = true;
          this.focusName();
        }),
        button(SAY.dropDraft, "quiet", () => {
          this.#session.dropDraft();
          this.#session.page.say(SAY.draftDropped);
          this.#draftNote.hidden = true;
          this.focusName();
        }),
      ),
    );
  }

  focusName(): void {
    this.element.querySelector<HTMLElement>(".unit-name")?.focus();
  }

  /** Moves the focus to the mark of the next or previous criterion. */
  stepCriterion(by: 1 | -1): void {
    const cards = [...this.element.querySelectorAll<HTMLElement>(".card")];
    const here = cards.findIndex((card) => card.contains(document.activeElement));
    const card = cards[here < 0 ? (by > 0 ? 0 : cards.length - 1) : here + by];
    if (!card) return;
    const target =
      card.querySelector<HTMLElement>("input:checked:not(:disabled)") ??
      card.querySelector<HTMLElement>("input:not(:disabled), textarea, button");
    target?.focus();
    card.scrollIntoView({ block: "nearest" });
  }
}

function notesOn({ unit, book }: UnitState): HTMLElement[] {
  const notes: string[] = [];
  if (!book.facts.hasAppraised) notes.push(SAY.onlySelf);
  if (unit.entries.length === 0) notes.push(SAY.notInSheet);
  if (unit.outcome === "notRegistered") notes.push(SAY.notRegistered);
  if (unit.unmatched) notes.push(SAY.unmatched);
  if (unit.entries.length > 1) notes.push(SAY.severalRows(unit.entries.length));
  return notes.map((words) => h("p", "note", words));
}

/** For each cell, the criteria it serves, and under which of them it is edited ([E9]). */
function sharedCells(cells: ReadonlyMap<string, readonly CriterionCells[]>) {
  const codes = new Map<string, string[]>();
  for (const [code, list] of cells) {
    for (const { evidence, explanation } of list) {
      for (const place of [evidence, explanation]) {
        if (!place) continue;
        const own = codes.get(placeKey(place)) ?? [];
        codes.set(placeKey(place), own);
        if (!own.includes(code)) own.push(code);
      }
    }
  }
  return (place: Place) => {
    const own = codes.get(placeKey(place)) ?? [];
    return { first: own[0] ?? "", codes: own };
  };
}

/** How many criteria are settled, the result so far and the provisional one. */
function summaryPart(state: UnitState): Part {
  const count = h("p", "count");
  const meter = h("div", "meter-fill");
  const result = h("b");
  const provisional = h("b");
  const findings = h("ul", "findings");
  let told = "";
  const element = h(
    "div",
    "summary",
    h("div", { class: "meter", "aria-hidden": "true" }, meter),
    count,
    h("p", null, `${SAY.result}: `, result),
    h("p", null, `${SAY.provisional}: `, provisional),
    findings,
  );
  return {
    element,
    update() {
      const { criteria, outcome, provisional: soFar, findings: all } = state.judgement;
      const settled = criteria.filter((one) => one !== "undetermined").length;
      setText(count, SAY.settled(settled, criteria.length));
      meter.style.width = `${criteria.length === 0 ? 0 : (settled / criteria.length) * 100}%`;
      setText(result, UNIT_WORDS[outcome]);
      result.dataset.outcome = outcome;
      setText(provisional, UNIT_WORDS[soFar]);
      const own = all.filter((one) => one.criteria.length === 0);
      const key = own.map((one) => one.code).join();
      findings.hidden = own.length === 0;
      if (key === told) return;
      told = key;
      fill(
        findings,
        ...own.map((one) =>
          h(
            "li",
            { "data-severity": one.severity },
            h("b", null, `${SEVERITY_WORDS[one.severity]}: `),
            describeUnit(one),
          ),
        ),
      );
    },
  };
}

function verdictPart(state: UnitState, index: number, chip: HTMLElement): Part {
  return {
    element: chip,
    update() {
      const verdict = state.judgement.pillars[index] as Verdict;
      setText(chip, CRITERION_WORDS[verdict]);
      chip.dataset.outcome = verdict;
    },
  };
}
