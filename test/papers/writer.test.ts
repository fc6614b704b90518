/** The .docx files in LibreOffice Writer: it opens them, and what it reads is what the page says. Takes seconds. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { PAPER_NAMES, type PaperName, paperOf } from "../../src/papers/all";
import { docxOf } from "../../src/papers/docx";
import { linesOf } from "../../src/papers/paper";
import { ownProfile } from "../../workbench/server/convert";
import { sampleWorkbook } from "../commands/support";
import { factsOn } from "./support";

const OFFICE = process.env.SOFFICE ?? "soffice";

/** Whether it is there with Writer: an office may be put in for its sheets alone. */
const opensText = (() => {
  if (spawnSync(OFFICE, ["--version"]).status !== 0) return false;
  const folder = mkdtempSync(path.join(tmpdir(), "writer-"));
  writeFileSync(path.join(folder, "a.txt"), "a");
  const { stdout } = spawnSync(
    OFFICE,
    [...ownProfile(folder), "--convert-to", "docx:MS Word 2007 XML", "a.txt"],
    { cwd: folder, encoding: "utf8" },
  );
  rmSync(folder, { recursive: true });
  return /convert .*a\.txt/.test(stdout);
})();
const why = opensText ? "" : " (left out: this machine has no LibreOffice Writer)";

const together = (text: string) => text.replace(/[\s\uFEFF]+/g, "");

it.skipIf(!opensText)(
  `Writer reads what the page says, word for word, in that order${why}`,
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "giay-to-"));
    try {
      const facts = factsOn(await sampleWorkbook("cao-loc-2021"));
      const papers = (Object.keys(PAPER_NAMES) as PaperName[]).map((name) => {
        const paper = paperOf(name, facts, { units: [0, 5] });
        if (!paper) throw new Error(name);
        return { name, paper };
      });
      for (const { name, paper } of papers)
        writeFileSync(path.join(folder, `${name}.docx`), await docxOf(paper));
      const run = (to: string) =>
        execFileSync(
          OFFICE,
          [...ownProfile(folder), "--convert-to", to, ...papers.map(({ name }) => `${name}.docx`)],
          { cwd: folder, stdio: "pipe" },
        );
      run("txt:Text (encoded):UTF8");
      for (const { name, paper } of papers)
        expect(together(readFileSync(path.join(folder, `${name}.txt`), "utf8")), name).toBe(
          together(linesOf(paper).join("\n")),
        );
      run("pdf");
      const pages = (name: PaperName) =>
        readFileSync(path.join(folder, `${name}.pdf`), "latin1").match(/\/Type ?\/Page(?!s)/g)?.length;
      // The decision and its annex, a page each; two units' sheets.
      expect(pages("decision")).toBe(2);
      expect(pages("units")).toBe(2);
      expect(pages("report")).toBeLessThanOrEqual(3);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  120_000,
);
