/** @fileoverview Elements that several views share. Text only ever goes in as text, so nothing from a cell can become markup. */
import type {
  ButtonHTMLAttributes,
  ComponentChildren,
  InputHTMLAttributes,
  LabelHTMLAttributes,
  TextareaHTMLAttributes,
} from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Finding } from "../src/findings/codes";
import type { CriterionOutcome } from "../src/findings/words";
import { CRITERION_WORDS, SEVERITY_WORDS } from "../src/findings/words";
import * as SAY from "./say";

export type ButtonProps = ButtonHTMLAttributes & { readonly label: string };

/** A button by its look: `main` and `quiet` have a frame, `link` is text. */
export function Button({ class: look = "quiet", label, ...more }: ButtonProps) {
  return (
    <button type="button" class={look} {...more}>
      {label}
    </button>
  );
}

/** Selects a cell of the sheet. */
export type GoTo = (sheet: string, cell: string) => void;

type GoToProps = Readonly<{ sheet: string; cell: string; goTo: GoTo; class?: string }>;

export function GoToButton({ sheet, cell, goTo, class: look = "link" }: GoToProps) {
  return <Button class={look} onClick={() => goTo(sheet, cell)} label={SAY.goTo(cell)} />;
}

type FindingProps = Readonly<{ finding: Pick<Finding, "severity" | "sheet" | "cell">; words: string }>;

/** What was found, in words, with the way to its cell; `who` stands behind the severity. */
export function FindingItem(props: FindingProps & Readonly<{ who?: string; goTo?: GoTo }>) {
  const { finding, words, who = "", goTo } = props;
  const { severity, sheet, cell } = finding;
  return (
    <li data-severity={severity}>
      <b>{`${SEVERITY_WORDS[severity]}${who}: `}</b>
      {`${words} `}
      {cell && goTo && <GoToButton sheet={sheet} cell={cell} goTo={goTo} />}
    </li>
  );
}

/** What a page tells: a sentence for the live region, and a warning until it is closed. */
export interface Telling {
  readonly said: string;
  readonly warned: { readonly words: string } | null;
  closeWarning(): void;
}

export function Told({ page }: { readonly page: Telling }) {
  const { said, warned } = page;
  return (
    <>
      <div id="alert" role="alert" hidden={!warned}>
        {warned && <p key={warned}>{warned.words}</p>}
        {warned && <Button class="link" onClick={() => page.closeWarning()} label={SAY.close} />}
      </div>
      <p id="live" role="status" aria-live="polite">
        {said}
      </p>
    </>
  );
}

/** What a box is called, above it. */
export function Label(props: LabelHTMLAttributes) {
  // biome-ignore lint/a11y/noLabelWithoutControl: it is given in `for`
  return <label class="field-name" {...props} />;
}

/** A line of a table under its label. */
export function Line({
  label,
  children,
}: Readonly<{ label: ComponentChildren; children: ComponentChildren }>) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {children}
    </tr>
  );
}

/** A sentence to go by, in small. */
export function Hint({ children }: { readonly children: ComponentChildren }) {
  return <p class="hint">{children}</p>;
}

/** A link that leads out of the sidebar: https only, in a new tab; other addresses are shown as text. */
export function OuterLink({ url, children }: { readonly url: string; readonly children: string }) {
  if (!url.startsWith("https://")) return children;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** What is settled of a criterion, or of a content. */
export function Chip({ outcome }: { readonly outcome: CriterionOutcome }) {
  return (
    <span class="chip" data-outcome={outcome}>
      {CRITERION_WORDS[outcome]}
    </span>
  );
}

/** A tick, a radio button or a colour with its words behind it. */
export function Check({ label, ...input }: InputHTMLAttributes & { readonly label: string }) {
  return (
    <label class="check">
      <input {...input} />
      {label}
    </label>
  );
}

/** Whether the browser fits text boxes to their text by itself (style.css). */
const FITS = CSS.supports("field-sizing", "content");

/** A text box as high as what is in it. */
export function Box(props: TextareaHTMLAttributes) {
  const ref = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const box = ref.current;
    if (FITS || !box) return;
    box.style.height = "auto";
    if (box.scrollHeight > 0) box.style.height = `${box.scrollHeight + 2}px`;
  });
  return <textarea rows={1} {...props} ref={ref} />;
}

let ids = 0;

/** An id of its own; Preact's `useId` counts anew each time that the page is drawn from its root. */
export function useOwnId(): string {
  const [id] = useState(() => {
    ids += 1;
    return `e${ids}`;
  });
  return id;
}

/** For a box whose cell may hold what was typed otherwise, "8,50" as 8,5: while one is in it, it stays as it was typed. */
export function useTyped(held: string, write: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    value: typed ?? held,
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      setTyped(currentTarget.value);
      write(currentTarget.value);
    },
    onBlur: () => setTyped(null),
  };
}

interface SelectProps {
  readonly label: string;
  readonly options: readonly (readonly [string, string])[];
  readonly value: string;
  readonly choose: (value: string) => void;
}

/** A choice of one, under its name; an option is its value and its words. */
export function Select({ label, options, value, choose }: SelectProps) {
  const id = useOwnId();
  return (
    <div>
      <Label for={id}>{label}</Label>
      <select id={id} value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
