/** @fileoverview Where each criterion's cells stand, with what serves several of them ([E9]). */
import type { CriterionColumns } from "../reading";
import type { Taken } from "./taken";

/** The columns where each criterion's cells stand; the pillar's and the unit's serve it where it has none ([E9]). */
export function columnsByCriterion(
  columns: readonly { index: number; field: string; criterion: string | null; pillar: string | null }[],
  pillarOf: (criterion: string) => string,
): Map<string, CriterionColumns> {
  const at = (field: string, criterion: string | null, pillar: string | null) =>
    columns.find(
      (column) => column.field === field && column.criterion === criterion && column.pillar === pillar,
    )?.index ?? -1;
  const shared = (field: string, criterion: string) => {
    const own = at(field, criterion, null);
    if (own >= 0) return own;
    const pillar = at(field, null, pillarOf(criterion));
    return pillar >= 0 ? pillar : at(field, null, null);
  };
  const map = new Map<string, CriterionColumns>();
  for (const { criterion } of columns) {
    if (criterion === null || map.has(criterion)) continue;
    const pair = (side: "self" | "appraised"): [number, number] => {
      const plain = at(side, criterion, null);
      const pass = at(`${side}Pass`, criterion, null);
      // A plain column beside a pair: the pair is the fuller record.
      return pass >= 0 ? [pass, at(`${side}Fail`, criterion, null)] : [plain, -1];
    };
    const [self, selfFail] = pair("self");
    const [appraised, appraisedFail] = pair("appraised");
    map.set(criterion, {
      self,
      selfFail,
      appraised,
      appraisedFail,
      evidence: shared("evidence", criterion),
      explanation: shared("explanation", criterion),
    });
  }
  return map;
}

/** Where criteria stand in rows they all share the same columns. */
export function columnsForRows(
  taken: readonly Taken[],
  codes: readonly string[],
): Map<string, CriterionColumns> {
  const shared = taken.map((column) => ({ ...column, criterion: "*", pillar: null }));
  const columns = columnsByCriterion(shared, () => "").get("*");
  return new Map(columns ? codes.map((code) => [code, columns]) : []);
}
