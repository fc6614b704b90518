/** @fileoverview "Như trên", "nt", \": a cell that says the same as the one above it. */
import type { CellValue } from "../table/tab";
import { fold } from "../vietnamese/fold";

const SIGNS = /^[\s\-–—.(/]*(?:"|''|”|“|″|〃|´´|’’|\/\/)[\s\-–—.)/]*$/;
const WORDS = /^[-–—."'(\s]*(?:nhu tren|nhu dong tren|nt|n\/t|n\.t|nhu o tren)[-–—.")'\s]*$/;

/** Whether a cell says no more than that it is as the one above. */
export const isDitto = (value: CellValue): boolean =>
  typeof value === "string" &&
  value.length <= LONGEST &&
  FIRST.test(value) &&
  (SIGNS.test(value) || WORDS.test(fold(value)));

const LONGEST = 20;
/** Most cells begin otherwise. */
const FIRST = /^[\s\-–—.(/"'”“″〃´’n]/i;
