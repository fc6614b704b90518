/**
 * @fileoverview [L11] What a tab beside the assessment says of its signs, or what a cover or a short note says at all, and no
 * rule understands: it is quoted of the whole table, with its tab.
 */
import { explainsLetters } from "../../cell/aside";
import { readLegend } from "../../cell/legend";
import { PLAIN, readMark } from "../../cell/mark";
import { isUnderstood } from "../../cell/remark";
import { cellAt, isBlank, textOf, valueAt } from "../../cell/text";
import type { At, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { pattern } from "../../vietnamese/whole-words";
import type { GuideLine, Quoted } from "../reading";
import { textsIn } from "../rows/row-kinds";
import { isSignature } from "../rows/row-words";
import { isFurniture, isPlainNote } from "./furniture";
import { EXPLAINS } from "./guides";

/** A tab of more cells is a guide, of which only what it says of signs is quoted. */
const FEW_CELLS = 5;
/** Signs that are put where something is bad: "Tích vào ô nếu đơn vị bị nhắc", "Mỗi x là một lỗi". */
const PUT = pattern(
  "\\b(?:danh (?:dau|x)|tich|tick|moi (?:x|v|dau|o)|(?:so|dau) (?:trong o|ghi))\\b(.*\\b(?:loi|hong|bi (?:nhac|tru|loai)|vi pham|sai|ton tai|khuyet diem)\\b)",
);
const LONGEST = 400;

/** All such words, of guides and of tabs that nothing else is read from. */
export function quotedGuides(
  guides: readonly GuideLine[],
  unread: readonly Tab[],
  tabs: readonly Tab[],
): Quoted[] {
  let signs: ReadonlySet<string> | null = null;
  const isUsed = (sign: string) => {
    signs ??= new Set(
      tabs.flatMap(({ values }) =>
        values.flat().flatMap((value) => {
          const text = textOf(value);
          return text !== "" && text.length <= LONGEST_SIGN ? text.toLowerCase() : [];
        }),
      ),
    );
    return signs.has(sign.toLowerCase());
  };
  const seen = new Set<string>();
  const look = (at: At, isShort: boolean): Quoted[] => {
    const text = textOf(cellAt(at));
    const beside = textOf(valueAt(at.tab, at.row, at.column + 1));
    const key = `${at.tab.name}\n${at.row}\n${at.column}`;
    if (text.length > LONGEST || seen.has(key)) return [];
    seen.add(key);
    const isPair = text.length <= LONGEST_SIGN && beside !== "";
    const said = isPair ? `${text.replace(/[\s:=–-]+$/, "")}: ${beside}` : text;
    const isOfSigns = isUsed(signIn(said)) || PUT.test(fold(said));
    const isOdd =
      isShort && ![isPlainNote, isSignature, asksInTime].some((is) => is(said)) && !isUnderstood(said, true);
    return isOfSigns || (isOdd && !isFurniture(said)) ? [{ at, unit: null, ...(isPair && { said }) }] : [];
  };
  const short = unread.filter(({ values }) => {
    const filled = values.flat().filter((value) => !isBlank(value)).length;
    return filled > 0 && filled <= FEW_CELLS;
  });
  return [
    ...short.flatMap((tab) =>
      tab.values.flatMap((_, row) => textsIn(tab, row).flatMap((at) => look(at, true))),
    ),
    ...guides.flatMap(({ at }) => look(at, false)),
  ];
}
const LONGEST_SIGN = 4;

/** The sign by which marks pass or fail that words give a meaning that nobody knows; '' where they give none. */
export function signIn(text: string): string {
  const said = text.normalize("NFC").replace(LABEL, "");
  const [, sign = ""] = EXPLAINS.exec(said) ?? [];
  const letter = sign.replace(/^(?:dấu|chữ|ký hiệu|ô|số|ghi) |["“”'‘’]/giu, "");
  const isSign = letter !== "" && !/^\d/.test(letter) && readMark(letter, PLAIN).problem === null;
  return isSign && !explainsLetters(said) && readLegend(said, false).length === 0 ? letter : "";
}
/** What units have to do by a day. */
const asksInTime = (text: string): boolean =>
  /^\W*(?:\d+\W+)?(?:cac|moi|tung) (?:don vi|doan|co so)\b.*\b(?:truoc|cham nhat|den|trong) (?:ngay|thang)\b/.test(
    fold(text),
  );
const LABEL = /^\W*(?:ghi chú|chú (?:thích|giải|ý)|lưu ý|quy ước|[kK][ýí] hiệu)\s*:\s*/iu;
