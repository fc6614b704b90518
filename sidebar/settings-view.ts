/** @fileoverview The settings: shown as they stand in the add-on's tabs, and only what was changed is written there. */
import { type Criterion, criteriaOf } from "../src/criteria/set";
import { TINT_KINDS, TINT_WORDS, TINTS, type Tints } from "../src/criteria/tints";
import { shorten } from "../src/reports/shorten";
import type { Book, SettingsForm, SettingsRequest, WireSettings } from "../src/sidebar/wire";
import { button, fill, h, newId, setText } from "./dom";
import { MARKS } from "./messages";
import * as SAY from "./say";
import * as MORE from "./say-more";

type Line = keyof WireSettings;

/** Shows the form; `save` gives a promise that ends when the server has answered. */
export function showSettings(
  view: HTMLElement,
  form: SettingsForm,
  book: Book | null,
  save: (request: SettingsRequest) => Promise<void>,
  warn: (words: string) => void,
): void {
  const { settings, sets, evidence } = form;
  const lines = [
    ["deadline", MORE.deadline],
    ["unit", MORE.unit],
    ["level", MORE.level],
    ["parent", MORE.parent],
  ] as const;
  const texts = lines.map(([key, label]) => ({
    key,
    label,
    input: h("input", { type: "text", value: settings[key], maxlength: 500 }),
  }));
  const year = h("input", { type: "text", inputmode: "numeric", value: settings.year ?? "", maxlength: 4 });
  const set = select(
    [["", MORE.ownChoice], ...sets.map(({ id, name }) => [id, name] as const)],
    settings.criteria ?? "",
  );
  const unticked = select(
    [
      ["blank", MARKS.blank],
      ["fail", MARKS.fail],
    ],
    settings.falseIsFail ? "fail" : "blank",
  );
  // Where the unit has no set of its own yet, that which it is judged by: saving a choice makes one of it.
  const criteria = evidence ?? (book ? criteriaOf(book.set) : []).map(shown);
  const needed = criteria.map((one) => {
    const input = h("input", { type: "checkbox" });
    input.checked = one.needed;
    return { ...one, input };
  });

  const colours = TINT_KINDS.map((kind) => {
    const input = h("input", { type: "color", value: settings.tints[kind] });
    return { kind, input };
  });
  const usual = button(MORE.usualTints, "link", () => {
    for (const { kind, input } of colours) input.value = TINTS[kind];
  });

  const now = (): WireSettings => ({
    year: year.value.trim() === "" ? null : Number(year.value),
    criteria: set.value || null,
    falseIsFail: unticked.value === "fail",
    ...(Object.fromEntries(texts.map(({ key, input }) => [key, input.value.trim()])) as Pick<
      WireSettings,
      "deadline" | "unit" | "level" | "parent"
    >),
    tints: Object.fromEntries(colours.map(({ kind, input }) => [kind, input.value])) as unknown as Tints,
  });
  const send = button(MORE.saveSettings, "main", async () => {
    const wanted = now();
    if (
      wanted.year !== null &&
      !(wanted.year >= 2000 && wanted.year <= 2100 && Number.isInteger(wanted.year))
    ) {
      warn(MORE.badYear);
      year.focus();
      return;
    }
    const changed = (Object.keys(wanted) as Line[]).filter(
      (key) => JSON.stringify(wanted[key]) !== JSON.stringify(settings[key]),
    );
    const other = needed.filter(({ input, needed: was }) => input.checked !== was);
    if (changed.length === 0 && other.length === 0) return warn(SAY.nothingToSave);
    send.disabled = true;
    setText(send, SAY.saving);
    await save({
      settings: wanted,
      sheet: book?.tabs[0] ?? null,
      changed,
      evidence: other.map(({ code, input }) => ({ code, needed: input.checked })),
    });
    send.disabled = false;
    setText(send, MORE.saveSettings);
  });

  fill(
    view,
    ...form.notices.map((notice) => h("p", "note", notice)),
    field(MORE.year, year, MORE.yearHint),
    field(MORE.set, set),
    field(MORE.unticked, unticked),
    ...texts.map(({ label, input }) => field(label, input)),
    h(
      "fieldset",
      null,
      h("legend", null, MORE.tints),
      h("p", "hint", MORE.tintsHint),
      ...colours.map(({ kind, input }) => h("label", "check", input, `Ô ${TINT_WORDS[kind]}`)),
      usual,
    ),
    h(
      "fieldset",
      null,
      h("legend", null, MORE.needed),
      evidence ? null : h("p", "hint", book ? MORE.makesOwnSet : MORE.noOwnSet),
      ...needed.map(({ code, text, input }) => h("label", "check", input, `${code} ${text}`)),
    ),
    h("div", "bar", h("div", "buttons", send)),
  );
}

function shown({ code, text, evidence }: Criterion) {
  return { code, text: shorten(text, code), needed: evidence };
}

function field(label: string, control: HTMLElement, hint = ""): HTMLElement {
  control.id = newId();
  return h(
    "div",
    null,
    h("label", { for: control.id, class: "field-name" }, label),
    control,
    hint ? h("p", "hint", hint) : null,
  );
}

function select(options: readonly (readonly [string, string])[], value: string): HTMLSelectElement {
  const element = h("select", null, ...options.map(([id, name]) => h("option", { value: id }, name)));
  element.value = value;
  return element;
}
