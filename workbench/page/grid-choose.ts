/**
 * @fileoverview The list of a drop-down, in the place of Univer's: it narrows to what is typed, in the cell or in its own
 * box, with tone marks or without; the arrows go through it, Enter takes a word. What is typed stays as it is otherwise.
 */

import {
  type DocumentDataModel,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY as EDITOR,
  IUniverInstanceService,
} from "@univerjs/core";
import { IEditorBridgeService, ISheetCellDropdownManagerService } from "@univerjs/sheets-ui";
import { ComponentManager, ILayoutService } from "@univerjs/ui";
import { fold, tidy } from "../../src/vietnamese/fold";
import { make } from "./elements";
import { textOf } from "./grid-edits";
import type { Grid } from "./grid-face";

/** What Univer gives the list that it shows at a cell. */
interface Asked {
  readonly options: readonly { readonly value: string }[];
  readonly defaultValue?: unknown;
  /** False: the list stays. */
  onChange(values: readonly string[]): Promise<boolean>;
  hideFn(): void;
}

/** What a key does in the list that is shown; null: none is, or it is not one of its keys. */
let keyOfShown: (event: KeyboardEvent) => (() => void) | null = () => null;
export const chooseKey = (event: KeyboardEvent): (() => void) | null => keyOfShown(event);

type Component = (props: { popup: { extraProps: Asked } }) => unknown;

/**
 * Which of a list's words what is typed may mean: those that hold it, case aside, and tone marks too where it has none or
 * nothing has just these.
 */
function narrowed(words: readonly string[], typed: string): readonly string[] {
  const [exact, plain] = [tidy(typed).toLowerCase(), fold(typed)];
  const same = exact === plain ? [] : words.filter((word) => tidy(word).toLowerCase().includes(exact));
  return same.length > 0 ? same : words.filter((word) => fold(word).includes(plain));
}

/** Shows lists that way from here on. */
export function chooseByTyping(grid: Grid): void {
  const components = grid.injector.get(ComponentManager);
  // Univer puts its own there when it first needs this.
  grid.injector.get(ISheetCellDropdownManagerService);
  const { createElement, useEffect, useRef } = components.reactUtils;
  const component: Component = ({ popup }) => {
    const place = useRef<HTMLElement | null>(null);
    useEffect(() => (place.current ? show(grid, place.current, popup.extraProps) : undefined), []);
    return createElement("div", {
      ref: place,
      className: "choose",
      role: "region",
      "aria-label": "Chọn một mục",
    });
  };
  components.delete(LIST);
  components.register(LIST, component);
}
const LIST = "sheets.dropdown.list";

/** Fills the list; gives what takes it away. */
function show(
  grid: Grid,
  place: HTMLElement,
  { options, defaultValue, onChange, hideFn }: Asked,
): () => void {
  const words = options.map(({ value }) => value);
  const editor = grid.injector.get(IEditorBridgeService);
  const inCell = editor.isVisible().visible;
  const box = make("input", {
    type: "text",
    role: "combobox",
    "aria-label": "Tìm trong danh sách",
    "aria-expanded": "true",
    "aria-controls": "choose-list",
  });
  const list = make("ul", { id: "choose-list", role: "listbox", "aria-label": "Các mục" });
  const none = make("p", {}, "Không có mục nào như vậy.");
  let shown: readonly string[] = [];
  let at = -1;

  const mark = (to: number) => {
    at = to;
    for (const [i, line] of [...list.children].entries()) {
      line.setAttribute("aria-selected", String(i === at));
      if (i === at) line.scrollIntoView({ block: "nearest" });
    }
  };
  const take = async (word: string) => {
    if ((await onChange([word])) !== false) close();
  };
  const narrow = (typed: string) => {
    shown = narrowed(words, typed);
    list.replaceChildren(
      ...shown.map((word) => {
        const line = make("li", { role: "option" }, word);
        if (word === defaultValue) line.setAttribute("aria-current", "true");
        line.addEventListener("click", () => void take(word));
        return line;
      }),
    );
    none.hidden = shown.length > 0;
    // In a cell Enter keeps what is typed, until the arrows say otherwise.
    mark(!inCell && typed !== "" && shown.length > 0 ? 0 : -1);
  };

  const close = () => {
    hideFn();
    grid.injector.get(ILayoutService).focus();
  };
  const keyHere = (event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
    const word = shown[at];
    if (event.key === "ArrowDown" && shown.length > 0) return () => mark((at + 1) % shown.length);
    if (event.key === "ArrowUp" && at >= 0) return () => mark((at - 1 + shown.length) % shown.length);
    if ((event.key === "Enter" || event.key === "Tab") && word !== undefined) return () => void take(word);
    // In a cell Univer ends the typing, and the list with it.
    return event.key === "Escape" && !inCell ? close : null;
  };
  keyOfShown = keyHere;
  narrow(inCell ? typedIn(grid, defaultValue) : "");
  place.replaceChildren(...(inCell ? [] : [box]), list, none);
  box.addEventListener("input", () => narrow(box.value));
  // Univer gives the keyboard to the cell as it is clicked.
  const focusing = inCell ? 0 : window.setTimeout(() => box.focus());
  const typing = grid.commands.onCommandExecuted(({ id, params }) => {
    const { unitId } = (params ?? {}) as { unitId?: string };
    if (inCell && id === "doc.mutation.rich-text-editing" && unitId === EDITOR)
      narrow(typedIn(grid, defaultValue));
  });
  return () => {
    clearTimeout(focusing);
    typing.dispose();
    if (keyOfShown === keyHere) keyOfShown = () => null;
  };
}

/** What stands in the cell that somebody types into; '' while that is what it held before. */
function typedIn({ injector }: Grid, before: unknown): string {
  const document = injector.get(IUniverInstanceService).getUnit<DocumentDataModel>(EDITOR);
  const text = document ? textOf(document.getSnapshot()) : "";
  return text === before ? "" : text;
}
