/** @fileoverview The settings: shown as they stand in the add-on's tabs, and only what was changed is written there. */
import type { InputHTMLAttributes } from "preact";
import { useRef, useState } from "preact/hooks";
import { criteriaOf } from "../src/criteria/set";
import { TINT_KINDS, TINT_WORDS, TINTS } from "../src/criteria/tints";
import { shorten } from "../src/reports/shorten";
import type { Book, SettingsForm, WireSettings } from "../src/sidebar/wire";
import { Button, Check, Hint, Label, Select, useOwnId } from "./elements";
import { MARKS } from "./messages";
import type { Page } from "./page";
import * as SAY from "./say";
import * as MORE from "./say-more";

const LINES = [
  ["deadline", MORE.deadline],
  ["unit", MORE.unit],
  ["level", MORE.level],
  ["parent", MORE.parent],
] as const;

/** Where the unit has no set of its own yet, that which it is judged by: saving a choice makes one of it. */
function criteriaIn({ evidence }: SettingsForm, book: Book | null) {
  const judged = book && !evidence ? criteriaOf(book.set) : [];
  return (
    evidence ?? judged.map((one) => ({ ...one, text: shorten(one.text, one.code), needed: one.evidence }))
  );
}

/** A form of settings: another one takes its place when the server has answered. */
export function Settings({ form, page }: { readonly form: SettingsForm; readonly page: Page }) {
  const { settings, sets, evidence, notices } = form;
  const { book } = page.session;
  const [now, setNow] = useState(settings);
  const [year, setYear] = useState(String(settings.year ?? ""));
  const [flipped, setFlipped] = useState<readonly string[]>([]);
  const [saving, setSaving] = useState(false);
  const yearBox = useRef<HTMLInputElement>(null);
  const criteria = criteriaIn(form, book);
  const set = (change: Partial<WireSettings>) => setNow({ ...now, ...change });
  const flip = (code: string) =>
    setFlipped(flipped.includes(code) ? flipped.filter((one) => one !== code) : [...flipped, code]);

  const send = async () => {
    const wanted: WireSettings = {
      ...now,
      ...Object.fromEntries(LINES.map(([key]) => [key, now[key].trim()])),
      year: year.trim() === "" ? null : Number(year),
    };
    if (
      wanted.year !== null &&
      !(wanted.year >= 2000 && wanted.year <= 2100 && Number.isInteger(wanted.year))
    ) {
      page.warn(MORE.badYear);
      yearBox.current?.focus();
      return;
    }
    const changed = (Object.keys(wanted) as (keyof WireSettings)[]).filter(
      (key) => JSON.stringify(wanted[key]) !== JSON.stringify(settings[key]),
    );
    const other = criteria.filter(({ code }) => flipped.includes(code));
    if (changed.length === 0 && other.length === 0) return page.warn(SAY.nothingToSave);
    setSaving(true);
    await page.saveSettings({
      settings: wanted,
      sheet: book?.tabs[0] ?? null,
      changed,
      evidence: other.map(({ code, needed }) => ({ code, needed: !needed })),
    });
    setSaving(false);
  };
  return (
    <>
      {notices.map((notice) => (
        <p key={notice} class="note">
          {notice}
        </p>
      ))}
      <Field
        label={MORE.year}
        hint={MORE.yearHint}
        ref={yearBox}
        inputMode="numeric"
        maxLength={4}
        value={year}
        onInput={({ currentTarget }) => setYear(currentTarget.value)}
      />
      <Select
        label={MORE.set}
        options={[["", MORE.ownChoice], ...sets.map(({ id, name }) => [id, name] as const)]}
        value={now.criteria ?? ""}
        choose={(criteria) => set({ criteria: criteria || null })}
      />
      <Select
        label={MORE.unticked}
        options={(["blank", "fail"] as const).map((mark) => [mark, MARKS[mark]])}
        value={now.falseIsFail ? "fail" : "blank"}
        choose={(mark) => set({ falseIsFail: mark === "fail" })}
      />
      {LINES.map(([key, label]) => (
        <Field
          key={key}
          label={label}
          maxLength={500}
          value={now[key]}
          onInput={({ currentTarget }) => set({ [key]: currentTarget.value })}
        />
      ))}
      <fieldset>
        <legend>{MORE.tints}</legend>
        <Hint>{MORE.tintsHint}</Hint>
        {TINT_KINDS.map((kind) => (
          <Check
            key={kind}
            label={`Ô ${TINT_WORDS[kind]}`}
            type="color"
            value={now.tints[kind]}
            onInput={({ currentTarget }) => set({ tints: { ...now.tints, [kind]: currentTarget.value } })}
          />
        ))}
        <Button class="link" onClick={() => set({ tints: TINTS })} label={MORE.usualTints} />
      </fieldset>
      <fieldset>
        <legend>{MORE.needed}</legend>
        {!evidence && <Hint>{book ? MORE.makesOwnSet : MORE.noOwnSet}</Hint>}
        {criteria.map(({ code, text, needed }) => (
          <Check
            key={code}
            label={`${code} ${text}`}
            type="checkbox"
            checked={needed !== flipped.includes(code)}
            onChange={() => flip(code)}
          />
        ))}
      </fieldset>
      <div class="bar">
        <div class="buttons">
          <Button
            class="main"
            disabled={saving}
            onClick={send}
            label={saving ? SAY.saving : MORE.saveSettings}
          />
        </div>
      </div>
    </>
  );
}

type FieldProps = InputHTMLAttributes & Readonly<{ label: string; hint?: string }>;

function Field({ label, hint, ...input }: FieldProps) {
  const id = useOwnId();
  return (
    <div>
      <Label for={id}>{label}</Label>
      <input id={id} type="text" {...input} />
      {hint && <Hint>{hint}</Hint>}
    </div>
  );
}
