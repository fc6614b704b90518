/** @fileoverview Sentences on changes of units: the person's tab of them. */

/** What Thay đổi đơn vị made. */
export const changesMade = (tab: string): string =>
  `Đã tạo tab “${tab}”. Mỗi thay đổi ghi một dòng: từ ngày, đơn vị cũ, thay đổi, đơn vị mới; nhiều đơn vị cũ nhập làm một thì ghi chung một ô, mỗi đơn vị một dòng, hoặc mỗi đơn vị một hàng.`;

/** Where the person has such a list: how much of it is read, and the first that is not. */
export function changesThere(
  tab: string,
  { there, read }: { readonly there: number; readonly read: number },
  first: string | null,
): string {
  const rows =
    there === 0
      ? "chưa có dòng nào"
      : read === there
        ? `đọc được cả ${there} dòng`
        : `đọc được ${read}/${there} dòng`;
  return `Đã có tab “${tab}” nên không tạo gì: ${rows}.${first ? ` ${first}` : ""}`;
}

/** Where a tab looks like such a list and is not read as one. */
export const changesAsked = (tab: string, why: string): string =>
  `Đã có tab “${tab}” giống danh sách thay đổi đơn vị nhưng chưa đọc được nên không tạo gì. ${why}.`;
