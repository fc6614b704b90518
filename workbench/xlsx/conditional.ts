/**
 * @fileoverview Conditional formats of a sheet: read, so that they can be shown, and moved with their rows and columns as the
 * sheet is saved. What they say is never changed.
 */
import { areaText } from "../../src/table/area";
import type { ConditionLook, ModelCondition, ModelConditional, ModelSheet } from "../host/model";
import type { Frame } from "./frame";
import { parseRanges } from "./ranges";
import type { Styles } from "./styles";
import { child, childrenOf, escapeXml, isOn, own, withAttributes, type XmlElement } from "./xml";

/** One conditional format in the file: of the standard, or of Excel 2010 with its blocks in an element of their own. */
interface Place {
  readonly element: XmlElement;
  /** Absent in the standard's, whose blocks are an attribute. */
  readonly sqref?: XmlElement;
  readonly rules: readonly { readonly rule: XmlElement; readonly formulas: readonly XmlElement[] }[];
}

function placesIn(root: XmlElement): Place[] {
  const places = childrenOf(root, "conditionalFormatting").map((element) => ({
    element,
    rules: childrenOf(element, "cfRule").map((rule) => ({ rule, formulas: childrenOf(rule, "formula") })),
  }));
  const newer = (child(root, "extLst")?.children ?? [])
    .flatMap(({ children }) => children.filter(({ local }) => local === "conditionalFormattings"))
    .flatMap(({ children }) => children)
    .map((element) => {
      const sqref = child(element, "sqref");
      const rules = childrenOf(element, "cfRule").map((rule) => ({ rule, formulas: allNamed(rule, "f") }));
      return { element, ...(sqref ? { sqref } : {}), rules };
    });
  return [...places, ...newer];
}

const allNamed = (element: XmlElement, local: string): XmlElement[] =>
  element.children.flatMap((one) => (one.local === local ? [one] : allNamed(one, local)));

/** The conditional formats of a sheet, in the file's order; `root` is its part. */
export function readConditional(root: XmlElement, styles: Styles): ModelConditional[] {
  return placesIn(root).map(({ element, sqref, rules }) => ({
    ranges: parseRanges(sqref?.text ?? element.attributes.sqref ?? ""),
    rules: rules.map(({ rule, formulas }) => ({
      formulas: formulas.map(({ text }) => own(text)),
      // What the newer ones say besides is not read: they stay in the file.
      ...(sqref ? { type: "", priority: 0, attributes: {} } : readRule(rule, styles)),
    })),
  }));
}

function readRule(rule: XmlElement, styles: Styles): Omit<ModelCondition, "formulas"> {
  const { type = "", priority, dxfId, stopIfTrue, ...attributes } = rule.attributes;
  const look = dxfId === undefined ? undefined : lookOf(styles, Number(dxfId));
  const scale = child(rule, "colorScale") ?? child(rule, "dataBar");
  const colors = childrenOf(scale, "color").map((color) => styles.colors.resolve(color));
  return {
    type,
    priority: Number(priority ?? 0),
    attributes,
    ...(look ? { look } : {}),
    ...(isOn(stopIfTrue) ? { stops: true as const } : {}),
    ...(scale
      ? {
          points: childrenOf(scale, "cfvo").map(({ attributes: { type: kind = "", val } }, i) => ({
            kind,
            ...(val === undefined ? {} : { value: val }),
            ...(colors[i] === undefined ? {} : { color: colors[i] }),
          })),
        }
      : {}),
  };
}

/** How a cell looks that fits: what of it the grid can show. */
function lookOf(styles: Styles, index: number): ConditionLook | undefined {
  const dxf = child(styles.root, "dxfs")?.children[index];
  if (!dxf) return undefined;
  const font = child(dxf, "font");
  const fill = child(child(dxf, "fill"), "patternFill");
  const background = styles.colors.resolve(child(fill, "bgColor"));
  const fontColor = styles.colors.resolve(child(font, "color"));
  const isSet = (local: string) => {
    const one = child(font, local);
    return one !== undefined && isOn(one.attributes.val, true);
  };
  return {
    ...(background && fill?.attributes.patternType !== "none" ? { background } : {}),
    ...(fontColor ? { fontColor } : {}),
    ...(isSet("b") ? { fontWeight: "bold" as const } : {}),
    ...(isSet("i") ? { fontStyle: "italic" as const } : {}),
    ...(isSet("strike") ? { strikethrough: true as const } : {}),
  };
}

/** Writes where conditional formats have come to; one whose cells were all taken out goes. */
export function writeConditional(
  frame: Frame,
  { conditional = [] }: ModelSheet,
  before: readonly ModelConditional[],
  follow: (formula: string) => string,
): void {
  for (const [i, { element, sqref, rules }] of placesIn(frame.root).entries()) {
    const [was, now] = [before[i], conditional[i]];
    // One whose blocks nobody can read is left alone.
    if (!now || !was?.ranges.length || JSON.stringify(was) === JSON.stringify(now)) continue;
    const ranges = now.ranges.map(areaText).join(" ");
    if (ranges === "") {
      // The newer ones stand in a list that must not be empty.
      if (!sqref) frame.edit({ start: element.start, end: element.end, text: "" });
      continue;
    }
    if (sqref) frame.edit({ start: sqref.innerStart, end: sqref.innerEnd, text: ranges });
    else {
      const text = withAttributes(frame.opening(element), { sqref: ranges });
      frame.edit({ start: element.start, end: element.innerStart, text });
    }
    for (const [r, { formulas }] of rules.entries()) {
      for (const [f, formula] of formulas.entries()) {
        const text = now.rules[r]?.formulas[f];
        if (text === undefined || text === was.rules[r]?.formulas[f]) continue;
        frame.edit({ start: formula.innerStart, end: formula.innerEnd, text: escapeXml(follow(text)) });
      }
    }
  }
}
