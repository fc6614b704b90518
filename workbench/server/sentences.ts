/** @fileoverview What the server says to the person, in Vietnamese: one sentence each, what is wrong and what to do. */

/** What a page needs to know besides the sentence. */
export interface RefusedMore {
  /** A name under which a copy can be saved instead. */
  readonly offer?: string;
  /** The file is an old workbook, of which a copy can be opened. */
  readonly isOld?: true;
  /** The page's workbook is not on this machine any more. */
  readonly isGone?: true;
  /** The workbook was closed before it came to this: it can be asked again once it is open. */
  readonly isClosed?: true;
}

/** Something that cannot be done; `message` is for the person. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    message: string,
    readonly more: RefusedMore = {},
  ) {
    super(message);
  }
}

export const SENTENCES = {
  openElsewhere: (name: string) =>
    `“${name}” đang mở ở một cửa sổ khác của chương trình này, hãy dùng cửa sổ đó hoặc đóng nó trước.`,
  closed: "Sổ tính này đã đóng.",
  bookGone: "Sổ tính của trang này không còn trong thư mục dữ liệu, hãy mở lại từ tệp.",
  openedAnew:
    "Tệp đã bị chương trình khác sửa và được đọc lại, nên những gì gõ trên bản cũ chưa ghi vào. Hãy xem lại bảng.",
  deletedMeanwhile: "Dòng hoặc cột này vừa bị xóa ở một trang khác nên chưa ghi được.",
  sortedMeanwhile: "Các dòng này vừa được sắp xếp ở một trang khác, hãy xem lại rồi làm lại.",
  movedMeanwhile: "Một trang khác vừa chèn, xóa hoặc sắp xếp dòng, cột ở tab này, hãy xem lại rồi làm lại.",
  sheetGone: "Tab này không còn nữa, hãy tải lại trang.",
  protectedSheet: (name: string) =>
    `Tab “${name}” được bảo vệ trong tệp gốc nên không sửa được, hãy bỏ bảo vệ bằng Excel rồi mở lại.`,
  rejected: (cell: string) =>
    `Ô ${cell} chỉ nhận các giá trị có trong danh sách của ô, hãy chọn một giá trị trong danh sách.`,
  tooLong: "Nội dung ô dài quá 50.000 ký tự, hãy rút ngắn lại.",
  partialMerge: "Vùng chọn cắt ngang ô đã gộp, hãy chọn trọn các ô đã gộp rồi làm lại.",
  sortBelow: "Ô đang chọn nằm ở phần tiêu đề. Hãy chọn một ô của cột cần xếp, trong dòng của một đơn vị.",
  sortSelect:
    "Không nhận ra bảng ở chỗ đang chọn. Hãy chọn từ hai dòng cần xếp trở lên, bắt đầu từ cột cần xếp.",
  sortAcross: (row: number) =>
    `Dòng ${row} là dòng tiêu đề, dòng nhóm, dòng cộng, ghi chú hoặc dòng trống; xếp qua dòng này sẽ làm đơn vị lạc chỗ. Hãy chọn các dòng nằm về một phía của nó.`,
  sortUnnamed: (row: number) =>
    `Dòng ${row} không có tên nên có thể thuộc dòng trên; xếp sẽ tách đơn vị khỏi dấu của nó. Hãy ghi tên vào dòng ấy hoặc sắp xếp bằng Excel.`,
  sortBeside: (column: string) =>
    `Từ cột ${column} có nội dung đứng cách bảng một cột trống, không rõ có thuộc các dòng này không. Hãy xóa cột trống ở giữa hoặc sắp xếp bằng Excel.`,
  sortWithHidden:
    "Trong các dòng này có dòng đang ẩn nên chưa sắp xếp. Hãy hiện hết các dòng (bỏ lọc) rồi làm lại.",
  sortWithConversation: (cell: string) =>
    `Ô ${cell} có bình luận trao đổi không đi theo dòng được, hãy sắp xếp bằng Excel.`,
  noteConversation: (cell: string) =>
    `Ghi chú của ô ${cell} có bình luận trao đổi. Hãy giữ nguyên phần ấy và viết thêm ở dưới; trả lời hoặc xóa bình luận thì làm trong Excel.`,
  moveConversation: (cell: string) =>
    `Ô ${cell} có bình luận trao đổi không chuyển đi theo ô được, hãy cắt dán bằng Excel.`,
  sortWithFormulas: "Các dòng này có công thức nên chưa sắp xếp được, hãy sắp xếp bằng Excel.",
  sortWithMerges:
    "Các dòng này có ô gộp; xếp sẽ tách đơn vị khỏi dấu của nó nên không làm. Hãy sắp xếp bằng Excel, hoặc bỏ gộp ô và ghi đủ tên vào từng dòng trước.",
  tableColumns:
    "Cột này nằm trong một bảng của Excel (Định dạng như bảng) nên không chèn hay xóa ở đây được, hãy làm bằng Excel.",
  tableRows:
    "Không xóa được dòng tiêu đề hoặc mọi dòng của một bảng của Excel (Định dạng như bảng), hãy làm bằng Excel.",
  arrayMoves:
    "Bên dưới hoặc bên phải có công thức mảng của Excel không dời chỗ được, hãy chèn, xóa bằng Excel.",
  arrayPart: (cell: string) =>
    `Ô ${cell} thuộc một công thức mảng của Excel nên không sửa riêng được, hãy sửa bằng Excel.`,
  cannotDeleteAll: "Tab phải còn ít nhất một dòng và một cột, hãy chọn ít hơn để xóa.",
  lastSheet: "Sổ tính phải còn ít nhất một tab đang hiện, hãy thêm hoặc hiện một tab khác trước.",
  sheetNameTaken: (name: string) => `Đã có tab tên “${name}”, hãy đặt tên khác.`,
  sheetNameLength: "Tên tab phải có từ 1 đến 100 ký tự, hãy đặt lại.",
  sheetNamedInFormula:
    "Có công thức dùng tên tab này nên chưa đổi hay xóa tab được, hãy sửa công thức trước.",
  freezeTooMuch: "Không thể cố định toàn bộ dòng hoặc cột của tab, hãy chọn ít hơn.",
  notConverted:
    "LibreOffice không chuyển được tệp này, hãy mở tệp bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx.",
  formatsTooMany: "Vùng đang chọn quá lớn để định dạng một lần, hãy chọn ít dòng hoặc ít cột hơn.",
  nothingToUndo: "Không còn thao tác nào để hoàn tác.",
  nothingToRedo: "Không còn thao tác nào để làm lại.",
  unknownEdit: "Chương trình không hiểu thao tác này, hãy tải lại trang.",
  notKept:
    "Không ghi được thay đổi này xuống đĩa nên đã bỏ, sổ tính như trước đó. Hãy dọn chỗ trống trên đĩa rồi làm lại.",
  brokenDown: "Chương trình gặp lỗi khi làm việc này, sổ tính được giữ như trước đó.",
  noFolder: (folder: string) =>
    `Không ghi được vào thư mục dữ liệu “${folder}”, hãy kiểm tra quyền ghi và chỗ trống trên đĩa.`,
  folderFull: (folder: string) =>
    `Đĩa chứa thư mục dữ liệu “${folder}” không còn chỗ trống, hãy dọn bớt rồi làm lại.`,
  changedOutside: (name: string, offer: string) =>
    `Tệp “${name}” đã bị chương trình khác sửa từ khi mở nên chưa lưu, tệp ấy giữ nguyên. Hãy lưu các thay đổi của bạn ra một bản sao, ví dụ “${offer}”.`,
  diskFull: (file: string) =>
    `Đĩa không còn đủ chỗ cho tệp “${file}” nên chưa lưu, tệp giữ nguyên như trước. Hãy dọn bớt đĩa rồi lưu lại, hoặc lưu ra tệp khác.`,
  notWritten: (file: string) =>
    `Không ghi được tệp “${file}”, hãy kiểm tra thư mục còn đó, còn quyền ghi và tệp không đang mở ở chương trình khác.`,
  savedFolderFull: (folder: string) =>
    `Tệp đã được lưu đủ, nhưng đĩa chứa thư mục dữ liệu “${folder}” không còn chỗ trống, hãy dọn bớt trước khi sửa tiếp.`,
  noFileYet: "Sổ tính này chưa có tệp trên máy, hãy chọn Tệp → Lưu thành… và đặt tên.",
  versionGone: "Bản trước này không còn trong thư mục dữ liệu, hãy chọn bản khác.",
  noSuchFolder: (folder: string) => `Không có thư mục “${folder}”, hãy kiểm tra lại đường dẫn.`,
  rescuedName: "Sổ tính được khôi phục.xlsx",
  linesLost: (name: string, lines: number, after: string | null) =>
    `Nhật ký của “${name}” có ${lines} dòng bị hỏng nên ${lines} thao tác ${after === null ? "ở đầu" : `(dòng đầu tiên đứng sau thao tác “${after}”)`} không lấy lại được; mọi thao tác khác còn nguyên. Hãy xem lại bảng rồi lưu.`,
  busy: "Lệnh trước đang chạy, hãy đợi lệnh xong hoặc bấm Hủy.",
} as const;
