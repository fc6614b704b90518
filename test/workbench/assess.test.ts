/** `npm run assess` as a caller sees it, on the sample workbooks (docs/assess.md). */
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assess as command } from "../../workbench/assess";
import { open } from "../../workbench/xlsx/open";
import { everything, timeless } from "../commands/support";
import { ROOT, started, told } from "./commands";

const SAMPLES = path.join(ROOT, "test/samples");

interface Finding {
  code: string;
  severity: string;
  sheet: string;
  cell: string | null;
  unit: string | null;
  criterion: string | null;
  criteria: string[];
  value: string;
  message: string;
}

const assess = (...args: string[]) => told(command, args);

const sample = (name: string) => path.join(SAMPLES, `${name}.xlsx`);
const expected = async (name: string) =>
  JSON.parse(await readFile(path.join(SAMPLES, `${name}.expected.json`), "utf8"));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "assess-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Every field of the expected finding is in the found one. */
const matches = (wanted: Partial<Finding>) => (found: Finding) =>
  Object.entries(wanted).every(
    ([key, value]) => JSON.stringify(found[key as keyof Finding]) === JSON.stringify(value),
  );

const READABLE = [
  "cao-loc-2021",
  "phu-binh-2020-tu-cham",
  "thot-not-2020-dat-chua-dat",
  "tra-cu-2022",
  "chi-lang-2019-so-lieu-lon-xon",
  "dong-mo-2026-bo-tieu-chi-rieng",
];

describe.each(READABLE)("%s", (name) => {
  it("gives exactly the results expected of it", async () => {
    const want = await expected(name);
    const { code, out, err } = await assess(sample(name), "--json");
    expect(err).toBe("");
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ criteriaSet: want.criteriaSet, year: want.year, totals: want.totals });
    expect(answer.layout.kind).toBe(want.layoutKind);
    expect(answer.units).toHaveLength(want.units.length);
    want.units.forEach((unit: object, index: number) => {
      expect(answer.units[index]).toMatchObject(unit);
    });
    const findings: Finding[] = answer.findings;
    for (const wanted of want.mustFind) {
      expect(findings.some(matches(wanted)), JSON.stringify(wanted)).toBe(true);
    }
    for (const code of want.mustNotFind) expect(findings.filter((one) => one.code === code)).toEqual([]);
    for (const [code, count] of Object.entries(want.counts)) {
      expect(
        findings.filter((one) => one.code === code),
        code,
      ).toHaveLength(count as number);
    }
    for (const { message } of findings) {
      expect(message).toBe(message.normalize("NFC"));
      expect(message).toMatch(/[.!]$/);
      expect(message).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
});

describe("npm run assess", () => {
  it("tells a person in Vietnamese what was read, who is recognised and what is missing", async () => {
    const { code, out, err } = await assess(sample("cao-loc-2021"));
    expect(code).toBe(0);
    expect(out).toContain("Đã đọc 27 đơn vị ở tab “Chấm điểm”, tiêu đề dòng 5–6");
    expect(out).toContain("21/27 = 77,8%");
    expect(out).toMatch(/Đoàn xã Hợp Thành – Chưa xác định\. Thiếu minh chứng: 1\.1\./);
    expect(out).toContain("Chấm điểm, ô D18");
    expect(err).toContain("Đang đọc");
  });

  it("says and writes as a program of its own what it does here", async () => {
    const [here, there] = [path.join(folder, "đây.xlsx"), path.join(folder, "kia.xlsx")];
    const asked = [sample("chi-lang-2019-so-lieu-lon-xon"), "--year", "2020"];
    const { code, out, err } = await assess(...asked, "--out", here);
    const program = await started("assess", [...asked, "--out", there]);
    expect(code).toBe(0);
    expect({ ...program, out: program.out.replaceAll(there, here) }).toEqual({
      ...{ code, out },
      err: err.replace("đây.xlsx", "kia.xlsx"),
    });
    const cells = async (file: string) =>
      (await open(await readFile(file), "x.xlsx")).model.sheets.map((sheet) => timeless(everything(sheet)));
    expect(await cells(there)).toEqual(await cells(here));
    await rm(here);
    await rm(there);
    const refused = [sample("khong-co-bang-cham"), "--json"];
    expect(await started("assess", refused)).toEqual(await assess(...refused));
  });

  it("writes nothing without --out, and never the input", async () => {
    const input = path.join(folder, "vào.xlsx");
    await copyFile(sample("cao-loc-2021"), input);
    const before = await readFile(input);
    await assess(input, "--json");
    expect(await readdir(folder)).toEqual(["vào.xlsx"]);
    const output = path.join(folder, "ra.xlsx");
    expect((await assess(input, "--json", "--out", output)).code).toBe(0);
    expect(await readFile(input)).toEqual(before);
    expect(await readdir(folder)).toEqual(["ra.xlsx", "vào.xlsx"]);
    const same = await assess(input, "--out", input);
    expect(same.code).toBe(2);
    expect(same.err).toContain("tệp gốc không bao giờ bị sửa");
    expect(await readFile(input)).toEqual(before);
    await rm(input);
    await rm(output);
  });

  it("gives the same answer on the workbook it saved itself", async () => {
    const output = path.join(folder, "lan-1.xlsx");
    const first = JSON.parse(
      (await assess(sample("chi-lang-2019-so-lieu-lon-xon"), "--json", "--out", output)).out,
    );
    const second = JSON.parse((await assess(output, "--json")).out);
    expect({ ...second, written: null }).toEqual({ ...first, written: null });
    await rm(output);
  });

  it("takes --year, --criteria, --sheet and the layout it printed itself", async () => {
    const name = "cao-loc-2021";
    const first = JSON.parse((await assess(sample(name), "--json")).out);
    const mapping = path.join(folder, "cách đọc.json");
    await writeFile(mapping, JSON.stringify(first.layout));
    const again = JSON.parse((await assess(sample(name), "--json", "--mapping", mapping)).out);
    expect(again.units).toEqual(first.units);
    expect(again.findings).toEqual(first.findings);
    const later = JSON.parse((await assess(sample(name), "--json", "--year", "2020")).out);
    expect(later.year).toBe(2020);
    expect(later.findings.some((one: Finding) => one.code === "evidence-outside-year")).toBe(true);
    const own = JSON.parse(
      (await assess(sample(name), "--json", "--criteria", "sheet", "--sheet", "Chấm điểm")).out,
    );
    expect(own.criteriaSet).toBe("sheet");
    await rm(mapping);
  });

  it.each<[string, string[], RegExp]>([
    ["no file", ["khong-co.xlsx"], /Không tìm thấy tệp/],
    ["a folder", [SAMPLES], /thư mục/],
    ["no argument", [], /Cách dùng/],
    ["an unknown option", [sample("cao-loc-2021"), "--nhanh"], /Cách dùng/],
    ["a wrong year", [sample("cao-loc-2021"), "--year", "hai"], /bốn chữ số/],
    ["a text file", [path.join(SAMPLES, "README.md")], /\.xlsx/],
    ["no assessment in it", [sample("khong-co-bang-cham")], /Không tìm thấy/],
    ["a tab that is not there", [sample("cao-loc-2021"), "--sheet", "Không có"], /Không có/],
    [
      "a mapping that is no JSON",
      [sample("cao-loc-2021"), "--mapping", path.join(SAMPLES, "README.md")],
      /JSON/,
    ],
    [
      "an output folder that is not there",
      [sample("cao-loc-2021"), "--out", "/khong/co/ra.xlsx"],
      /Không ghi được/,
    ],
  ])("ends with exit 2 and one Vietnamese line: %s", async (_, args, sentence) => {
    const quiet = args.includes("--out") ? args : [...args, "--json"];
    const { code, out, err } = await assess(...quiet);
    expect(code).toBe(2);
    expect(out).toBe("");
    const said = err
      .trim()
      .split("\n")
      .filter((line) => !line.startsWith("Đang "));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(sentence);
  });

  it("never guesses which of two sheets is meant: --sheet settles it", async () => {
    const file = path.join(folder, "hai-nam.xlsx");
    const codes = ["1.1", "1.2", "2.1", "3.1"];
    const rows = (year: number) => [
      [`BẢNG CHẤM 3 CHỦ ĐỘNG NĂM ${year}`],
      ["TT", "Đơn vị", ...codes],
      [1, "Đoàn xã An Hà", "x", "x", "x", "x"],
      [2, "Đoàn xã Đào Mỹ", "x", "x", "x", "x"],
    ];
    await writeFile(
      file,
      await writeXlsx({ sheets: [2020, 2021].map((year) => ({ name: `Năm ${year}`, rows: rows(year) })) }),
    );
    const { code, err } = await assess(file, "--json");
    expect(code).toBe(2);
    expect(err).toContain("Năm 2020");
    expect(err).toContain("Năm 2021");
    expect(err.trim().split("\n")).toHaveLength(1);
    const settled = await assess(file, "--json", "--sheet", "Năm 2021");
    expect(JSON.parse(settled.out)).toMatchObject({ year: 2021, layout: { sheet: "Năm 2021" } });
    await rm(file);
  });

  it("ends by itself on cells of any format", async () => {
    const formats = ["dd/mm/yyyy hh:mm", "[$-1010000]d/m/yyyy;@", "[$-42A]dd mmmm yyyy;@", "#,##0.000000"];
    const file = path.join(folder, "thời điểm.xlsx");
    const rows = [
      ["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2026"],
      ["Dấu thời gian", "Đơn vị", "1.1", "1.2", "2.1", "3.1"],
      ...["Đoàn xã An Hà", "Đoàn xã Đào Mỹ", "Đoàn xã Gia Cát", "Đoàn xã Gia Lộc"].map((unit) => [
        46_000.5,
        unit,
        "x",
        "x",
        "x",
        "x",
      ]),
    ];
    const cells = new Map(formats.map((numFmt, at) => [`${at + 2},0`, { style: { numFmt } }]));
    await writeFile(file, await writeXlsx({ sheets: [{ name: "Biểu mẫu", rows, cells }] }));
    for (const more of [[], ["--out", path.join(folder, "ra.xlsx")]]) {
      const { code, out, err } = await started("assess", [file, "--json", ...more]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(JSON.parse(out).units).toHaveLength(formats.length);
    }
  });

  it("[L2] names the units on rows that the file hides", async () => {
    const file = path.join(folder, "dòng ẩn.xlsx");
    const rows = [
      ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2024"],
      ["TT", "Đơn vị", "1.1", "1.2", "2.1", "3.1"],
      ...["Đoàn xã An Hà", "Đoàn xã Đào Mỹ"].map((unit, at) => [at + 1, unit, "x", "x", "x", "x"]),
    ];
    const rowDefs = new Map([[3, { hidden: true }]]);
    await writeFile(file, await writeXlsx({ sheets: [{ name: "Chấm", rows, rowDefs }] }));
    const said = "đang ẩn của tab “Chấm” vẫn được tính: dòng 4 (Đoàn xã Đào Mỹ)";
    expect(JSON.parse((await assess(file, "--json")).out).notices.join()).toContain(said);
    expect((await assess(file)).out).toContain(said);
    await rm(file);
  });

  it("says what is wrong with a file that was cut off", async () => {
    const cut = path.join(folder, "cụt.xlsx");
    await writeFile(cut, (await readFile(sample("cao-loc-2021"))).subarray(0, 9000));
    const { code, err } = await assess(cut, "--json");
    expect(code).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(1);
    await rm(cut);
  });
});
