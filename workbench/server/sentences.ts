/** @fileoverview What the server says to the person, in Vietnamese: one sentence each, what is wrong and what to do. */

/** Something that cannot be done; `message` is for the person. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

export const SENTENCES = {
  openElsewhere: (name: string) =>
    `“${name}” đang mở ở một cửa sổ khác của chương trình này, hãy dùng cửa sổ đó hoặc đóng nó trước.`,
  sheetGone: "Tab này không còn nữa, hãy tải lại trang.",
  protectedSheet: (name: string) =>
    `Tab “${name}” được bảo vệ trong tệp gốc nên không sửa được, hãy bỏ bảo vệ bằng Excel rồi mở lại.`,
  rejected: (cell: string) =>
    `Ô ${cell} chỉ nhận các giá trị có trong danh sách của ô, hãy chọn một giá trị trong danh sách.`,
  tooLong: "Nội dung ô dài quá 50.000 ký tự, hãy rút ngắn lại.",
  partialMerge: "Vùng chọn cắt ngang ô đã gộp, hãy chọn trọn các ô đã gộp rồi làm lại.",
  sortWithFormulas: "Vùng này có công thức nên chưa sắp xếp được, hãy sắp xếp bằng Excel.",
  sortWithMerges: "Vùng này có ô gộp nên không sắp xếp được, hãy bỏ gộp ô trước.",
  cannotDeleteAll: "Tab phải còn ít nhất một dòng và một cột, hãy chọn ít hơn để xóa.",
  lastSheet: "Sổ tính phải còn ít nhất một tab đang hiện, hãy thêm hoặc hiện một tab khác trước.",
  sheetNameTaken: (name: string) => `Đã có tab tên “${name}”, hãy đặt tên khác.`,
  sheetNameLength: "Tên tab phải có từ 1 đến 100 ký tự, hãy đặt lại.",
  sheetNamedInFormula:
    "Có công thức dùng tên tab này nên chưa đổi hay xóa tab được, hãy sửa công thức trước.",
  freezeTooMuch: "Không thể cố định toàn bộ dòng hoặc cột của tab, hãy chọn ít hơn.",
  nothingToUndo: "Không còn thao tác nào để hoàn tác.",
  nothingToRedo: "Không còn thao tác nào để làm lại.",
  unknownEdit: "Chương trình không hiểu thao tác này, hãy tải lại trang.",
  notKept:
    "Không ghi được thay đổi này xuống đĩa nên đã bỏ, sổ tính như trước đó. Hãy dọn chỗ trống trên đĩa rồi làm lại.",
  brokenDown: "Chương trình gặp lỗi khi làm việc này, sổ tính được giữ như trước đó.",
  noFolder: (folder: string) =>
    `Không ghi được vào thư mục dữ liệu “${folder}”, hãy kiểm tra quyền ghi và chỗ trống trên đĩa.`,
  busy: "Lệnh trước đang chạy, hãy đợi lệnh xong hoặc bấm Hủy.",
} as const;
