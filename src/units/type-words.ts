/**
 * @fileoverview The words by which a unit's name says what it is, and how names begin: the vocabulary of
 * `names.ts`, once with diacritics and once without, for names typed wholly without them ([U2], [U3]).
 */
import { fold, nameKey } from "../vietnamese/fold";

export type UnitType =
  | "chi đoàn cơ sở"
  | "xã"
  | "phường"
  | "thị trấn"
  | "đặc khu"
  | "trường học"
  | "lực lượng vũ trang"
  | "doanh nghiệp"
  | "cơ quan"
  | "khác";

/** Types of communes and their like, in the order of `Vocabulary.communes`. */
export const COMMUNE_TYPES: readonly UnitType[] = ["xã", "phường", "thị trấn", "đặc khu"];

/** Type words found anywhere in a name; null: a phrase that only looks like one ("thị xã" is not xã). */
const ANYWHERE: readonly (readonly [UnitType | null, string])[] = [
  ["chi đoàn cơ sở", "chi đoàn cơ sở, chi đoàn cs, cđcs"],
  ["xã", "xã"],
  ["phường", "phường"],
  ["thị trấn", "thị trấn"],
  ["đặc khu", "đặc khu"],
  [
    "trường học",
    "trường, thpt, thcs, ptdtnt, ptdtbt, dtnt, ttgdnn, ttgdtx, gdnn, gdtx, trung học, tiểu học, mầm non, " +
      "mẫu giáo, đại học, cao đẳng, trung cấp, học viện, giáo dục nghề nghiệp, giáo dục thường xuyên",
  ],
  [
    "lực lượng vũ trang",
    "công an, quân sự, ban chỉ huy, ban chqs, biên phòng, bộ đội, quân đội, cảnh sát, chqs, bchqs, pccc, huyện đội, lữ đoàn, " +
      "trung đoàn, tiểu đoàn, sư đoàn, quân đoàn, binh đoàn, quân khu, hải quân, trại giam, trại tạm giam, " +
      "ca huyện, ca xã, ca phường, ca thị xã, ca thị trấn, ca thành phố, ca tỉnh, ca quận, ca tp, ca tx, ca tt",
  ],
  [
    "doanh nghiệp",
    "công ty, cty, tổng công ty, doanh nghiệp, ngân hàng, tập đoàn, hợp tác xã, htx, xí nghiệp, nhà máy, tnhh, " +
      "viettel, vnpt, agribank, bidv, vietinbank, vietcombank, nhcsxh, điện lực, bưu điện, nông trường, lâm trường",
  ],
  [
    "cơ quan",
    "cơ quan, ủy ban, ubnd, hđnd, ubmttq, huyện ủy, tỉnh ủy, thành ủy, thị ủy, đảng ủy, viện kiểm sát, vksnd, " +
      "tòa án, tand, kho bạc, chi cục, thi hành án, bảo hiểm xã hội, bhxh, văn phòng, hải quan, kiểm lâm, " +
      "quản lý thị trường",
  ],
  [null, "thị xã, xã hội, cơ sở, thị trường, môi trường, công trường, quảng trường, hiện trường"],
];

/** Type words only where the name begins with them: elsewhere they are parts of others (Hải Phòng, Sở Dầu). */
const AT_START: readonly (readonly [UnitType, string])[] = [
  ["cơ quan", "phòng, sở, cục, ban, thuế, thanh tra"],
];

/** What a name may begin with before the unit itself; longer ones first. */
const ORGANISATION = [
  "đoàn thanh niên cộng sản hồ chí minh",
  "đoàn tncs hồ chí minh",
  "đoàn tncs hcm",
  "đoàn tncs",
  "đoàn thanh niên",
  "đoàn cơ sở",
  "đoàn tn",
  "đoàn",
  "đtncs hồ chí minh",
  "đtncs",
  "đtn",
  "đcs",
  "ban chấp hành",
  "ban thường vụ",
  "bch",
  "btv",
];

/** Communes whose own name begins with Đoàn: Đoàn Kết, Đoàn Đào, Đoàn Lập, Đoàn Thượng, Đoàn Tùng, Đoàn Xá. */
const NAMED_DOAN = "kết, đào, lập, thượng, tùng, xá";

/** What BCH, TT and P stand for when these follow: ban chỉ huy, trung tâm, phòng. */
const COMMAND = "quân sự, qs, bộ đội, biên phòng";
const CENTRE =
  "y tế, giáo dục, gdnn, gdtx, gd, văn hóa, vh, dịch vụ, dv, chính trị, bồi dưỡng, bd, hành chính, phát triển, " +
  "quản lý, kỹ thuật, kiểm soát, kiểm định, công nghệ, truyền thông, thể dục, thể thao, khuyến nông, viễn thông, " +
  "dạy nghề, hướng nghiệp, huấn luyện, thông tin, phục vụ, dân số, đăng kiểm, bảo trợ, nước sạch, điều dưỡng";
const OFFICE =
  "giáo dục, gd, tài chính, tc, nội vụ, kinh tế, tư pháp, văn hóa, vh, y tế, lao động, ld, tài nguyên, tn, " +
  "nông nghiệp, nn, tổ chức, hành chính, kế hoạch, kế toán, công chứng, cảnh sát, kỹ thuật, kinh doanh, quản lý, " +
  "dân tộc, thanh tra, khoa học";

/** What a school's or an office's name may have before its place besides words of type: "THPT số 2 Cao Lộc". */
const BEFORE_PLACE = {
  /** At the front too. */
  first: "trung tâm, tt, bệnh viện, trạm y tế, đồn biên phòng, hạt kiểm lâm, đội quản lý thị trường",
  behind:
    "phổ thông, pt, dân tộc, nội trú, bán trú, liên cấp, và, y tế, nhà nước, nhân dân, dân sự, chính sách, thuế, " +
    "khối, khu vực, số",
};

const BODIES = [
  ["tỉnh đoàn", "tỉnh"],
  ["thành đoàn", "thành phố"],
  ["huyện đoàn", "huyện"],
  ["quận đoàn", "quận"],
  ["thị đoàn", "thị xã"],
] as const;

/** A phrase of the vocabulary, word by word. */
interface Phrase {
  readonly words: readonly string[];
  readonly type: UnitType | null;
  readonly atStart: boolean;
}

/** The vocabulary in one spelling; every string in it is a name key. */
export interface Vocabulary {
  readonly organisation: readonly string[];
  /** The word đoàn. */
  readonly doan: string;
  readonly namedDoan: ReadonlySet<string>;
  readonly bch: string;
  readonly command: readonly string[];
  readonly centre: readonly string[];
  readonly office: readonly string[];
  /** The keys of `COMMUNE_TYPES`. */
  readonly communes: readonly string[];
  /** The word trường: no type where it ends a name (Xuân Trường). */
  readonly truong: string;
  /** Abbreviations of "Đoàn xã" and its like at the very start. */
  readonly joined: ReadonlyMap<string, string>;
  /** What the Union calls itself above the communes, and the place it means: Huyện đoàn X is đoàn huyện X. */
  readonly bodies: readonly (readonly [string, string])[];
  readonly unitLabel: readonly string[];
  /** Levels whose name may follow after a comma: "xã X, huyện Y". */
  readonly levels: readonly string[];
  /** By first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Chi đoàn and its like, which an organisation's part begins with. */
  readonly branches: readonly string[];
  /** Words before a school's or an office's place that say no type: those that may come first, all of them. */
  readonly beforePlace: { readonly first: readonly string[]; readonly all: readonly string[] };
}

/** What abbreviations spell out to: always with diacritics, for P. 5 is phường 5. */
export const XA = nameKey("xã");
export const PHUONG = nameKey("phường");
export const THI_TRAN = nameKey("thị trấn");

function list(text: string): string[] {
  return text.split(", ");
}

function vocabulary(key: (text: string) => string): Vocabulary {
  const keys = (text: string): string[] => list(text).map(key);
  const phrases = new Map<string, Phrase[]>();
  const add = (type: UnitType | null, text: string, atStart: boolean): void => {
    for (const phrase of keys(text)) {
      const words = phrase.split(" ");
      const first = words[0] as string;
      phrases.set(first, [...(phrases.get(first) ?? []), { words, type, atStart }]);
    }
  };
  for (const [type, text] of ANYWHERE) add(type, text, false);
  for (const [type, text] of AT_START) add(type, text, true);
  for (const group of phrases.values()) group.sort((a, b) => b.words.length - a.words.length);
  return {
    organisation: ORGANISATION.map(key),
    doan: key("đoàn"),
    namedDoan: new Set(keys(NAMED_DOAN)),
    bch: key("bch"),
    command: keys(COMMAND),
    centre: keys(CENTRE),
    office: keys(OFFICE),
    communes: COMMUNE_TYPES.map(key),
    truong: key("trường"),
    joined: new Map([
      [key("đx"), XA],
      [key("đtt"), THI_TRAN],
      [key("đp"), PHUONG],
    ]),
    bodies: BODIES.map(([body, place]) => [key(body), key(place)]),
    unitLabel: ["tên đơn vị:", "đơn vị:"].map(key),
    levels: keys("huyện, quận, thị xã, thành phố, tỉnh, tp, tx"),
    phrases,
    branches: keys("liên chi đoàn, chi đoàn, lcđ, cđ"),
    beforePlace: {
      first: keys(BEFORE_PLACE.first),
      all: keys(`${BEFORE_PLACE.first}, ${BEFORE_PLACE.behind}`),
    },
  };
}

const MARKED = vocabulary(nameKey);
const BARE = vocabulary(fold);

/** The vocabulary for a name key: the bare one only where the whole name is typed without diacritics. */
export function vocabularyFor(key: string): Vocabulary {
  for (let i = 0; i < key.length; i++) if (key.charCodeAt(i) > 0x7e) return MARKED;
  return BARE;
}

/** All words of type, name keys. */
export const TYPE_PHRASES: readonly string[] = [...MARKED.phrases.values()].flatMap((group) =>
  group.filter(({ atStart }) => !atStart).map(({ words }) => words.join(" ")),
);
