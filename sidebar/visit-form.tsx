/** @fileoverview The form of a visit to the base: by keyboard alone, with unit, officer and day filled in. */
import type { RefObject } from "preact";
import { useRef, useState } from "preact/hooks";
import type { VisitForm } from "../src/sidebar/wire";
import { dayOfDate, formatDay, periodIn } from "../src/vietnamese/periods";
import { DUTIES } from "../src/year/lists";
import type { VisitField } from "../src/year/new-visit";
import { Box, Button, Label, Select, useOwnId } from "./elements";
import type { Page } from "./page";
import * as SAY from "./say";
import * as VISIT from "./say-visit";

const today = () => dayOfDate(new Date()) as string;

type FormProps = Readonly<{ form: VisitForm; page: Page }>;

export function VisitPart({ form, page }: FormProps) {
  const { tabs, officers, units } = form;
  const { book, state } = page.session;
  const open = book?.units[state?.index ?? -1]?.name ?? "";
  const followed = new Map(units);
  const [at, setAt] = useState(0);
  const [when, setWhen] = useState(formatDay(today()));
  const [unit, setUnit] = useState(open);
  const [officer, setOfficer] = useState<string | null>(null);
  const [rest, setRest] = useState({ kind: "", content: "", proposal: "", label: "" });
  const [saving, setSaving] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const tab = tabs[at] ?? (tabs[0] as VisitForm["tabs"][number]);
  const has = (field: VisitField) => tab.fields.includes(field);
  const who = officer ?? followed.get(unit) ?? "";
  const set = (change: Partial<typeof rest>) => setRest({ ...rest, ...change });

  const save = async () => {
    const period = periodIn(when, Number(today().slice(0, 4)));
    if (!period || unit.trim() === "") {
      page.warn(period ? VISIT.noUnit : VISIT.badDay(when));
      return first.current?.focus();
    }
    setSaving(true);
    const visit = { ...period, unit, officer: has("officer") ? who : "", ...rest };
    const saved = await page.saveVisit({ sheet: tab.sheet, header: tab.header, visit });
    setSaving(false);
    if (!saved) return;
    setRest({ kind: "", content: "", proposal: "", label: rest.label });
    first.current?.focus();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {tabs.length > 1 && (
        <Select
          label={VISIT.tab}
          options={tabs.map(({ sheet }, index) => [String(index), sheet] as const)}
          value={String(at)}
          choose={(one) => setAt(Number(one))}
        />
      )}
      <Line label={VISIT.when} box={first} hint={VISIT.whenHint} value={when} set={setWhen} />
      <Line label={VISIT.unit} offers={units.map(([name]) => name)} value={unit} set={setUnit} />
      {has("officer") && <Line label={VISIT.officer} offers={officers} value={who} set={setOfficer} />}
      {has("kind") && (
        <Line label={VISIT.kind} offers={tab.kinds} value={rest.kind} set={(kind) => set({ kind })} />
      )}
      {has("content") && (
        <Long label={VISIT.content} value={rest.content} set={(content) => set({ content })} />
      )}
      {has("proposal") && (
        <Long label={VISIT.proposal} value={rest.proposal} set={(proposal) => set({ proposal })} />
      )}
      {has("label") && (
        <Line label={VISIT.label} offers={DUTIES} value={rest.label} set={(label) => set({ label })} />
      )}
      <div class="buttons">
        <Button class="main" type="submit" disabled={saving} label={saving ? SAY.saving : VISIT.save} />
      </div>
    </form>
  );
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly set: (text: string) => void;
  readonly offers?: readonly string[];
  readonly hint?: string;
  readonly box?: RefObject<HTMLInputElement | null>;
}

function Line({ label, value, set, offers = [], hint = "", box }: LineProps) {
  const id = useOwnId();
  return (
    <div>
      <Label for={id}>{label}</Label>
      <input
        id={id}
        {...(box && { ref: box })}
        type="text"
        maxLength={500}
        list={`${id}-list`}
        placeholder={hint}
        value={value}
        onInput={({ currentTarget }) => set(currentTarget.value)}
      />
      <datalist id={`${id}-list`}>
        {offers.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </div>
  );
}

function Long({
  label,
  value,
  set,
}: Readonly<{ label: string; value: string; set: (text: string) => void }>) {
  const id = useOwnId();
  return (
    <div>
      <Label for={id}>{label}</Label>
      <Box id={id} maxLength={2000} value={value} onInput={({ currentTarget }) => set(currentTarget.value)} />
    </div>
  );
}
