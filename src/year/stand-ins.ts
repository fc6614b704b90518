/**
 * @fileoverview What a note beside an officer says of others: who went or follows in the officer's place, or that the officer
 * follows no longer. What a note leaves open is said to be open.
 */
import { type Person, peopleIn } from "../cell/people";
import { tidy } from "../vietnamese/fold";
import type { OfficerNamed } from "./lists";
import { isShortOf } from "./short-names";

/** Who acts after the note: `stay` of those beside it, and `come` who are named by it; null: the note leaves that open. */
export type StandIn = { readonly stay: readonly OfficerNamed[]; readonly come: readonly Person[] } | null;

const COMRADE = /(?<![\p{L}\p{M}])(?:đ\s*[/.]\s*c|d\s*\/\s*c)(?![\p{L}\p{M}])\.?/giu;
const edge = "(?![\\p{L}\\p{M}])";
const DOES = "(?:đã |sẽ |đi |dự |làm việc |phụ trách |theo dõi |nhận |đảm nhận |tiếp nhận |làm )*";
/** "Đ/c Bé đi thay đ/c An". */
const INSTEAD = new RegExp(
  `^(?:do |có |nhờ |cử |phân công )?(.*?) ?${DOES}(?<!\\p{L})thay${edge}(?: thế| mặt| cho| đồng chí)*(.*)$`,
  "iu",
);
/** "Thay bằng đ/c Bé", "bàn giao cho đ/c Bé". */
const HANDED =
  /(?:thay (?:thế )?bằng|(?:bàn )?giao (?:lại )?(?:cho|sang)|chuyển (?:giao )?(?:cho|sang))(?![\p{L}\p{M}])(?= (?:đồng chí|ông|bà|anh|chị|\p{Lu}))(.*)$/iu;
/** "Thôi phụ trách", "đã chuyển công tác". */
const GONE =
  /^(.*?) ?(?:đã |được |sẽ |xin )*(?:thôi (?:phụ trách|theo dõi|giữ|không)|(?:không|ko) (?:còn )?(?:phụ trách|theo dõi)(?: nữa)?|chuyển (?:công tác|đơn vị|ngành)|nghỉ (?:hưu|việc|công tác)|(?<=đã )nghỉ$|(?<=đã )chuyển$|điều động|luân chuyển|bàn giao)(?![\p{L}\p{M}])/iu;
/** Absent for a time: who follows meanwhile the note has to say. */
const AWAY =
  /(?<![\p{L}\p{M}])(?:nghỉ (?:thai sản|sinh|ốm|phép|dài)|đi học|biệt phái|tạm (?:nghỉ|thôi))(?![\p{L}\p{M}])/iu;
/** Other things are changed as well: "thay đổi địa điểm". */
const CHANGE = /thay (?:đổi|mới|phiên|lịch|ngày|địa điểm|cho (?:cuộc|buổi|hội|kế hoạch))/giu;

const clausesOf = (note: string): string[] =>
  tidy(note.normalize("NFC").replace(COMRADE, "đồng chí "))
    .split(/\s*[;,()\n]\s*|\.\s+|\s[-–—]\s/u)
    .map((clause) => clause.replace(/^[\s:.–-]+|[\s:.–-]+$/g, ""))
    .filter((clause) => clause !== "");

const NAME = /^\p{Lu}[\p{Ll}\p{M}]*(?: \p{Lu}[\p{Ll}\p{M}]*){0,4}/u;

/** The persons whom words name, with nothing but their titles before them. */
function namedIn(words: string): readonly Person[] {
  const before = words
    .replace(/^(?:các |là |cho |bởi )+/iu, "")
    .replace(
      / (?:từ|đến|kể từ|vì|do|nên|ngày|tháng|phụ trách|theo dõi|đi|đã|đang|chuyển|nghỉ|bận|ốm|họp|mới)(?![\p{L}\p{M}]).*$/iu,
      "",
    );
  return peopleIn(before).filter(({ name, person }) => person && NAME.exec(name)?.[0] === name);
}

/**
 * What a note says of those beside it; undefined: nothing.
 * @param follows whether it stands beside who follows a unit: then "thôi phụ trách" speaks of them, too
 */
export function standInOf(
  note: string,
  officers: readonly OfficerNamed[],
  follows: boolean,
): StandIn | undefined {
  let said: StandIn | undefined;
  const isOne = (one: Person) => officers.find((officer) => isSame(one, officer));
  for (const clause of clausesOf(note.replace(CHANGE, " "))) {
    const handed = HANDED.exec(clause)?.[1];
    const instead = handed === undefined ? INSTEAD.exec(clause) : null;
    if (handed !== undefined || instead) {
      const come = namedIn(handed ?? instead?.[1] ?? "");
      const whom = namedIn(instead?.[2] ?? "").flatMap((one) => isOne(one) ?? []);
      // The one beside the note went in somebody's place.
      if (come.length > 0 && come.every(isOne)) continue;
      if (come.length === 0 && whom.length === 0 && namedIn(instead?.[2] ?? "").length > 0) continue;
      const left = whom.length > 0 ? whom : officers.length === 1 ? officers : [];
      if (come.length === 0 || (left.length === 0 && officers.length > 0)) return null;
      return { stay: officers.filter((one) => !left.includes(one)), come };
    }
    if (!follows) continue;
    if (AWAY.test(clause)) said = null;
    const gone = GONE.exec(clause);
    if (!gone) continue;
    const named = namedIn(gone[1] ?? "");
    const whose = named.flatMap((one) => isOne(one) ?? []);
    // Somebody else moved on.
    if (named.length > 0 && whose.length === 0) continue;
    const left = whose.length > 0 ? whose : officers.length === 1 ? officers : [];
    said = left.length === 0 ? null : { stay: officers.filter((one) => !left.includes(one)), come: [] };
  }
  return said;
}

/** What stands in brackets in cells of officers: "Lý Thị Bé (đ/c Hoa đi thay)". */
export const bracketsIn = (value: string): readonly string[] =>
  [...value.matchAll(/\(([^()]*)\)/g)].map(([, said = ""]) => said);

const isSame = (one: Person, officer: OfficerNamed) =>
  one.key === officer.key || isShortOf(one.name, officer.name) || isShortOf(officer.name, one.name);
