/** @fileoverview Where the open unit's file is: sent in, sent back with a reason, taken in; written into the person's own list. */
import { FILE_STATES, type FileState, stateIn, stateWord } from "../src/cell/file-state";
import { show } from "../src/cell/show";
import { filePlaces } from "../src/sidebar/unit-places";
import { Button, Hint } from "./elements";
import { TextEditor } from "./evidence-editor";
import { LockNote } from "./lock-note";
import { optionState, Radios } from "./mark-control";
import type { Page } from "./page";
import * as FILE from "./say-file";
import type { UnitState } from "./unit-state";

const WORDS: readonly (readonly [FileState | null, string])[] = [
  [null, FILE.notSent],
  ...(Object.entries(FILE_STATES) as [FileState, string][]),
];

export function FilePart({ page, unit }: { readonly page: Page; readonly unit: UnitState }) {
  const { book } = unit;
  const places = filePlaces(book, unit.unit);
  const cell = unit.cell(places?.state ?? null);
  if (!places || !cell)
    return (
      <details>
        <summary>{FILE.title(FILE.unknown)}</summary>
        {book.fileList ? (
          <Hint>{FILE.notListed(book.fileList)}</Hint>
        ) : (
          <>
            <Hint>{FILE.noList}</Hint>
            <Button onClick={() => page.run("menuYearLists")} label={FILE.makeList} />
          </>
        )}
      </details>
    );
  const { state, reason } = places;
  const held = show(cell.held);
  const said = stateIn(held);
  const why = unit.cell(reason);
  const isReturned = said?.state === "returned";
  const word = stateWord("returned", cell.choices);
  const behind = isReturned && !reason && cell.choices === null;
  const reasons = [said?.reason, show(why?.held)].filter(Boolean).join("; ");
  const words = said ? (WORDS.find(([one]) => one === said.state)?.[1] ?? "") : `“${held}”`;
  return (
    <details>
      <summary>{FILE.title(isReturned && reasons ? `${words} – ${reasons}` : words)}</summary>
      <Radios
        label={FILE.state}
        odd={said || cell.choices === null ? null : held}
        options={WORDS.map(([one, name]) => {
          const written = cell.checkbox ? null : stateWord(one, cell.choices);
          return {
            words: name,
            ...optionState(cell.open, written === null, name),
            checked: said !== undefined && said.state === one,
            choose: () => unit.set(state, written ?? ""),
          };
        })}
      />
      <LockNote unit={unit} places={[state]} />
      {reason && why && (isReturned || show(why.held) !== "") && (
        <>
          <TextEditor
            label={FILE.reason}
            text={show(why.held)}
            open={why.open}
            onText={(typed) => unit.set(reason, typed)}
          />
          <LockNote unit={unit} places={[reason]} />
        </>
      )}
      {behind && (
        <TextEditor
          label={FILE.reason}
          text={said.reason}
          open={cell.open}
          onText={(typed) => unit.set(state, typed.trim() === "" ? (word ?? "") : `${word}: ${typed.trim()}`)}
        />
      )}
      {isReturned && reasons === "" && <Hint>{FILE.noReason}</Hint>}
      <Hint>{FILE.where(state.sheet)}</Hint>
    </details>
  );
}
