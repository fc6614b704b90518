/** @fileoverview Each pass over the columns, alone: what it changes, and what it must leave. */
import { describe, expect, test } from "vitest";
import { PASSES } from "../../../src/layout/columns/passes";
import { shareCommonHeading } from "../../../src/layout/columns/passes/common-heading";
import { attachByCount } from "../../../src/layout/columns/passes/count";
import { setReasonsOfFilesAside } from "../../../src/layout/columns/passes/files";
import {
  doubtVerdicts,
  pairMarks,
  setSumsAside,
  settleWhoseMarks,
} from "../../../src/layout/columns/passes/marks";
import { findNames, readGiversOfMarks } from "../../../src/layout/columns/passes/names";
import { attachToNeighbours } from "../../../src/layout/columns/passes/neighbours";
import { findMaxima } from "../../../src/layout/columns/passes/points";
import { rankGivers, settlePairs } from "../../../src/layout/columns/passes/ranks";
import {
  setListBesideAside,
  setListsBesideAside,
  setOtherRegistrationsAside,
} from "../../../src/layout/columns/passes/registration";
import { readShortPass, readStrangeHeadings } from "../../../src/layout/columns/passes/short";
import { loosenSpread } from "../../../src/layout/columns/passes/spread";
import { askStrayParts } from "../../../src/layout/columns/passes/stray-parts";
import { settleTwins } from "../../../src/layout/columns/passes/twins";
import { takeUnheaded } from "../../../src/layout/columns/passes/unheaded";
import { setUnitsBesideAside } from "../../../src/layout/columns/passes/units-beside";
import { setOtherYearsAside } from "../../../src/layout/columns/passes/years";
import { through } from "./before";

const SIX = ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"];
const MARKS = SIX.map(() => "Đạt");
const DOC = "06-KH/ĐTN ngày 15/07/2021";
const each = (...cells: string[]) => SIX.flatMap(() => cells);
const doubled = SIX.flatMap((code) => [code, ""]);

test("every pass has its own test here", () => {
  const tested = [
    ...[takeUnheaded, setListBesideAside, loosenSpread, attachToNeighbours, attachByCount],
    ...[
      shareCommonHeading,
      readGiversOfMarks,
      findNames,
      readShortPass,
      readStrangeHeadings,
      setOtherYearsAside,
      setOtherRegistrationsAside,
    ],
    ...[
      setReasonsOfFilesAside,
      setListsBesideAside,
      setUnitsBesideAside,
      rankGivers,
      settlePairs,
      findMaxima,
      pairMarks,
      settleWhoseMarks,
      setSumsAside,
    ],
    settleTwins,
    askStrayParts,
    doubtVerdicts,
  ];
  expect(PASSES).toEqual(tested);
});

describe("takeUnheaded", () => {
  test("[E9] documents right of most codes are the criteria's evidence", () => {
    const { is } = through(takeUnheaded, {
      header: [["TT", "Đơn vị", ...doubled]],
      rows: [[1, "Đoàn xã Gia Cát", ...each("Đạt", DOC)]],
    });
    expect(is).toContain("C:mark 1.1, D:evidence 1.1, E:mark 1.2, F:evidence 1.2");
  });
  test("[L3] documents right of one code, and marks or words without a heading, are nobody's", () => {
    const rows = [[1, "Đoàn xã Gia Cát", ...MARKS, DOC]];
    const one = through(takeUnheaded, { header: [["TT", "Đơn vị", ...SIX, ""]], rows });
    expect(one.is).toBe(one.was);
    const marks = through(takeUnheaded, {
      header: [["TT", "Đơn vị", ...doubled]],
      rows: [[1, "Đoàn xã Gia Cát", ...each("Đạt", "Đạt")]],
    });
    expect(marks.is).toBe(marks.was);
  });
});

describe("setUnitsBesideAside", () => {
  const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu", "Đoàn xã Tân Liên"];
  const told = (headings: string[], cells: (string | number)[][]) =>
    through(setUnitsBesideAside, {
      header: [["TT", "Đơn vị", ...SIX, ...headings]],
      rows: NAMES.map((name, at) => [at + 1, name, ...MARKS, ...(cells[at] ?? [])]),
    });
  test("[L3] a list that names units on other rows is taken out, with its numbers and reasons", () => {
    const { was, is } = told(["STT", "Đơn vị xét lại", "Lý do"], [[1, "Đoàn xã Tân Liên", "Nợ hồ sơ"]]);
    expect(was).toContain("K:explanation");
    expect(is).toContain("I:other, J:other, K:other");
  });
  test("[L3] names in the units' own rows, or beside each of them, stay", () => {
    for (const cells of [[["Đoàn xã Gia Cát"]], NAMES.map((_, at) => [NAMES[(at + 1) % 4] as string])]) {
      const { was, is } = told(["Chấm chéo"], cells);
      expect(is).toBe(was);
    }
  });
});

describe("loosenSpread", () => {
  const below = (...last: string[]) => [
    ["TT", "Đơn vị", ...SIX, ""],
    ["", "", ...each("TĐ"), ...last],
  ];
  test("a heading that blanks let reach over the unit's own column is not the criterion's", () => {
    expect(through(loosenSpread, { header: below("Ghi chú") }).is).toContain("H:appraised 3.2, I:other");
    expect(through(loosenSpread, { header: below("Cán bộ phụ trách") }).is).toContain("I:officer");
  });
  test("[E9] evidence that its sisters have not is the unit's", () => {
    expect(through(loosenSpread, { header: below("Minh chứng") }).is).toContain(
      "H:appraised 3.2, I:evidence",
    );
  });
  test("[E9] evidence after each content's last criterion is the content's, of all three", () => {
    const header = [
      ["TT", "Đơn vị", "1.1", "1.2", "", "2.1", "2.2", "", "3.1", "3.2", ""],
      ["", "", "TĐ", "TĐ", "MC", "TĐ", "TĐ", "MC", "TĐ", "TĐ", "MC"],
    ];
    expect(through(loosenSpread, { header }).is.match(/evidence \[\d\]/g)).toEqual([
      "evidence [1]",
      "evidence [2]",
      "evidence [3]",
    ]);
  });
  test("a merged heading reaches where the merge says", () => {
    const { was, is } = through(loosenSpread, { header: below("Minh chứng"), merges: ["H1:I1"] });
    expect(is).toBe(was);
  });
});

describe("attachToNeighbours", () => {
  test("[E9] evidence beside each code is that criterion's", () => {
    const { is } = through(attachToNeighbours, {
      header: [["TT", "Đơn vị", ...SIX.flatMap((code) => [code, "Minh chứng"])]],
    });
    expect(is).toContain("C:mark 1.1, D:evidence 1.1, E:mark 1.2, F:evidence 1.2");
  });
  test("[E9] one at the end of each content serves the content, a single one the unit", () => {
    const header = (third: string[]) => [
      ["Đơn vị", "1.1", "1.2", "MC", "2.1", "2.2", "MC", "3.1", "3.2", ...third],
    ];
    const { is } = through(attachToNeighbours, { header: header(["MC"]) });
    expect(is.match(/evidence \[\d\]/g)).toHaveLength(3);
    expect(through(attachToNeighbours, { header: [["Đơn vị", ...SIX, "MC"]] }).is).toMatch(/H:evidence$/);
  });
  test("nothing after a column of the unit's own is a criterion's", () => {
    const { is } = through(attachToNeighbours, { header: [["Đơn vị", ...SIX, "Ghi chú", "Minh chứng"]] });
    expect(is).toMatch(/I:evidence$/);
  });
});

describe("attachByCount", () => {
  const counted = (n: number) => Array.from({ length: n }, (_, index) => `Hồ sơ ${index + 1}`);
  test("[E9] numbered through, as many as the criteria", () => {
    const { is } = through(attachByCount, { header: [["Đơn vị", ...SIX, ...counted(6)]] });
    expect(is).toContain("H:evidence 1.1, I:evidence 1.2");
  });
  test("another number of them is no criterion's", () => {
    const { is } = through(attachByCount, { header: [["Đơn vị", ...SIX, ...counted(5)]] });
    expect(is).not.toContain("evidence 1.1");
  });
});

describe("shareCommonHeading", () => {
  const over = (n: number) => Array.from({ length: n }, (_, index) => (index === 0 ? "MINH CHỨNG" : ""));
  const run = (n: number, merge: string) =>
    through(shareCommonHeading, { header: [["TT", "Đơn vị", ...SIX, ...over(n)]], merges: [merge] }).is;
  test("[E9] three columns under one heading are the contents', six the criteria's", () => {
    expect(run(3, "I1:K1")).toContain("I:evidence [1], J:evidence [2], K:evidence [3]");
    expect(run(6, "I1:N1")).toContain("I:evidence 1.1, J:evidence 1.2, K:evidence 2.1");
  });
  test("[E9] the same heading again and again is one", () => {
    const header = [["TT", "Đơn vị", ...SIX, "Minh chứng", "Minh chứng", "Minh chứng"]];
    expect(through(shareCommonHeading, { header }).is).toContain(
      "I:evidence [1], J:evidence [2], K:evidence [3]",
    );
  });
  test("[E9] kinds of papers under one heading are no contents, though there are three", () => {
    const kinds = [
      ["TT", "Đơn vị", ...SIX, ...over(3)],
      ["", "", ...SIX.map(() => ""), "Kế hoạch", "Báo cáo", "Hình ảnh"],
    ];
    expect(through(shareCommonHeading, { header: kinds, merges: ["I1:K1"] }).is).not.toContain("[");
    const contents = [kinds[0] as string[], ["", "", ...SIX.map(() => ""), "ND 1", "ND 2", "ND 3"]];
    expect(through(shareCommonHeading, { header: contents, merges: ["I1:K1"] }).is).toContain(
      "I:evidence [1], J:evidence [2]",
    );
  });
  test("[E9] two or four under one heading are left open, and a single one is the unit's", () => {
    expect(run(2, "I1:J1")).toMatch(/I:evidence, J:evidence$/);
    expect(run(4, "I1:L1")).not.toContain("[");
    expect(run(1, "I1:I1")).toMatch(/I:evidence$/);
  });
});

describe("readGiversOfMarks", () => {
  const header = [["Tiêu chí", "Đơn vị", "Huyện đoàn", "Điểm"]];
  test("[M6] Đơn vị and Huyện đoàn over marks, where rows are criteria, say who gives them", () => {
    const rows = SIX.map((code) => [code, "Đạt", "Đạt", ""]);
    expect(through(readGiversOfMarks, { header, rows }).is).toContain("B:self, C:appraised");
  });
  test("over names they are names", () => {
    const rows = SIX.map((code) => [code, "Đoàn xã Gia Cát", "Cao Lộc", "Đạt"]);
    expect(through(readGiversOfMarks, { header, rows }).is).toContain("B:name, C:group");
  });
});

describe("findNames", () => {
  const rows = [
    ["Đoàn xã Gia Cát", "x", ...MARKS],
    ["Đoàn xã Hợp Thành", "x", ...MARKS],
  ];
  test("[U8] a district's heading over units' names names them where nothing else does", () => {
    expect(through(findNames, { header: [["Địa bàn", "Tích", ...SIX]], rows }).is).toMatch(/^A:name/);
  });
  test("not beside a column of names, and not over districts", () => {
    expect(through(findNames, { header: [["Đơn vị", "Huyện", ...SIX]], rows }).is).toContain("B:group");
    const districts = rows.map(([, ...rest]) => ["Cao Lộc", ...rest]);
    expect(through(findNames, { header: [["Huyện", "Tích", ...SIX]], rows: districts }).is).toMatch(
      /^A:group/,
    );
  });
});

describe("readShortPass", () => {
  test("[M3] Đ beside KĐ is Đạt, alone it is a mark", () => {
    const paired = {
      header: [
        ["Đơn vị", ...doubled],
        ["", ...each("Đ", "KĐ")],
      ],
    };
    expect(through(readShortPass, paired).is).toContain("B:pass 1.1, C:fail 1.1");
    const alone = {
      header: [
        ["Đơn vị", ...doubled],
        ["", ...each("Đ", "MC")],
      ],
    };
    expect(through(readShortPass, alone).is).toContain("B:mark 1.1");
  });
});

describe("readStrangeHeadings", () => {
  const header = [
    ["Đơn vị", ...doubled],
    ["", ...each("TĐ", "Phụ lục")],
  ];
  test("documents under a strange heading beside marks are evidence", () => {
    const { is } = through(readStrangeHeadings, { header, rows: [["Đoàn xã Gia Cát", ...each("Đạt", DOC)]] });
    expect(is).toContain("B:appraised 1.1, C:evidence 1.1");
  });
  test("marks or words under it are not", () => {
    for (const cell of ["Đạt", "tốt"])
      expect(
        through(readStrangeHeadings, { header, rows: [["Đoàn xã Gia Cát", ...each("Đạt", cell)]] }).is,
      ).not.toContain("evidence");
  });
  test("[M3] ticks in a third column beside Đạt and Chưa đạt are asked about", () => {
    const three = SIX.flatMap((code) => [code, "", ""]);
    const { doubts } = through(readStrangeHeadings, {
      header: [
        ["Đơn vị", ...three],
        ["", ...each("Đạt", "Chưa đạt", "Khác")],
      ],
      rows: [["Đoàn xã Gia Cát", ...each("x", "", "x")]],
    });
    expect(doubts[0]).toContain("cột B (“1.1 / Đạt”) và cột D (“1.1 / Khác”)");
  });
});

describe("setOtherYearsAside", () => {
  const header = [["Đơn vị", ...SIX, "Kết quả năm 2020", "Đăng ký năm 2022", "Kết quả năm 2021"]];
  test("[L3] another year's result and registration are not this year's", () => {
    expect(through(setOtherYearsAside, { header, year: 2021 }).is).toContain("H:other, I:other, J:result");
  });
  test("[L3] where the sheet says no year, and for a criterion's own text, no year is another", () => {
    const { was, is } = through(setOtherYearsAside, { header: [header[0]?.slice(0, -1) ?? []] });
    expect(is).toBe(was);
    const texts = { header: [["Đơn vị", ...SIX.map((code) => `${code} Kế hoạch năm 2020`)]], year: 2021 };
    expect(through(setOtherYearsAside, texts).is).toBe(through(setOtherYearsAside, texts).was);
  });
  test("[L3] where the sheet says no year, the latest of several years' results is this year's", () => {
    expect(through(setOtherYearsAside, { header }).is).toContain("H:other, I:registration, J:result");
    const open = [["Đơn vị", ...SIX, "Kết quả năm 2020", "Kết quả"]];
    expect(through(setOtherYearsAside, { header: open }).is).toBe(
      through(setOtherYearsAside, { header: open }).was,
    );
  });
  test("[L3] a period that holds the year, and a date, are no other year", () => {
    const own = [["Đơn vị", ...SIX, "Minh chứng giai đoạn 2018-2022", "Đăng ký (trước 15/3/2022)"]];
    const { was, is } = through(setOtherYearsAside, { header: own, year: 2021 });
    expect(is).toBe(was);
  });
  test("[L3] another year's marks of the criteria are asked about", () => {
    const { doubts } = through(setOtherYearsAside, {
      header: [
        ["Đơn vị", "Năm 2020", "", "", "", "", ""],
        ["", ...SIX],
      ],
      rows: [["Đoàn xã Gia Cát", ...MARKS]],
      merges: ["B1:G1"],
      year: 2021,
    });
    expect(doubts[0]).toContain("cột B (“Năm 2020 / 1.1”) ghi kết quả chấm của năm 2020");
  });
});

describe("setOtherRegistrationsAside", () => {
  const run = (heading: string, cell: string) =>
    through(setOtherRegistrationsAside, {
      header: [["Đơn vị", heading, ...SIX]],
      rows: [["Đoàn xã Gia Cát", cell, ...MARKS]],
    }).is;
  test("[O5] registering for anything else, by its heading or by its cells, is none", () => {
    expect(run("Đăng ký hiến máu", "x")).toContain("B:other");
    expect(run("Đăng ký", "Công trình thanh niên")).toContain("B:other");
  });
  test("[O5] Đăng ký, or đăng ký 3 chủ động, over dates or ticks is registration", () => {
    for (const heading of ["Đăng ký", "Ngày đăng ký", "Đăng ký 3 chủ động"])
      expect(run(heading, "x")).toContain("B:registration");
  });
});

describe("setReasonsOfFilesAside", () => {
  const run = (...headings: string[]) =>
    through(setReasonsOfFilesAside, {
      header: [["Đơn vị", ...headings, ...SIX]],
      rows: [["Đoàn xã Gia Cát", "Trả lại", "Sai thể thức", ...MARKS]],
    }).is;
  test("[O1] why a file was sent back explains no evidence that lacks", () => {
    expect(run("Tình trạng hồ sơ", "Lý do")).toContain("C:other");
    expect(run("Tình trạng hồ sơ", "Lý do trả lại")).toContain("C:other");
  });
  test("[O1] beside anything else, and called an explanation, it is one", () => {
    expect(run("Số điện thoại", "Lý do")).toContain("C:explanation");
    expect(run("Tình trạng hồ sơ", "Giải trình")).toContain("C:explanation");
  });
});

describe("setListBesideAside", () => {
  const run = (title: string) =>
    through(setListBesideAside, {
      header: [
        [...Array(8).fill(""), title],
        ["Đơn vị", ...SIX, "", "TT", "Đơn vị", "Số kế hoạch"],
      ],
      rows: [["Đoàn xã Gia Cát", ...MARKS, "", 1, "Đoàn xã Gia Cát", "03-KH/ĐTN"]],
    }).is;
  test("[O5] what stands under the title of a list of who registered is that list's", () => {
    expect(run("DANH SÁCH ĐĂNG KÝ “3 CHỦ ĐỘNG” NĂM 2021")).toContain("I:other, J:other, K:other");
  });
  test("[O5] under any other title it is not", () => {
    expect(run("DANH SÁCH ĐĂNG KÝ HIẾN MÁU")).toContain("J:name");
  });
});

describe("doubtVerdicts", () => {
  const below = (heading: string, ...cells: string[]) =>
    through(doubtVerdicts, {
      header: [
        ["Đơn vị", "Nội dung 1", "", "Nội dung 2", "", "Nội dung 3", ""],
        ["", ...[1, 2, 3].flatMap(() => ["Thẩm định", heading])],
      ],
      merges: ["B1:C1", "D1:E1", "F1:G1"],
      rows: cells.map((cell, at) => [`Đoàn xã ${"ABC"[at]}`, ...[1, 2, 3].flatMap(() => ["Đạt", cell])]),
    });
  test("[L3] verdicts alone where explanations or evidence should stand are asked about", () => {
    for (const heading of ["Giải trình", "Minh chứng"])
      expect(below(heading, "Đạt", "Chưa đạt", "Đạt").doubts).toHaveLength(3);
  });
  test("[L3] ticks, no and words are what stands there", () => {
    for (const cells of [
      ["x", "x", "x"],
      ["Không", "Không", "Không"],
      ["Có", "", "Có"],
      ["Do dịch bệnh", "Đạt", "Bão"],
    ])
      for (const heading of ["Giải trình", "Minh chứng"]) expect(below(heading, ...cells).doubts).toEqual([]);
  });
});

describe("settlePairs", () => {
  const header = (...givers: string[]) => [
    ["Đơn vị", ...doubled],
    ["", ...each(...givers)],
  ];
  test("[M6] the unit in short beside who appraises is its own mark", () => {
    expect(through(settlePairs, { header: header("ĐV", "TĐ") }).is).toContain("B:self 1.1, C:appraised 1.1");
    expect(through(settlePairs, { header: header("Thẩm định", "CS") }).is).toContain(
      "B:appraised 1.1, C:self 1.1",
    );
  });
  test("[M6] pairs that say plainly who is below and who above", () => {
    for (const givers of [
      ["Cấp dưới", "Cấp trên"],
      ["Đánh giá của đơn vị", "Đánh giá của cấp trên trực tiếp"],
      ["Trước thẩm định", "Sau thẩm định"],
      ["Ban Thường vụ Đoàn xã", "Ban Thường vụ Huyện đoàn"],
      ["BCH xã", "BTV huyện"],
    ]) {
      expect(through(settlePairs, { header: header(...givers) }).is).toContain("B:self 1.1, C:appraised 1.1");
      const turned = through(settlePairs, { header: header(...[...givers].reverse()) });
      expect(turned.is).toContain("B:appraised 1.1, C:self 1.1");
    }
  });
  test("[L3] who concludes is followed, who only looked at it before is not", () => {
    for (const givers of [
      ["Tổ thẩm định", "BTV kết luận"],
      ["Cụm chấm", "Huyện duyệt"],
    ])
      expect(through(settlePairs, { header: header(...givers) }).is).toContain("B:other 1.1, C:");
  });
  test("[L3] whoever else marks beside another one stays what they are", () => {
    for (const givers of [
      ["BCH chấm", "BTV chấm"],
      ["Sơ khảo", "Chung khảo"],
      ["Cụm thống nhất", "Huyện thống nhất"],
      ["Lần đầu", "Sau bổ sung"],
      ["Trước bổ sung", "Sau bổ sung"],
      ["Trước", "Sau"],
      ["Sơ bộ", "Chính thức"],
      ["BTV huyện", "BTV tỉnh"],
      ["BCH xã", "BTV xã"],
      ["BCH xã", "HĐ thi đua"],
      ["CS", "H"],
      ["CS", "HĐ"],
    ]) {
      const one = through(settlePairs, { header: header(...givers) });
      expect(one.is).toBe(one.was);
    }
  });
});

describe("rankGivers", () => {
  const header = (...givers: string[]) => [
    ["Đơn vị", ...doubled],
    ["", ...each(...givers)],
  ];
  test("[M6] of two below the district the higher one appraises", () => {
    expect(through(rankGivers, { header: header("Chi đoàn chấm", "Đoàn xã chấm") }).is).toContain(
      "B:self 1.1, C:appraised 1.1",
    );
    expect(through(rankGivers, { header: header("Đoàn xã chấm", "Chi đoàn tự chấm") }).is).toContain(
      "B:appraised 1.1, C:self 1.1",
    );
  });
  test("[M6] of one rank, or beside an appraised mark, they stay what they are", () => {
    for (const givers of [
      ["Đơn vị chấm", "Cơ sở chấm"],
      ["Đoàn xã chấm", "Huyện đoàn chấm"],
    ]) {
      const { was, is } = through(rankGivers, { header: header(...givers) });
      expect(is).toBe(was);
    }
  });
});

describe("findMaxima", () => {
  const is = (heading: string, most: string | number, given: string | number) =>
    through(findMaxima, {
      header: [["TT", "Tiêu chí", heading, "Điểm thẩm định"]],
      rows: SIX.map((code) => [code, "Có kế hoạch", most, given]),
    }).is;
  test("[M4] points left of those given, and no less, are what there is to get", () => {
    expect(is("Điểm", 1, 1)).toContain("C:other, D:appraised");
    expect(is("Điểm", "2 điểm", "")).toContain("C:other, D:appraised");
  });
  test("[M4] fewer points, none, words, and whatever is headed otherwise are marks", () => {
    for (const [heading, most] of [
      ["Điểm", 0],
      ["Điểm", 1],
      ["Điểm", "Đạt"],
      ["Chấm", 2],
    ] as const)
      expect(is(heading, most, 2)).toContain("C:mark");
  });
});

describe("pairMarks", () => {
  const header = (...cells: string[]) => [
    ["Đơn vị", ...doubled],
    ["", ...each(...cells)],
  ];
  test("[M3] Đạt beside Chưa đạt, in either order, are a pair", () => {
    expect(through(pairMarks, { header: header("Đạt", "Chưa đạt") }).is).toContain(
      "B:appraisedPass 1.1, C:appraisedFail 1.1",
    );
    expect(through(pairMarks, { header: header("Chưa đạt", "Đạt") }).is).toContain(
      "B:appraisedFail 1.1, C:appraisedPass 1.1",
    );
  });
  test("[M3] Đạt alone is a mark, Chưa đạt alone none", () => {
    expect(through(pairMarks, { header: header("Đạt", "MC") }).is).toContain("B:mark 1.1");
    expect(through(pairMarks, { header: header("Chưa đạt", "MC") }).is).toContain("B:other");
  });
  test("[M6] under a title that says self they are the unit's own", () => {
    expect(through(pairMarks, { header: header("Đạt", "Chưa đạt"), selfTitle: true }).is).toContain(
      "B:selfPass 1.1",
    );
  });
});

describe("settleWhoseMarks", () => {
  test("[M6] a single mark is appraised, unless the title says self, and beside a self mark always", () => {
    expect(through(settleWhoseMarks, { header: [["Đơn vị", ...SIX]] }).is).toContain("B:appraised 1.1");
    expect(through(settleWhoseMarks, { header: [["Đơn vị", ...SIX]], selfTitle: true }).is).toContain(
      "B:self 1.1",
    );
    const both = [
      ["Đơn vị", ...doubled],
      ["", ...each("Tự chấm", "Kết quả")],
    ];
    expect(through(settleWhoseMarks, { header: both, selfTitle: true }).is).toContain(
      "B:self 1.1, C:appraised 1.1",
    );
  });
  test("[K2] a verdict on a content or on the unit is a result and no criterion's mark", () => {
    const header = [
      ["Đơn vị", "1.1", "1.2", "Đánh giá nội dung 1", "2.1", "2.2", "KQ2", "3.1", "3.2", "ND 3", "KQ"],
    ];
    expect(through(settleWhoseMarks, { header }).is.match(/\w:result[^,]*/g)).toEqual([
      "D:result [1]",
      "G:result [2]",
      "J:result [3]",
      "K:result",
    ]);
  });
});

describe("setSumsAside", () => {
  test("[E3] numbers of papers are a criterion's evidence, and of the whole unit a sum", () => {
    const { is } = through(setSumsAside, {
      header: [
        ["Đơn vị", ...doubled, "Số lượng minh chứng"],
        ["", ...each("Kết quả", "Số lượng minh chứng"), ""],
      ],
    });
    expect(is).toContain("C:evidence 1.1");
    expect(is).toMatch(/N:other$/);
  });
  test("[O6] appraised without a criterion is the unit's result, self without one is nothing judged", () => {
    const { is } = through(setSumsAside, { header: [["Đơn vị", ...SIX, "Tự chấm", "Thẩm định"]] });
    expect(is).toMatch(/H:other, I:result$/);
  });
});

describe("askStrayParts", () => {
  const parts = each("Kết quả tự chấm", "Kết quả thẩm định", "MC");
  const codes = SIX.flatMap((code) => [code, "", ""]);
  const doubts = (below: string[], behind: string[]) =>
    through(askStrayParts, {
      header: [
        ["Đơn vị", ...codes, ...behind],
        ["", ...below],
      ],
      rows: [["Đoàn xã Gia Cát", ...each("Đạt", "Đạt", DOC), ...behind.map(() => "Khá")]],
    }).doubts;
  test("[L3] a mark's heading beside the one criterion that lacks it is no result of the unit: it is asked", () => {
    const [doubt] = doubts([...parts.slice(0, -3), "", "Kết quả thẩm định", "MC"], ["Xếp loại"]);
    expect(doubt).toContain(
      "cột R có tiêu đề “Kết quả thẩm định” như cột chấm của từng tiêu chí, mà tiêu chí 3.2 ngay trước lại thiếu",
    );
  });
  test("[L3] beside criteria that each have theirs the same heading is the unit's", () => {
    expect(doubts(parts, ["Kết quả thẩm định", "Xếp loại"])).toEqual([]);
  });
});

describe("settleTwins", () => {
  const header = [
    ["Đơn vị", ...doubled],
    ["", ...each("Thẩm định", "Phúc tra")],
  ];
  const rows = (...cells: (string | number)[]) => [["Đoàn xã Gia Cát", ...SIX.flatMap(() => cells)]];
  test("[L3] two appraised marks of a criterion are asked about, whichever words or points they are", () => {
    for (const cells of [
      ["Đạt", "Chưa đạt"],
      [8, 7],
    ])
      expect(through(settleTwins, { header, rows: rows(...cells) }).doubts[0]).toContain(
        "cột B (“1.1 / Thẩm định”) và cột C (“1.1 / Phúc tra”)",
      );
  });
  test("[L3] one that is empty is not asked about, the filled one counts", () => {
    const first = through(settleTwins, { header, rows: rows("Đạt", "") });
    expect([first.doubts, first.is.slice(0, 36)]).toEqual([[], "A:name, B:appraised 1.1, C:other 1.1"]);
    expect(through(settleTwins, { header, rows: rows("", "Đạt") }).is).toContain(
      "B:other 1.1, C:appraised 1.1",
    );
  });
  test("[L3] pairs given twice are asked about, though each of a pair's columns may be blank", () => {
    const four = SIX.flatMap((code) => [code, "", "", ""]);
    const pairs = [
      ["Đơn vị", ...four],
      ["", ...each("Đạt", "Chưa đạt", "Đạt", "Chưa đạt")],
    ];
    expect(through(settleTwins, { header: pairs, rows: rows("x", "", "", "x") }).doubts).not.toEqual([]);
    expect(through(settleTwins, { header: pairs, rows: rows("x", "", "", "") }).doubts).toEqual([]);
  });
  describe("[E10] papers that there must be, beside those that there are", () => {
    const three = SIX.flatMap((code) => [code, "", ""]);
    const given = (headings: readonly [string, string], ...cells: (readonly [string, string])[]) =>
      through(settleTwins, {
        header: [
          ["Đơn vị", ...three],
          ["", ...each("Kết quả", ...headings)],
        ],
        rows: cells.map(([first, second], n) => [`Đoàn xã ${n}`, ...each("Đạt", first, second)]),
      }).is;
    const first = "C:evidence 1.1, D:other 1.1";
    const later = "C:other 1.1, D:evidence 1.1";
    const asked = "Kế hoạch, báo cáo";
    test("are none, by their heading or where they are the same for every unit", () => {
      expect(given(["Minh chứng cần có", "Minh chứng nộp"], [asked, ""], [asked, DOC])).toContain(later);
      expect(given(["Minh chứng yêu cầu", "Minh chứng"], [asked, ""], [asked, ""])).toContain(later);
      expect(given(["Minh chứng", "Minh chứng đã có"], [asked, ""], [asked, DOC])).toContain(later);
      expect(given(["Minh chứng nộp", "Minh chứng phải có"], [DOC, asked], ["", asked])).toContain(first);
    });
    test("but the first of two stands where it differs, or where neither names a document", () => {
      expect(given(["Minh chứng", "Tài liệu"], ["Sổ", DOC], ["Ảnh", DOC])).toContain(first);
      expect(given(["Minh chứng", "Tài liệu"], [asked, "Sổ"], [asked, "Ảnh"])).toContain(first);
      expect(given(["Minh chứng", "Tài liệu"], [DOC, DOC], [DOC, DOC])).toContain(first);
    });
    test("alone they are evidence only where they differ or name documents", () => {
      const alone = (...cells: string[]) =>
        through(settleTwins, {
          header: [
            ["Đơn vị", ...doubled],
            ["", ...each("Kết quả", "Minh chứng theo yêu cầu")],
          ],
          rows: cells.map((cell, n) => [`Đoàn xã ${n}`, ...each("Đạt", cell)]),
        }).is;
      expect(alone(asked, asked)).toContain("C:other 1.1");
      for (const cells of [
        [DOC, DOC],
        ["Sổ", "Ảnh"],
        [asked, ""],
      ])
        expect(alone(...cells)).toContain("C:evidence 1.1");
    });
  });
  test("[O6] the decision is the result, before a proposal or a rank", () => {
    const results = [["Đơn vị", ...SIX, "Đề nghị công nhận", "Xếp loại", "Kết quả công nhận"]];
    expect(through(settleTwins, { header: results }).is).toMatch(/H:other, I:other, J:result$/);
  });
});

describe("setListsBesideAside", () => {
  const beside = (header: readonly string[]) =>
    through(setListsBesideAside, {
      header: [["TT", "Đơn vị", ...SIX, ...header]],
      rows: [[1, "Đoàn xã Gia Cát", ...MARKS, ...header.map((said) => (said === "" ? "" : "Lý Văn Hưng"))]],
    });
  test("[L3] behind a gap, who is on a team and what each does is a list of its own", () => {
    expect(beside(["", "TT", "Họ và tên", "Chức vụ", "Phụ trách cụm"]).is).toMatch(
      /K:other, L:other, M:other$/,
    );
  });
  test("[L3] a summary behind a gap is one, shorter than the units and over counts alone", () => {
    const summary = (header: readonly string[], rows = 1) =>
      through(setListsBesideAside, {
        header: [["TT", "Đơn vị", ...SIX, ...header]],
        rows: ["Gia Cát", "Bảo Lâm", "Cao Lâu"].map((name, at) => [
          at + 1,
          `Đoàn xã ${name}`,
          ...MARKS,
          ...header.map((said, column) => (said === "" || at >= rows ? "" : column === 1 ? "Chưa đạt" : 1)),
        ]),
      });
    expect(summary(["", "Chỉ tiêu", "Số lượng", "Tỷ lệ"]).is).toMatch(/J:other, K:other, L:other$/);
    for (const { is, was } of [
      summary(["Chỉ tiêu", "Số lượng"]),
      summary(["", "Kết quả", "Số lượng đoàn viên"]),
      summary(["", "Kết quả", "Số lượng"], 3),
    ])
      expect(is).toBe(was);
  });
  test("next to the marks, or without what they do, persons may be the units'", () => {
    for (const header of [
      ["Họ và tên", "Chức vụ"],
      ["", "Họ và tên"],
    ]) {
      const { is, was } = beside(header);
      expect(is).toBe(was);
    }
  });
});
