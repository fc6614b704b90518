/**
 * @fileoverview Columns whose place says whose they are: beside a criterion, at the end of a content, or after
 * all of them, where no heading or merge says it ([E9]).
 */

import { why } from "../../sentences";
import { type Context, isEvidence, type Pass, pillarOf, SERVES_CRITERION, type Taken } from "../taken";

/** So many of the criteria that have one beside them are each of them, but for some that were forgotten. */
const EACH = 0.6;

/** A criterion's column and what follows it up to the next one. */
interface Run {
  readonly criterion: Taken;
  readonly code: string;
  readonly followers: Taken[];
}

/**
 * Columns that stand beside criteria without a heading over both: "1.1 | Minh chứng | 1.2 | Minh chứng" gives
 * each criterion its own, one at the end of each pillar serves the pillar, a single one the unit ([E9]).
 */
export const attachToNeighbours: Pass = (columns, context) => {
  const runs = runsOf(columns);
  const criteria = new Set(runs.map(({ code }) => code));
  const pillars = new Set(runs.map(({ code }) => pillarOf(code)));
  const attached = new Map<Taken, Taken>();
  for (const field of SERVES_CRITERION) {
    const holders = runs.filter((run) => run.followers.some((column) => column.field === field));
    const each =
      holders.length > Math.max(1, pillars.size) ||
      (holders.length >= 2 && holders.length >= criteria.size * EACH);
    for (const { criterion, code, followers } of holders)
      for (const column of followers) {
        if (column.field !== field) continue;
        if (each && isLeaf(criterion, context)) attached.set(column, ofCriterion(column, code));
        else if (!each && column.pillar === null && holders.length > 1 && isEvidence(column))
          attached.set(column, ofPillar(column, pillarOf(code)));
      }
  }
  return columns.map((column) => attached.get(column) ?? column);
};

function runsOf(columns: readonly Taken[]): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  for (const column of columns) {
    if (column.criterion !== null) {
      run = { criterion: column, code: column.criterion, followers: [] };
      runs.push(run);
    } else if (SERVES_CRITERION.has(column.field)) run?.followers.push(column);
    // What ends the criteria: nothing after it can be a criterion's.
    else run = null;
  }
  return runs;
}

function ofCriterion(column: Taken, code: string): Taken {
  return {
    ...column,
    criterion: code,
    pillar: null,
    why: why.beside(column.heading, code),
    sure: Math.min(column.sure, 0.9),
  };
}

function ofPillar(column: Taken, pillar: string): Taken {
  return {
    ...column,
    pillar,
    why: why.besidePillar(column.heading, pillar),
    sure: Math.min(column.sure, 0.85),
  };
}

/** Whether the criterion's heading stands over this one column, so that what follows can be its too. */
function isLeaf({ index }: Taken, { header, found }: Context): boolean {
  const cell = header.paths[index]?.find((above) => found.criteria.has(above));
  return cell !== undefined && cell.lastColumn === cell.column;
}
