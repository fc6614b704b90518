/** @fileoverview The view of one unit: how far it is, its criteria by pillar, and the bar that saves. */
import { useMemo } from "preact/hooks";
import { criteriaOf } from "../src/criteria/set";
import { describeUnit } from "../src/findings/unit-codes";
import type { CriterionOutcome } from "../src/findings/words";
import { UNIT_WORDS } from "../src/findings/words";
import { type CriterionCells, cellsOf, placeKey } from "../src/sidebar/unit-places";
import type { Place } from "../src/sidebar/wire";
import { Compared } from "./compared";
import type { EvidenceOf } from "./copy-evidence";
import { CriterionCard } from "./criterion-card";
import { Button, Chip, FindingItem, Hint } from "./elements";
import { FilePart } from "./file-part";
import { markPlace, passBlank } from "./mark-control";
import { momentWords } from "./messages";
import { focusName, type Page } from "./page";
import * as SAY from "./say";
import { UnitPicker } from "./unit-picker";
import type { UnitState } from "./unit-state";

/** Finding a unit, and the one that is open. */
export function UnitView({ page }: { readonly page: Page }) {
  const { session } = page;
  const { book, state, busy, trouble } = session;
  return (
    <>
      {busy === "book" && (
        <p class="loading" role="status">
          {SAY.loading}
        </p>
      )}
      {trouble !== "" && busy !== "book" && (
        <div class="note">
          <p>{trouble}</p>
          <Button class="main" onClick={() => session.openSelected()} label={SAY.retry} />
        </div>
      )}
      {book && <UnitPicker page={page} book={book} />}
      {book && (
        <div class={busy === "unit" || busy === "book" ? "unit waiting" : "unit"}>
          {/* Opened anew it is built anew: what was opened out in it closes. */}
          {state ? <OpenUnit key={state} page={page} unit={state} /> : <p>{SAY.noUnits}</p>}
        </div>
      )}
    </>
  );
}

function OpenUnit({ page, unit }: { readonly page: Page; readonly unit: UnitState }) {
  const { book, unit: one, judgement } = unit;
  const inSheet = one.entries.length > 0;
  const about = [one.type === "khác" ? "" : one.type, one.heading].filter(Boolean).join(" · ");
  const { cells, sharing, evidence } = useMemo(() => {
    const cells = new Map(criteriaOf(book.set).map(({ code }) => [code, cellsOf(book, one, code)]));
    return { cells, sharing: sharedCells(cells), evidence: evidenceIn(cells) };
  }, [book, one]);
  const outcomes = new Map(
    criteriaOf(book.set).map(({ code }, index) => [code, judgement.criteria[index] as CriterionOutcome]),
  );
  return (
    <>
      <h2 tabIndex={-1} class="unit-name">
        {one.name}
      </h2>
      {about && <Hint>{about}</Hint>}
      {one.line && <Hint>{one.line}</Hint>}
      {notesOn(unit).map((words) => (
        <p key={words} class="note">
          {words}
        </p>
      ))}
      <DraftNote page={page} />
      <Summary unit={unit} />
      <FilePart page={page} unit={unit} />
      {inSheet && <Compared unit={unit} cells={cells} />}
      {inSheet &&
        book.set.pillars.map((pillar, at) => (
          <section key={pillar.code} class="pillar">
            <div class="pillar-head">
              <h3>{SAY.pillar(pillar.code, pillar.name)}</h3>
              <Chip outcome={judgement.pillars[at] ?? "undetermined"} />
            </div>
            <Button
              class="link"
              onClick={() => {
                for (const one of pillar.criteria)
                  for (const place of cells.get(one.code) ?? []) passBlank(unit, markPlace(unit, place), one);
                page.mention(SAY.unsaved(page.session.unsaved));
              }}
              label={SAY.passAll(pillar.code)}
            />
            {pillar.criteria.map((criterion) => (
              <CriterionCard
                key={criterion.code}
                unit={unit}
                goTo={page.goTo}
                sharing={sharing}
                evidence={evidence}
                criterion={criterion}
                outcome={outcomes.get(criterion.code) ?? "undetermined"}
                places={cells.get(criterion.code) ?? []}
              />
            ))}
          </section>
        ))}
      {(inSheet || one.file) && <SaveBar page={page} />}
    </>
  );
}

function notesOn({ unit, book }: UnitState): string[] {
  const notes: string[] = [];
  if (!book.facts.hasAppraised) notes.push(SAY.onlySelf);
  if (unit.entries.length === 0) notes.push(SAY.notInSheet);
  if (unit.outcome === "notRegistered") notes.push(SAY.notRegistered);
  if (unit.unmatched) notes.push(SAY.unmatched);
  if (unit.entries.length > 1) notes.push(SAY.severalRows(unit.entries.length));
  return notes;
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

/** The cells of evidence, each once; not where a reference stands in several columns, or one beside it denies it. */
function evidenceIn(cells: ReadonlyMap<string, readonly CriterionCells[]>): EvidenceOf[] {
  const found = new Map<string, EvidenceOf>();
  for (const [code, list] of cells)
    for (const { evidence: place, parts } of list)
      if (place && parts.length === 0 && !found.has(placeKey(place)))
        found.set(placeKey(place), { code, place });
  return [...found.values()];
}

/** Offers what was typed and not saved the last time. */
function DraftNote({ page: { session, say } }: { readonly page: Page }) {
  const draft = session.keeper.waiting;
  if (!draft) return null;
  const decide = (how: "use" | "drop", words: string) => {
    session.keeper[how]();
    say(words);
    focusName();
  };
  return (
    <div class="note">
      <p>{SAY.draftFound(momentWords(draft.at), draft.edits.length)}</p>
      <div class="buttons">
        <Button class="main" onClick={() => decide("use", SAY.draftUsed)} label={SAY.useDraft} />
        <Button onClick={() => decide("drop", SAY.draftDropped)} label={SAY.dropDraft} />
      </div>
    </div>
  );
}

/** How many criteria are settled, the result so far and the provisional one. */
function Summary({ unit }: { readonly unit: UnitState }) {
  const { criteria, outcome, provisional, findings } = unit.judgement;
  const settled = criteria.filter((one) => one !== "undetermined").length;
  const own = findings.filter((one) => one.criteria.length === 0);
  return (
    <div class="summary">
      <div class="meter" aria-hidden="true">
        <div class="meter-fill" style={{ width: `${(settled / Math.max(1, criteria.length)) * 100}%` }} />
      </div>
      <p class="count">{SAY.settled(settled, criteria.length)}</p>
      <p>
        {SAY.result}: <b data-outcome={outcome}>{UNIT_WORDS[outcome]}</b>
      </p>
      <p>
        {SAY.provisional}: <b>{UNIT_WORDS[provisional]}</b>
      </p>
      {own.length > 0 && (
        <ul class="findings">
          {own.map((one) => (
            <FindingItem key={one.code} finding={one} words={describeUnit(one)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function SaveBar({ page }: { readonly page: Page }) {
  const { session, say } = page;
  const { unsaved, busy, keeper } = session;
  const saving = busy === "save";
  const saveNext = async () => (await session.save()) && page.step(1);
  const undo = () => {
    session.state?.undo();
    say(SAY.undone);
    focusName();
  };
  return (
    <div class="bar">
      <div class="buttons">
        <Button
          class="main"
          aria-keyshortcuts="Control+Enter"
          aria-disabled={saving || unsaved === 0}
          aria-busy={saving}
          onClick={() => session.save()}
          label={saving ? SAY.saving : unsaved > 0 ? SAY.saveCells(unsaved) : SAY.save}
        />
        {unsaved > 0 && !saving && <Button onClick={undo} label={SAY.undo} />}
      </div>
      {unsaved > 0 && !saving && <Button onClick={saveNext} label={SAY.saveNext} />}
      {!keeper.drafts.lasting && unsaved > 0 && <Hint>{SAY.blocked}</Hint>}
    </div>
  );
}
