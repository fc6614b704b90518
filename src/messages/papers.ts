/** @fileoverview What a person reads of the papers of recognition, beside the papers themselves. */

/** What became of Danh sách công nhận. */
export function listSentence(tab: string, recognised: number, undetermined: number): string {
  const open =
    undetermined > 0 ? ` ${undetermined} đơn vị chưa xác định nên không có trong danh sách công nhận.` : "";
  return `Đã lập tab “${tab}”: ${recognised} đơn vị được công nhận.${open}`;
}

export const PAPERS_TITLE = "Giấy tờ";
