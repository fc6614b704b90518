/** @fileoverview Questions that need an answer: leaving with unsaved cells, cells that differ, the shortcuts. */
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { show } from "../src/cell/show";
import { a1 } from "../src/table/a1";
import { Button, type ButtonProps, Hint, Line, useOwnId } from "./elements";
import { cellWords, KEYS, OBSTACLES } from "./messages";
import type { AskConflicts, AskLeaving, Leaving, Question, ShowKeys } from "./page";
import type { Conflict } from "./saving";
import * as SAY from "./say";
import { cellValue } from "./unit-state";

/** What is asked, in front of everything. */
export function Ask({ question }: { readonly question: Question }) {
  if (question.kind === "leaving") return <LeavingDialog {...question} />;
  return question.kind === "conflicts" ? <ConflictsDialog {...question} /> : <KeysDialog {...question} />;
}

/** `closed` gets what it was closed with, '' by Esc. */
type DialogProps = Readonly<{ title: string; closed: (answer: string) => void; children: ComponentChildren }>;

function Dialog({ title, closed, children }: DialogProps) {
  const id = useOwnId();
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => ref.current?.showModal(), []);
  return (
    <dialog ref={ref} aria-labelledby={id} onClose={({ currentTarget }) => closed(currentTarget.returnValue)}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}

/** Closes the dialog it stands in, with its value. */
function Close(props: ButtonProps) {
  const close = (button: HTMLButtonElement) => button.closest("dialog")?.close(button.value);
  return <Button onClick={({ currentTarget }) => close(currentTarget)} {...props} />;
}

const WAYS: readonly (readonly [Leaving, string])[] = [
  ["save", SAY.leaveSave],
  ["draft", SAY.leaveDraft],
  ["drop", SAY.leaveDrop],
  ["stay", SAY.stay],
];

/** What to do with unsaved cells before another unit is opened. */
function LeavingDialog({ name, unsaved, answer }: AskLeaving) {
  return (
    <Dialog title={SAY.leaveTitle(name)} closed={(how) => answer((how || "stay") as Leaving)}>
      <p>{`${SAY.unsaved(unsaved)}.`}</p>
      <div class="stack">
        {WAYS.map(([how, words]) => (
          <Close key={how} class={how === "save" ? "main" : "quiet"} value={how} label={words} />
        ))}
      </div>
    </Dialog>
  );
}

type Side = "mine" | "theirs";

/** What no agreement of the person's takes away. */
const CLOSED: readonly Conflict["cell"]["obstacle"][] = ["protected", "rule"];

/** Both sides of each cell, one of which is to be chosen. */
function ConflictsDialog({ conflicts, answer }: AskConflicts) {
  const [chosen, setChosen] = useState<ReadonlyMap<Conflict, Side>>(new Map());
  const [note, setNote] = useState("");
  const mine = () => new Set(conflicts.filter((one) => chosen.get(one) === "mine"));
  return (
    <Dialog title={SAY.conflictTitle} closed={(how) => answer(how === "write" ? mine() : null)}>
      <p>{SAY.conflictLead}</p>
      {conflicts.map((one) => (
        <ConflictCard
          key={one}
          conflict={one}
          chosen={chosen.get(one)}
          choose={(side) => setChosen(new Map(chosen).set(one, side))}
        />
      ))}
      <p role="alert" class="warn-text">
        {note}
      </p>
      <div class="stack">
        <Close
          class="main"
          value="write"
          label={SAY.writeChosen}
          {...(chosen.size < conflicts.length && { onClick: () => setNote(SAY.chooseAll) })}
        />
        <Close label={SAY.later} />
      </div>
    </Dialog>
  );
}

type CardProps = Readonly<{ conflict: Conflict; chosen: Side | undefined; choose: (side: Side) => void }>;

function ConflictCard({ conflict: { slot, cell, mine }, chosen, choose }: CardProps) {
  const name = useOwnId();
  const sides = [
    ["mine", SAY.mine, mine.now],
    ["theirs", SAY.theirs, cellValue(cell.value)],
  ] as const;
  return (
    <fieldset class="conflict">
      <legend>{cellWords(cell.row < 0 ? "mới" : a1(cell.row, cell.column), slot)}</legend>
      <Hint>{OBSTACLES[cell.obstacle]}</Hint>
      <div class="sides">
        {sides.map(([side, label, value]) => (
          <label key={side} class="side">
            <input
              type="radio"
              name={name}
              checked={chosen === side}
              disabled={side === "mine" && CLOSED.includes(cell.obstacle)}
              onChange={() => choose(side)}
            />
            <b>{label}</b>
            <span>{show(value) || SAY.blankCell}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The table of shortcuts. */
function KeysDialog({ answer }: ShowKeys) {
  return (
    <Dialog title={SAY.keysTitle} closed={() => answer()}>
      <table class="keys">
        <tbody>
          {KEYS.map(([key, words]) => (
            <Line key={key} label={key}>
              <td>{words}</td>
            </Line>
          ))}
        </tbody>
      </table>
      <Close class="main" label={SAY.close} />
    </Dialog>
  );
}
