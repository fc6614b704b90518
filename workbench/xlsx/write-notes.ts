/**
 * @fileoverview Writes notes into a sheet's comments part and the drawing that holds their boxes. Notes nobody
 * changed keep every byte; a note that only grew keeps its runs and its box's look.
 */
import { a1 } from "../../src/table/a1";
import { AFTER_THREAD, besideConversation, readNotes } from "./notes";
import { isKind, type Package, targetFrom } from "./package";
import { textOf } from "./strings";
import { applyEdits, cellText, child, childrenOf, type Edit, parseRoot, type XmlElement } from "./xml";

/** One note to write; an empty text takes it away. */
export interface NoteChange {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Widths and heights that a box has to span, in pixels, by 0-based index. */
export interface Grid {
  readonly columnWidth: (column: number) => number;
  readonly rowHeight: (row: number) => number;
}

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Who our notes are by, as Excel shows it in the status bar. */
const AUTHOR = "3 chủ động";
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/**
 * Writes notes of one sheet. `relationships` is the namespace of relationship types. `drawingId` is the one
 * that the sheet's `<legacyDrawing>` names; where there is none, the result is the id it has to name.
 */
export function writeNotes(
  parts: Package,
  sheetPath: string,
  changes: readonly NoteChange[],
  grid: Grid,
  relationships: string,
  drawingId: string | undefined,
  mainNamespace = MAIN,
): string | undefined {
  const known = new Map(readNotes(parts, sheetPath).map((note) => [a1(note.row, note.column), note]));
  const related = parts.relationships(sheetPath);
  let path = related.find((one) => isKind(one, "comments"))?.path;
  if (!path) {
    path = parts.freeName("xl/comments%.xml");
    parts.put(
      path,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${mainNamespace}"><authors></authors><commentList></commentList></comments>`,
    );
    parts.declare(path, COMMENTS_TYPE);
    parts.relate(sheetPath, `${relationships}/comments`, targetFrom(sheetPath, path));
  }
  const comments = new CommentsPart(parts.text(path));
  const boxes: NoteChange[] = [];
  const gone: NoteChange[] = [];
  for (const change of [...changes].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const ref = a1(change.row, change.column);
    const old = known.get(ref);
    if (old?.isThread) {
      const thread = old.fullText.split(AFTER_THREAD)[0] ?? "";
      const ours = besideConversation(change.text, old.conversation);
      comments.set(ref, ours === "" ? thread : thread + AFTER_THREAD + ours);
    } else if (change.text === "") {
      if (old) {
        comments.remove(ref);
        gone.push(change);
      }
    } else {
      comments.set(ref, change.text);
      if (!old) boxes.push(change);
    }
  }
  parts.put(path, comments.finish());
  return writeBoxes(parts, sheetPath, boxes, gone, grid, relationships, drawingId);
}

/** The comments part, changed comment by comment. */
class CommentsPart {
  private readonly root: XmlElement;
  private readonly p: string;
  private readonly list: XmlElement | undefined;
  private readonly byRef = new Map<string, XmlElement>();
  private readonly edits: Edit[] = [];
  private readonly added: string[] = [];
  private author = -1;

  constructor(private readonly text: string) {
    this.root = parseRoot(text);
    this.p = this.root.name.slice(0, this.root.name.indexOf(":") + 1);
    this.list = child(this.root, "commentList");
    for (const one of childrenOf(this.list, "comment")) this.byRef.set(one.attributes.ref ?? "", one);
  }

  set(ref: string, text: string): void {
    const old = this.find(ref);
    const body = child(old, "text");
    if (!old) {
      const inside = `<${this.p}text>${this.run(text)}</${this.p}text>`;
      this.added.push(
        `<${this.p}comment ref="${ref}" authorId="${this.authorId()}">${inside}</${this.p}comment>`,
      );
    } else if (body) {
      this.edits.push({
        start: body.start,
        end: body.end,
        text: `<${this.p}text>${this.runs(body, text)}</${this.p}text>`,
      });
    }
  }

  remove(ref: string): void {
    const old = this.find(ref);
    if (old) this.edits.push({ start: old.start, end: old.end, text: "" });
  }

  finish(): string {
    if (this.author >= 0) {
      const authors = child(this.root, "authors");
      const count = authors?.children.length ?? 0;
      if (this.author === count)
        this.insertInto("authors", authors, `<${this.p}author>${AUTHOR}</${this.p}author>`);
    }
    if (this.added.length > 0) this.insertInto("commentList", this.list, this.added.join(""));
    return applyEdits(this.text, this.edits);
  }

  private find(ref: string): XmlElement | undefined {
    return this.byRef.get(ref);
  }

  private authorId(): number {
    if (this.author < 0) {
      const authors = child(this.root, "authors")?.children ?? [];
      const found = authors.findIndex((one) => one.text === AUTHOR);
      this.author = found < 0 ? authors.length : found;
    }
    return this.author;
  }

  /** Runs that already say the beginning of the text stay as they are. */
  private runs(body: XmlElement, text: string): string {
    let kept = "";
    let said = "";
    for (const run of body.children) {
      const words = textOf({ ...body, children: [run] });
      if (!text.startsWith(said + words)) break;
      kept += this.text.slice(run.start, run.end);
      said += words;
    }
    return text === said ? kept : kept + this.run(text.slice(said.length));
  }

  private run(text: string): string {
    const { p } = this;
    const look = `<${p}rPr><${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="Tahoma"/><${p}family val="2"/></${p}rPr>`;
    return `<${p}r>${look}<${p}t xml:space="preserve">${cellText(text)}</${p}t></${p}r>`;
  }

  private insertInto(local: string, element: XmlElement | undefined, xml: string): void {
    const name = element?.name ?? this.p + local;
    if (element && element.innerStart < element.end)
      this.edits.push({ start: element.innerEnd, end: element.innerEnd, text: xml });
    else {
      const place = element ?? { start: this.root.innerEnd, end: this.root.innerEnd };
      this.edits.push({ start: place.start, end: place.end, text: `<${name}>${xml}</${name}>` });
    }
  }
}

/** Draws boxes for new notes and takes away those of notes that went. */
function writeBoxes(
  parts: Package,
  sheetPath: string,
  boxes: readonly NoteChange[],
  gone: readonly NoteChange[],
  grid: Grid,
  relationships: string,
  drawingId: string | undefined,
): string | undefined {
  // By its id: pictures in headers have a drawing of the same kind.
  const old = parts.relationships(sheetPath).find((one) => one.id === drawingId && parts.has(one.path));
  if (!old && boxes.length === 0) return undefined;
  const path = old?.path ?? parts.freeName("xl/drawings/vmlDrawing%.vml");
  const number = Number(/(\d+)\.vml$/.exec(path)?.[1] ?? 1);
  // VML is not always well-formed XML (`<br>`), so it is changed as text.
  let vml = old ? parts.text(path) : emptyDrawing(number);
  if (gone.length > 0) vml = withoutBoxes(vml, gone);
  if (boxes.length > 0) {
    const ids = [...vml.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
    let id = Math.max(number * 1024, ...ids);
    let shapes = vml.includes('id="_x0000_t202"') ? "" : SHAPE_TYPE;
    for (const note of boxes) shapes += box(++id, note, grid);
    const end = vml.lastIndexOf("</xml>");
    vml = end < 0 ? vml : vml.slice(0, end) + shapes + vml.slice(end);
  }
  parts.put(path, vml);
  if (old) return old.id;
  parts.declareExtension("vml", VML_TYPE);
  return parts.relate(sheetPath, `${relationships}/vmlDrawing`, targetFrom(sheetPath, path));
}

function emptyDrawing(number: number): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">' +
    `<o:idmap v:ext="edit" data="${number}"/></o:shapelayout>${SHAPE_TYPE}</xml>`
  );
}

function withoutBoxes(vml: string, gone: readonly NoteChange[]): string {
  const places = new Set(gone.map((note) => `${note.row},${note.column}`));
  return vml.replace(/<v:shape\s[\s\S]*?<\/v:shape>/g, (shape) => {
    const row = /<x:Row>\s*(\d+)/.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)/.exec(shape)?.[1];
    return places.has(`${row},${column}`) ? "" : shape;
  });
}

const BOX_WIDTH = 320;
const LINE_HEIGHT = 17;
const CHARACTERS_A_LINE = 46;

/** A hidden yellow box beside the cell, wide and high enough for the whole text. */
function box(id: number, note: NoteChange, grid: Grid): string {
  const lines = note.text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0);
  const height = Math.min(40, Math.max(3, lines + 1)) * LINE_HEIGHT;
  const right = reach(note.column + 1, 15 + BOX_WIDTH, grid.columnWidth);
  const top = Math.max(0, note.row - 1);
  const bottom = reach(top, 2 + height, grid.rowHeight);
  const anchor = [note.column + 1, 15, top, 2, right.index, right.rest, bottom.index, bottom.rest].join(", ");
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;` +
    `width:${BOX_WIDTH * 0.75}pt;height:${height * 0.75}pt;z-index:${id % 1024};visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>' +
    '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${note.row}</x:Row>` +
    `<x:Column>${note.column}</x:Column></x:ClientData></v:shape>`
  );
}

/** The column or row that lies some pixels further, and the pixels into it. */
export function reach(
  from: number,
  pixels: number,
  size: (index: number) => number,
): { index: number; rest: number } {
  let index = from;
  let rest = pixels;
  // Hidden rows and columns take no room; the bound keeps a sheet of them from a long search.
  for (let i = 0; i < 2000 && rest >= size(index); i++) rest -= size(index++);
  return { index, rest: Math.round(rest) };
}
