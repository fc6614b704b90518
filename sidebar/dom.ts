/** @fileoverview Making elements: text only ever goes in as text, so nothing from a cell can become markup. */

type Child = Node | string | null | false;

type Handlers = { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };

/** Attributes by name; true sets an empty one, null and false leave it out. `on` holds listeners. */
export interface Props {
  readonly on?: Handlers;
  readonly [attribute: string]: string | number | boolean | null | Handlers | undefined;
}

/** Makes an element with attributes, listeners and children; a text in the attributes' place is its class. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props | string | null = null,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  dress(element, typeof props === "string" ? { class: props } : props);
  element.append(...present(children));
  return element;
}

/** The same for a drawing. */
export function svg(tag: string, props: Props | null = null, ...children: Child[]): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  dress(element, props);
  element.append(...present(children));
  return element;
}

function dress(element: Element, props: Props | null): void {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "object") {
      for (const [type, listener] of Object.entries(value)) {
        element.addEventListener(type, listener as EventListener);
      }
    } else element.setAttribute(name, value === true ? "" : String(value));
  }
}

function present(children: readonly Child[]): (Node | string)[] {
  return children.filter((child): child is Node | string => child !== null && child !== false);
}

/** Puts children in place of those an element has. */
export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren(...present(children));
}

/** Sets a text only where it is another, so that live regions speak once. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Listens to an element. */
export function on<K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: K,
  listener: (event: HTMLElementEventMap[K]) => void,
): void {
  element.addEventListener(type, listener);
}

let ids = 0;

/** An id of its own. */
export function newId(): string {
  ids += 1;
  return `e${ids}`;
}

/** A button; `kind` is its look. */
export function button(label: string, kind: "main" | "quiet" | "link", click: () => void, props: Props = {}) {
  return h("button", { type: "button", class: kind, ...props, on: { click } }, label);
}

/** A link that leads out of the sidebar: https only, in a new tab; other addresses are shown as text. */
export function outerLink(url: string, text: string): Node {
  if (!url.startsWith("https://")) return document.createTextNode(text);
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text);
}

/** Whether the browser fits text boxes to their text by itself (style.css). */
const FITS = CSS.supports("field-sizing", "content");

/** Grows a text box to what is in it. */
export function grow(box: HTMLTextAreaElement): void {
  if (FITS) return;
  box.style.height = "auto";
  if (box.scrollHeight > 0) box.style.height = `${box.scrollHeight + 2}px`;
}
