/**
 * @fileoverview What a person reads when something cannot be done on the server: what happened and what to do.
 */
import { explainCall, type KnownFailure } from "./call-failures";

/** Something the person can put right; its message is a Vietnamese sentence. */
export class Problem extends Error {
  override readonly name = "Problem";
}

const KNOWN: readonly KnownFailure[] = [
  [
    /protected (cell|range|sheet)|protected.*object/i,
    "Vùng cần ghi đang được bảo vệ nên không ghi được. Nhờ chủ bảng tính mở khóa hoặc cấp quyền sửa, rồi chạy lại.",
  ],
  [
    /(Sheet|sheet).*(not found|does not exist|deleted)|Sheet \d+ not found/i,
    "Một tab vừa bị xóa hoặc đổi tên trong lúc chạy. Bảng của bạn không bị thay đổi; hãy chạy lại lệnh.",
  ],
  [
    /10000000|10,000,000|number of cells.*(limit|above)|too many cells/i,
    "Bảng tính đã đầy (giới hạn 10 triệu ô của Google). Xóa bớt tab hoặc dòng trống không dùng, rồi chạy lại.",
  ],
];

/** The sentence for whatever was thrown. */
export function explainFailure(thrown: unknown): string {
  return thrown instanceof Problem ? thrown.message : explainCall(thrown, KNOWN);
}
