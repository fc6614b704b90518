/** @fileoverview What is said of cells that are not to be overwritten unasked: they hold a formula, or links in their text. */
import type { Place } from "../src/sidebar/wire";
import { Button, Hint, OuterLink } from "./elements";
import { behindWords } from "./messages";
import * as SAY from "./say";
import type { UnitState } from "./unit-state";

/** Says why cells are locked, gives their links, lets the person unlock them, and then says what saving will take away. */
export function LockNote({ unit, places }: { readonly unit: UnitState; readonly places: readonly Place[] }) {
  const cells = places.flatMap((place) => unit.cell(place) ?? []);
  const cell =
    cells.find(({ open }) => !open) ?? cells.find(({ formula, links }) => formula !== "" || links.length > 0);
  if (!cell) return null;
  const { open, closed, formula, links } = cell;
  const words = open ? SAY.unlocked : SAY.locked;
  const unlock = (button: HTMLElement) => {
    const field = button.closest(".lock")?.parentElement;
    unit.unlock(places);
    // The button is gone; what it opened has the focus.
    field?.querySelector<HTMLElement>("input:not(:disabled), textarea")?.focus();
  };
  return (
    <div class="lock">
      <Hint>{closed ? SAY.closed[closed] : formula ? words.formula : words.links}</Hint>
      {!open && links.length > 0 && (
        <ul class="links">
          {links.map((url) => {
            const { words: leads, opens } = behindWords(url);
            return (
              <li key={url}>
                {opens ? <OuterLink url={url}>{url}</OuterLink> : url} {leads}
              </li>
            );
          })}
        </ul>
      )}
      {!open && !closed && (
        <Button class="link" onClick={({ currentTarget }) => unlock(currentTarget)} label={SAY.unlock} />
      )}
    </div>
  );
}
