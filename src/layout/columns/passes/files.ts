/** @fileoverview Columns that say why a unit's file was sent back: no explanation of evidence that lacks ([O1]). */
import { askedOfFile } from "../../../cell/file-words";
import { why } from "../../sentences";
import { ownWords, type Pass } from "../taken";

/** A bare “Lý do” right of the column that asks where the file is gives the reason of that. */
export const setReasonsOfFilesAside: Pass = (columns) =>
  columns.map((column) => {
    if (column.field !== "explanation" || ownWords(column) !== "ly do") return column;
    const left = columns.find(({ index }) => index === column.index - 1);
    return left && askedOfFile(ownWords(left)) === "state"
      ? { ...column, field: "other", criterion: null, pillar: null, why: why.reasonOfFile, sure: 0.9 }
      : column;
  });
