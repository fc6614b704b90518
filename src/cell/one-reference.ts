/**
 * @fileoverview The look that most evidence cells need: a single document or link in the commonest spelling is known
 * without reading it in full.
 */
import { type Evidence, type Reference, readText } from "./evidence-in-text";

const NOTHING: readonly never[] = [];

/** One https address of the commonest hosts and nothing else. */
const ONE_LINK = /^https:\/\/(?:drive\.google|docs\.google|www\.facebook)\.com\/[\w./?=&%#+~-]*[\w/=]$/;
/** One document as most are written, `12-KH/ĐTN ngày 05/3/2021`, its date behind it, one that there is, or none. */
const ONE_DOCUMENT =
  /^(?!.* (?:3[01]\/02|31\/(?:0[469]|11)))\d{1,4}-(?:KH|QĐ|BC|CV|TB|CTr|NQ|HD)\/[A-ZĐ]{2,8}(?:-[A-ZĐ]{2,8})?(?: ngày (?:0[1-9]|[12]\d|3[01])\/(?:0[1-9]|1[0-2])\/20\d\d)?$/;

/**
 * A cell with a single document or https link in the commonest spelling: most cells are, and all that judging
 * needs of them is plain from one look, forty times sooner. Their reference is read when somebody asks for it.
 * test/cell/evidence.test.ts holds this against the full reading.
 */
class OneReference implements Evidence {
  readonly missing = false;
  readonly promised = false;
  readonly lacking = NOTHING;
  readonly unsafe = NOTHING;
  readonly suspicious = NOTHING;
  readonly fetched = false;
  readonly insecure = false;
  readonly withoutReference = false;
  readonly problem = null;

  constructor(
    private readonly text: string,
    readonly years: readonly number[],
  ) {}

  get references(): readonly Reference[] {
    return readText(this.text, NOTHING).references;
  }
}

const YEARS = new Map<string, readonly number[]>();

/** The evidence of a text that is one reference in its commonest spelling; null: any other text. */
export function oneReference(text: string): Evidence | null {
  if (text.startsWith("https://")) return ONE_LINK.test(text) ? new OneReference(text, NOTHING) : null;
  if (!ONE_DOCUMENT.test(text)) return null;
  // Only a date ends with a figure, and its year is the last four.
  const last = text.charCodeAt(text.length - 1);
  if (last < 0x30 || last > 0x39) return new OneReference(text, NOTHING);
  const year = text.slice(-4);
  let years = YEARS.get(year);
  if (!years) {
    years = [Number(year)];
    YEARS.set(year, years);
  }
  return new OneReference(text, years);
}

/** Whether evidence is one reference in its commonest spelling: its date is known, and nobody is named in it. */
export const isOneReference = (evidence: Evidence): boolean => evidence instanceof OneReference;
