/** @fileoverview The passes over a table's columns, in their order: each takes the columns as the one before left them. */

import { shareCommonHeading } from "./passes/common-heading";
import { attachByCount } from "./passes/count";
import { setReasonsOfFilesAside } from "./passes/files";
import { doubtVerdicts, pairMarks, setSumsAside, settleWhoseMarks } from "./passes/marks";
import { findNames, readGiversOfMarks } from "./passes/names";
import { attachToNeighbours } from "./passes/neighbours";
import { findMaxima } from "./passes/points";
import { rankGivers, settlePairs } from "./passes/ranks";
import { setListBesideAside, setListsBesideAside, setOtherRegistrationsAside } from "./passes/registration";
import { readShortPass, readStrangeHeadings } from "./passes/short";
import { loosenSpread } from "./passes/spread";
import { askStrayParts } from "./passes/stray-parts";
import { settleTwins } from "./passes/twins";
import { takeUnheaded } from "./passes/unheaded";
import { setUnitsBesideAside } from "./passes/units-beside";
import { setOtherYearsAside } from "./passes/years";
import type { Pass } from "./taken";

/**
 * First whose a column is, then what it holds, then whose marks they are, then which of two alike is meant. Each
 * pass is pure, so that it can be tried and left out alone.
 */
export const PASSES: readonly Pass[] = [
  takeUnheaded,
  setListBesideAside,
  loosenSpread,
  attachToNeighbours,
  attachByCount,
  shareCommonHeading,
  readGiversOfMarks,
  findNames,
  readShortPass,
  readStrangeHeadings,
  setOtherYearsAside,
  setOtherRegistrationsAside,
  setReasonsOfFilesAside,
  setListsBesideAside,
  setUnitsBesideAside,
  rankGivers,
  settlePairs,
  findMaxima,
  pairMarks,
  settleWhoseMarks,
  setSumsAside,
  settleTwins,
  askStrayParts,
  doubtVerdicts,
];
