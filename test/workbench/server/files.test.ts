/** @fileoverview What becomes of files: nothing is lost, and a person's file changes only by saving. */

import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { openXlsx } from "hucre/xlsx";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Edit } from "../../../workbench/server/wire";
import { open } from "../../../workbench/xlsx/open";
import { prefixed } from "../xlsx/handmade";
import { Caller, dataFolder, type Running, sample, startServer } from "./support";

let data: ReturnType<typeof dataFolder>;
let file: string;
let server: Running;
let page: Caller;

const start = async (args: readonly string[] = [file]) => {
  server = await startServer(data.folder, args);
  page = new Caller(server.address);
};
const type = (row: number, column: number, typed: string): Edit => ({
  kind: "cells",
  sheet: 1,
  cells: [{ row, column, typed }],
});
/** Copies that are written before they take their place. */
const temporaries = () =>
  readdirSync(data.folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tmp"));
/** A file that the page sends; what comes of it. */
const send = async (name: string, bytes: Uint8Array, more = "") =>
  (await (
    await page.fetch(`/api/open?name=${encodeURIComponent(name)}${more}`, {
      method: "POST",
      body: new Uint8Array(bytes),
    })
  ).json()) as { ok: boolean; message?: string; isOld?: true };
const cellIn = async (bytes: Uint8Array) => (await openXlsx(bytes)).sheets[0]?.rows[17]?.[3];
const shown = async () => {
  const { book } = await page.call("state", {});
  const row = book.sheets[0]?.rows.find(([index]) => index === 17);
  return row?.[1].find(([column]) => column === 3)?.[1] ?? null;
};

/** One server with a person's file, for a test or for several. */
const begin = async () => {
  data = dataFolder();
  file = path.join(data.folder, "bang.xlsx");
  copyFileSync(sample("cao-loc-2021"), file);
  await start();
};
const end = async () => {
  await server.kill();
  data.remove();
};

describe("a person's file", () => {
  // One server, and a file of its own for each test.
  let folder: string;
  let n = 0;
  beforeAll(begin);
  beforeEach(async () => {
    n += 1;
    folder = path.join(data.folder, `tệp ${n}`);
    mkdirSync(folder);
    file = path.join(folder, "bang.xlsx");
    await send("bang.xlsx", readFileSync(sample("cao-loc-2021")));
    await page.call("saveAs", { name: file, replace: false });
  });
  afterAll(end);

  it("changes only by saving, and its former version is kept beside it", async () => {
    const before = readFileSync(file);
    await page.edit(type(17, 3, "13-HD"));
    expect(readFileSync(file).equals(before)).toBe(true);
    const { kept } = await page.call("save", {});
    expect(kept).toBe(path.join(folder, "bang (bản trước).xlsx"));
    expect(readFileSync(kept ?? "").equals(before)).toBe(true);
    expect(await cellIn(new Uint8Array(readFileSync(file)))).toBe("13-HD");
    expect((await page.call("state", {})).file.unsaved).toBe(false);
  });

  it("is to be had again as it was before each saving, the second one too", async () => {
    const before = readFileSync(file);
    await page.edit(type(17, 3, "13-HD"));
    await page.call("save", {});
    await page.edit(type(17, 3, "14-HD"));
    await page.call("save", {});
    // Beside the file there is one former version; the first of all is in the data folder.
    expect(await cellIn(new Uint8Array(readFileSync(path.join(folder, "bang (bản trước).xlsx"))))).toBe(
      "13-HD",
    );
    const versions = await page.call("versions", {});
    expect(versions).toHaveLength(2);
    const [second, first] = versions;
    if (!first || !second) throw new Error("two");
    await page.call("openVersion", first);
    const { file: opened } = await page.call("state", {});
    expect(opened.name).toMatch(/^bang \(bản \d\d-\d\d-\d{4} lúc \d\d\.\d\d\)\.xlsx$/);
    expect(opened.path).toBeNull();
    const { path: saved } = await page.call("saveAs", { name: "như lúc đầu", replace: false });
    expect(await cellIn(new Uint8Array(readFileSync(saved)))).toBe(await cellIn(new Uint8Array(before)));
    expect(await cellIn(new Uint8Array(readFileSync(file)))).toBe("14-HD");
    await expect(page.call("openVersion", { ...second, id: "../../bang.xlsx" })).rejects.toThrow(
      "Bản trước này không còn trong thư mục dữ liệu",
    );
  });

  it("is not overwritten where somebody else changed it meanwhile", async () => {
    await page.edit(type(17, 3, "13-HD"));
    appendFileSync(file, "x");
    const theirs = readFileSync(file);
    const answer = await page.ask("save", {});
    expect(answer).toEqual({
      ok: false,
      message:
        "Tệp “bang.xlsx” đã bị chương trình khác sửa từ khi mở nên chưa lưu, tệp ấy giữ nguyên. Hãy lưu các thay đổi của bạn ra một bản sao, ví dụ “bang (bản chưa lưu).xlsx”.",
      offer: "bang (bản chưa lưu).xlsx",
    });
    expect(readFileSync(file).equals(theirs)).toBe(true);
    const saved = await page.call("saveAs", { name: "khác", replace: false });
    expect(saved).toEqual({ path: path.join(folder, "khác.xlsx"), exists: false, warning: null });
    expect(await cellIn(new Uint8Array(readFileSync(saved.path)))).toBe("13-HD");
  });

  it("is saved under another name only in its own folder, and over another file only when sure", async () => {
    const saved = await page.call("saveAs", { name: "../../ra ngoài\u0000:?.xlsx", replace: false });
    expect(saved.path).toBe(path.join(folder, "ra ngoài.xlsx"));
    writeFileSync(path.join(folder, "có rồi.xlsx"), "cũ");
    expect(await page.call("saveAs", { name: "có rồi", replace: false })).toMatchObject({ exists: true });
    await page.call("saveAs", { name: "có rồi", replace: true });
    expect(readFileSync(path.join(folder, "có rồi (bản trước).xlsx"), "utf8")).toBe("cũ");
    await expect(page.call("saveAs", { name: " .. ", replace: false })).rejects.toThrow("Tên tệp trống");
  });

  it("stays as it is where it cannot be saved, and so does what was done", async () => {
    const before = readFileSync(file);
    await page.edit(type(17, 3, "13-HD"));
    // Folders stand wherever a former version may go.
    for (let n = 1; n <= 999; n++)
      mkdirSync(path.join(folder, `bang (bản trước${n === 1 ? "" : ` ${n}`}).xlsx`));
    await expect(page.call("save", {})).rejects.toThrow(/^Không ghi được tệp “.*bang\.xlsx”, [^.]+\.$/);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(temporaries()).toEqual([]);
    expect(await shown()).toBe("13-HD");
    expect((await page.call("state", {})).file.unsaved).toBe(true);
  });

  it("is downloaded as it stands", async () => {
    await page.edit(type(17, 3, "13-HD"));
    const response = await page.fetch("/api/download");
    expect(await cellIn(new Uint8Array(await response.arrayBuffer()))).toBe("13-HD");
  });
});

describe("nothing is lost", () => {
  beforeEach(begin);
  afterEach(end);

  it("when the power goes: all edits and what can be undone are there again", async () => {
    await page.edit(type(17, 3, "một"));
    await page.edit(type(17, 3, "hai"));
    await server.kill();
    await start();
    expect(await shown()).toBe("hai");
    expect((await page.call("state", {})).file.unsaved).toBe(true);
    await page.call("undo", {});
    await server.kill();
    await start();
    expect(await shown()).toBe("một");
    await page.call("redo", {});
    expect(await shown()).toBe("hai");
  });

  it("when something is done while the file is being saved", async () => {
    await page.edit(type(17, 3, "một"));
    const saving = page.call("save", {});
    const edits = Array.from({ length: 10 }, (_, i) => page.edit(type(17, 3, `hai ${i}`)));
    await Promise.all([saving, ...edits]);
    const last = await shown();
    await server.kill();
    await start();
    expect(await shown()).toBe(last);
  });

  it("when the last line of the journal was cut off: what came before is there, and the person is told", async () => {
    await page.edit(type(17, 3, "một"));
    await page.edit(type(17, 3, "hai"));
    await server.kill();
    const folder = path.join(data.folder, "so-tinh");
    const journal = path.join(folder, readdirSync(folder)[0] ?? "", "journal.jsonl");
    const whole = readFileSync(journal);
    writeFileSync(journal, whole.subarray(0, whole.length - 20));
    await start();
    expect(await shown()).toBe("một");
    expect((await page.call("state", {})).lost).toMatch(/^Nhật ký của “bang\.xlsx” có 1 dòng bị hỏng/);
    await page.edit(type(17, 3, "ba"));
    await server.kill();
    await start();
    expect(await shown()).toBe("ba");
  });

  /** The journal of the only workbook, its lines through a change. */
  const damage = (change: (lines: string[]) => (string | Buffer)[]) => {
    const folder = path.join(data.folder, "so-tinh");
    const journal = path.join(folder, readdirSync(folder)[0] ?? "", "journal.jsonl");
    const lines = readFileSync(journal, "utf8").split("\n").slice(0, -1);
    writeFileSync(journal, Buffer.concat(change(lines).map((line) => Buffer.from(`${line}\n`))));
  };

  it("but the one line of the journal that is broken, and the person is told once", async () => {
    await page.edit(type(17, 3, "một"));
    await page.edit(type(18, 3, "hai"));
    await page.edit(type(19, 3, "ba"));
    await page.edit(type(20, 3, "bốn"));
    await server.kill();
    for (const broken of ["{", "\0\0\0"]) {
      const whole: string[] = [];
      damage((lines) => {
        whole.push(...lines);
        return lines.map((line, i) => (i === 1 ? broken : line));
      });
      await start();
      const state = await page.call("state", {});
      const cell = (row: number) =>
        state.book.sheets[0]?.rows
          .find(([index]) => index === row)?.[1]
          .find(([column]) => column === 3)?.[1];
      expect([cell(17), cell(19), cell(20)]).toEqual(["một", "ba", "bốn"]);
      expect(cell(18)).not.toBe("hai");
      expect(state.file.unsaved).toBe(true);
      expect(state.lost).toBe(
        "Nhật ký của “bang.xlsx” có 1 dòng bị hỏng nên 1 thao tác (dòng đầu tiên đứng sau thao tác “thử”) không lấy lại được; mọi thao tác khác còn nguyên. Hãy xem lại bảng rồi lưu.",
      );
      await page.call("heardOfLost", {});
      expect((await page.call("state", {})).lost).toBeNull();
      await server.kill();
      await start();
      expect((await page.call("state", {})).lost).toBeNull();
      await server.kill();
      damage(() => whole);
      const folder = path.join(
        data.folder,
        "so-tinh",
        readdirSync(path.join(data.folder, "so-tinh"))[0] ?? "",
      );
      const meta = JSON.parse(readFileSync(path.join(folder, "meta.json"), "utf8"));
      writeFileSync(path.join(folder, "meta.json"), JSON.stringify({ ...meta, linesLost: 0 }));
    }
    await start();
    expect((await page.call("state", {})).lost).toBeNull();
  }, 120_000);

  it("when what is known of a workbook is gone: what was done in it is there", async () => {
    await page.edit(type(17, 3, "chưa lưu"));
    await server.kill();
    const folder = path.join(data.folder, "so-tinh");
    for (const content of ["", "{}", null]) {
      const meta = path.join(folder, readdirSync(folder)[0] ?? "", "meta.json");
      if (content === null) rmSync(meta);
      else writeFileSync(meta, content);
      await start([sample("tra-cu-2022")]);
      const [kept] = (await page.call("recent", {})).filter(({ name }) => name.includes("khôi phục"));
      await page.call("openRecent", { key: kept?.key ?? "" });
      expect(await shown()).toBe("chưa lưu");
      await server.kill();
    }
  }, 60_000);

  it("when the file was changed elsewhere while something was not saved", async () => {
    await page.edit(type(17, 3, "chưa lưu"));
    await server.kill();
    copyFileSync(sample("tra-cu-2022"), file);
    await start();
    expect((await page.call("state", {})).book.sheets[0]?.shape.name).not.toBe("Chấm điểm");
    const [kept] = (await page.call("recent", {})).filter(({ name }) => name === "bang (bản chưa lưu).xlsx");
    await page.call("openRecent", { key: kept?.key ?? "" });
    expect(await shown()).toBe("chưa lưu");
  });

  it("when the power goes at any moment of a storm of edits, undone and done again", async () => {
    // So many are sent; the last of them may be heard, half written or answered.
    for (const most of [1, 2, 7, 15, 30]) {
      let answered = 0;
      const sent: string[] = [];
      let last = () => {};
      const lastIsSent = new Promise<void>((resolve) => (last = resolve));
      const storm = (async () => {
        for (let i = 0; ; i++) {
          const text = `lần ${most}.${i}`;
          sent.push(text);
          const edited = page.edit(type(17, 3, text));
          if (sent.length === most) last();
          await edited;
          if (i % 5 === 4) {
            await page.call("undo", {});
            await page.call("redo", {});
          }
          answered = i + 1;
        }
      })().catch(() => undefined);
      await lastIsSent;
      await server.kill();
      await storm;
      await start();
      // What was answered is there; the edit in flight may be, or an undo of it in flight.
      const might = new Set(sent.slice(Math.max(0, answered - 1)));
      if (answered > 0) expect(might).toContain(await shown());
      expect((await page.call("state", {})).file.unsaved).toBe(answered > 0 || (await shown()) !== null);
    }
  });

  it.skipIf(process.platform === "win32")(
    "when the disk takes no more: the edit is refused, all before it stays",
    async () => {
      await page.edit(type(17, 3, "một"));
      await server.kill();
      // No file may grow beyond 200 blocks: the journal's next long line does not fit.
      server = await startServer(data.folder, [file], { shell: "ulimit -f 400" });
      page = new Caller(server.address);
      expect(await shown()).toBe("một");
      const long = Array.from({ length: 12 }, (_, i) => type(30 + i, 3, "dài".repeat(10_000)));
      let refused: Promise<void> | undefined;
      await page.hear("reload", undefined, () => {
        refused = page.edit(...long);
        refused.catch(() => undefined);
      });
      await expect(refused).rejects.toThrow("Không ghi được thay đổi này xuống đĩa nên đã bỏ");
      await expect.poll(shown).toBe("một");
      await page.edit(type(17, 3, "hai"));
      await server.kill();
      await start();
      expect(await shown()).toBe("hai");
    },
  );

  it.skipIf(process.platform === "win32")(
    "when the file's disk takes no more: it is told, and the file is as it was",
    async () => {
      await page.edit(type(17, 3, "một"));
      await server.kill();
      const before = readFileSync(file);
      // The workbook does not fit into so many blocks; the journal does.
      server = await startServer(data.folder, [file], { shell: "ulimit -f 10" });
      page = new Caller(server.address);
      expect(before.length).toBeGreaterThan(10 * 512);
      await expect(page.call("save", {})).rejects.toThrow(
        /^Đĩa không còn đủ chỗ cho tệp “.*bang\.xlsx” nên chưa lưu, tệp giữ nguyên như trước\./,
      );
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(readdirSync(data.folder).sort()).toEqual(["bang.xlsx", "so-tinh"]);
      expect(temporaries()).toEqual([]);
      expect((await page.call("state", {})).file.unsaved).toBe(true);
      await page.edit(type(17, 3, "hai"));
      await server.kill();
      await start();
      await page.call("save", {});
      expect(await cellIn(new Uint8Array(readFileSync(file)))).toBe("hai");
    },
  );

  // A disk of one's own: Linux gives one to whoever may have a world of his own.
  const own = spawnSync("unshare", ["-rm", "mount", "-t", "tmpfs", "none", "/mnt"]).status === 0;
  it.skipIf(!own)(
    "when the data folder's disk is full: the file can be saved, and what is said is true",
    async () => {
      await server.kill();
      const disk = path.join(data.folder, "disk");
      const [fill, filled] = [path.join(data.folder, "fill"), path.join(data.folder, "filled")];
      mkdirSync(disk);
      server = await startServer(disk, [file], {
        shell: `mount -t tmpfs -o size=4m none '${disk}'; (while [ ! -e '${fill}' ]; do sleep 0.05; done; head -c 9m /dev/zero > '${disk}/much'; : > '${filled}') 2>/dev/null &`,
        within: ["unshare", "-rm"],
      });
      page = new Caller(server.address);
      await page.edit(type(17, 3, "một"));
      writeFileSync(fill, "");
      await expect.poll(() => existsSync(filled)).toBe(true);
      await expect(page.edit(type(17, 3, "hai".repeat(3000)))).rejects.toThrow("Hãy dọn chỗ trống trên đĩa");
      await expect.poll(shown).toBe("một");
      const { warning } = await page.call("save", {});
      expect(warning).toMatch(
        /^Tệp đã được lưu đủ, nhưng đĩa chứa thư mục dữ liệu “.*disk” không còn chỗ trống,/,
      );
      expect(await cellIn(new Uint8Array(readFileSync(file)))).toBe("một");
      expect((await page.call("state", {})).file.unsaved).toBe(false);
      await expect(page.edit(type(17, 3, "ba"))).rejects.toThrow("Hãy dọn chỗ trống trên đĩa");
      expect((await page.call("state", {})).file.unsaved).toBe(false);
      // It is known what was saved: nobody else changed the file.
      await page.call("save", {});
      const response = await page.fetch("/api/open?name=a.xlsx", {
        method: "POST",
        body: readFileSync(file),
      });
      expect(await response.json()).toMatchObject({
        ok: false,
        message: expect.stringMatching(/^Đĩa chứa thư mục dữ liệu “.*disk” không còn chỗ trống, hãy dọn bớt/),
      });
    },
  );

  it("when two start the same file: the second is told", async () => {
    await expect(startServer(data.folder, [file])).rejects.toThrow("đang mở ở một cửa sổ khác");
  });
});

describe("a workbook with macros", () => {
  beforeAll(begin);
  beforeEach(() => send("macro.xlsm", prefixed()));
  afterAll(end);

  const macro = async (bytes: Uint8Array) =>
    Buffer.from(bytes).includes("vbaProject.bin") && (await open(bytes, "x")).hasMacros;

  it("is saved with them as .xlsm, whatever name is given, or without after asking", async () => {
    await page.edit({ kind: "cells", sheet: 3, cells: [{ row: 4, column: 4, typed: "mới" }] });
    await expect(page.call("save", {})).rejects.toThrow("chưa có tệp trên máy, hãy chọn Tệp → Lưu thành…");
    const { path: saved } = await page.call("saveAs", { name: "macro.xlsm", replace: false });
    expect(path.basename(saved)).toBe("macro.xlsm");
    expect(await macro(readFileSync(saved))).toBe(true);
    expect((await page.call("saveAs", { name: "không đuôi", replace: false })).path).toMatch(/đuôi\.xlsm$/);
    const folder = path.dirname(saved);
    const asked = await page.call("saveAs", { name: "khác.xlsx", replace: false });
    expect(asked).toMatchObject({ macros: true, exists: false });
    expect(readdirSync(folder).sort()).toEqual(["không đuôi.xlsm", "macro.xlsm"]);
    const kept = await page.call("saveAs", { name: "khác.xlsx", replace: false, macros: "keep" });
    expect(kept.path).toBe(path.join(folder, "khác.xlsm"));
    expect(await macro(readFileSync(kept.path))).toBe(true);
    const dropped = await page.call("saveAs", { name: "khác.xlsx", replace: false, macros: "drop" });
    expect(dropped.path).toBe(path.join(folder, "khác.xlsx"));
    expect(await macro(readFileSync(dropped.path))).toBe(false);
    const { model } = await open(readFileSync(dropped.path), "x");
    expect(model.sheets[0]?.cells.get(4)?.get(4)?.value).toBe("mới");
    // What is saved there again is of the same kind.
    await page.edit({ kind: "cells", sheet: 3, cells: [{ row: 5, column: 4, typed: "nữa" }] });
    await page.call("save", {});
    expect(await macro(readFileSync(dropped.path))).toBe(false);
  });

  it("and one without is never named .xlsm", async () => {
    await send("bang.xlsx", readFileSync(sample("cao-loc-2021")));
    expect((await page.call("saveAs", { name: "x.xlsm", replace: false })).path).toMatch(/x\.xlsx$/);
  });
});

describe("opening", () => {
  beforeEach(begin);
  afterEach(end);

  it("takes a file that the page sends, and saves it where the person says", async () => {
    expect(await send("C:\\Bảng\\tra-cu.xlsx", readFileSync(sample("tra-cu-2022")))).toMatchObject({
      ok: true,
    });
    const state = await page.call("state", {});
    expect(state.file).toMatchObject({ name: "tra-cu.xlsx", path: null, unsaved: false });
    const { path: saved } = await page.call("saveAs", { name: "tra-cu", replace: false });
    expect(saved).toBe(path.join(data.folder, "da-luu", "tra-cu.xlsx"));
    expect(existsSync(saved)).toBe(true);
    const elsewhere = path.join(data.folder, "Trà Cú năm 2022.xlsx");
    const { path: second } = await page.call("saveAs", { name: elsewhere, replace: false });
    expect(second).toBe(elsewhere);
    expect(existsSync(elsewhere)).toBe(true);
    await expect(
      page.call("saveAs", { name: path.join(data.folder, "không có", "a.xlsx"), replace: false }),
    ).rejects.toThrow(/^Không có thư mục “.*không có”, hãy kiểm tra lại đường dẫn\.$/);
  });

  it("says in one sentence why a file cannot be opened, and keeps the one that is open", async () => {
    expect(await send("a.xlsx", Buffer.from("không phải"))).toMatchObject({ ok: false });
    const zip = Buffer.from(readFileSync(sample("cao-loc-2021")));
    // Again and again: how the thread ends is a matter of moments.
    for (let i = 0; i < 12; i++) {
      const answer = await send("b.xlsx", zip.subarray(0, 9000));
      expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(/^Tệp .xlsx này bị hỏng/) });
    }
    expect((await page.call("state", {})).file.name).toBe("bang.xlsx");
    expect(readdirSync(path.join(data.folder, "so-tinh")).length).toBe(1);
  });

  it("ends a start with one sentence where the file is not there", async () => {
    await expect(startServer(data.folder, [path.join(data.folder, "khong-co.xlsx")])).rejects.toThrow(
      "Không tìm thấy tệp",
    );
  });
});

describe("an old workbook", () => {
  const office = spawnSync(process.env.SOFFICE ?? "soffice", ["--version"]).status === 0;
  beforeAll(begin);
  afterAll(end);

  it("of which LibreOffice cannot be asked gets its sentence", async () => {
    const old = Buffer.concat([Buffer.from([0x09, 0x02, 0x06]), Buffer.alloc(40)]);
    const answer = await send("cu.xls", old);
    expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(/97–2003 \(\.xls\)/) });
    expect(answer.isOld ?? false).toBe(office);
  });

  it.skipIf(!office)("is opened as a copy, as .xlsx, after asking", async () => {
    const cell =
      '<table:table-cell office:value-type="string"><text:p>Đoàn xã Gia Cát</text:p></table:table-cell>';
    const old = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Chấm"><table:table-row>${cell}</table:table-row></table:table></office:spreadsheet></office:body></office:document>`;
    expect(await send("bang.fods", Buffer.from(old))).toMatchObject({ ok: false, isOld: true });
    expect((await page.call("state", {})).file.name).toBe("bang.xlsx");
    expect(await send("Bảng cũ.fods", Buffer.from(old), "&convert")).toMatchObject({
      ok: true,
      value: expect.any(String),
    });
    const { file: opened, book } = await page.call("state", {});
    expect(opened).toMatchObject({ name: "Bảng cũ.xlsx", path: null, unsaved: true });
    expect(book.sheets[0]?.rows[0]?.[1][0]?.[1]).toBe("Đoàn xã Gia Cát");
  });
});
