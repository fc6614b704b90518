/** @fileoverview Finding a unit: by name without tone marks, by steps, by the row selected in the sheet. */
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { UNIT_WORDS } from "../src/findings/words";
import type { Book, ListedUnit } from "../src/sidebar/wire";
import { findUnits, sought } from "../src/units/find";
import { Button, Check, Label, useOwnId } from "./elements";
import type { Page } from "./page";
import * as SAY from "./say";
import type { UnitState } from "./unit-state";

const MOST_SHOWN = 30;

type PickerProps = Readonly<{ page: Page; book: Book }>;

/** The search box with its list, the step buttons and the filter. */
export function UnitPicker({ page, book }: PickerProps) {
  const { taking, following, lackingOnly } = page;
  return (
    <div class="picker">
      <Search page={page} book={book} />
      <RestOfList page={page} />
      <div class="buttons">
        <Button onClick={() => page.step(-1)} label={SAY.previous} />
        <Button onClick={() => page.step(1)} label={SAY.next} />
        <Button
          disabled={taking}
          onClick={() => page.takeSelected()}
          label={taking ? SAY.taking : SAY.takeSelected}
        />
      </div>
      <Check
        label={SAY.lackingOnly}
        type="checkbox"
        checked={lackingOnly}
        onChange={() => page.wantLacking(!lackingOnly)}
      />
      <Check
        label={SAY.follow}
        type="checkbox"
        checked={following}
        onChange={() => page.follow(!following)}
      />
    </div>
  );
}

/** How far the list of units has come; nothing where it is whole. */
export function RestOfList({ page: { session } }: { readonly page: Page }) {
  const { listed, listTrouble, book } = session;
  if (listed === null || !book) return null;
  return (
    <div class="note">
      <p>{listTrouble || SAY.listing(listed, book.units.length)}</p>
      {listTrouble !== "" && <Button onClick={() => session.loadList()} label={SAY.listAgain} />}
    </div>
  );
}

/** What was typed while a unit is open, and which of the units found is the one meant; another unit ends it. */
type Typed = Readonly<{ over: UnitState | null; text: string; active: number }>;

function Search({ page, book }: PickerProps) {
  const id = useOwnId();
  const { units } = book;
  const { state } = page.session;
  const name = units[state?.index ?? -1]?.name ?? "";
  const [typed, setTyped] = useState<Typed | null>(null);
  const { listed } = page.session;
  const list = useRef<HTMLDivElement>(null);
  const search = typed?.over === state ? typed : null;
  const isOpen = search !== null;
  const lookedFor = useMemo(
    () => (isOpen ? book.units.map(({ name, heading }) => sought(name, heading)) : []),
    [book, listed, isOpen],
  );
  const { found, more } = search ? find(search.text) : { found: [], more: 0 };
  const active = Math.min(search?.active ?? -1, found.length - 1);
  useLayoutEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [search]);

  function find(text: string) {
    const all = findUnits(text, lookedFor).filter((index) => {
      const unit = units[index] as ListedUnit;
      return unit.name !== "" && page.isWanted(unit);
    });
    return { found: all.slice(0, MOST_SHOWN), more: all.length - MOST_SHOWN };
  }
  const open = (text: string, at = 0) => setTyped({ over: state, text, active: at });
  const close = () => setTyped(null);
  const pick = (index: number) => {
    close();
    void page.openUnit(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && search) {
      event.stopPropagation();
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (event.altKey) return;
      event.preventDefault();
      if (search) open(search.text, Math.max(0, active + (event.key === "ArrowDown" ? 1 : -1)));
      else open(name);
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && search) {
      event.preventDefault();
      const index = found[active];
      if (index !== undefined) pick(index);
    }
  };
  const option = (index: number, at: number) => {
    const { name, heading, row, outcome } = units[index] as ListedUnit;
    const about = [row > 0 && SAY.row(row), heading, UNIT_WORDS[outcome]];
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the focus, and the keys
      <div
        key={index}
        role="option"
        id={`${id}-${at}`}
        tabIndex={-1}
        aria-selected={at === active}
        onClick={() => pick(index)}
      >
        {name}
        <small>{` ${about.filter(Boolean).join(" · ")}`}</small>
      </div>
    );
  };
  const rest = found.length === 0 ? SAY.noMatch : more > 0 ? SAY.more(more) : "";
  return (
    <>
      <Label for={id}>{SAY.search}</Label>
      <div class="combo">
        <input
          id={id}
          type="text"
          role="combobox"
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded={search !== null}
          aria-controls={`${id}-list`}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          placeholder={SAY.searchHint}
          value={search?.text ?? name}
          onInput={({ currentTarget }) => open(currentTarget.value)}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        {/* A press on the list must not take the focus from the box, which would close the list first. */}
        <div
          ref={list}
          role="listbox"
          tabIndex={-1}
          id={`${id}-list`}
          class="options"
          hidden={!search}
          aria-label={SAY.search}
          onMouseDown={(event) => event.preventDefault()}
        >
          {search && found.map((index, at) => option(index, at))}
          {search && rest && (
            <div role="option" aria-disabled="true" tabIndex={-1} class="rest">
              {rest}
            </div>
          )}
        </div>
      </div>
    </>
  );
}
