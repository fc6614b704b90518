/**
 * @fileoverview How a cell looks. Thousands of cells look alike: they share one object, which never changes, so that a
 * look is held once and what is made of it is made once.
 */

/** One line around a cell. */
export interface ModelBorderLine {
  readonly style: "thin" | "medium" | "thick" | "dashed" | "dotted" | "double";
  /** `#rrggbb`. */
  readonly color: string;
}

/** The lines around a cell. `null`: taken away; one that changed and says nothing of a side leaves it as the file has it. */
export interface ModelBorder {
  readonly top?: ModelBorderLine | null;
  readonly left?: ModelBorderLine | null;
  readonly bottom?: ModelBorderLine | null;
  readonly right?: ModelBorderLine | null;
}

/** What shows of a cell beside its content. Absent properties are the sheet's defaults. */
export interface CellLook {
  /** `#rrggbb`; absent: none (Apps Script says `#ffffff`, C10). */
  readonly background?: string;
  readonly fontWeight?: "bold" | "normal";
  readonly fontStyle?: "italic" | "normal";
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly underline?: true;
  readonly strikethrough?: true;
  /** Degrees, upward from level; negative: downward. */
  readonly rotation?: number;
  readonly wrap?: boolean;
  readonly verticalAlignment?: "top" | "middle" | "bottom";
  readonly horizontalAlignment?: "left" | "center" | "right";
  /** As in Excel and Sheets: `0.0%`, `dd/mm/yyyy`, `@`. */
  readonly numberFormat?: string;
  readonly border?: ModelBorder;
}

/** The parts of a look. */
export const LOOKS = [
  "background",
  "fontWeight",
  "fontStyle",
  "fontColor",
  "fontSize",
  "fontFamily",
  "underline",
  "strikethrough",
  "rotation",
  "wrap",
  "verticalAlignment",
  "horizontalAlignment",
  "numberFormat",
  "border",
] as const satisfies readonly (keyof CellLook)[];

/** Every look there is, by what it says. */
const SHARED = new Map<string, CellLook>();

/** From a look, by the part that changes and what it changes to, the look that this makes. */
const NEXT = new Map<CellLook | undefined, Map<keyof CellLook, Map<unknown, CellLook | undefined>>>();

/** The one object for a look, of whatever object that says the same or more; undefined where it says nothing. */
export function sharedLook(saying: CellLook): CellLook | undefined {
  const look: Record<string, unknown> = {};
  for (const part of LOOKS) if (saying[part] !== undefined) look[part] = saying[part];
  const key = JSON.stringify(look);
  if (key === "{}") return undefined;
  const known = SHARED.get(key);
  if (known) return known;
  SHARED.set(key, Object.freeze(look));
  return look;
}

/** A shared look with one part changed; null and undefined take the part away. */
export function lookWith<K extends keyof CellLook>(
  look: CellLook | undefined,
  part: K,
  value: CellLook[K] | null | undefined,
): CellLook | undefined {
  const parts = NEXT.get(look) ?? new Map<keyof CellLook, Map<unknown, CellLook | undefined>>();
  NEXT.set(look, parts);
  const values = parts.get(part) ?? new Map<unknown, CellLook | undefined>();
  parts.set(part, values);
  if (values.has(value)) return values.get(value);
  const { [part]: _, ...others } = look ?? {};
  const next = sharedLook({ ...others, ...(value === null ? {} : { [part]: value }) });
  // Lines are an object of their own each time somebody draws them: kept, they would pile up.
  if (typeof value !== "object" || value === null) values.set(value, next);
  else if (next) values.set(next.border, next);
  return next;
}
