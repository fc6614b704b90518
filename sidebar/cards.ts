/** @fileoverview The criteria's parts of the page: which there are, and putting the focus on a mark. */

/** The criteria's parts, from top to bottom. */
export const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(".card")];

/** Puts the focus on a criterion's mark, and brings it in sight. */
export function focusCard(card: HTMLElement | undefined): void {
  const target =
    card?.querySelector<HTMLElement>("input:checked:not(:disabled)") ??
    card?.querySelector<HTMLElement>("input:not(:disabled), textarea, button");
  target?.focus();
  card?.scrollIntoView({ block: "nearest" });
}
