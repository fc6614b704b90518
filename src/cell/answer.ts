/** @fileoverview Cells that hold several answers of which one is given: boxes of which one is ticked, votes for and against ([L9], [M2]). */
import { fold } from "../vietnamese/fold";
import { boxesIn } from "./boxes";

const LABELLED = /^([^:]{3,60}:\s*)(\S.*)$/s;
const FOR = "(?:so |phieu )*(?:dong y|nhat tri|tan thanh|thuan)";
const AGAINST = "(?:so |phieu )*(?:khong (?:dong y|nhat tri|tan thanh)|phan doi|chong)";
const MANY = ":? ?(\\d{1,3})(?: phieu)?";
const VOTES = new RegExp(
  `^${FOR}${MANY} ?[,;–-] ?${AGAINST}${MANY}$|^(\\d{1,3})(?: phieu)? ${FOR} ?[,;–-] ?(\\d{1,3})(?: phieu)? ${AGAINST}$`,
);
/** Thousands of other cells stand beside units. */
const WORTH_A_LOOK = /[[(\d☑☒✅✓✔þ☐□¨]/u;
const MAY_BE_VOTES = /\d.*(?:không|chống|phản)|(?:không|chống|phản).*\d/iu;

/** What such a cell answers, behind its label; the text as it is where it holds no such answers, none or several are given, or no more voted for. */
export function answerOf(text: string): string {
  if (!WORTH_A_LOOK.test(text)) return text;
  const [, label = "", answer = text] = LABELLED.exec(text) ?? [];
  const boxes = boxesIn(answer) ?? [];
  const [ticked, another] = boxes.filter(([, isTicked]) => isTicked);
  if (boxes.length > 1 && ticked && !another) return `${label}${ticked[0]}`;
  if (!MAY_BE_VOTES.test(text)) return text;
  if (isVotedFor(text)) return "Đồng ý";
  return label !== "" && isVotedFor(answer) ? `${label}Đồng ý` : text;
}

function isVotedFor(text: string): boolean {
  const [, a, b, c = a, d = b] = VOTES.exec(fold(text)) ?? [];
  return c !== undefined && Number(c) > Number(d);
}
