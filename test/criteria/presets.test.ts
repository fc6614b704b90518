import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PRESETS, SET_2018_2022, SET_2023_2027 } from "../../src/criteria/presets";
import { criteriaSetSchema } from "../../src/criteria/schema";
import { criteriaOf } from "../../src/criteria/set";

const seed = readFileSync(new URL("../seeds/thai-nguyen-2018.txt", import.meta.url), "utf8").normalize("NFC");

describe("presets", () => {
  it("[K1] 2018–2022 has the 15 criteria to the letter, with their sources", () => {
    const criteria = criteriaOf(SET_2018_2022);
    expect(criteria.map(({ code }) => code)).toEqual(
      ["1", "2", "3"].flatMap((pillar) => ["1", "2", "3", "4", "5"].map((n) => `${pillar}.${n}`)),
    );
    for (const { code, text } of criteria) {
      expect(seed.split("\n").map((line) => line.trim())).toContain(`${code}. ${text}`);
    }
    for (const { name } of SET_2018_2022.pillars) expect(seed).toContain(name);
    expect(SET_2018_2022.sources.join()).toContain("08-HD/TWĐTN-BTC");
    expect(SET_2018_2022.sources.join()).toContain("13-HD/TĐTN-TCKT");
  });

  it("[K1] 2023–2027 has three headings and no criteria that nobody published", () => {
    expect(SET_2023_2027.pillars).toHaveLength(3);
    expect(criteriaOf(SET_2023_2027)).toEqual([]);
    expect(SET_2023_2027.pillars[2]?.name).toBe(
      "Chủ động tham mưu với cấp ủy, phối hợp với chính quyền, các đoàn thể và các tổ chức liên quan",
    );
  });

  it("[E7] asks evidence for every criterion unless a set says otherwise", () => {
    expect(criteriaOf(SET_2018_2022).every(({ evidence }) => evidence)).toBe(true);
  });

  it("[K1] no preset has points or thresholds: no source gives any", () => {
    for (const set of PRESETS) {
      expect(criteriaSetSchema.safeParse(set).success).toBe(true);
      expect(set.totalPoints).toBeNull();
      expect(set.pillars.every(({ rule }) => rule.kind === "all")).toBe(true);
      expect(
        criteriaOf(set).every(({ maxPoints, passMark }) => maxPoints === null && passMark === null),
      ).toBe(true);
    }
  });
});
