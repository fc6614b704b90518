/** @fileoverview Patches workbook.xml: the list of sheets, what is defined for each, which one is in front. */
import type { Package } from "./package";
import { isPageName, namesXml, type SheetNames } from "./page";
import type { WorkbookPart } from "./workbook-part";
import { applyEdits, child, childrenOf, type Edit, escapeXml, parseRoot, withAttributes } from "./xml";

/** A sheet in its new place. */
export interface PlacedSheet {
  /** Its index among the file's sheets; absent for an added one. */
  readonly entry?: number;
  /** Of an added sheet. */
  readonly relationship?: string;
  readonly name: string;
  readonly hidden: boolean;
  /** The model's id, kept as the file's where it can be. */
  readonly id: number;
  /** What of it is printed and filtered, where that is ours to say. */
  readonly names?: SheetNames;
  /** Of a copy: the index, among the file's sheets, of the one whose print area and titles it has too. */
  readonly copied?: number;
}

/** What else changes in workbook.xml. */
export interface WorkbookChanges {
  /** Values changed that formulas may depend on: Excel computes when it opens the file. */
  readonly compute: boolean;
  readonly relationships: string;
  /** Index, among the placed sheets, of the one that comes in front; undefined leaves it. */
  readonly front: number | undefined;
}

/** Excel's largest id of a sheet. */
const MAX_ID = 65_534;

/** Writes workbook.xml where anything in it changes. */
export function writeWorkbookPart(
  parts: Package,
  workbook: WorkbookPart,
  placed: readonly PlacedSheet[],
  changes: WorkbookChanges,
): void {
  // Formulas in it may have followed a rename: the text is read anew, its sheets stand where they stood.
  const text = parts.text(workbook.path);
  const root = parseRoot(text);
  const p = root.name.slice(0, root.name.indexOf(":") + 1);
  const order = finalOrder(workbook, placed);
  const edits: Edit[] = [];
  const isMoved = order.length !== workbook.sheets.length || order.some((one, i) => one.entry !== i);
  const list = child(root, "sheets");
  const elements = childrenOf(list, "sheet");
  const ids = new Set(workbook.sheets.map((one) => one.sheetId));
  const written = order.map((one) => {
    const old = one.entry === undefined ? undefined : elements[one.entry];
    if (!old) return newEntry(p, one, ids, changes.relationships, root.attributes);
    const raw = text.slice(old.start, old.end);
    const before = workbook.sheets[one.entry as number];
    const attributes: Record<string, string | null> = {};
    if (one.placed && before && before.name !== one.placed.name) attributes.name = one.placed.name;
    if (one.placed && before && before.hidden !== one.placed.hidden)
      attributes.state = one.placed.hidden ? "hidden" : null;
    return withAttributes(raw, attributes);
  });
  if (list) {
    const asBefore = elements.map((one) => text.slice(one.start, one.end));
    if (written.length !== asBefore.length || written.some((xml, i) => xml !== asBefore[i]))
      edits.push({ start: list.innerStart, end: list.innerEnd, text: written.join("") });
  }
  edits.push(...moveNames(text, root, order, isMoved));
  const front = frontIndex(workbook, order, changes.front);
  if (front !== undefined || isMoved) edits.push(...moveFront(text, root, p, front, order.length));
  if (changes.compute) edits.push(computeEdit(text, root, p));
  const after = applyEdits(text, edits);
  if (after !== text) parts.put(workbook.path, after);
}

interface Ordered {
  readonly entry?: number;
  readonly placed?: PlacedSheet;
}

/** The new order. Chart sheets, which the model does not hold, stay behind the sheet they followed. */
function finalOrder(workbook: WorkbookPart, placed: readonly PlacedSheet[]): Ordered[] {
  const followers = new Map<number, number[]>();
  const stays = new Set(placed.map((one) => one.entry));
  let leader = -1;
  workbook.sheets.forEach((sheet, i) => {
    if (sheet.path === undefined) followers.set(leader, [...(followers.get(leader) ?? []), i]);
    else if (stays.has(i)) leader = i;
  });
  const order: Ordered[] = (followers.get(-1) ?? []).map((entry) => ({ entry }));
  for (const one of placed) {
    order.push(one.entry === undefined ? { placed: one } : { entry: one.entry, placed: one });
    if (one.entry !== undefined) for (const entry of followers.get(one.entry) ?? []) order.push({ entry });
  }
  return order;
}

function newEntry(
  p: string,
  { placed }: Ordered,
  ids: Set<number>,
  relationships: string,
  attributes: Readonly<Record<string, string>>,
): string {
  let id = placed?.id ?? 1;
  if (!Number.isInteger(id) || id < 1 || id > MAX_ID || ids.has(id)) for (id = 1; ids.has(id); ) id++;
  ids.add(id);
  const bound = Object.entries(attributes).find(
    ([name, value]) => value === relationships && name.startsWith("xmlns:"),
  )?.[0];
  const relation = `${bound ? bound.slice(6) : "r"}:id="${escapeXml(placed?.relationship ?? "")}"`;
  const namespace = bound ? "" : ` xmlns:r="${relationships}"`;
  const state = placed?.hidden ? ' state="hidden"' : "";
  return `<${p}sheet${namespace} name="${escapeXml(placed?.name ?? "")}" sheetId="${id}"${state} ${relation}/>`;
}

/** A sheet's name in a reference, in quotes or without, as XML has it. */
const SHEET_IN_NAME = /(?:'(?:[^']|'')+'|&apos;.+?&apos;|[^'!,<>&]+)!/g;

/**
 * Names that belong to one sheet say which by its place; they go with a sheet that went. What says how an own tab is
 * printed is written anew.
 */
function moveNames(
  text: string,
  root: ReturnType<typeof parseRoot>,
  order: readonly Ordered[],
  isMoved: boolean,
): Edit[] {
  const p = root.name.slice(0, root.name.indexOf(":") + 1);
  const names = child(root, "definedNames");
  const ours = order
    .map(({ placed }, place) => (placed?.names ? namesXml(p, placed.name, place, placed.names) : ""))
    .join("");
  if (ours === "" && !(names && isMoved)) return [];
  const copied = order.flatMap(({ placed }, place) =>
    placed?.copied === undefined
      ? []
      : (names?.children ?? [])
          .filter(
            ({ attributes: { name, localSheetId } }) =>
              localSheetId === String(placed.copied) && isPageName(name),
          )
          .map((one) => {
            const opening = text.slice(one.start, one.innerStart);
            const quoted = escapeXml(`'${placed.name.replace(/'/g, "''")}'`);
            const inside = text.slice(one.innerStart, one.end).replace(SHEET_IN_NAME, () => `${quoted}!`);
            return withAttributes(opening, { localSheetId: String(place) }) + inside;
          }),
  );
  const kept = (names?.children ?? []).flatMap((one) => {
    const raw = text.slice(one.start, one.end);
    const local = one.attributes.localSheetId;
    if (local === undefined) return [raw];
    const now = order.findIndex((each) => each.entry === Number(local));
    if (now < 0 || (order[now]?.placed?.names && isPageName(one.attributes.name))) return [];
    const opening = raw.slice(0, one.innerStart - one.start);
    return [withAttributes(opening, { localSheetId: String(now) }) + raw.slice(opening.length)];
  });
  const all = kept.join("") + copied.join("") + ours;
  if (!names) {
    const before = ["externalReferences", "functionGroups", "sheets"];
    const at = before.map((local) => child(root, local)).find(Boolean)?.end ?? root.innerEnd;
    return [{ start: at, end: at, text: `<${p}definedNames>${all}</${p}definedNames>` }];
  }
  if (all === "") return [{ start: names.start, end: names.end, text: "" }];
  return [{ start: names.innerStart, end: names.innerEnd, text: all }];
}

/** The place of the sheet in front among all entries, chart sheets included. */
function frontIndex(
  workbook: WorkbookPart,
  order: readonly Ordered[],
  front: number | undefined,
): number | undefined {
  if (front !== undefined) {
    let n = -1;
    const found = order.findIndex((one) => one.placed !== undefined && ++n === front);
    return found < 0 ? undefined : found;
  }
  const now = order.findIndex((one) => one.entry === workbook.active);
  return now === workbook.active ? undefined : Math.max(0, now);
}

function moveFront(
  text: string,
  root: ReturnType<typeof parseRoot>,
  p: string,
  front: number | undefined,
  count: number,
): Edit[] {
  const view = child(child(root, "bookViews"), "workbookView");
  if (!view) {
    if (front === undefined || front === 0) return [];
    const sheets = child(root, "sheets");
    const at = sheets?.start ?? root.innerEnd;
    const xml = `<${p}bookViews><${p}workbookView activeTab="${front}"/></${p}bookViews>`;
    return [{ start: at, end: at, text: xml }];
  }
  const changes: Record<string, string | null> = {};
  if (front !== undefined) changes.activeTab = String(front);
  // The first tab on the screen may no longer exist.
  if (Number(view.attributes.firstSheet ?? 0) >= count) changes.firstSheet = null;
  const opening = text.slice(view.start, view.innerStart);
  return [{ start: view.start, end: view.innerStart, text: withAttributes(opening, changes) }];
}

function computeEdit(text: string, root: ReturnType<typeof parseRoot>, p: string): Edit {
  const old = child(root, "calcPr");
  if (old) {
    const opening = text.slice(old.start, old.innerStart);
    return { start: old.start, end: old.innerStart, text: withAttributes(opening, { fullCalcOnLoad: "1" }) };
  }
  const before = ["definedNames", "externalReferences", "functionGroups", "sheets"];
  const place = before.map((local) => child(root, local)).find((one) => one !== undefined);
  const at = place?.end ?? root.innerEnd;
  return { start: at, end: at, text: `<${p}calcPr fullCalcOnLoad="1"/>` };
}
