/**
 * @fileoverview [O5] Lists of who registered made up from seeds, each with its truth: lists, checklists, blocks side by side,
 * one column, answers of a form; what is read of each unit is that, and nothing is found amiss.
 */
import { expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { readYear } from "../../src/year/read";
import { detailsByUnit } from "../../src/year/registered";
import { Dice } from "../../tools/fuzz/dice";
import { read } from "../layout/books";
import { UNITS } from "../layout/registered";
import { foreign, JUDGED, type Loose, tabOf } from "./support";

const BOOKS = 20;

/** What is true of a unit: whether it registered, when, with which plan. */
interface Truth {
  readonly yes: boolean;
  readonly date: string | null;
  readonly number: string | null;
}

const NO: Truth = { yes: false, date: null, number: null };

const unitAs = (name: string, dice: Dice): string =>
  dice.of([
    name,
    foreign(name),
    name.replace("Đoàn xã", "Xã đoàn"),
    name.replace(/^Đoàn /, ""),
    `  ${name} `,
  ]);

const two = (n: number) => String(n).padStart(2, "0");
/** A day as people type it, or as a date. */
const dayAs = (month: number, day: number, dice: Dice): Loose =>
  dice.of<Loose>([
    new Date(2021, month - 1, day),
    `${two(day)}/${two(month)}/2021`,
    `${day}/${month}`,
    `ngày ${day}/${month}/2021`,
    `${two(day)}-${two(month)}-2021`,
  ]);
const planAs = (number: string, dice: Dice): string =>
  dice.of([`${number}-KH/ĐTN`, `${number}/KH-ĐTN`, `Số ${number}-KH/ĐTN`, `KH số ${number}-KH/ĐTN`]);

const TITLES = [
  "DANH SÁCH ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
  "Tổng hợp các đơn vị đăng ký Đoàn cơ sở 3 chủ động năm 2021",
  "ĐĂNG KÝ ĐOÀN CƠ SỞ BA CHỦ ĐỘNG NĂM 2021",
];
const foot = (count: number, dice: Dice): Loose[][] =>
  dice.chance(0.4)
    ? [
        ["", `Tổng cộng: ${count} đơn vị`],
        ["", "", "NGƯỜI LẬP BIỂU"],
      ]
    : [];

function book(seed: number) {
  const dice = new Dice(seed);
  const truth = new Map<string, Truth>(UNITS.map((unit) => [unit, NO]));
  const some = dice.shuffled(UNITS).slice(0, 3 + dice.below(UNITS.length - 2));
  const title = dice.of(TITLES);
  const number = () => two(1 + dice.below(60));
  const sheet = (rows: readonly (readonly Loose[])[]) => ({ tab: tabOf("Đăng ký", rows), truth });
  const kind = dice.of(["list", "checklist", "dated", "blocks", "column", "form"] as const);
  if (kind === "list") {
    for (const unit of some) truth.set(unit, { ...NO, yes: true });
    return sheet([
      [title],
      ["TT", dice.of(["Đơn vị", "Tên đơn vị", "Đoàn cơ sở"])],
      ...some.map((unit, n) => [n + 1, unitAs(unit, dice)]),
      ...foot(some.length, dice),
    ]);
  }
  if (kind === "checklist" || kind === "blocks") {
    const yes = dice.of(["x", "Có", "✓", "Đã đăng ký"]);
    const rows = UNITS.map((unit, n): Loose[] => {
      const has = some.includes(unit);
      truth.set(unit, { ...NO, yes: has });
      return [n + 1, unitAs(unit, dice), has ? yes : dice.of(["", "Không", "-", "Chưa"])];
    });
    const head = ["TT", "Đơn vị", "Đăng ký"];
    if (kind === "checklist") return sheet([[title], head, ...rows, ...foot(some.length, dice)]);
    return sheet([
      [title],
      [...head, ...head],
      ...rows.slice(0, 3).map((row, n) => [...row, ...(rows[n + 3] as Loose[])]),
    ]);
  }
  if (kind === "dated") {
    const rows = some.map((unit, n): Loose[] => {
      const [month, day, plan] = [1 + dice.below(4), 1 + dice.below(28), number()];
      const planned = dice.chance(0.7);
      truth.set(unit, { yes: true, date: `2021-${two(month)}-${two(day)}`, number: planned ? plan : null });
      return [n + 1, unitAs(unit, dice), dayAs(month, day, dice), planned ? planAs(plan, dice) : ""];
    });
    const head = ["TT", "Đơn vị", dice.of(["Ngày đăng ký", "Thời gian đăng ký"]), "Số, ký hiệu kế hoạch"];
    return sheet([[title], head, ...rows, ...foot(some.length, dice)]);
  }
  if (kind === "column") {
    return sheet([
      [title],
      ...some.map((unit, n): Loose[] => {
        const plan = number();
        const planned = dice.chance(0.4);
        truth.set(unit, { yes: true, date: null, number: planned ? plan : null });
        return [`${n + 1}. ${unit}${planned ? ` (KH số ${plan}-KH/ĐTN)` : ""}`];
      }),
    ]);
  }
  const answers = some.flatMap((unit, n) => {
    const again = dice.chance(0.4);
    const [first, last] = [dice.chance(0.5), dice.chance(0.8)];
    truth.set(unit, { ...NO, yes: again ? last : first, date: `2021-0${again ? 3 : 2}-${two(n + 1)}` });
    const answer = (month: number, has: boolean): Loose[] => [
      new Date(2021, month - 1, n + 1, 8, 30),
      unitAs(unit, dice),
      has ? "Có" : "Không",
    ];
    return [answer(2, first), ...(again ? [answer(3, last)] : [])];
  });
  const asked = dice.of([
    "Đơn vị có đăng ký 3 chủ động năm 2021 không?",
    "Đăng ký xây dựng Đoàn cơ sở 3 chủ động năm 2021",
  ]);
  const head = ["Dấu thời gian", "Tên đơn vị", asked];
  const inOrder = answers.sort((a, b) => (a[0] as Date).getTime() - (b[0] as Date).getTime());
  return { tab: tabOf("Câu trả lời biểu mẫu 1", [head, ...inOrder]), truth };
}

it("[O5] registrations are read as they were made", () => {
  for (let seed = 1; seed <= BOOKS; seed += 1) {
    const { tab, truth } = book(seed);
    const tabs = [JUDGED, tab];
    const assessment = assess(read(tabs), SET_2018_2022, tabs, { year: 2021, falseIsFail: false });
    const { lists, roster } = readYear({
      ...{ tabs, assessment, year: 2021, otherwise: null, today: "2022-12-31", uses: new Map() },
    });
    const details = detailsByUnit(lists.registrations);
    const found = new Map(
      roster.units.map(({ name, registered }, index): [string, unknown] => {
        const own = details.get(index);
        const yes = registered === "yes" ? true : registered === "no" ? false : registered;
        return [name, { yes, date: own?.date ?? null, number: own?.plan?.number ?? null }];
      }),
    );
    expect({ seed, found: [...found], findings: lists.findings }).toEqual({
      seed,
      found: [...truth],
      findings: [],
    });
    const [account] = lists.accounts;
    expect(account?.there).toBe((account?.read ?? 0) + (account?.refused ?? 0));
  }
});
