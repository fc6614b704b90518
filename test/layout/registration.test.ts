/**
 * @fileoverview [O5] Small tabs beside one assessment: lists of registration of every shape, and tables that are none.
 * Each is judged: r registered, n not registered, u undetermined, unit by unit.
 */
import { describe, expect, test } from "vitest";
import type { Tab } from "../../src/table/tab";
import { CODES, PASSES, read, sheet } from "./books";
import {
  assessment,
  at,
  CONG_SON,
  GIA_CAT,
  HOP_THANH,
  judge,
  list,
  named,
  TAN_LIEN,
  THPT,
  TITLE,
  UNITS,
  YEN_TRACH,
} from "./registered";
import { type Loose, tabOf } from "./tabs";

describe("[O5] lists of registration, of any shape", () => {
  test.each<[string, Tab, string]>([
    ["TT and name", list([["TT", "Tên đơn vị"], ...named(GIA_CAT, THPT)]), "rnnnnr"],
    [
      "one column under a heading",
      list([["Đơn vị"], [GIA_CAT], [TAN_LIEN]], "Đăng ký 3 chủ động", ""),
      "rnrnnn",
    ],
    ["one column without a heading", list([[GIA_CAT], [TAN_LIEN]]), "rnrnnn"],
    ["one column, the tab's name its only title", list([[GIA_CAT], [THPT]], "ĐK 3CĐ 2021", ""), "rnnnnr"],
    ["numbered in the name's cell", list([[`1. ${GIA_CAT}`], [`2. ${TAN_LIEN}`]]), "rnrnnn"],
    [
      "blocks side by side",
      list([
        ["TT", "Đơn vị", "TT", "Đơn vị", "TT", "Đơn vị"],
        [1, GIA_CAT, 3, TAN_LIEN, 5, CONG_SON],
        [2, HOP_THANH, 4, YEN_TRACH],
      ]),
      "rrrrrn",
    ],
    [
      "blocks by kind, a blank column between",
      list([
        ["Khối xã", "", "Khối trường"],
        [GIA_CAT, "", THPT],
        [HOP_THANH, "", ""],
      ]),
      "rrnnnr",
    ],
    [
      "a checklist",
      list([
        ["TT", "Đơn vị", "Đăng ký (x)"],
        ...UNITS.map((unit, n): Loose[] => [n + 1, unit, n % 2 ? "" : "x"]),
      ]),
      "rnrnrn",
    ],
    [
      "a checklist of boxes",
      list([["TT", "Đơn vị", "Đăng ký"], ...UNITS.map((unit, n): Loose[] => [n + 1, unit, n < 3])]),
      "rrrnnn",
    ],
    [
      "a checklist whose ticks have no heading",
      list([["TT", "Đơn vị", ""], ...UNITS.map((unit, n): Loose[] => [n + 1, unit, n < 2 ? "x" : ""])]),
      "rrnnnn",
    ],
    [
      "Có | Không under Đăng ký",
      tabOf(
        "Đăng ký",
        [
          [TITLE],
          ["TT", "Đơn vị", "Đăng ký", ""],
          ["", "", "Có", "Không"],
          ...UNITS.map((unit, n): Loose[] => [n + 1, unit, n < 4 ? "x" : "", n < 4 ? "" : "x"]),
        ],
        { merges: ["A2:A3", "B2:B3", "C2:D2"] },
      ),
      "rrrrnn",
    ],
    [
      "dates and numbers of plans",
      list([
        ["TT", "Đơn vị", "Số kế hoạch", "Ngày đăng ký"],
        [1, GIA_CAT, "01-KH/ĐTN", new Date(2021, 1, 10)],
        [2, HOP_THANH, "", "12/02/2021"],
        [3, TAN_LIEN, "02-KH/ĐTN", ""],
      ]),
      "rrnnnn",
    ],
    [
      "tick, day and paper of one registration",
      list([
        ["TT", "Đơn vị", "Đăng ký", "Ngày đăng ký", "Số VB đăng ký"],
        [1, GIA_CAT, "x", "", ""],
        [2, HOP_THANH, "", "12/02/2021", ""],
        [3, TAN_LIEN, "", "", "02-KH/ĐTN"],
        [4, YEN_TRACH, "", "", ""],
      ]),
      "rrrnnn",
    ],
    [
      "one day merged over the names",
      tabOf(
        "Đăng ký",
        [
          [TITLE],
          ["TT", "Đơn vị", "Ngày đăng ký"],
          [1, GIA_CAT, "12/02/2021"],
          [2, HOP_THANH],
          [3, TAN_LIEN],
        ],
        { merges: ["C3:C5"] },
      ),
      "rrrnnn",
    ],
    [
      "a form's answers: the latest counts, whatever their order",
      list(
        [
          [
            "Dấu thời gian",
            "Đơn vị của đồng chí",
            "Đồng chí có đăng ký xây dựng Đoàn cơ sở 3 chủ động không?",
          ],
          ["20/01/2021 08:00:00", GIA_CAT, "Không"],
          ["15/01/2021 08:00:00", GIA_CAT, "Có"],
          ["15/01/2021 08:05:00", HOP_THANH, "Không"],
          ["16/01/2021 08:05:00", HOP_THANH, "Có"],
        ],
        "Câu trả lời biểu mẫu 1",
        "",
      ),
      "nrnnnn",
    ],
    [
      "a form's answers as they come, the time stamps true dates",
      list(
        [
          ["Dấu thời gian", "Tên đơn vị", "Đăng ký xây dựng Đoàn cơ sở 3 chủ động"],
          ...[GIA_CAT, HOP_THANH, TAN_LIEN].map((unit, n): Loose[] => [at(n + 1, 8 + n), unit, "Có"]),
          [at(20, 9), CONG_SON, "Không"],
        ],
        "Form_Responses1",
        "",
      ),
      "rrrnnn",
    ],
    [
      "a form answered twice, the time stamps true dates",
      list(
        [
          ["Timestamp", "Đơn vị", "Có đăng ký không?"],
          [at(20), GIA_CAT, "Không"],
          [at(2), GIA_CAT, "Có"],
          [at(3), HOP_THANH, "Không"],
          [at(4), HOP_THANH, "Có"],
        ],
        "Câu trả lời biểu mẫu 1",
      ),
      "nrnnnn",
    ],
    [
      "a register: the day before the name, the paper behind",
      list(
        [
          ["Ngày nhận", "Đơn vị", "Số văn bản"],
          ...[GIA_CAT, HOP_THANH].map((unit, n): Loose[] => [at(n + 1), unit, `0${n + 1}-KH/ĐTN`]),
        ],
        "Sổ đăng ký",
      ),
      "rrnnnn",
    ],
    [
      "a register: number and day, both before the name",
      list([
        ["TT", "Số đến", "Ngày đến", "Số ký hiệu", "Tên đơn vị", "Trích yếu"],
        ...[GIA_CAT, THPT].map((unit, n): Loose[] => [
          n + 1,
          20 + n,
          at(n + 1),
          `0${n + 1}-KH/ĐTN`,
          unit,
          "Kế hoạch xây dựng Đoàn cơ sở 3 chủ động",
        ]),
      ]),
      "rnnnnr",
    ],
    [
      "people, counts, number and day of the plan",
      list(
        [
          ["TT", "Đơn vị", "Bí thư", "Số đoàn viên", "Số KH", "Ngày KH", "Ghi chú"],
          ...UNITS.slice(1).map((unit, n): Loose[] => [
            n + 1,
            unit,
            "Lê An",
            100 + n,
            `0${n + 1}-KH/ĐTN`,
            at(n + 1),
            "",
          ]),
        ],
        "Đăng ký 3CĐ",
      ),
      "nrrrrr",
    ],
    [
      "groups, totals, signatures",
      list([
        ["TT", "Đơn vị", "Ghi chú"],
        ["I", "Khối xã", ""],
        [1, GIA_CAT, ""],
        [2, TAN_LIEN, ""],
        ["II", "Khối trường học", ""],
        [1, THPT, ""],
        ["", "Tổng cộng: 03 đơn vị", ""],
        [],
        ["", "Nơi nhận:", ""],
        ["", "- Đoàn xã Công Sơn", ""],
      ]),
      "rnrnnr",
    ],
    [
      "letterhead and a title over two rows",
      tabOf("Sheet2", [
        ["HUYỆN ĐOÀN CAO LỘC", "", "ĐOÀN TNCS HỒ CHÍ MINH"],
        ["***", "", "Cao Lộc, ngày 15 tháng 02 năm 2021"],
        ["DANH SÁCH ĐƠN VỊ ĐĂNG KÝ"],
        ["XÂY DỰNG ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
        [],
        ["TT", "Đơn vị", "Ghi chú"],
        ...named(GIA_CAT, HOP_THANH),
      ]),
      "rrnnnn",
    ],
    [
      "columns by year",
      list(
        [
          ["TT", "Đơn vị", "Đăng ký 2020", "Đăng ký 2021"],
          [1, GIA_CAT, "x", ""],
          [2, HOP_THANH, "", "x"],
          [3, TAN_LIEN, "x", "x"],
        ],
        "Đăng ký 3 chủ động",
        "",
      ),
      "nrrnnn",
    ],
    ["a hidden tab", list([["TT", "Tên đơn vị"], ...named(GIA_CAT)], "Đăng ký", TITLE, true), "rnnnnn"],
    [
      "names without their type words",
      list([["TT", "Đơn vị"], ...named("Gia Cát", "Tân Liên", "THPT Cao Lộc")]),
      "rnrnnr",
    ],
    ["bare names in one column", list([["Gia Cát"], ["Tân Liên"]]), "rnrnnn"],
    [
      "a roster with a column of it",
      list(
        [
          ["TT", "Đơn vị", "Đăng ký 3 chủ động"],
          [1, GIA_CAT, "x"],
          [2, TAN_LIEN, ""],
        ],
        "Danh bạ",
        "DANH BẠ ĐOÀN CƠ SỞ",
      ),
      "rnnnnn",
    ],
    ["the title outweighs the tab", list([["TT", "Đơn vị"], ...named(GIA_CAT)], "Hiến máu"), "rnnnnn"],
    [
      "an older name of the tab's, spaces",
      list([["TT", "Đơn vị"], ...named(GIA_CAT)], " Đăng  kí ", "DANH SÁCH NĂM 2021"),
      "rnnnnn",
    ],
  ])("%s", (_, tab, letters) => {
    const judged = judge([tab, assessment()]);
    expect(judged).toMatchObject({ letters, codes: [], doubt: null });
    expect(judged.source?.split("!")[0]).toBe(tab.name);
  });
});

describe("[O5] “đăng ký” of something else: nothing is said of registration", () => {
  const some: Loose[][] = [
    [1, HOP_THANH, 12],
    [2, CONG_SON, 8],
  ];
  test.each<[string, Tab]>([
    [
      "blood",
      list([["TT", "Đơn vị", "Số lượng"], ...some], "Hiến máu", "DANH SÁCH ĐĂNG KÝ HIẾN MÁU NĂM 2021"),
    ],
    [
      "blood on a tab Đăng ký",
      list([["TT", "Đơn vị", "Số lượng"], ...some], "Đăng ký", "DANH SÁCH ĐĂNG KÝ HIẾN MÁU"),
    ],
    [
      "a plain title, counts of something",
      list([["TT", "Đơn vị", "Số lượng"], ...some], "Đăng ký", "DANH SÁCH ĐĂNG KÝ"),
    ],
    [
      "titles",
      list([["TT", "Đơn vị", "Danh hiệu"], ...some], "ĐK thi đua", "ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2021"),
    ],
    [
      "works",
      list(
        [["TT", "Đơn vị", "Tên công trình"], ...some],
        "Đăng ký CTTN",
        "ĐĂNG KÝ CÔNG TRÌNH THANH NIÊN NĂM 2021",
      ),
    ],
    [
      "parts of work",
      list([["TT", "Đơn vị", "Phần việc"], ...some], "Đăng ký", "ĐĂNG KÝ PHẦN VIỆC THANH NIÊN"),
    ],
    [
      "a course",
      list(
        [["TT", "Đơn vị", "Số người"], ...some],
        "Tập huấn",
        "ĐĂNG KÝ THAM GIA TẬP HUẤN 3 CHỦ ĐỘNG NĂM 2021",
      ),
    ],
    [
      "strong chi đoàn",
      list([["TT", "Đơn vị", "Đăng ký"], ...some], "Chi đoàn mạnh", "ĐĂNG KÝ CHI ĐOÀN MẠNH 2021"),
    ],
    ["a contest", list([["TT", "Đơn vị", "Đội"], ...some], "Hội thi", "ĐĂNG KÝ HỘI THI TÌM HIỂU 3 CHỦ ĐỘNG")],
    [
      "fees with a column Đăng ký",
      list([["TT", "Đơn vị", "Đăng ký"], ...some], "Đoàn phí", "THEO DÕI ĐOÀN PHÍ NĂM 2021"),
    ],
    [
      "last year's list",
      list([["TT", "Đơn vị"], ...named(HOP_THANH)], "Đăng ký", "DANH SÁCH ĐĂNG KÝ 3 CHỦ ĐỘNG NĂM 2020"),
    ],
    [
      "last year by the tab's name",
      list([["TT", "Đơn vị"], ...named(HOP_THANH)], "Đăng ký 2020", "DANH SÁCH ĐĂNG KÝ 3 CHỦ ĐỘNG"),
    ],
    [
      "persons",
      list(
        [
          ["TT", "Họ và tên", "Đơn vị"],
          [1, "Nguyễn Văn An", HOP_THANH],
          [2, "Lê Thị Bình", CONG_SON],
        ],
        "Đăng ký",
        "DANH SÁCH ĐOÀN VIÊN ĐĂNG KÝ HỌC CẢM TÌNH ĐẢNG",
      ),
    ],
    [
      "chi đoàn below the units",
      list(
        [["TT", "Chi đoàn"], ...named("Chi đoàn thôn Nà Sla", "Chi đoàn thôn Bản Lòa", "Chi đoàn khối 3")],
        "Đăng ký",
      ),
    ],
    [
      "no list at all",
      list(
        [["Hướng dẫn đăng ký 3 chủ động"], ["Các đơn vị gửi kế hoạch về Huyện đoàn trước 15/02"]],
        "Hướng dẫn",
        "",
      ),
    ],
  ])("%s", (_, tab) => {
    for (const tabs of [
      [tab, assessment()],
      [assessment(), tab],
    ])
      expect(judge(tabs)).toMatchObject({
        letters: "rrrrrr",
        codes: ["no-registration-data -"],
        source: null,
      });
  });

  test("beside a true list it changes nothing", () => {
    const blood = list([["TT", "Đơn vị", "Số lượng"], ...some], "Đăng ký", "DANH SÁCH ĐĂNG KÝ HIẾN MÁU");
    const truly = list([["TT", "Đơn vị"], ...named(GIA_CAT, THPT)], "ĐK");
    expect(judge([blood, truly, assessment()])).toMatchObject({ letters: "rnnnnr", source: "ĐK", codes: [] });
  });

  test.each([
    ["Đăng ký danh hiệu", "3 chủ động", "Vững mạnh"],
    ["Danh hiệu đăng ký đầu năm", "Đoàn cơ sở 3 chủ động", "Đoàn cơ sở vững mạnh"],
    ["Đăng ký thi đua năm 2021", "3CĐ", "ĐCS vững mạnh"],
  ])("[O5] below “%s” who wrote “%s” registered, and who wrote “%s” did not", (heading, ours, other) => {
    const cells = [ours, ours, other, ours, other, ours];
    expect(judge([assessment(heading, cells)]).letters).toBe("rrnrnr");
  });

  test.each([
    "Đăng ký danh hiệu thi đua",
    "Đăng ký công trình thanh niên",
    "Đăng ký hiến máu",
    "Công trình đăng ký",
    "Đăng ký chi đoàn mạnh",
    "Số đoàn viên đăng ký tập huấn",
  ])("a column “%s” of the assessment", (heading) => {
    expect(judge([assessment(heading, ["x", "", "x", "", "", ""])])).toMatchObject({
      letters: "rrrrrr",
      codes: ["no-registration-data -"],
    });
  });

  test("a column “Nội dung đăng ký” whose cells name works", () => {
    const cells = ["Công trình đường hoa", "", "Công trình thắp sáng", "", "", ""];
    expect(judge([assessment("Nội dung đăng ký", cells)]).letters).toBe("rrrrrr");
  });
});

describe("[O5] in doubt it is asked, and nobody is taken for not registered", () => {
  const short = list([["TT", "Đơn vị"], ...named(GIA_CAT, HOP_THANH)], "ĐK xã gửi");
  test.each<[string, readonly Tab[], string]>([
    ["two lists that differ", [short, list([["TT", "Đơn vị"], ...named(GIA_CAT)], "ĐK huyện lập")], "differ"],
    [
      "a list and a hidden one that differ",
      [short, list([["TT", "Đơn vị"], ...named(THPT)], "Đăng ký", TITLE, true)],
      "differ",
    ],
    [
      "a follow-up of plans under a title of registration",
      [
        list(
          [
            ["TT", "Đơn vị", "Đã nộp kế hoạch"],
            ...UNITS.map((unit, n): Loose[] => [n + 1, unit, n < 4 ? "x" : ""]),
          ],
          "Đăng ký",
          "THEO DÕI ĐĂNG KÝ 3 CHỦ ĐỘNG 2021",
        ),
      ],
      "unsure",
    ],
    [
      "a follow-up of plans, and no word of registration",
      [
        list(
          [["TT", "Đơn vị", "Đã nộp"], ...UNITS.map((unit, n): Loose[] => [n + 1, unit, n < 4 ? "x" : ""])],
          "KH",
          "THEO DÕI NỘP KẾ HOẠCH XÂY DỰNG 3 CHỦ ĐỘNG NĂM 2021",
        ),
      ],
      "unsure",
    ],
    [
      "those that did not register",
      [
        list(
          [["TT", "Đơn vị"], ...named(GIA_CAT)],
          "KĐK",
          "DANH SÁCH ĐƠN VỊ KHÔNG ĐĂNG KÝ 3 CHỦ ĐỘNG NĂM 2021",
        ),
      ],
      "unsure",
    ],
    [
      "officers of the registered",
      [
        list(
          [
            ["TT", "Đơn vị", "Cán bộ"],
            [1, GIA_CAT, "Lê An"],
            [2, THPT, "Lê Bình"],
          ],
          "Phân công",
          "PHÂN CÔNG PHỤ TRÁCH CÁC ĐƠN VỊ ĐĂNG KÝ 3 CHỦ ĐỘNG NĂM 2021",
        ),
      ],
      "unsure",
    ],
    [
      "words nobody knows",
      [list([["TT", "Đơn vị"], ...named(GIA_CAT)], "Sheet3", "DANH SÁCH ĐĂNG KÝ SAO BIỂN")],
      "unsure",
    ],
    [
      "other communes",
      [
        list([
          ["TT", "Đơn vị"],
          ...named("Đoàn xã Thạch Đạn", "Đoàn xã Lộc Yên", "Đoàn xã Thanh Lòa", GIA_CAT),
        ]),
      ],
      "few",
    ],
    [
      "days of another year",
      [
        list(
          [
            ["TT", "Đơn vị", "Ngày đăng ký"],
            [1, GIA_CAT, new Date(2019, 1, 10)],
          ],
          "Đăng ký",
          "DANH SÁCH ĐĂNG KÝ 3 CHỦ ĐỘNG",
        ),
      ],
      "unsure",
    ],
  ])("%s", (what, tabs, why) => {
    // Whom a list names as not registered is open.
    const named = what === "those that did not register";
    for (const order of [tabs, [...tabs].reverse()]) {
      const judged = judge([...order, assessment()]);
      expect(judged).toMatchObject({
        letters: named ? "urrrrr" : "rrrrrr",
        codes: expect.arrayContaining(["registration-unclear -"]),
        source: null,
        doubt: { why },
      });
      expect(judged.doubt?.candidates.map(({ tab }) => tab).sort()).toEqual(
        tabs.map(({ name }) => name).sort(),
      );
    }
  });

  test("lists that agree are one", () => {
    const again = list(
      [
        ["Đơn vị", "Đăng ký"],
        [HOP_THANH, "x"],
        ["Xã đoàn Gia Cát", "x"],
        [THPT, "Không"],
      ],
      "DS đăng ký",
    );
    expect(judge([short, again, assessment()])).toMatchObject({
      letters: "rrnnnn",
      codes: [],
      source: "ĐK xã gửi",
    });
  });

  test("a person settles it: one of the lists, or none", () => {
    const other = list([["TT", "Đơn vị"], ...named(GIA_CAT)], "ĐK huyện lập");
    const tabs = [short, other, assessment()];
    expect(judge(tabs, { registrationTab: "ĐK huyện lập" })).toMatchObject({
      letters: "rnnnnn",
      codes: [],
      source: "ĐK huyện lập",
    });
    expect(judge(tabs, { registrationTab: null })).toMatchObject({
      letters: "rrrrrr",
      codes: ["no-registration-data -"],
    });
    // A tab that is gone settles nothing.
    expect(judge(tabs, { registrationTab: "Đã xóa" })).toMatchObject({ codes: ["registration-unclear -"] });
    const blood = list(
      [
        ["TT", "Đơn vị", "Số lượng"],
        [1, GIA_CAT, 2],
      ],
      "Máu",
      "ĐĂNG KÝ HIẾN MÁU",
    );
    expect(judge([blood, assessment()], { registrationTab: "Máu" }).letters).toBe("rnnnnn");
  });
});

describe("[O5] the assessment's own column and a list", () => {
  const all = ["x", "x", "x", "x", "x", "x"];
  const five = ["x", "x", "x", "x", "x", "Không"];
  const listed = (...units: string[]) => list([["TT", "Đơn vị"], ...named(...units)]);

  test("they agree: both are read", () => {
    const judged = judge([assessment("Đăng ký", five), listed(...UNITS.slice(0, 5))]);
    expect(judged).toMatchObject({ letters: "rrrrrn", codes: [], source: "Chấm điểm!C" });
  });

  test("they differ: asked, and either may be settled", () => {
    const tabs = [assessment("Đăng ký", all), listed(GIA_CAT)];
    expect(judge(tabs)).toMatchObject({
      letters: "rrrrrr",
      codes: ["registration-unclear -"],
      doubt: { why: "differ" },
    });
    expect(judge(tabs, { registrationTab: "Chấm điểm" })).toMatchObject({
      letters: "rrrrrr",
      codes: [],
      source: "Chấm điểm!C",
    });
    expect(judge(tabs, { registrationTab: "Đăng ký" })).toMatchObject({ letters: "rnnnnn", codes: [] });
  });

  test("an unfilled column: the list counts; without one it is asked", () => {
    expect(judge([assessment("Đăng ký"), listed(GIA_CAT)])).toMatchObject({
      letters: "rnnnnn",
      codes: [],
      source: "Đăng ký",
    });
    expect(judge([assessment("Đăng ký")])).toMatchObject({ letters: "rrrrrr", doubt: { why: "unfilled" } });
  });

  test("a list made ready that nobody has filled in says nothing of any unit, and another source counts", () => {
    const ready = (said: (n: number) => string) =>
      list(
        [["TT", "Đơn vị", "Đăng ký", "Ngày đăng ký"], ...UNITS.map((unit, n) => [n + 1, unit, said(n), ""])],
        "Đăng ký 2021",
      );
    const nobody = ready(() => "");
    expect(judge([assessment(), nobody])).toMatchObject({
      letters: "rrrrrr",
      codes: ["registration-unclear -"],
      doubt: { why: "unfilled", candidates: [{ tab: "Đăng ký 2021" }] },
    });
    expect(judge([assessment("Đăng ký", five), nobody])).toMatchObject({ letters: "rrrrrn", codes: [] });
    expect(judge([assessment(), nobody, listed(GIA_CAT)])).toMatchObject({ letters: "rnnnnn", codes: [] });
    expect(judge([assessment(), ready((n) => (n === 0 ? "Có" : ""))])).toMatchObject({
      letters: "rnnnnn",
      codes: [],
    });
    expect(judge([assessment(), nobody], { registrationTab: "Đăng ký 2021" })).toMatchObject({
      letters: "rrrrrr",
      doubt: { why: "unfilled" },
    });
  });

  test("columns of other years are left aside", () => {
    const tab = sheet(
      [["TT", "Tên đơn vị", "Đăng ký 2020", "Đăng ký 2021", ...CODES]],
      UNITS.map((unit, n) => [n + 1, unit, n < 2 ? "" : "x", n < 4 ? "x" : "", ...PASSES]),
      { name: "Chấm điểm" },
    );
    expect(judge([tab])).toMatchObject({ letters: "rrrrnn", source: "Chấm điểm!D" });
  });
});

describe("[O5] withdrawn, unnamed, unmatched", () => {
  test("beside the name, as the value, in the name's own cell", () => {
    const tab = list([
      ["TT", "Đơn vị", "Đăng ký", "Ghi chú"],
      [1, GIA_CAT, "x", "Xin rút từ tháng 6"],
      [2, HOP_THANH, "Hủy", ""],
      [3, `${TAN_LIEN} (từ chối)`, "x", ""],
      [4, YEN_TRACH, "x", "Rút kinh nghiệm việc nộp chậm"],
      [5, CONG_SON, "x", "Không tham gia tập huấn"],
      [6, THPT, "x", "Không rút"],
    ]);
    const judged = judge([tab, assessment()]);
    expect(judged.letters).toBe("uuurrr");
    expect(judged.codes).toEqual(["D3", "C4", "B5"].map((cell) => `registration-withdrawn Đăng ký!${cell}`));
  });

  test("a note merged over several names", () => {
    const tab = tabOf(
      "Đăng ký",
      [[TITLE], ["TT", "Đơn vị", "Ghi chú"], [1, GIA_CAT, ""], [2, HOP_THANH, "Xin rút"], [3, TAN_LIEN, ""]],
      { merges: ["C4:C5"] },
    );
    expect(judge([tab, assessment()]).letters).toBe("ruunnn");
  });

  test("withdrawn in the assessment's own name", () => {
    const units = [`${GIA_CAT} (rút đăng ký)`, ...UNITS.slice(1)];
    const judged = judge([assessment(undefined, [], units), list([["TT", "Đơn vị"], ...named(...UNITS)])]);
    expect(judged).toMatchObject({ letters: "urrrrr", codes: ["registration-withdrawn Chấm điểm!B3"] });
  });

  test("yes and no for the same unit: nobody knows which stands", () => {
    const tab = list([
      ["Đơn vị", "Đăng ký"],
      [GIA_CAT, "Có"],
      [HOP_THANH, "Có"],
      ["Xã Gia Cát", "Không"],
    ]);
    expect(judge([tab, assessment()])).toMatchObject({
      letters: "urnnnn",
      codes: ["registration-withdrawn Đăng ký!B5"],
    });
  });

  test("a name that is an error: named, and whom the list does not hold is open", () => {
    const judged = judge([list([["TT", "Đơn vị"], ...named(GIA_CAT, "#REF!", TAN_LIEN)]), assessment()]);
    expect(judged).toMatchObject({ letters: "ruruuu", codes: ["unit-unnamed Đăng ký!B4"] });
  });

  test("another type word, letters apart, no diacritics", () => {
    const judged = judge([
      list([
        ["TT", "Đơn vị"],
        ...named("Đoàn thị trấn Gia Cát", "Đoàn xã Hợp Thàn", "Doan xa Tan Lien", YEN_TRACH),
      ]),
      assessment(),
    ]);
    expect(judged.letters).toBe("uuurnn");
    expect(judged.codes.map((code) => code.split(" ")[0])).toEqual(Array(3).fill("registration-unmatched"));
  });

  test("a bare name that two units have is asked", () => {
    const units = ["Đoàn xã Trà Cú", "Đoàn thị trấn Trà Cú", GIA_CAT, HOP_THANH];
    const judge2 = (...names: string[]) =>
      judge([assessment(undefined, [], units), list([["TT", "Đơn vị"], ...named(...names)])]);
    expect(judge2("Trà Cú", GIA_CAT).letters).toBe("uurn");
    expect(judge2("Đoàn xã Trà Cú", "Trà Cú", GIA_CAT).letters).toBe("rurn");
    expect(judge2("Trà Cú", "Trà Cú", GIA_CAT).letters).toBe("uurn");
  });

  test("listed and not assessed is counted, and told on the list", () => {
    const judged = judge([
      list([["TT", "Đơn vị"], ...named(...UNITS.slice(0, 3), "Đoàn xã Lộc Yên")]),
      assessment(),
    ]);
    expect(judged).toMatchObject({ letters: "rrrnnn", codes: ["registered-not-assessed Đăng ký!B6"] });
  });
});

describe("[O5] what else stands on a tab", () => {
  test.each<[string, Tab, string]>([
    [
      "those that did not register below those that did",
      list([
        ["TT", "Đơn vị"],
        ...named(GIA_CAT, HOP_THANH),
        [],
        ["DANH SÁCH ĐƠN VỊ CHƯA ĐĂNG KÝ"],
        ["TT", "Đơn vị"],
        ...named(TAN_LIEN, THPT),
      ]),
      "rrnnnn",
    ],
    [
      "groups that say who did and who did not",
      list([
        ["TT", "Đơn vị"],
        ["I", "Các đơn vị đăng ký"],
        ...named(GIA_CAT, HOP_THANH),
        ["II", "Các đơn vị không đăng ký"],
        ...named(TAN_LIEN, THPT),
      ]),
      "rrnnnn",
    ],
    [
      "another list below",
      list([
        ["TT", "Đơn vị"],
        ...named(GIA_CAT),
        [],
        ["DANH SÁCH ĐĂNG KÝ HIẾN MÁU"],
        ["TT", "Đơn vị"],
        ...named(THPT),
      ]),
      "rnnnnn",
    ],
    [
      "a table a kind, each under its own header",
      list([
        ["KHỐI XÃ"],
        ["TT", "Đơn vị"],
        ...named(GIA_CAT),
        [],
        ["KHỐI TRƯỜNG"],
        ["TT", "Đơn vị"],
        ...named(THPT),
      ]),
      "rnnnnr",
    ],
    [
      "names under “Đơn vị đăng ký”",
      list([
        ["TT", "Đơn vị đăng ký", "Ngày đăng ký"],
        [1, GIA_CAT, "1/2/2021"],
      ]),
      "rnnnnn",
    ],
    [
      "“Ngày nộp đăng ký”",
      list([
        ["TT", "Đơn vị", "Ngày nộp đăng ký"],
        [1, GIA_CAT, "1/2/2021"],
        [2, THPT, ""],
      ]),
      "rnnnnn",
    ],
    [
      "a row that numbers the columns",
      list([
        ["TT", "Đơn vị", "Đăng ký"],
        ["(1)", "(2)", "(3)"],
        [1, GIA_CAT, "x"],
      ]),
      "rnnnnn",
    ],
    [
      "a district beside the name",
      list([
        ["TT", "Huyện", "Đơn vị", "Đăng ký"],
        [1, "Cao Lộc", GIA_CAT, "x"],
        [2, "Cao Lộc", THPT, ""],
      ]),
      "rnnnnn",
    ],
    [
      "a place beside the name",
      list([
        ["TT", "Đơn vị", "Đơn vị phối hợp"],
        [1, GIA_CAT, HOP_THANH],
        [2, TAN_LIEN, THPT],
      ]),
      "rnrnnn",
    ],
    ["TCVN3", list([["TT", "§¬n vÞ"], ...named("§oµn x· Gia C¸t")]), "rnnnnn"],
  ])("%s", (_, tab, letters) => {
    expect(judge([tab, assessment()])).toMatchObject({ letters, doubt: null });
  });

  test("communes of one name in two districts: listed by district, or asked about", () => {
    const tab = sheet(
      [["TT", "Huyện", "Tên đơn vị", ...CODES]],
      [
        [1, "Cao Lộc", "Đoàn xã Tân Liên", ...PASSES],
        [2, "Chi Lăng", "Đoàn xã Tân Liên", ...PASSES],
        [3, "Chi Lăng", "Đoàn xã Gia Cát", ...PASSES],
      ],
      { name: "Chấm điểm" },
    );
    expect(judge([tab, list([["Đơn vị"], [TAN_LIEN], [GIA_CAT]])]).letters).toBe("uur");
    expect(judge([tab, list([["Đơn vị"], [TAN_LIEN], [TAN_LIEN]])]).letters).toBe("rrn");
  });

  test("2,000 units beside a list of 2,000 cost as many times 500 as they are, and half unknown no more", () => {
    const words = "An Bình Cát Đông Hà Lộc Minh Nam Phú Quang Sơn Tân Thành Xuân Yên".split(" ");
    const name = (n: number) =>
      `Đoàn xã ${words[n % 15]} ${words[Math.floor(n / 15) % 15]} ${words[Math.floor(n / 225) % 15]} ${words[Math.floor(n / 3375) % 15]}`;
    /** What the processor spends on it, the least of a few times: the clock would tell what else the machine does. */
    const cost = (size: number) => {
      const units = Array.from({ length: size }, (_, n) => name(n));
      const rows = units.map((_, n): Loose[] => [n + 1, name(n + size / 2)]);
      const tabs = [assessment(undefined, [], units), list([["TT", "Đơn vị"], ...rows])];
      const spent = [1, 2, 3].map(() => {
        const before = process.cpuUsage();
        expect(read(tabs).registrationTab?.entries).toHaveLength(size);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      });
      return Math.min(...spent);
    };
    cost(500);
    // Four times the names; comparing all with all would be sixteen.
    expect(cost(2000) / cost(500)).toBeLessThan(9);
  });
});
