/**
 * @fileoverview The tab `3CĐ · Danh sách công nhận`: recognised units in the roster's order as they go with a decision, and
 * below them, apart, those that do not, each with its reason.
 */
import type { AssessedUnit, Assessment } from "../assessment/assessed";
import { criteriaOf } from "../criteria/set";
import type { UnitOutcome } from "../findings/words";
import type { Block } from "../reports/block";
import { aboutAssessment, footOf, type Letter } from "../reports/letter";
import { reasons } from "../reports/result-tab";
import { TAB_LIST } from "../table/own-tabs";
import { plainName } from "../upward/unit-name";

const WIDTHS = [40, 270, 130, 260];
const PLACES = { middle: 2, right: 3 };

/** Where the sheet has a unit's name mixed up with a person's. */
const NO_NAME = "……";

/** The block of the tab. */
export function listTab(assessment: Assessment, letter: Letter): Block {
  const codes = criteriaOf(assessment.set).map(({ code }) => code);
  const block = aboutAssessment(letter, "DANH SÁCH CÔNG NHẬN ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”", assessment, PLACES);
  const table = (title: string, outcome: UnitOutcome, cells: (unit: AssessedUnit) => string[]) => {
    const units = assessment.units.filter((unit) => unit.outcome === outcome);
    if (units.length === 0 && outcome !== "recognised") return;
    block.gap().add([`${title} (${units.length})`], "heading");
    if (units.length === 0) return;
    block.add(["TT", "Đơn vị", "Loại hình", ...(outcome === "recognised" ? [] : ["Lý do"])], "head");
    units.forEach((unit, at) => {
      block.add([at + 1, plainName(unit.name) || NO_NAME, unit.type, ...cells(unit)]);
    });
  };
  const why = (unit: AssessedUnit) => [reasons(unit, codes)];
  table("ĐƠN VỊ ĐƯỢC CÔNG NHẬN", "recognised", () => []);
  table("KHÔNG ĐƯỢC CÔNG NHẬN", "notRecognised", why);
  table("CHƯA XÁC ĐỊNH, không đưa vào danh sách công nhận", "undetermined", why);
  table("KHÔNG ĐĂNG KÝ", "notRegistered", why);
  return footOf(block, letter, assessment).build(TAB_LIST, WIDTHS, 0);
}
