/** @fileoverview The sentences of the year's view, imported as `YEAR`. */

export const title = (year: number | null, units: number) => `${year ? `Năm ${year}: ` : ""}${units} đơn vị`;
export const officers = (n: number) => `Theo cán bộ (${n})`;
export const outcome = "Kết quả công nhận";
