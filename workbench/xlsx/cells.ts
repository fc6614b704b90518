/**
 * @fileoverview Walks the cells of a sheet's XML byte by byte: no tree, no string until a cell's own text is
 * asked for, so that 20,000 rows cost a second and not a gigabyte. Reading and patching share this walk, and
 * so can never disagree about which bytes are which cell.
 */
import { MAX_COLUMNS, MAX_ROWS } from "./limits";
import { unusable } from "./unusable";
import { unescapeXml } from "./xml";

const LT = 60;
const GT = 62;
const SLASH = 47;
const EQUALS = 61;
const COLON = 58;
const SPACE = 32;

/** Byte ranges of an attribute's name and value, four numbers an attribute; grows as needed. */
let attributeAt = new Int32Array(256);

/**
 * Where the walk stands. One object is reused for all cells: take what you need before the next step.
 * Offsets are bytes; -1 where there is nothing.
 */
export class CellWalk {
  /** 0-based. */
  row = -1;
  column = -1;
  /** The whole `<c …>…</c>`. */
  start = 0;
  end = 0;
  /** After the opening tag; equals `end` for `<c …/>`. */
  innerStart = 0;
  /** Index into cellXfs. */
  style = 0;
  /** `s`, `n`, `str`, `b`, `e`, `d`, `inlineStr`. */
  type = "n";
  /** Rich values (pictures in cells) hang on `vm`. */
  hasValueMetadata = false;
  valueStart = -1;
  valueEnd = -1;
  formulaStart = -1;
  formulaEnd = -1;
  /** The opening tag of `<f …>`. */
  formulaTag = -1;
  formulaTagEnd = -1;
  inlineStart = -1;
  inlineEnd = -1;
  /** The row's opening tag, and where its cells begin. */
  rowStart = 0;
  rowInner = 0;
  /** Where the row ends, known only in `onRowEnd`. */
  rowEnd = 0;

  private attributes = 0;
  private tagEnd = 0;
  private nameEnd = 0;
  private selfClosed = false;

  constructor(
    readonly xml: Buffer,
    private readonly sheetName: string,
  ) {}

  /**
   * Walks from `from` (inside `<sheetData>`) to `to`. `onRow` hears a row before its cells, with {@link row},
   * {@link rowStart} and {@link attribute} set.
   */
  walk(from: number, to: number, on: CellVisitor): void {
    let at = from;
    let nextRow = 0;
    while (true) {
      const tag = this.nextTag(at, to);
      if (tag < 0) return;
      if (this.xml[tag + 1] === SLASH || !this.isNamed(tag, "row")) {
        at = this.tagEnd;
        continue;
      }
      const r = this.attribute("r");
      this.row = r === undefined ? nextRow : Number(r) - 1;
      if (!Number.isInteger(this.row) || this.row < 0 || this.row >= MAX_ROWS)
        throw unusable("offGrid", this.sheetName);
      // Excel takes rows and cells out of order for damage, and patching relies on the order.
      if (this.row < nextRow) throw unusable("cutOff");
      nextRow = this.row + 1;
      this.rowStart = tag;
      this.rowInner = this.tagEnd;
      const empty = this.selfClosed;
      on.onRow?.(this);
      at = empty ? this.rowInner : this.walkRow(this.rowInner, to, on);
      this.rowEnd = at;
      on.onRowEnd?.(this);
    }
  }

  /** The value of an attribute of the tag just met; inside `onRow` that is the row's. */
  attribute(name: string): string | undefined {
    for (let i = 0; i < this.attributes; i += 4) {
      const from = attributeAt[i] as number;
      const to = attributeAt[i + 1] as number;
      if (to - from !== name.length) continue;
      let same = true;
      for (let k = 0; k < name.length && same; k++) same = this.xml[from + k] === name.charCodeAt(k);
      if (same) return unescapeXml(this.slice(attributeAt[i + 2] as number, attributeAt[i + 3] as number));
    }
    return undefined;
  }

  /** The text of the cell's `<v>`, entities resolved; `""` where there is none. */
  valueText(): string {
    return this.valueStart < 0 ? "" : unescapeXml(this.slice(this.valueStart, this.valueEnd));
  }

  /** The text of the cell's `<f>`; `""` where there is none. */
  formulaText(): string {
    return this.formulaStart < 0 ? "" : unescapeXml(this.slice(this.formulaStart, this.formulaEnd));
  }

  /** The attributes of the cell's `<f>`, as written. */
  formulaOpening(): string {
    return this.formulaTag < 0 ? "" : this.slice(this.formulaTag, this.formulaTagEnd);
  }

  /** Bytes as text. A copy: a slice of one string would keep the whole sheet's text alive. */
  slice(from: number, to: number): string {
    return this.xml.toString("utf8", from, to);
  }

  private walkRow(from: number, to: number, on: CellVisitor): number {
    let at = from;
    let nextColumn = 0;
    while (true) {
      const tag = this.nextTag(at, to);
      if (tag < 0) throw unusable("cutOff");
      at = this.tagEnd;
      if (this.xml[tag + 1] === SLASH) {
        if (this.isNamed(tag + 1, "row")) return at;
        continue;
      }
      if (!this.isNamed(tag, "c")) continue;
      this.start = tag;
      this.innerStart = at;
      this.readCellAttributes(nextColumn);
      nextColumn = this.column + 1;
      this.valueStart = this.formulaStart = this.formulaTag = this.inlineStart = -1;
      if (!this.selfClosed) at = this.walkCell(at, to);
      this.end = at;
      on.onCell?.(this);
    }
  }

  private walkCell(from: number, to: number): number {
    let at = from;
    while (true) {
      const tag = this.nextTag(at, to);
      if (tag < 0) throw unusable("cutOff");
      at = this.tagEnd;
      if (this.xml[tag + 1] === SLASH) {
        if (this.isNamed(tag + 1, "c")) return at;
        continue;
      }
      if (this.isNamed(tag, "v")) {
        if (this.selfClosed) continue;
        this.valueStart = at;
        this.valueEnd = at = this.skipTo("v", at, to);
      } else if (this.isNamed(tag, "f")) {
        this.formulaTag = tag;
        this.formulaTagEnd = this.formulaStart = this.formulaEnd = at;
        if (!this.selfClosed) this.formulaEnd = at = this.skipTo("f", at, to);
      } else if (this.isNamed(tag, "is")) {
        if (this.selfClosed) continue;
        this.inlineStart = at;
        this.inlineEnd = at = this.skipTo("is", at, to);
      }
    }
  }

  /** The place of the closing tag of a name. */
  private skipTo(name: string, from: number, to: number): number {
    let at = from;
    while (true) {
      const tag = this.nextTag(at, to);
      if (tag < 0) throw unusable("cutOff");
      if (this.xml[tag + 1] === SLASH && this.isNamed(tag + 1, name)) return tag;
      at = this.tagEnd;
    }
  }

  private readCellAttributes(nextColumn: number): void {
    this.style = 0;
    this.type = "n";
    this.column = nextColumn;
    this.hasValueMetadata = false;
    for (let i = 0; i < this.attributes; i += 4) {
      const from = attributeAt[i] as number;
      const length = (attributeAt[i + 1] as number) - from;
      const valueFrom = attributeAt[i + 2] as number;
      const valueTo = attributeAt[i + 3] as number;
      const first = this.xml[from];
      if (length === 1 && first === 114 /* r */) {
        this.column = this.columnOf(valueFrom, valueTo);
      } else if (length === 1 && first === 115 /* s */) {
        this.style = this.digits(valueFrom, valueTo);
      } else if (length === 1 && first === 116 /* t */) {
        const one = this.xml[valueFrom] as number;
        if (valueTo - valueFrom === 1) this.type = TYPES[one] ?? "n";
        else this.type = this.slice(valueFrom, valueTo);
      } else if (length === 2 && first === 118 && this.xml[from + 1] === 109 /* vm */) {
        this.hasValueMetadata = true;
      }
    }
    if (this.column >= MAX_COLUMNS || this.column < 0) throw unusable("offGrid", this.sheetName);
    if (this.column < nextColumn) throw unusable("cutOff");
  }

  /** The column of a reference such as `AB12`. Its row is the row's own: no honest file has another. */
  private columnOf(from: number, to: number): number {
    let n = 0;
    let row = 0;
    for (let i = from; i < to; i++) {
      const c = this.xml[i] as number;
      const letter = (c | 32) - 96;
      if (c >= 48 && c <= 57) row = row * 10 + c - 48;
      else if (letter >= 1 && letter <= 26 && row === 0) n = n * 26 + letter;
      else throw unusable("offGrid", this.sheetName);
    }
    if (row !== this.row + 1) throw unusable("offGrid", this.sheetName);
    return n - 1;
  }

  private digits(from: number, to: number): number {
    let n = 0;
    for (let i = from; i < to; i++) {
      const c = (this.xml[i] as number) - 48;
      if (c < 0 || c > 9) return 0;
      n = n * 10 + c;
    }
    return n;
  }

  /** Finds the next tag from `at` and reads its attributes; comments and the like are stepped over. */
  private nextTag(at: number, to: number): number {
    const xml = this.xml;
    let tag = xml.indexOf(LT, at);
    while (tag >= 0 && tag < to && (xml[tag + 1] === 33 || xml[tag + 1] === 63)) {
      const isComment = xml[tag + 2] === 45;
      const isData = xml[tag + 2] === 91;
      const mark = isComment ? "-->" : isData ? "]]>" : xml[tag + 1] === 63 ? "?>" : ">";
      const found = xml.indexOf(mark, tag);
      if (found < 0) throw unusable("cutOff");
      tag = xml.indexOf(LT, found + mark.length);
    }
    if (tag < 0 || tag >= to) return -1;
    let i = tag + 1;
    while ((xml[i] as number) > SPACE && xml[i] !== GT && (xml[i] !== SLASH || i === tag + 1)) i++;
    this.nameEnd = i;
    let n = 0;
    this.selfClosed = false;
    while (true) {
      while ((xml[i] as number) <= SPACE) i++;
      const c = xml[i];
      if (c === undefined || i >= to) throw unusable("cutOff");
      if (c === GT) break;
      if (c === SLASH) {
        this.selfClosed = true;
        i++;
        continue;
      }
      const nameFrom = i;
      while (xml[i] !== EQUALS && (xml[i] as number) > SPACE && xml[i] !== GT && i < to) i++;
      const nameTo = i;
      while ((xml[i] as number) <= SPACE) i++;
      if (xml[i] !== EQUALS) throw unusable("cutOff");
      i++;
      while ((xml[i] as number) <= SPACE) i++;
      const quote = xml[i];
      if (quote !== 34 && quote !== 39) throw unusable("cutOff");
      const valueTo = xml.indexOf(quote, i + 1);
      if (valueTo < 0) throw unusable("cutOff");
      if (n + 4 > attributeAt.length) {
        const wider = new Int32Array(attributeAt.length * 2);
        wider.set(attributeAt);
        attributeAt = wider;
      }
      attributeAt[n++] = nameFrom;
      attributeAt[n++] = nameTo;
      attributeAt[n++] = i + 1;
      attributeAt[n++] = valueTo;
      i = valueTo + 1;
    }
    this.attributes = n;
    this.tagEnd = i + 1;
    return tag;
  }

  /** Whether the tag at `tag` (or, of a closing tag, at its slash) has a local name. */
  private isNamed(tag: number, name: string): boolean {
    let from = this.nameEnd - name.length;
    if (from <= tag || (from !== tag + 1 && this.xml[from - 1] !== COLON)) return false;
    for (let k = 0; k < name.length; k++) if (this.xml[from++] !== name.charCodeAt(k)) return false;
    return true;
  }
}

/** Who is told about rows and cells. */
export interface CellVisitor {
  onRow?(walk: CellWalk): void;
  onCell?(walk: CellWalk): void;
  onRowEnd?(walk: CellWalk): void;
}

const TYPES: Record<number, string> = { 115: "s", 110: "n", 98: "b", 101: "e", 100: "d" };

/** Where `<sheetData>` stands in a sheet's XML: its own tags and what is between. */
export interface SheetDataPlace {
  /** Of `<sheetData …>`. */
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  /** After `</sheetData>`. */
  readonly end: number;
  /** `x:` where the document uses a prefix, mostly `""`. */
  readonly prefix: string;
}

/** Finds the cells of a sheet; throws UnusableFile where there is no `<sheetData>`. */
export function findSheetData(xml: Buffer): SheetDataPlace {
  const root = /<([A-Za-z_][\w.-]*:)?worksheet[\s>]/.exec(xml.toString("latin1", 0, 4096));
  if (!root) throw unusable("cutOff");
  const prefix = root[1] ?? "";
  let start = xml.indexOf(`<${prefix}sheetData`);
  // `<sheetDataX` would be another element.
  while (start >= 0 && ![32, 9, 10, 13, 47, 62].includes(xml[start + prefix.length + 10] as number))
    start = xml.indexOf(`<${prefix}sheetData`, start + 1);
  if (start < 0) throw unusable("cutOff");
  const innerStart = xml.indexOf(GT, start) + 1;
  if (xml[innerStart - 2] === SLASH)
    return { start, innerStart, innerEnd: innerStart, end: innerStart, prefix };
  const innerEnd = xml.indexOf(`</${prefix}sheetData`, innerStart);
  const end = xml.indexOf(GT, innerEnd) + 1;
  if (innerEnd < 0 || end <= 0) throw unusable("cutOff");
  return { start, innerStart, innerEnd, end, prefix };
}
