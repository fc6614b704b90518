/**
 * @fileoverview Wide sheets made up from a seed, as district offices lay them out: titles, header depth,
 * merges, wordings, column order, groups, totals and signatures vary, and the truth is known.
 */
import { SET_2018_2022 } from "../../src/criteria/presets";
import type { Field } from "../../src/layout/reading";
import { a1, columnLetters } from "../../src/table/a1";
import type { CellValue, Tab } from "../../src/table/tab";
import { tabOf } from "./tabs";

/** Small, fast and seeded. */
export class Dice {
  constructor(private state: number) {}
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
  chance(p: number): boolean {
    return this.next() < p;
  }
  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }
  shuffled<T>(items: readonly T[]): T[] {
    const copy = [...items];
    for (let i = copy.length - 1; i > 0; i -= 1) {
      const j = this.below(i + 1);
      [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
    }
    return copy;
  }
}

interface TrueColumn {
  readonly column: string;
  readonly field: Field;
  readonly criterion: string | null;
  readonly pillar: string | null;
}

export interface GeneratedSheet {
  readonly tab: Tab;
  readonly headerRows: readonly number[];
  readonly columns: readonly TrueColumn[];
  readonly units: readonly { readonly name: string; readonly row: number; readonly heading: string }[];
  readonly unnamed: readonly string[];
  readonly year: number;
  /** How it was made, for the message of a failing test. */
  readonly made: string;
}

const WORDS = {
  order: ["TT", "STT", "Stt", "Số TT", "Số thứ tự", "S TT"].slice(0, 5),
  name: [
    "Tên đơn vị",
    "Đơn vị",
    "Đoàn cơ sở",
    "Đoàn xã, phường",
    "Tên Đoàn cơ sở",
    "Cơ sở Đoàn",
    "Đơn vị được đánh giá",
    "TÊN ĐƠN VỊ",
    "Tên cơ sở Đoàn",
    "Đoàn xã, phường, thị trấn",
    "Tên đơn vị/Đoàn cơ sở",
    "Tổ chức cơ sở Đoàn",
  ],
  type: ["Loại hình", "Khối", "Loại hình đơn vị"],
  officer: ["Cán bộ phụ trách", "Cán bộ theo dõi", "Người phụ trách", "Cán bộ Huyện đoàn phụ trách"],
  registration: ["Đăng ký", "Ngày đăng ký", "Có đăng ký", "Đăng ký (x)", "Đăng kí đầu năm"],
  result: ["Kết quả", "Công nhận", "Xếp loại", "Kết quả công nhận", "Đề nghị công nhận", "Kết quả chung"],
  group: ["Huyện", "Đơn vị cấp trên", "Huyện/thành phố", "Cụm"],
  other: ["Ghi chú", "Tổng số tiêu chí đạt", "Số đoàn viên", "Tổng điểm", "Bí thư", "Tỷ lệ (%)"],
  self: [
    "Tự chấm",
    "Tự đánh giá",
    "Đơn vị tự chấm",
    "TĐG",
    "Tự chấm điểm",
    "Đơn vị tự đánh giá",
    "Kết quả tự chấm",
  ],
  appraised: [
    "Thẩm định",
    "TĐ",
    "Kết quả thẩm định",
    "Huyện chấm",
    "Cấp trên chấm",
    "Huyện đoàn thẩm định",
    "Cấp trên đánh giá",
  ],
  single: ["Đánh giá", "Chấm", "Kết quả", "Thẩm định", "KQ", "Điểm", "Đạt/Không đạt"],
  evidence: [
    "Minh chứng",
    "MC",
    "VB chứng minh",
    "Văn bản minh chứng",
    "Link minh chứng",
    "Hồ sơ",
    "Hồ sơ minh chứng",
    "Tài liệu kiểm chứng",
    "Minh chứng (số, ký hiệu văn bản)",
  ],
  explanation: ["Giải trình", "GT", "Lý do", "Giải trình (nếu có)", "Lý do chưa đạt"],
  pass: ["Đạt"],
  fail: ["Chưa đạt", "Không đạt", "Chưa đạt "],
} as const;

export const SHORT_TEXTS: Readonly<Record<string, string>> = {
  "1.1": "Nắm chắc tình hình tư tưởng, tâm tư, nguyện vọng của đoàn viên, thanh thiếu niên",
  "1.2": "Công tác quản lý đoàn viên",
  "1.3": "Rà soát, lập danh sách đoàn viên, thanh thiếu niên có hoàn cảnh khó khăn",
  "1.4": "Phổ biến, tuyên truyền đường lối của Đảng, chính sách pháp luật",
  "1.5": "Chăm lo, bảo vệ quyền lợi hợp pháp của đoàn viên, thanh thiếu nhi",
  "2.1": "Xây dựng chương trình hành động, kế hoạch công tác",
  "2.2": "Triển khai chương trình công tác hằng năm; công trình, phần việc thanh niên",
  "2.3": "Chỉ đạo các chi đoàn sinh hoạt định kỳ",
  "2.4": "Phát triển tổ chức, thực hiện chủ trương 1+1",
  "2.5": "Kiểm tra, đánh giá; nhân rộng mô hình, gương điển hình",
  "3.1": "Tham mưu cấp ủy về cơ chế, nội dung công tác Đoàn",
  "3.2": "Tham mưu quy hoạch, đào tạo, bố trí cán bộ Đoàn",
  "3.3": "Giới thiệu đoàn viên ưu tú cho Đảng",
  "3.4": "Phối hợp với chính quyền, ban, ngành, đoàn thể, thôn xóm",
  "3.5": "Huy động nguồn lực xã hội",
};
const OWN = [
  "Nắm tình hình theo quý",
  "Danh sách đoàn viên được cập nhật",
  "Có hoạt động chăm lo thiếu nhi nghèo",
  "Có kênh tiếp nhận ý kiến của thanh niên",
  "Có chương trình công tác năm",
  "Các chi đoàn sinh hoạt theo lịch",
  "Có tự kiểm tra, rút kinh nghiệm",
  "Có văn bản tham mưu gửi cấp ủy",
  "Có vận động nguồn lực cho hoạt động",
];
const ROMAN = ["I", "II", "III", "IV", "V"];
const COMMUNES =
  "Bảo Lâm,Bình Trung,Cao Lâu,Công Sơn,Gia Cát,Hải Yến,Hòa Cư,Hồng Phong,Hợp Thành,Lộc Yên,Mẫu Sơn,Phú Xá,Tân Liên,Tân Thành,Thạch Đạn,Thanh Lòa,Thụy Hùng,Xuân Long,Xuất Lễ,Yên Trạch,Cộng Hòa,Tân Tiến,Quang Trung,Đoàn Kết,Y Tịch,Vân An".split(
    ",",
  );

interface Leaf {
  readonly field: Field;
  readonly criterion: string | null;
  readonly pillar: string | null;
  /** Headings, top to bottom; a shared object is one merged heading. */
  readonly path: readonly Head[];
}
interface Head {
  readonly value: CellValue;
}

/** Makes one sheet. */
export function wideSheet(seed: number): GeneratedSheet {
  const dice = new Dice(seed);
  const made: string[] = [`seed ${seed}`];
  const pick = <T>(what: string, choices: readonly T[]): T => {
    const choice = dice.of(choices);
    made.push(`${what}=${String(choice)}`);
    return choice;
  };

  const naming = pick("naming", [
    "code",
    "code",
    "code",
    "TC",
    "TC joined",
    "Tiêu chí",
    "Tiêu chí:",
    "dot",
    "roman",
    "brackets",
    "dash",
    "number",
    "date",
    "code+short",
    "code+full",
    "full",
    "short",
    "flat",
    "flat TC",
    "restart",
    "restart TC",
    "own",
  ] as const);
  const needsPillars = naming === "restart" || naming === "restart TC" || naming === "own";
  const pillarWords = pick("pillars", [
    ...(needsPillars ? [] : ["none", "none", "none"]),
    "Nội dung chủ động",
    "Nội dung",
    "Tiêu chuẩn",
    "Mặt",
    "number",
    "roman",
    "heading",
    "ND",
  ]);
  const inFlat = naming === "flat" || naming === "flat TC";
  const marks = pick("marks", [
    "none",
    "single",
    "appraised",
    "self+appraised",
    "self+appraised",
    "pair",
    "pair under appraised",
    "self",
    "sides",
  ] as const);
  const evidence = pick("evidence", ["criterion", "criterion", "pillar", "unit", "none"] as const);
  const explanation = evidence === "criterion" && dice.chance(0.3);
  const merged = pick("merged", [true, true, false]);
  const blankColumns = dice.of([0, 0, 0, 1, 2]);
  const upper = dice.chance(0.2);
  const nfd = dice.chance(0.15);
  const text = (words: string): string => {
    const cased = upper ? words.toUpperCase() : words;
    const spaced = dice.chance(0.05)
      ? `${cased}\u00a0`
      : dice.chance(0.05)
        ? cased.replace(" ", "  ")
        : cased;
    return nfd ? spaced.normalize("NFD") : spaced;
  };
  const word = (kind: keyof typeof WORDS) => ({ value: text(dice.of(WORDS[kind] as readonly string[])) });

  // Criteria, their pillars, and what stands under each.
  const pillars = SET_2018_2022.pillars.map((pillar, index) => {
    const own = naming === "own";
    const n = index + 1;
    const label =
      pillarWords === "number"
        ? `${n}. ${pillar.name}`
        : pillarWords === "roman"
          ? `${ROMAN[index]}. ${pillar.name}`
          : pillarWords === "heading"
            ? pillar.name
            : pillarWords === "ND"
              ? `ND${n}`
              : `${pillarWords} ${n}${dice.chance(0.3) ? `: ${pillar.name}` : ""}`;
    const head: Head | null = pillarWords === "none" ? null : { value: text(label) };
    const count = own ? 3 : 5;
    const criteria = Array.from({ length: count }, (_, k) => {
      const code = `${n}.${k + 1}`;
      const full = pillar.criteria[k]?.text ?? "";
      return { code, head: { value: criterionLabel(naming, n, k + 1, full, text) } };
    });
    return { code: String(n), head, criteria };
  });
  const mixed = !inFlat && !needsPillars && naming !== "date" && dice.chance(0.15);
  if (mixed) made.push("criteria in any order");
  const ordered = mixed
    ? dice.shuffled(pillars).map((p) => ({ ...p, criteria: dice.shuffled(p.criteria) }))
    : pillars;

  const single = word("single");
  const selfWord = word("self");
  const appraisedWord = word("appraised");
  const evidenceWord = word("evidence");
  const explanationWord = word("explanation");
  const passWord = word("pass");
  const failWord = word("fail");
  const fresh = (head: Head): Head => ({ ...head });
  const standard = marks !== "pair" && dice.chance(0.15) && marks !== "sides";
  if (standard) made.push("điểm chuẩn");

  const criterionLeaves: Leaf[] = [];
  const sides: { field: Field; head: Head | null }[] =
    marks === "sides"
      ? [
          { field: "self", head: selfWord },
          { field: "appraised", head: appraisedWord },
        ]
      : [{ field: "appraised", head: null }];
  for (const side of sides) {
    for (const pillar of ordered) {
      const above = [
        ...(side.head ? [side.head] : []),
        ...(pillar.head ? [side.head ? fresh(pillar.head) : pillar.head] : []),
      ];
      if (side.head && pillar.head) above[1] = { value: pillar.head.value };
      for (const { code, head } of pillar.criteria) {
        const own = side.head ? { value: head.value } : head;
        const leaf = (field: Field, ...below: Head[]): Leaf => ({
          field,
          criterion: code,
          pillar: null,
          path: [...above, own, ...below],
        });
        if (standard) criterionLeaves.push(leaf("other", { value: text("Điểm chuẩn") }));
        if (marks === "sides") criterionLeaves.push(leaf(side.field));
        else if (marks === "none")
          criterionLeaves.push(
            evidence === "criterion" || standard
              ? leaf("appraised", fresh(appraisedWord))
              : leaf("appraised"),
          );
        else if (marks === "single") criterionLeaves.push(leaf("appraised", fresh(single)));
        else if (marks === "appraised") criterionLeaves.push(leaf("appraised", fresh(appraisedWord)));
        else if (marks === "self") criterionLeaves.push(leaf("self", fresh(selfWord)));
        else if (marks === "self+appraised")
          criterionLeaves.push(leaf("self", fresh(selfWord)), leaf("appraised", fresh(appraisedWord)));
        else if (marks === "pair")
          criterionLeaves.push(
            leaf("appraisedPass", fresh(passWord)),
            leaf("appraisedFail", fresh(failWord)),
          );
        else {
          const over = fresh(appraisedWord);
          criterionLeaves.push(
            leaf("appraisedPass", over, fresh(passWord)),
            leaf("appraisedFail", over, fresh(failWord)),
          );
        }
        if (marks !== "sides" && evidence === "criterion")
          criterionLeaves.push(leaf("evidence", fresh(evidenceWord)));
        if (marks !== "sides" && explanation)
          criterionLeaves.push(leaf("explanation", fresh(explanationWord)));
      }
      if (marks !== "sides" && evidence === "pillar")
        criterionLeaves.push({
          field: "evidence",
          criterion: null,
          pillar: pillar.code,
          path: [...above, fresh(evidenceWord)],
        });
    }
  }
  const plain = (field: Field, kind: keyof typeof WORDS): Leaf => ({
    field,
    criterion: null,
    pillar: null,
    path: [word(kind)],
  });
  const hasOrder = dice.chance(0.85);
  const hasGroup = dice.chance(0.12);
  const left = [
    plain("name", "name"),
    ...(dice.chance(0.15) ? [plain("type", "type")] : []),
    ...(hasGroup ? [plain("group", "group")] : []),
    ...(dice.chance(0.2) ? [plain("officer", "officer")] : []),
    ...(dice.chance(0.3) ? [plain("registration", "registration")] : []),
  ];
  const right = [
    ...(evidence === "unit" || (marks === "sides" && evidence !== "none")
      ? [plain("evidence", "evidence")]
      : []),
    ...(dice.chance(0.3) ? [plain("result", "result")] : []),
    ...(dice.chance(0.3) ? [plain("other", "other")] : []),
  ];
  const leftOrdered = dice.chance(0.8) ? left : dice.shuffled(left);
  const rightOrdered = dice.shuffled(right);
  const marksFirst = dice.chance(0.06);
  if (marksFirst) made.push("marks first");
  const leaves: Leaf[] = [
    ...(hasOrder ? [plain("order", "order")] : []),
    ...(marksFirst ? [...criterionLeaves, ...leftOrdered] : [...leftOrdered, ...criterionLeaves]),
    ...rightOrdered,
  ];

  // Rows above the table.
  const year = 2018 + dice.below(9);
  const rows: CellValue[][] = [];
  const merges: string[] = [];
  const width = blankColumns + leaves.length;
  const put = (row: number, column: number, value: CellValue) => {
    while (rows.length <= row) rows.push(Array.from({ length: width }, () => ""));
    (rows[row] as CellValue[])[column] = value;
  };
  let row = dice.of([0, 0, 1]);
  if (dice.chance(0.7)) {
    put(row, blankColumns, dice.of(["HUYỆN ĐOÀN CAO LỘC", "BCH ĐOÀN HUYỆN CAO LỘC", "THÀNH ĐOÀN LẠNG SƠN"]));
    if (dice.chance(0.5)) put(row, Math.floor(width / 2), "ĐOÀN TNCS HỒ CHÍ MINH");
    row += 1;
    if (dice.chance(0.5)) put(row, blankColumns, "***");
    if (dice.chance(0.5)) put(row, Math.floor(width / 2), `Cao Lộc, ngày 25 tháng 11 năm ${year}`);
    row += 1;
  }
  put(
    row,
    blankColumns,
    dice.of([
      `BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM ${year}`,
      `KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM ${year} (1: đạt, 0: không đạt)`,
      `Tổng hợp xây dựng Đoàn cơ sở "3 chủ động" năm ${year}`,
      `BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG GIAI ĐOẠN 2018 - 2022 NĂM ${year}`,
    ]),
  );
  if (dice.chance(0.7)) merges.push(`${a1(row, blankColumns)}:${a1(row, width - 1)}`);
  row += 1;
  if (dice.chance(0.3)) {
    put(row, blankColumns, "(Kèm theo Báo cáo số 13-BC/ĐTN ngày 20/11/2019 của Ban Thường vụ Huyện đoàn)");
    row += 1;
  }
  row += dice.of([0, 1, 1, 2]);

  // The header: a heading without anything below goes down to the last row, merged or left blank.
  const depth = Math.max(...leaves.map((leaf) => leaf.path.length));
  const top = row;
  const lowNames = !merged && dice.chance(0.2);
  if (lowNames) made.push("names in the last header row");
  const anchors = new Map<Head, { row: number; column: number; lastRow: number; lastColumn: number }>();
  leaves.forEach((leaf, index) => {
    const column = blankColumns + index;
    leaf.path.forEach((head, level) => {
      const isLast = level === leaf.path.length - 1;
      const at = lowNames && leaf.criterion === null && leaf.path.length === 1 ? depth - 1 : level;
      const before = anchors.get(head);
      if (before) before.lastColumn = column;
      else
        anchors.set(head, {
          row: top + at,
          column,
          lastRow: isLast && merged ? top + depth - 1 : top + at,
          lastColumn: column,
        });
    });
  });
  for (const [head, { row: r, column, lastRow, lastColumn }] of anchors) {
    put(r, column, head.value);
    if (merged && (lastRow > r || lastColumn > column))
      merges.push(`${a1(r, column)}:${a1(lastRow, lastColumn)}`);
  }
  while (rows.length < top + depth) rows.push(Array.from({ length: width }, () => ""));
  row = top + depth;
  const headerRows = Array.from({ length: depth }, (_, index) => top + index + 1);
  if (hasOrder && !marksFirst && dice.chance(0.12)) {
    made.push("numbered columns");
    for (let column = 0; column < leaves.length; column += 1)
      put(row, blankColumns + column, dice.chance(0.5) ? column + 1 : `(${column + 1})`);
    headerRows.push(row + 1);
    row += 1;
  }
  made.push(`depth=${depth}`);

  // Units.
  const units: { name: string; row: number; heading: string }[] = [];
  const unnamed: string[] = [];
  const indexOf = (field: Field) => {
    const found = leaves.findIndex((leaf) => leaf.field === field && leaf.criterion === null);
    return found < 0 ? -1 : blankColumns + found;
  };
  const nameAt = indexOf("name");
  const orderAt = indexOf("order");
  const groupAt = indexOf("group");
  const markKind = pick("values", ["Đạt", "Đạt", "x", "1", "points", "TRUE"]);
  const groups =
    !hasGroup && hasOrder && dice.chance(0.4)
      ? dice.of([
          ["Khối xã, thị trấn", "Khối trường học"],
          ["Huyện Cao Lộc", "Thành phố Lạng Sơn"],
          ["Cụm thi đua số 1", "Cụm thi đua số 2"],
        ])
      : [""];
  let n = 0;
  let lastHeading = "";
  const names = dice
    .shuffled(COMMUNES)
    .slice(0, 4 + dice.below(14))
    .map((commune) =>
      dice.of([
        `Đoàn xã ${commune}`,
        `Đoàn xã ${commune}`,
        `Đoàn phường ${commune}`,
        `Xã ${commune}`,
        `Chi đoàn cơ sở ${commune}`,
        `Đoàn trường THPT ${commune}`,
      ]),
    );
  const perGroup = Math.ceil(names.length / groups.length);
  groups.forEach((group, g) => {
    if (group !== "") {
      lastHeading = group;
      const style = dice.of(["roman", "roman", "merged", "bare"]);
      if (style === "roman") {
        put(row, orderAt, ROMAN[g] as string);
        put(row, nameAt, group);
      } else if (style === "merged" && blankColumns === 0 && orderAt === 0) {
        put(row, 0, `${ROMAN[g]}. ${group}`);
        merges.push(`${a1(row, 0)}:${a1(row, width - 1)}`);
      } else put(row, nameAt, group);
      row += 1;
    }
    for (const name of names.slice(g * perGroup, (g + 1) * perGroup)) {
      n += 1;
      if (hasOrder) put(row, orderAt, dice.chance(0.9) ? n : `${n}.`);
      put(row, nameAt, dice.chance(0.1) ? `${name} ` : name);
      let heading = lastHeading;
      if (groupAt >= 0) {
        put(row, groupAt, n % 2 ? "Cao Lộc" : "Chi Lăng");
        heading = n % 2 ? "Cao Lộc" : "Chi Lăng";
      }
      units.push({ name, row: row + 1, heading });
      // A unit with nothing filled in is still a unit, where it has a number or a unit's name.
      if (!dice.chance(0.06)) fillUnit(dice, leaves, blankColumns, row, markKind, put);
      row += 1;
      if (hasOrder && dice.chance(0.02)) {
        n += 1;
        put(row, orderAt, n);
        fillUnit(dice, leaves, blankColumns, row, markKind, put);
        unnamed.push(a1(row, nameAt));
        row += 1;
      }
      if (dice.chance(0.03)) row += 1;
    }
  });
  if (dice.chance(0.5)) {
    const label = dice.of(["Tổng cộng", "Tổng", "Cộng", "TỔNG CỘNG", "Tổng số"]);
    put(row, dice.chance(0.7) || orderAt < 0 ? nameAt : orderAt, label);
    leaves.forEach((leaf, index) => {
      if (/^appraised|^self/.test(leaf.field)) put(row, blankColumns + index, dice.below(20));
    });
    row += 1;
  }
  if (dice.chance(0.5)) {
    row += dice.below(3);
    const far = Math.min(width - 1, nameAt + 4 + dice.below(6));
    const lines: [number, string][] = dice.of([
      [
        [nameAt, "Nơi nhận:"],
        [far, "TM. BAN THƯỜNG VỤ"],
        [nameAt, "- BTV Tỉnh đoàn (b/c)"],
        [far, "BÍ THƯ"],
        [nameAt, "- Các đơn vị;"],
        [nameAt, "- Lưu VP."],
        [far, "Nguyễn Văn A"],
      ],
      [
        [far, `Cao Lộc, ngày … tháng … năm ${year}`],
        [nameAt, "NGƯỜI LẬP BIỂU"],
        [far, "TM. BAN THƯỜNG VỤ"],
        [nameAt, "Trần Thị B"],
        [far, "Nguyễn Văn A"],
      ],
      [
        [nameAt, "Ghi chú: x là đạt"],
        [far, "NGƯỜI LẬP"],
        [far, "Lê Văn C"],
      ],
    ]);
    for (const [column, line] of lines) {
      if (dice.chance(0.5)) row += 1;
      put(row, column, line);
      row += 1;
    }
  }
  const columns = leaves.map((leaf, index) => ({
    column: columnLetters(blankColumns + index),
    field: leaf.field,
    criterion: leaf.criterion,
    pillar: leaf.pillar,
  }));
  const tabName = dice.of(["Chấm điểm", "Tổng hợp", `Năm ${year}`, "Sheet1", `3CĐ ${year}`]);
  return {
    tab: tabOf(tabName, rows, { merges }),
    headerRows,
    columns,
    units,
    unnamed,
    year,
    made: made.join(", "),
  };
}

function criterionLabel(
  naming: string,
  pillar: number,
  k: number,
  full: string,
  text: (words: string) => string,
): CellValue {
  const code = `${pillar}.${k}`;
  const short = SHORT_TEXTS[code] ?? "";
  switch (naming) {
    case "TC":
      return text(`TC ${code}`);
    case "TC joined":
      return `TC${code}`;
    case "Tiêu chí":
      return text(`Tiêu chí ${code}`);
    case "Tiêu chí:":
      return text(`Tiêu chí ${code}:`);
    case "dot":
      return `${code}.`;
    case "roman":
      return `${ROMAN[pillar - 1]}.${k}`;
    case "brackets":
      return `(${code})`;
    case "dash":
      return `${pillar}-${k}`;
    case "number":
      return Number(code);
    case "date":
      return new Date(Date.UTC(2021, k - 1, pillar));
    case "code+short":
      return text(`${code}. ${short}`);
    case "code+full":
      return text(`${code}. ${full}`);
    case "full":
      return text(full);
    case "short":
      return text(short);
    case "flat":
      return (pillar - 1) * 5 + k;
    case "flat TC":
      return text(`TC ${(pillar - 1) * 5 + k}`);
    case "restart":
      return k;
    case "restart TC":
      return text(`Tiêu chí ${k}`);
    case "own":
      return text(OWN[(pillar - 1) * 3 + k - 1] as string);
    default:
      return code;
  }
}

function fillUnit(
  dice: Dice,
  leaves: readonly Leaf[],
  blankColumns: number,
  row: number,
  kind: string,
  put: (row: number, column: number, value: CellValue) => void,
): void {
  const pass: CellValue = kind === "1" ? 1 : kind === "TRUE" ? true : kind === "points" ? 8 : kind;
  const fail: CellValue =
    kind === "1" ? 0 : kind === "TRUE" ? false : kind === "points" ? 3.5 : kind === "x" ? "k" : "Không đạt";
  let failed = false;
  leaves.forEach((leaf, index) => {
    const column = blankColumns + index;
    switch (leaf.field) {
      case "self":
      case "appraised":
        put(row, column, dice.chance(0.9) ? (dice.chance(0.9) ? pass : fail) : dice.chance(0.5) ? "" : "KAD");
        break;
      case "appraisedPass":
        failed = dice.chance(0.15);
        put(row, column, failed ? "" : "x");
        break;
      case "appraisedFail":
        put(row, column, failed ? "x" : "");
        break;
      case "evidence":
        put(
          row,
          column,
          dice.chance(0.9)
            ? dice.of([
                "13-KH/ĐTN ngày 20/4/2021",
                "https://drive.google.com/file/d/1abc/view",
                "08 – HD/ĐTN",
                "Sổ theo dõi đoàn viên",
              ])
            : "",
        );
        break;
      case "explanation":
        put(row, column, dice.chance(0.1) ? "Hồ sơ giấy lưu tại văn phòng" : "");
        break;
      case "type":
        put(row, column, dice.of(["Xã", "Phường", "Trường học"]));
        break;
      case "officer":
        put(row, column, dice.of(["Nguyễn Văn A", "Trần Thị B"]));
        break;
      case "registration":
        put(row, column, dice.of<CellValue>(["x", "Có", new Date(Date.UTC(2021, 0, 12)), ""]));
        break;
      case "result":
        put(row, column, dice.of(["Công nhận", "", "Khá"]));
        break;
      default:
        if (leaf.field === "other")
          put(row, column, leaf.criterion ? 10 : dice.of<CellValue>(["", 12, "Nộp muộn"]));
    }
  });
}
