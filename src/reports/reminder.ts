/** @fileoverview Short courteous texts to paste into Zalo or a mail: for a unit, an officer, all, and for who appraises. */
import type { Assessment } from "../assessment/assessed";
import type { Settings } from "../criteria/settings";
import { formatSpan } from "../vietnamese/periods";
import { filesByUnit } from "../year/files";
import { followersOf, plannedIn, type Week, weekAround } from "../year/followers";
import type { Day, PlannedVisit } from "../year/lists";
import type { Year } from "../year/read";
import { byOfficer, type LackingUnit, lackingUnits, waitingUnits } from "./missing";

/** A text and whom it is for. */
export interface Reminder {
  readonly kind: "all" | "officer" | "unit";
  /** What the list of choices shows. */
  readonly label: string;
  readonly text: string;
}

/** What is known of the units. */
export interface Reminded {
  /** Null: none can be judged yet. */
  readonly assessment: Assessment | null;
  readonly year: Year;
  readonly settings: Pick<Settings, "deadline" | "unit">;
  readonly today: Day;
}

/**
 * All reminders: one for all, one for those who did not register, one for this level's own work, one for each officer whom
 * the lists name, one for each unit that can do something itself.
 */
export function reminders({ assessment, year, settings, today }: Reminded): Reminder[] {
  const units = assessment ? lackingUnits(assessment) : [];
  const of = assessment?.year ?? year.lists.year;
  const about = `Đoàn cơ sở “3 chủ động”${of === null ? "" : ` năm ${of}`}`;
  const until = settings.deadline === "" ? "" : ` trước ${settings.deadline}`;
  const said: About = { about, until, us: settings.unit };
  const followers = followersOf(year, assessment);
  const back = returnedFiles(year);
  const all: Reminder[] =
    units.length === 0
      ? []
      : [
          {
            kind: "all",
            label: `Tất cả (${units.length} đơn vị)`,
            text: forMany(
              "Kính gửi các đồng chí,",
              `Qua rà soát hồ sơ ${about}, các đơn vị sau còn thiếu:`,
              units,
              `Đề nghị các đồng chí đôn đốc, bổ sung${until}. Trân trọng cảm ơn!`,
            ),
          },
        ];
  return [
    ...sentBack(back, said),
    ...all,
    ...notRegistered(year, about),
    ...(assessment ? notAppraised(assessment, about, settings.unit || "cấp này") : []),
    ...forOfficers({ ...said, year, units, back, followers, week: weekAround(today) }),
    ...units.map(
      (one): Reminder => ({
        kind: "unit",
        label: one.unit.name,
        text: forUnit(one, back.get(one.index), said),
      }),
    ),
    ...[...back.values()].flatMap((file): Reminder[] =>
      units.some(({ index }) => index === file.index)
        ? []
        : [{ kind: "unit", label: file.name, text: forReturned(file, said) }],
    ),
  ];
}

/** What a text is about, and by when. */
interface About {
  readonly about: string;
  readonly until: string;
  /** This level's name; '' where none is set. */
  readonly us: string;
}

/** A unit whose file was sent back, and which has not answered. */
interface Returned {
  readonly index: number;
  readonly name: string;
  readonly reason: string;
}

/** By the roster's index. */
const returnedFiles = ({ lists, roster }: Year): ReadonlyMap<number, Returned> =>
  new Map(
    [...filesByUnit(lists.files)]
      .filter(([, { state }]) => state === "returned")
      .map(([index, { reason }]) => [index, { index, name: roster.units[index]?.name ?? "", reason }]),
  );

/** "1. Đoàn xã X: Thiếu minh chứng 1.2". */
const listOfReturned = (some: readonly Returned[]): string[] =>
  some.map(({ name, reason }, at) => `${at + 1}. ${name}${reason ? `: ${reason}` : ""}`);

/** To those whose file was sent back and who have not answered. */
function sentBack(back: ReadonlyMap<number, Returned>, { about, until, us }: About): Reminder[] {
  if (back.size === 0) return [];
  return [
    {
      kind: "all",
      label: `Hồ sơ đã trả lại, chưa gửi lại (${back.size} đơn vị)`,
      text: [
        "Kính gửi các đồng chí,",
        `Hồ sơ ${about} của các đơn vị sau đã được ${us ? `${us} ` : ""}trả lại và đến nay chưa gửi lại:`,
        ...listOfReturned([...back.values()]),
        `Đề nghị các đồng chí sửa, bổ sung và gửi lại${until}. Trân trọng cảm ơn!`,
      ].join("\n"),
    },
  ];
}

/** To those who did not register, where the workbook says who did. */
function notRegistered({ roster }: Year, about: string): Reminder[] {
  const names = roster.units.filter(({ registered }) => registered === "no").map(({ name }) => name);
  if (names.length === 0) return [];
  return [
    {
      kind: "all",
      label: `Chưa đăng ký (${names.length} đơn vị)`,
      text: [
        "Kính gửi các đồng chí,",
        `Đến nay các đơn vị sau chưa đăng ký ${about}:`,
        ...names.map((name, index) => `${index + 1}. ${name}`),
        "Đề nghị các đồng chí gửi đăng ký kèm kế hoạch. Trân trọng cảm ơn!",
      ].join("\n"),
    },
  ];
}

/** To those who appraise: what waits for them. */
function notAppraised(assessment: Assessment, about: string, us: string): Reminder[] {
  const waiting = waitingUnits(assessment).map(
    ({ unit, lacks }) => `${unit.name}: ${[...new Set(lacks.map(({ criterion }) => criterion))].join(", ")}`,
  );
  if (waiting.length === 0) return [];
  return [
    {
      kind: "all",
      label: `Việc thẩm định của ${us} (${waiting.length} đơn vị)`,
      text: [
        "Gửi các đồng chí tham gia thẩm định,",
        `Hồ sơ ${about} của các đơn vị sau còn tiêu chí chưa thẩm định xong:`,
        ...waiting.map((line, index) => `${index + 1}. ${line}`),
        "Đề nghị các đồng chí thẩm định, ghi kết quả vào bảng chấm. Trân trọng cảm ơn!",
      ].join("\n"),
    },
  ];
}

interface ForOfficers extends About {
  readonly year: Year;
  readonly units: readonly LackingUnit[];
  readonly back: ReadonlyMap<number, Returned>;
  readonly followers: ReturnType<typeof followersOf>;
  readonly week: Week;
}

/** What an officer is reminded of. */
interface OfficersOwn {
  readonly officer: string;
  lacking: readonly LackingUnit[];
  readonly back: Returned[];
  readonly planned: PlannedVisit[];
}

/**
 * To each officer: where a plan is kept the units of this week, and what each unit lacks; whose file was sent back; then
 * the officer's other units.
 */
function forOfficers({ year, units, back, followers, about, until, week }: ForOfficers): Reminder[] {
  const lacking = new Map(units.map((one) => [one.index, one]));
  const all = new Map<string, OfficersOwn>();
  const of = (key: string, officer: string): OfficersOwn => {
    const own = all.get(key) ?? { officer, lacking: [], back: [], planned: [] };
    all.set(key, own);
    return own;
  };
  for (const { key, officer, units: own } of byOfficer(units, followers)) of(key, officer).lacking = own;
  for (const [index, file] of back)
    for (const { key, name } of followers[index] ?? []) of(key, name).back.push(file);
  for (const row of plannedIn(year.lists.planned, week))
    for (const { key, name } of row.officers) of(key, name).planned.push(row);
  // Nobody can be written to.
  all.delete("");
  return [...all.values()].map(({ officer, planned, ...own }): Reminder => {
    const here = new Set(planned.flatMap((row) => row.units.map(({ index }) => index)));
    const others = own.lacking.filter(({ index }) => !here.has(index));
    const returned =
      own.back.length > 0 ? ["Hồ sơ đã trả lại, đơn vị chưa gửi lại:", ...listOfReturned(own.back)] : [];
    const label = `Cán bộ phụ trách: ${officer}`;
    const closing = `Nhờ đồng chí đôn đốc các đơn vị bổ sung${until}. Trân trọng cảm ơn!`;
    if (planned.length === 0) {
      const count = new Set([...others, ...own.back].map(({ index }) => index)).size;
      const opening = `Qua rà soát hồ sơ ${about}, các đơn vị đồng chí phụ trách`;
      return {
        kind: "officer",
        label: `${label} (${count} đơn vị)`,
        text: [
          `Gửi đồng chí ${officer},`,
          returned.length > 0 ? `${opening} có việc cần làm:` : `${opening} còn thiếu:`,
          ...returned,
          ...(returned.length > 0 && others.length > 0 ? ["Còn thiếu:"] : []),
          ...listOf(others),
          closing,
        ].join("\n"),
      };
    }
    const stops = planned.flatMap((row) => row.units.map((unit) => ({ unit, row })));
    return {
      kind: "officer",
      label: `${label} (tuần này ${stops.length} đơn vị)`,
      text: [
        `Gửi đồng chí ${officer},`,
        `Tuần này (${formatSpan(week)}) đồng chí đi cơ sở:`,
        ...stops.flatMap(({ unit, row }, index) => {
          const registered = unit.index === null ? null : year.roster.units[unit.index]?.registered;
          const one = unit.index === null ? undefined : lacking.get(unit.index);
          const lacks =
            registered === "no"
              ? ["- chưa đăng ký"]
              : one?.empty
                ? ["- chưa có kết quả và minh chứng nào"]
                : one
                  ? lines(one)
                  : [];
          return [
            `${index + 1}. ${unit.name} (${formatSpan(row)})${lacks.length > 0 ? ", còn thiếu:" : ""}`,
            ...lacks,
          ];
        }),
        ...returned,
        ...(others.length > 0 ? ["Các đơn vị khác đồng chí phụ trách còn thiếu:", ...listOf(others)] : []),
        closing,
      ].join("\n"),
    };
  });
}

function forUnit(one: LackingUnit, file: Returned | undefined, said: About): string {
  const { about, until } = said;
  const back = file ? [returnedSentence(file, said)] : [];
  if (one.empty) {
    return [
      `Kính gửi ${one.unit.name},`,
      ...back,
      `Đến nay đơn vị chưa có kết quả và minh chứng nào trong hồ sơ ${about}.`,
      `Đề nghị đơn vị gửi hồ sơ${until}. Trân trọng cảm ơn!`,
    ].join("\n");
  }
  return [
    `Kính gửi ${one.unit.name},`,
    ...back,
    `Qua rà soát hồ sơ ${about}, đơn vị còn thiếu:`,
    ...lines(one),
    `Đề nghị đơn vị bổ sung${until}. Trân trọng cảm ơn!`,
  ].join("\n");
}

const forReturned = (file: Returned, said: About): string =>
  [
    `Kính gửi ${file.name},`,
    returnedSentence(file, said),
    `Đề nghị đơn vị sửa, bổ sung và gửi lại${said.until}. Trân trọng cảm ơn!`,
  ].join("\n");

const returnedSentence = ({ reason }: Returned, { about, us }: About): string =>
  `Hồ sơ ${about} của đơn vị đã được ${us ? `${us} ` : ""}trả lại, đến nay đơn vị chưa gửi lại${reason ? `: ${reason.replace(/[.\s]+$/, "")}` : ""}.`;

function forMany(greeting: string, opening: string, units: readonly LackingUnit[], closing: string): string {
  return [greeting, opening, ...listOf(units), closing].join("\n");
}

const listOf = (units: readonly LackingUnit[]): string[] =>
  units.flatMap((one, index) => [
    `${index + 1}. ${one.unit.name}${one.empty ? ": chưa có kết quả và minh chứng nào" : ""}`,
    ...(one.empty ? [] : lines(one)),
  ]);

/** What the unit has to hand in or put right, a line a criterion. */
function lines({ lacks }: LackingUnit): string[] {
  return lacks.map(({ criterion, short, words }) => `- Tiêu chí ${criterion} (${short}): ${words}`);
}
