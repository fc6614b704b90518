import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chooseSet } from "../../src/criteria/choose";
import { SET_2018_2022, SET_2023_2027 } from "../../src/criteria/presets";
import { criteriaOf } from "../../src/criteria/set";
import type { CellValue } from "../../src/table/tab";
import { run, wide } from "../assessment/sheets";

const seed = readFileSync(new URL("../seeds/thai-nguyen-2018.txt", import.meta.url), "utf8").normalize("NFC");

const CODES = ["1", "2", "3"].flatMap((pillar) => ["1", "2", "3", "4", "5"].map((n) => `${pillar}.${n}`));

/** One unit as the preset judges it. */
function judged(mark: (code: string) => CellValue, evidence = "") {
  const columns = ["name", ...CODES.flatMap((code) => [`appraised ${code}`, `evidence ${code}`])];
  const row = ["Đoàn xã Gia Cát", ...CODES.flatMap((code) => [mark(code), evidence])];
  return run(wide(columns, [row]), SET_2018_2022);
}

describe("presets", () => {
  it("[K1] 2018–2022 has the 15 criteria to the letter, with their sources", () => {
    const criteria = criteriaOf(SET_2018_2022);
    expect(criteria.map(({ code }) => code)).toEqual(CODES);
    for (const { code, text } of criteria) {
      expect(seed.split("\n").map((line) => line.trim())).toContain(`${code}. ${text}`);
    }
    for (const { name } of SET_2018_2022.pillars) expect(seed).toContain(name);
    expect(SET_2018_2022.sources.join()).toContain("08-HD/TWĐTN-BTC");
    expect(SET_2018_2022.sources.join()).toContain("13-HD/TĐTN-TCKT");
  });

  it("[K1] 2023–2027 has no criteria that nobody published: its years are judged by the sheet's own headings", () => {
    const headings = CODES.map((code, n) => ({
      code,
      text: `Nội dung ${n}`,
      pillar: { code: code.charAt(0), text: "" },
    }));
    const from = { chosen: null, tabSet: null, title: "BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2024", year: 2024, headings };
    expect(chooseSet(from)?.origin).toBe("headings");
    expect(chooseSet({ ...from, chosen: SET_2023_2027.id })).toMatchObject({
      origin: "headings",
      passedOver: SET_2023_2027.id,
    });
  });

  it("[E7] asks evidence for every criterion unless a set says otherwise", () => {
    const { units, findings } = judged(() => "Đạt");
    expect(units.map(({ outcome }) => outcome)).toEqual(["undetermined"]);
    const missing = findings.filter(({ code }) => code === "evidence-missing");
    expect(missing.flatMap(({ criteria }) => criteria)).toEqual(CODES);
  });

  it("[K1] no preset has points: no source gives any, and none decides", () => {
    const { units, findings } = judged(() => 7, "12-KH/ĐTN");
    expect(new Set(units[0]?.criteria)).toEqual(new Set(["undetermined"]));
    expect(findings.filter(({ code }) => code === "mark-unreadable")).toHaveLength(CODES.length);
  });

  it("[K1] no preset has thresholds: one criterion that fails decides", () => {
    for (const failed of CODES) {
      const { units } = judged((code) => (code === failed ? "Chưa đạt" : "Đạt"), "12-KH/ĐTN");
      expect(units[0]?.outcome, failed).toBe("notRecognised");
    }
    expect(judged(() => "Đạt", "12-KH/ĐTN").units[0]?.outcome).toBe("recognised");
  });
});
