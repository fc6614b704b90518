/**
 * @fileoverview [E11] Evidence that names another unit of the table and not the one beside which it stands: "BC số 12 của
 * Đoàn xã B" in the row of A. What the levels above and the Party issue names none of them.
 */
import { findDocuments } from "../cell/documents";
import { canonical, unitKey } from "../units/names";
import { COMMUNE_TYPES } from "../units/type-words";
import { namesWithin } from "../units/within";
import { fold, nameKey } from "../vietnamese/fold";
import { MOST_KEPT } from "./cells";
import { readableName } from "./roster";

/** What two do together, or one for another or at another's place, is either's. */
const TOGETHER =
  /\b(?:phoi hop|voi|cung|giao luu|ket nghia|ho tro|giup|tham|lien|giua|tai|o|cum|tang|trao|den|cho|ban giao|gui|xay|dong gop|ung ho|hoc tap|kinh nghiem)\b/;
/** Right before a name: it is the Youth Union's there. */
const ITS_UNION =
  /(?:^|[^a-z])(?:doan|chi doan|bch|ban chap hanh|dtn|dcs|doan tn|doan thanh nien|doan tncs ho chi minh)\W*$/;
/** Right before a name: it is whose the paper is. */
const WHOSE = /(?:^\W*|[(:;,–-]\s*|(?:^|[^a-z])(?:cua|do|thuoc)(?: (?:ubnd|dang uy|dang bo))?\s*)$/;

const TYPES = COMMUNE_TYPES.map((type) => nameKey(type));

/** The units of a table, asked for by the names that stand in texts. */
export class OtherUnits {
  private keys: ReadonlyMap<string, string> | null = null;
  private ends: ReadonlySet<string> = new Set();
  private readonly known = new Map<string, readonly { readonly key: string; readonly name: string }[]>();

  constructor(private readonly units: readonly { readonly name: string }[]) {}

  /** The unit that a text is of, where that is another than the one given; '' where it is none. */
  namedIn(text: string, own: string): string {
    const named = this.allIn(text);
    const [first] = named;
    if (!first) return "";
    const ours = canonical(own).key;
    return named.some(({ key }) => key === ours) ? "" : first.name;
  }

  private allIn(text: string): readonly { readonly key: string; readonly name: string }[] {
    const before = this.known.get(text);
    if (before) return before;
    const found = TOGETHER.test(fold(text)) ? [] : this.read(text.normalize("NFC"));
    if (this.known.size < MOST_KEPT) this.known.set(text, found);
    return found;
  }

  private read(text: string) {
    const keys = this.keys ?? this.order();
    return namesWithin(
      text,
      (word) => this.ends.has(word),
      (words) => keys.has(unitKey(words, "")),
    ).flatMap(({ start, name }) => {
      const key = unitKey(name, "");
      const ahead = fold(text.slice(0, start));
      const isUnion = /^\W*(?:\S+ )?doan\b/.test(fold(name)) || ITS_UNION.test(ahead);
      const isCommune = TYPES.some((type) => key.startsWith(`${type} `));
      return isUnion || (isCommune && WHOSE.test(ahead)) ? { key, name: keys.get(key) ?? name } : [];
    });
  }

  private order(): ReadonlyMap<string, string> {
    const keys = new Map<string, string>();
    const ends = new Set<string>();
    for (const { name } of this.units) {
      const { key } = canonical(readableName(name));
      keys.set(key, readableName(name));
      ends.add(key.slice(key.lastIndexOf(" ") + 1));
    }
    this.keys = keys;
    this.ends = ends;
    return keys;
  }
}

/** A commune right behind a paper and its day: whose it is, or where it is from. */
const COMMUNE =
  /^(?:,? ?(?:ngày )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)?\s*(?:\(|của|do)?\s*((?:(?:[Đđ]oàn(?: TNCS| thanh niên)?|ĐTN|BCH(?: [Đđ]oàn)?) )?(?:[Xx]ã|[Pp]hường|[Tt]hị trấn)(?: \p{Lu}\p{L}*)+)(?!\p{L}| \p{Lu}| ?\(?(?:cũ|nay))/u;
const PLACE = /(?:[Xx]ã|[Pp]hường|[Tt]hị trấn) \p{Lu}/u;
const IS_COMMUNE = /^(?:đoàn )?(?:xã|phường|thị trấn) /iu;
/** The commune that a paper is said to be of, where the unit is not named so; one that the table does not have, too. */
export function strangerIn(text: string, unit: string): string {
  // Of a school, a firm or a branch the commune is the level above, or where it is.
  if (!PLACE.test(text) || !IS_COMMUNE.test(unit) || TOGETHER.test(fold(text))) return "";
  const own = ` ${nameKey(unit)} `;
  for (const { end } of findDocuments(text)) {
    const [, name = ""] = COMMUNE.exec(text.slice(end)) ?? [];
    if (name !== "" && !own.includes(` ${nameKey(name.replace(/^.*?(?:xã|phường|thị trấn) /iu, ""))} `))
      return name;
  }
  return "";
}
