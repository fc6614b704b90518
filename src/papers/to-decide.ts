/** @fileoverview Whom a decision would be about now. */
import { sealOf } from "../sidebar/seal";
import type { PaperFacts, PaperUnit } from "./facts";

/** Units that a further decision is about: recognised, and in none that was issued. */
export const toDecide = ({ units }: PaperFacts): PaperUnit[] =>
  units.filter(({ outcome, decided }) => outcome === "recognised" && decided === "");

/** A short print of them. */
export const printOf = (facts: PaperFacts): string =>
  sealOf(toDecide(facts).map(({ name, type }) => [name, type]));
