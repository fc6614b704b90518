/** @fileoverview A unit's name as it travels in a report. Apart from names.ts, which the sidebar holds. */
import { onlyName } from "../units/only-name";
import { plain } from "./names";

/** A unit's name as it may travel, without persons beside it; '' where the two cannot be told apart. */
export function plainName(text: string): string {
  return plain(onlyName(text).name);
}
