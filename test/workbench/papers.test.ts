/** `npm run papers`: the files that it leaves, and how it ends where it cannot. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { papers as command } from "../../workbench/papers";
import { ROOT, started, told } from "./commands";

const SAMPLE = path.join(ROOT, "test/samples/cao-loc-2021.xlsx");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "papers-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const papers = (...args: string[]) => told(command, args);

const FILES = [
  "danh-sach-xet-cong-nhan-2021.docx",
  "du-thao-bao-cao-2021.docx",
  "du-thao-quyet-dinh-2021.docx",
  "giay-to-2021.html",
  "phieu-ket-qua-2021.docx",
];

it("leaves every paper as .docx and one page to print, and the sheet as it was", async () => {
  const before = readFileSync(SAMPLE);
  const dir = path.join(folder, "giấy tờ");
  const { code, out } = await papers(SAMPLE, "--dir", dir);
  expect(code).toBe(0);
  expect(readdirSync(dir).sort()).toEqual(FILES);
  expect(out).toContain("21/27 (77,8%)");
  expect(out).toContain("4 đơn vị, không có trong quyết định");
  expect(readFileSync(SAMPLE).equals(before)).toBe(true);
  const page = readFileSync(path.join(dir, "giay-to-2021.html"), "utf8");
  expect(page).toContain("@page { size: A4 portrait; margin: 20mm 20mm 20mm 30mm; }");
  expect(page.match(/<article /g)).toHaveLength(4);
});

it("with --json says the same as one object and nothing else", async () => {
  const { out, err } = await papers(SAMPLE, "--dir", folder, "--json");
  expect(err).toBe("");
  const { totals, papers: made, page } = JSON.parse(out);
  expect(totals).toMatchObject({ units: 27, recognised: 21, undetermined: 4 });
  expect([...made.map(({ file }: { file: string }) => file), page].sort()).toEqual(FILES);
  expect(made[1].blanks).toContainEqual({ what: "số, ký hiệu văn bản", times: 2 });
});

it("as a program of its own leaves and says what it does here, and ends as here", async () => {
  const [here, there] = [path.join(folder, "a"), path.join(folder, "b")];
  const { code, out, err } = await papers(SAMPLE, "--dir", here);
  const program = await started("papers", [SAMPLE, "--dir", there]);
  const as = (said: string) => said.replaceAll(there, here);
  expect({ ...program, out: as(program.out), err: as(program.err) }).toEqual({ code, out, err });
  for (const name of FILES)
    expect(readFileSync(path.join(there, name)).equals(readFileSync(path.join(here, name))), name).toBe(true);
  expect(await started("papers", [SAMPLE])).toEqual(await papers(SAMPLE));
});

it.each([
  ["no folder", () => [SAMPLE], /^Cách dùng:/],
  ["no such file", () => ["khong-co.xlsx", "--dir", folder], /^Không tìm thấy tệp/],
  [
    "no assessment",
    () => [path.join(ROOT, "test/samples/khong-co-bang-cham.xlsx"), "--dir", path.join(folder, "ra")],
    /\S/,
  ],
  [
    "a file where the folder should be",
    () => {
      writeFileSync(path.join(folder, "tep"), "");
      return [SAMPLE, "--dir", path.join(folder, "tep")];
    },
    /^Không tạo được thư mục/,
  ],
])("ends with 2 and one sentence, and leaves nothing: %s", async (_, args, said) => {
  const { code, out, err } = await papers(...args(), "--json");
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).toMatch(said);
  expect(err.trim().split("\n")).toHaveLength(1);
  expect(existsSync(path.join(folder, "ra"))).toBe(false);
});
