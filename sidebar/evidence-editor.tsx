/** @fileoverview An evidence cell as a list: a box for each reference, and under it what it is taken for. */
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { show } from "../src/cell/show";
import { type Item, joinEvidence, kindOf, splitEvidence } from "../src/sidebar/evidence-list";
import type { Place } from "../src/sidebar/wire";
import { CopyEvidence, type EvidenceOf } from "./copy-evidence";
import { Box, Button, Hint, Label, OuterLink, useOwnId, useTyped } from "./elements";
import { LockNote } from "./lock-note";
import { itemWords } from "./messages";
import * as SAY from "./say";
import type { UnitState } from "./unit-state";

type Row = Item & { readonly id: number };

/** The boxes for a cell's text, blank ones beside; `focus` is the one to have the focus, -1: it stays where it is. */
type List = Readonly<{ text: string; open: boolean; lead: string; rows: readonly Row[]; focus: number }>;

let ids = 0;

function rowOf({ text, after }: Item): Row {
  ids += 1;
  return { text, after, id: ids };
}

const BLANK: Item = { text: "", after: "" };

function listOf(text: string, open: boolean): List {
  const { lead, items } = splitEvidence(text);
  return { text, open, lead, rows: (items.length > 0 || !open ? items : [BLANK]).map(rowOf), focus: -1 };
}

/** `code` is the criterion it stands under, `all` what evidence can be taken over from. */
type EditorProps = Readonly<{
  unit: UnitState;
  place: Place;
  code: string;
  note?: string;
  all?: readonly EvidenceOf[];
}>;

/** The list for one cell. */
export function EvidenceEditor({ unit, place, code, note, all = [] }: EditorProps) {
  const id = useOwnId();
  const cell = unit.cell(place);
  const text = show(cell?.held);
  const open = cell?.open ?? false;
  const read = useMemo(() => listOf(text, open), [text, open]);
  const [own, setOwn] = useState(read);
  // Another value than this list wrote: read anew, undone, taken from a draft.
  const list = own.text === text && own.open === open ? own : read;
  const { rows } = list;
  const items = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    items.current?.querySelectorAll("textarea")[own.focus]?.focus();
  }, [own]);

  const write = (next: readonly Row[], focus: number) => {
    const written = joinEvidence({ lead: list.lead, items: next }, unit.book.separator);
    setOwn({ ...list, text: written, rows: next, focus });
    unit.set(place, written);
  };
  /** The rows with others in the place of one. */
  const without = (at: number, ...given: readonly Item[]) => [
    ...rows.slice(0, at),
    ...given.map(rowOf),
    ...rows.slice(at + 1),
  ];
  const type = (at: number, typed: string) => {
    const row = rows[at] as Row;
    // Lines that were pasted become items of their own.
    const lines = /[\n\r]/.test(typed) ? splitEvidence(typed).items : null;
    if (!lines)
      write(
        rows.map((one) => (one === row ? { ...row, text: typed } : one)),
        -1,
      );
    else if (lines.length > 0) write(without(at, ...lines), at + lines.length - 1);
    else write(without(at, { ...BLANK, after: row.after }), at);
  };
  /** A blank row changes nothing in the cell. */
  const add = (at: number) =>
    setOwn({ ...list, rows: [...rows.slice(0, at), rowOf(BLANK), ...rows.slice(at)], focus: at });
  const remove = (at: number) => {
    const left = without(at);
    write(left.length > 0 ? left : [rowOf(BLANK)], Math.max(0, at - 1));
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const blank = rows[at]?.text === "";
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.isComposing) {
      event.preventDefault();
      if (rows[at]?.text.trim() !== "") add(at + 1);
    } else if (event.key === "Backspace" && blank && rows.length > 1) {
      event.preventDefault();
      remove(at);
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would take its name from a legend that is not to be seen
    <div class="evidence" role="group" aria-label={`${SAY.evidence} ${code}`}>
      <p class="field-name">{SAY.evidence}</p>
      {note && <Hint>{note}</Hint>}
      <LockNote unit={unit} places={[place]} />
      <ul class="items" ref={items}>
        {rows.map((row, at) => {
          const kind = row.text.trim() === "" ? null : kindOf(row.text, unit.book.years);
          const url = kind?.references.find((one) => one.kind === "link" && one.safe === "https")?.url;
          return (
            <li key={row.id}>
              <div class="item-line">
                <Box
                  value={row.text}
                  readOnly={!open}
                  spellcheck={false}
                  placeholder={SAY.evidencePlaceholder}
                  aria-label={SAY.evidenceItem(at + 1, code)}
                  aria-describedby={`${id}-${row.id}`}
                  onInput={({ currentTarget }) => type(at, currentTarget.value)}
                  onKeyDown={(event) => onKeyDown(event, at)}
                />
                {open && (
                  <Button
                    class="quiet icon"
                    aria-label={SAY.removeItem(at + 1)}
                    onClick={() => remove(at)}
                    label="✕"
                  />
                )}
              </div>
              <p id={`${id}-${row.id}`} class={kind?.hint ? "kind off" : "kind"}>
                {kind && `${itemWords(kind)} `}
                {url && <OuterLink url={url}>Mở liên kết</OuterLink>}
              </p>
            </li>
          );
        })}
      </ul>
      {open && <Button class="link" onClick={() => add(rows.length)} label={SAY.addEvidence} />}
      {open && text.trim() === "" && (
        <CopyEvidence unit={unit} place={place} all={all} take={(items) => write(items.map(rowOf), 0)} />
      )}
    </div>
  );
}

type TextProps = Readonly<{ label: string; text: string; open: boolean; onText: (text: string) => void }>;

/** A box for an explanation, or for the reason that stands in the mark's own cell. */
export function TextEditor({ label, text, open, onText }: TextProps) {
  const id = useOwnId();
  return (
    <div class="explanation">
      <Label for={id}>{label}</Label>
      <Box id={id} readOnly={!open} {...useTyped(text, onText)} />
    </div>
  );
}
