/** @fileoverview Whose the rows below a heading are: officers who stand over them, and where a group's heading ends that. */
import type { OfficerNamed } from "./lists";

/** How a heading is numbered: those numbered alike are of one level. */
type Level = "roman" | "letter" | "number" | "none";

const LEVELS: readonly (readonly [Level, RegExp])[] = [
  ["roman", /^\(?[IVX]{1,5}(?:[\s.)/–-]|$)/],
  ["letter", /^\(?[A-Ha-h][.)/]/],
  ["number", /^\(?\d{1,2}(?:[\s.)/–-]|$)/],
];

const levelOf = (heading: string): Level => LEVELS.find(([, words]) => words.test(heading))?.[0] ?? "none";

/**
 * The officers over the rows of a list. A heading that names nobody ends what was said above it: what stands below "Văn
 * phòng" or "Khối trường học" is nobody's until a name stands there. Headings below an officer's own are parts of it.
 */
export class OfficersAbove {
  officers: readonly OfficerNamed[] = [];
  private own: Level = "none";
  /** The level of the headings that part what stands below the officer's. */
  private parts: Level | null = null;
  private directly = false;
  private ended = "";

  /**
   * A row that heads those below it.
   * @param people whom it names; null: nobody, it is a group's
   * @param carries whether an officer's name further up went on until here
   */
  head(heading: string, people: readonly OfficerNamed[] | null, carries: boolean): void {
    const level = levelOf(heading);
    if (people) {
      this.officers = people;
      this.own = level;
      this.parts = null;
      this.directly = true;
      this.ended = "";
      return;
    }
    const isBelow = level === "none" || level !== this.own;
    if (this.officers.length > 0 && isBelow && (this.directly || level === this.parts)) {
      this.parts = level;
      return;
    }
    if (carries || this.officers.length > 0) this.ended = heading;
    this.officers = [];
  }

  /** A row of the list: the next heading stands no longer directly below the officer's. */
  row(): void {
    this.directly = false;
  }

  /** The heading that ended what was carried down, once; '' where none did, or it was told. */
  takeEnded(): string {
    const { ended } = this;
    this.ended = "";
    return ended;
  }
}
