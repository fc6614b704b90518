/** @fileoverview The columns of a wide sheet made up from dice: which there are, what they are called, in what order. */
import { SET_2018_2022 } from "../../src/criteria/presets";
import type { Field } from "../../src/layout/reading";
import type { CellValue } from "../../src/table/tab";
import type { Dice } from "./dice";
import { criterionLabel, ROMAN, WORDS } from "./wide-words";

/** A column, and the headings over it. */
export interface Leaf {
  readonly field: Field;
  readonly criterion: string | null;
  readonly pillar: string | null;
  /** Headings, top to bottom; a shared object is one merged heading. */
  readonly path: readonly Head[];
}

/** A heading. */
export interface Head {
  readonly value: CellValue;
}

/** The columns, and what the rest of the sheet has to know of how they were made. */
export interface WideColumns {
  readonly leaves: readonly Leaf[];
  readonly blankColumns: number;
  /** Headings go over the cells that they stand for. */
  readonly merged: boolean;
  readonly hasOrder: boolean;
  readonly hasGroup: boolean;
  readonly marksFirst: boolean;
}

/** Throws for the columns; `made` takes down what came out. */
export function wideColumns(dice: Dice, made: string[]): WideColumns {
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
    "odd",
  ] as const);
  const own = naming === "own" || naming === "odd";
  const needsPillars = naming === "restart" || naming === "restart TC" || own;
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
  return { leaves, blankColumns, merged, hasOrder, hasGroup, marksFirst };
}
