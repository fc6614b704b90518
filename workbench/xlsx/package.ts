/**
 * @fileoverview The parts of an .xlsx: a zip of named parts, relationships between them, and their content
 * types. A part is inflated when asked for and not kept; a part that nobody puts anew is copied as it was.
 */
import { MAX_FILE } from "./limits";
import { unusable } from "./unusable";
import { applyEdits, escapeXml, parseRoot, prefixOf } from "./xml";
import { deflate, inflate, readZip, writeZip, type ZipEntry } from "./zip";

/** One arrow from a part to another, or to something outside. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** As written, relative to the part's folder. */
  readonly target: string;
  /** The part it leads to; for an outside target the same as `target`. */
  readonly path: string;
  readonly external: boolean;
}

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

export class Package {
  private readonly entries = new Map<string, ZipEntry>();
  private changed = false;

  private constructor(private readonly original: Uint8Array) {}

  /** Reads the zip's directory; the bytes must not change afterwards. */
  static read(bytes: Uint8Array): Package {
    if (bytes.length > MAX_FILE) throw unusable("tooBig", MAX_FILE / 2 ** 20);
    const made = new Package(bytes);
    for (const entry of readZip(bytes)) made.entries.set(entry.name.toLowerCase(), entry);
    return made;
  }

  /** A copy to change: what is put or removed there does not show here. */
  copy(): Package {
    const made = new Package(this.original);
    for (const [name, entry] of this.entries) made.entries.set(name, entry);
    return made;
  }

  has(path: string): boolean {
    return this.entries.has(path.toLowerCase());
  }

  /** All parts' names, in the order of the file. */
  paths(): string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  /** A part's bytes, in UTF-8 where it is XML. Throws UnusableFile where it is missing or broken. */
  bytes(path: string): Buffer {
    const entry = this.entries.get(path.toLowerCase());
    if (!entry) throw unusable("cutOff");
    const bytes = asUtf8(inflate(entry));
    // A workbook's XML never has one; what it could do is make one reader see what another does not.
    if (bytes.subarray(0, 1024).includes("<!DOCTYPE")) throw unusable("declaration");
    return bytes;
  }

  text(path: string): string {
    const text = this.bytes(path).toString("utf8");
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }

  /** Half of a surrogate pair, which UTF-8 cannot say, becomes U+FFFD. */
  put(path: string, content: string | Uint8Array): void {
    const key = path.toLowerCase();
    const name = this.entries.get(key)?.name ?? path;
    this.entries.set(key, deflate(name, typeof content === "string" ? Buffer.from(content) : content));
    this.changed = true;
  }

  remove(path: string): void {
    if (this.entries.delete(path.toLowerCase())) this.changed = true;
  }

  /** The whole file. Where nothing changed: the very bytes it was read from. */
  write(): Uint8Array {
    return this.changed ? writeZip([...this.entries.values()]) : new Uint8Array(this.original);
  }

  /** Where a part leads to; `""` is the package itself. */
  relationships(path: string): Relationship[] {
    const rels = relationshipsPath(path);
    if (!this.has(rels)) return [];
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    return parseRoot(this.text(rels)).children.map(({ attributes }) => {
      const target = attributes.Target ?? "";
      const external = attributes.TargetMode === "External";
      return {
        id: attributes.Id ?? "",
        type: attributes.Type ?? "",
        target,
        path: external ? target : resolve(folder, target),
        external,
      };
    });
  }

  /** The first relationship of a kind (`worksheet`, `comments` …), strict or transitional. */
  related(path: string, kind: string): Relationship | undefined {
    return this.relationships(path).find((one) => isKind(one, kind));
  }

  /** Adds a relationship and gives its new id. `type` is the whole address. */
  relate(path: string, type: string, target: string, external = false): string {
    return this.relateAll(path, type, [target], external)[0] as string;
  }

  /** Adds many relationships of one type at once, and gives their ids. */
  relateAll(path: string, type: string, targets: readonly string[], external = false): string[] {
    const rels = relationshipsPath(path);
    const taken = new Set(this.relationships(path).map((one) => one.id));
    const mode = external ? ' TargetMode="External"' : "";
    let n = 0;
    const ids = targets.map(() => {
      do n++;
      while (taken.has(`rId${n}`));
      return `rId${n}`;
    });
    const written = targets.map(
      (target, i) => (p: string) =>
        `<${p}Relationship Id="${ids[i]}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"${mode}/>`,
    );
    const xml = this.has(rels)
      ? this.text(rels)
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
    if (targets.length > 0)
      this.put(
        rels,
        appendInside(xml, (p) => written.map((one) => one(p)).join("")),
      );
    return ids;
  }

  /** Gives a part those relationships of another one that are wanted, under the same ids; both lie in one folder. */
  copyRelationships(
    from: Package,
    source: string,
    path: string,
    wanted: (relationship: Relationship) => boolean,
  ): void {
    if (!from.has(relationshipsPath(source))) return;
    const gone = from.relationships(source).filter((one) => !wanted(one));
    if (gone.length === from.relationships(source).length) return;
    this.put(relationshipsPath(path), from.text(relationshipsPath(source)));
    this.unrelate(path, new Set(gone.map(({ id }) => id)));
  }

  /** Takes relationships out by id. */
  unrelate(path: string, ids: ReadonlySet<string>): void {
    const rels = relationshipsPath(path);
    const xml = this.text(rels);
    const gone = parseRoot(xml).children.filter((one) => ids.has(one.attributes.Id ?? ""));
    if (gone.length === 0) return;
    this.put(
      rels,
      applyEdits(
        xml,
        gone.map((one) => ({ start: one.start, end: one.end, text: "" })),
      ),
    );
  }

  /** Declares what a new part is. */
  declare(path: string, contentType: string): void {
    const xml = this.text(CONTENT_TYPES);
    const name = path.startsWith("/") ? path : `/${path}`;
    const known = parseRoot(xml).children.some(
      (one) => one.attributes.PartName?.toLowerCase() === name.toLowerCase(),
    );
    if (known) return;
    this.put(
      CONTENT_TYPES,
      appendInside(xml, (p) => `<${p}Override PartName="${escapeXml(name)}" ContentType="${contentType}"/>`),
    );
  }

  /** Declares what all parts with an extension are, where the file does not yet. */
  declareExtension(extension: string, contentType: string): void {
    const xml = this.text(CONTENT_TYPES);
    const root = parseRoot(xml);
    const known = root.children.some((one) => one.attributes.Extension?.toLowerCase() === extension);
    if (known) return;
    // Defaults stand first.
    const written = `<${prefixOf(root)}Default Extension="${extension}" ContentType="${contentType}"/>`;
    const at = root.innerStart;
    this.put(CONTENT_TYPES, xml.slice(0, at) + written + xml.slice(at));
  }

  /** Declares that a part is something else than the file says. */
  declareAnew(path: string, contentType: string): void {
    const xml = this.text(CONTENT_TYPES);
    const name = `/${path}`.toLowerCase();
    const own = parseRoot(xml).children.find((one) => one.attributes.PartName?.toLowerCase() === name);
    if (own) this.put(CONTENT_TYPES, xml.slice(0, own.start) + xml.slice(own.end));
    this.declare(path, contentType);
  }

  /** What a part is declared to be. */
  contentType(path: string): string {
    const types = parseRoot(this.text(CONTENT_TYPES)).children;
    const name = `/${path}`.toLowerCase();
    const own = types.find((one) => one.attributes.PartName?.toLowerCase() === name);
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    const all = types.find((one) => one.attributes.Extension?.toLowerCase() === extension);
    return (own ?? all)?.attributes.ContentType ?? "";
  }

  /** Removes a part, its relationships and its declaration. */
  removePart(path: string): void {
    const xml = this.text(CONTENT_TYPES);
    const name = `/${path}`.toLowerCase();
    const own = parseRoot(xml).children.find((one) => one.attributes.PartName?.toLowerCase() === name);
    if (own) this.put(CONTENT_TYPES, xml.slice(0, own.start) + xml.slice(own.end));
    this.remove(path);
    this.remove(relationshipsPath(path));
  }

  /** A name nobody has: `xl/comments%.xml` → `xl/comments3.xml`. */
  freeName(pattern: string): string {
    let n = 1;
    while (this.has(pattern.replace("%", String(n)))) n++;
    return pattern.replace("%", String(n));
  }
}

/** Whether a relationship is of a kind, whichever edition of the standard names it. */
export function isKind(relationship: Relationship, kind: string): boolean {
  return relationship.type.endsWith(`/${kind}`);
}

/** The target that leads from one part to another: `xl/worksheets/sheet1.xml`, `xl/comments1.xml` → `../comments1.xml`. */
export function targetFrom(path: string, to: string): string {
  const from = path.split("/").slice(0, -1);
  const parts = to.split("/");
  let same = 0;
  while (same < from.length && same < parts.length - 1 && from[same] === parts[same]) same++;
  return [...from.slice(same).map(() => ".."), ...parts.slice(same)].join("/");
}

/** Writes elements, given the document's prefix, as the last inside its root. */
function appendInside(xml: string, write: (prefix: string) => string): string {
  const root = parseRoot(xml);
  const written = write(prefixOf(root));
  if (root.innerStart === root.end) {
    const opened = xml.slice(root.start, root.end).replace(/\s*\/>$/, ">");
    return `${xml.slice(0, root.start)}${opened}${written}</${root.name}>${xml.slice(root.end)}`;
  }
  return xml.slice(0, root.innerEnd) + written + xml.slice(root.innerEnd);
}

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function resolve(folder: string, target: string): string {
  const parts: string[] = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const part of target.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** XML may also come in UTF-16; everything below reads UTF-8. */
function asUtf8(bytes: Buffer): Buffer {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const bigEnd = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (!little && !bigEnd) return bytes;
  const even = Buffer.from(bytes.subarray(2, bytes.length & ~1));
  const text = (bigEnd ? even.swap16() : even).toString("utf16le");
  return Buffer.from(text.replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/i, "$1$2UTF-8$2"));
}
