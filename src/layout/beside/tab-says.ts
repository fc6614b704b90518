/**
 * @fileoverview [L2], [L11] What the name of a form's tab says besides whose form it is: "Phú Sơn trượt", "Nháp Gia Cát",
 * "Tân Liên (chờ BTV)".
 */
import { isAgainst, isUnderstood, type Remark, readRemark } from "../../cell/remark";
import { saysVoid } from "../../cell/unsettled";
import { fold, tidy } from "../../vietnamese/fold";
import { wordsOfNoTitle } from "../choice/title-words";
import type { Quoted, UnitEntry } from "../reading";
import { isOwnWord } from "../rows/odd-forms";

/**
 * What stands behind the name on a form's tab, apart from it or one of a few words: "GC (rút)", "T.Liên - BỎ",
 * "Tân Liên_treo".
 */
const BEHIND_NAME =
  /(?:\(([^()]+)\)|\s[-–]\s*([^-–()]+)|[\s_(–-]((?:(?:xin|đã) )?(?:rút|bỏ|loại|hoãn|treo|thôi|dừng|trả lại|hủy|huỷ|nháp|không (?:tính|dùng|xét))))\s*$/iu;
/** Clusters, numbers and years beside a name. */
const PLACE_IN_LIST = /(?<![\p{L}\d])(?:(?:cụm|khối|nhóm|c|k)\s?)?\d[\d.]*(?![\p{L}\d])/giu;
/** "ĐX Gia Cát", "ĐTN TT Cao Lộc" */
const ABBREVIATED = /^(?:\p{Lu}{1,3}|đx|đtn|px)$/u;
/** "Bảo Lâm (Hà)" */
const NAME = /^\p{Lu}\p{Ll}+$/u;
const SIGNS = /^[^\p{L}?!]+|[^\p{L}\d?!]+$/gu;

/** What stands around a unit's name on its tab; '' where the name is not there. */
function aroundName(tab: string, name: string): string {
  const text = tidy(tab).replace(/_/g, " ");
  const own = (fold(name.replace(/\(.*/, "")).match(/[\p{L}\d]+/gu) ?? []).filter(isOwnWord);
  const words = [...text.matchAll(/[\p{L}\d]+/gu)];
  const at = words.findIndex((_, from) => own.every((word, n) => fold(words[from + n]?.[0] ?? "") === word));
  const last = words[at + own.length - 1];
  if (own.length === 0 || at < 0 || !last) return "";
  const before = words.slice(0, at).filter(([word]) => isOwnWord(fold(word)) && !ABBREVIATED.test(word));
  const behind = text.slice(last.index + last[0].length).replace(PLACE_IN_LIST, " ");
  const said = [...before.map(([word]) => word), behind.replace(SIGNS, "")].join(" ").trim();
  return isOwnWord(fold(said)) ? said : "";
}

/** What a form's tab says of its unit. */
function saidBy({ tab: { name: tab }, name }: UnitEntry): { readonly said: string; readonly remark: Remark } {
  const around = aroundName(tab, name);
  if (around !== "") return { said: around, remark: readRemark(around, true) };
  const [, bracket, dash, word] = BEHIND_NAME.exec(tab.normalize("NFC")) ?? [];
  const said = bracket ?? dash ?? word ?? "";
  return { said: "", remark: said === "" ? "plain" : readRemark(said) };
}

/** Whether a form's tab is called so that its unit's result is open; `passes`: no mark fails it. */
export function isTabInDoubt(unit: UnitEntry, passes: boolean): boolean {
  const { said, remark } = saidBy(unit);
  return (
    saysVoid(unit.tab.name, true) ||
    (said !== "" && saysVoid(said, true)) ||
    remark === "open" ||
    (passes && isAgainst(remark))
  );
}

/** Words that three tabs share are the forms' own. */
const SHARED = 3;

/** What else forms' tabs are called, that nobody understands. */
export function quotedTabs(units: readonly UnitEntry[]): Quoted[] {
  const said = units.map((unit) => ({ unit, ...saidBy(unit) }));
  return said.flatMap(({ unit, said: words, remark }) =>
    words === "" ||
    isAgainst(remark) ||
    isUnderstood(words) ||
    NAME.test(words) ||
    wordsOfNoTitle(words) === "" ||
    said.filter((one) => one.said === words).length >= SHARED
      ? []
      : { at: unit.at, unit, said: `Tên tab: ${unit.tab.name}` },
  );
}
