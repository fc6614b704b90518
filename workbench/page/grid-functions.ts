/**
 * @fileoverview Functions of the grid that go by the place: what day it is here, and TEXT with a format as it is typed
 * in Vietnam (`0,0%`, `#.##0`).
 */

import {
  type ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  FUNCTION_NAMES_DATE,
  FUNCTION_NAMES_TEXT,
  type IFunctionNames,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { isDateFormat } from "numfmt";
import { serialOf } from "../host/text/numbers";
import { shownIn } from "../host/text/shown";

/** What the engine says of a day or moment that it computed, and what is shown for it in Vietnam. */
const SHOWN_AS: Readonly<Record<string, string>> = {
  "yyyy/mm/dd;@": "dd/mm/yyyy",
  "yyyy/mm/dd hh:mm": "dd/mm/yyyy hh:mm",
};

/** A format of the engine's own as it is shown here; any other as it stands. */
export const formatHere = (pattern: string): string => SHOWN_AS[pattern] ?? pattern;

const DAY = "yyyy/mm/dd;@";

/** The engine's own takes London's day. */
class Today extends BaseFunction {
  override minParams = 0;
  override maxParams = 0;

  override calculate(): BaseValueObject {
    const now = new Date();
    return NumberValueObject.create(
      serialOf(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()))),
      DAY,
    );
  }
}

/** A format as typed where a comma stands before decimals, as formats are kept: `#.##0,0` → `#,##0.0`. */
function formatKept(typed: string): string {
  if (isDateFormat(typed)) return typed;
  const other: Readonly<Record<string, string>> = { ",": ".", ".": "," };
  // What stands between quotes or behind a backslash is shown as it is.
  return typed.replace(/"[^"]*"?|\\.|[.,]/g, (piece) => other[piece] ?? piece);
}

/** The engine's own knows formats as typed in America only. */
class Text extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;

  /** A day given to it is its number. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(value: BaseValueObject, format: BaseValueObject): BaseValueObject {
    if (value.isError()) return value;
    const wanted = format.isArray() ? (format as ArrayValueObject).getFirstCell() : format;
    if (wanted.isError()) return wanted;
    const pattern = formatKept(String(wanted.getValue() ?? ""));
    const text = (one: BaseValueObject): BaseValueObject => {
      if (one.isError() || one.isBoolean()) return one;
      const held = one.isNull() ? 0 : one.getValue();
      return StringValueObject.create(
        typeof held === "number"
          ? shownIn({ value: held, look: { numberFormat: pattern } }, "vi_VN")
          : String(held),
      );
    };
    return value.isArray()
      ? (value as ArrayValueObject).map((one) => text(one as BaseValueObject))
      : text(value);
  }
}

const isDay = (value: BaseValueObject) => isDateFormat(value.getPattern());

/** One cell that is referred to comes as a list of one. */
function single(value: BaseValueObject): BaseValueObject {
  if (!value.isArray()) return value;
  const list = value as ArrayValueObject;
  return list.getRowCount() === 1 && list.getColumnCount() === 1 ? list.getFirstCell() : value;
}

/** The engine's own forgets that a day and a number are a day. */
class Plus extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;

  override calculate(...given: [BaseValueObject, BaseValueObject]): BaseValueObject {
    const [one, other] = given.map(single) as typeof given;
    if (one.isError()) return one;
    if (other.isError()) return other;
    const sum = one.plus(other);
    if (sum.isNumber() && isDay(one) !== isDay(other))
      sum.setPattern((isDay(one) ? one : other).getPattern());
    return sum;
  }
}

/** Between two days are so many; a day before another by a number is a day. */
class Minus extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;

  override calculate(...given: [BaseValueObject, BaseValueObject]): BaseValueObject {
    const [one, other] = given.map(single) as typeof given;
    if (one.isError()) return one;
    if (other.isError()) return other;
    const left = one.minus(other);
    if (left.isNumber() && isDay(one) && !isDay(other)) left.setPattern(one.getPattern());
    return left;
  }
}

/** What takes the place of the engine's own; the engine has no name for its operators. */
export const FUNCTIONS_HERE: [typeof Today | typeof Text | typeof Plus, IFunctionNames][] = [
  [Today, FUNCTION_NAMES_DATE.TODAY],
  [Text, FUNCTION_NAMES_TEXT.TEXT],
  [Plus, "PLUS"],
  [Minus, "MINUS"],
];

/** Whether a formula comes to something else as time goes by. */
export const goesByTheClock = (formula: string): boolean => /\b(?:TODAY|NOW)\s*\(/i.test(formula);
