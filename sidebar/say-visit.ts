/** @fileoverview The sentences of the form of a visit. Imported as `VISIT`, as say.ts is as `SAY`. */
export const title = "Ghi lượt đi cơ sở";
export const tab = "Ghi vào tab";
export const when = "Ngày đi";
export const whenHint = "16/8 hoặc 16–22/8/2026";
export const unit = "Đơn vị";
export const officer = "Cán bộ";
export const kind = "Hình thức";
export const content = "Nội dung";
export const proposal = "Kiến nghị, đề xuất";
export const label = "Chế độ";
export const save = "Ghi lượt đi";
export const noUnit = "Hãy chọn đơn vị đã đến.";
export const badDay = (typed: string) =>
  `Không hiểu ngày đi “${typed}”. Ghi ngày/tháng, ví dụ 16/8/2026, hoặc từ ngày đến ngày, ví dụ 16–22/8/2026.`;
export const saved = (sheet: string, cell: string) => `Đã ghi lượt đi vào tab “${sheet}”, từ ô ${cell}.`;
