/**
 * @fileoverview Words of the grid that its own Vietnamese lacks, gets wrong, or says otherwise than Google Sheets and
 * the rest of this page do.
 */

const DELETE_SHEET = "Xóa tab này? Bấm Ctrl+Z nếu muốn lấy lại.";

/** What these functions do: their own Vietnamese is English. */
const FUNCTIONS = Object.fromEntries(
  Object.entries({
    AND: "Trả về TRUE nếu mọi đối số đều là TRUE",
    ARABIC: "Đổi số La Mã thành số thường",
    CALL: "Gọi một thủ tục trong thư viện liên kết động",
    EUROCONVERT: "Đổi tiền sang euro, hoặc từ euro sang tiền của nước dùng euro",
    FILTERXML: "Lấy dữ liệu từ nội dung XML theo đường dẫn XPath",
    FORECAST_ETS: "Dự báo giá trị tương lai từ các giá trị đã có bằng san bằng hàm mũ",
    FORECAST_ETS_CONFINT: "Trả về khoảng tin cậy của giá trị dự báo vào một ngày",
    FORECAST_ETS_SEASONALITY: "Trả về độ dài của mẫu lặp lại trong chuỗi thời gian",
    FORECAST_ETS_STAT: "Trả về một giá trị thống kê của dự báo chuỗi thời gian",
    GETPIVOTDATA: "Trả về dữ liệu trong bảng tổng hợp (PivotTable)",
    INFO: "Trả về thông tin về môi trường đang dùng",
    ISOMITTED: "Kiểm tra giá trị trong LAMBDA có bị bỏ trống không, trả về TRUE hoặc FALSE",
    ISO_CEILING: "Làm tròn số lên số nguyên hoặc bội số gần nhất",
    LET: "Đặt tên cho kết quả tính để dùng lại trong công thức",
    REGISTER_ID: "Trả về mã của thư viện liên kết động đã đăng ký",
    RTD: "Lấy dữ liệu tức thời từ chương trình hỗ trợ COM",
    WEBSERVICE: "Trả về dữ liệu từ một dịch vụ web",
  }).map(([name, does]) => [name, { description: does, abstract: does }]),
);

export const PAGE_WORDS = {
  "sheets-ui": {
    toolbar: {
      fillColor: { main: "Màu nền ô" },
      mergeCell: { main: "Gộp ô", right: "Chọn kiểu gộp" },
      textWrapMode: { main: "Ngắt dòng" },
      toggleGridlines: "Bật, tắt đường lưới",
    },
    merge: {
      all: "Gộp tất cả",
      vertical: "Gộp theo chiều dọc",
      horizontal: "Gộp theo chiều ngang",
      cancel: "Bỏ gộp ô",
      overlappingError: "Các vùng chọn chồng lên nhau nên không gộp được, hãy chọn lại một vùng.",
      partiallyError: "Vùng này có ô đã gộp nên không làm được, hãy bỏ gộp ô trước.",
    },
    textWrap: { overflow: "Tràn sang ô bên", wrap: "Xuống dòng trong ô", clip: "Không xuống dòng" },
    sheetConfig: {
      copy: "Nhân bản",
      hide: "Ẩn tab",
      unhide: "Hiện tab",
      sheetNameErrorTitle: "Chưa đổi được tên",
      sheetNameSpecCharError:
        "Tên tab dài quá 31 ký tự, hoặc có một trong các dấu [ ] : \\ ? * /, hãy đặt tên khác.",
      sheetNameCannotIsEmptyError: "Tên tab đang trống, hãy nhập tên.",
      sheetNameAlreadyExistsError: "Đã có tab mang tên này, hãy đặt tên khác.",
      deleteSheet: "Xóa tab",
      deleteSheetContent: DELETE_SHEET,
      deleteLargeSheetContent: DELETE_SHEET,
      noMoreSheet: "Sổ tính phải còn ít nhất một tab đang hiện, hãy thêm hoặc hiện một tab khác trước.",
    },
    rightClick: {
      insertRow: "Chèn dòng",
      insertRowBefore: "Chèn dòng phía trên",
      insertRowsAbove: "Chèn",
      insertRowsAboveSuffix: "dòng phía trên",
      insertRowsAfter: "Chèn",
      insertRowsAfterSuffix: "dòng phía dưới",
      insertColsLeft: "Chèn",
      insertColsLeftSuffix: "cột bên trái",
      insertColsRight: "Chèn",
      insertColsRightSuffix: "cột bên phải",
      deleteSelectedRow: "Xóa dòng đã chọn",
      hideSelectedRow: "Ẩn dòng đã chọn",
      showHideRow: "Hiện dòng bị ẩn",
      showHideColumn: "Hiện cột bị ẩn",
      rowHeight: "Chiều cao dòng",
      row: "Dòng",
      byRow: "Theo dòng",
      clearSelection: "Xóa nội dung, định dạng",
      delete: "Xóa dòng, cột",
      fitContent: "Vừa với nội dung",
      freeze: "Cố định",
      freezeCell: "Đến ô này ({0} dòng, {1} cột)",
      freezeCol: "Đến cột {0}",
      freezeRow: "Đến dòng {0}",
      freezeFirstCol: "Cột đầu tiên",
      freezeFirstRow: "Dòng đầu tiên",
      cancelFreeze: "Bỏ cố định",
      deleteAllRowsAlert: "Tab phải còn ít nhất một dòng, hãy chọn ít hơn để xóa.",
      deleteAllColumnsAlert: "Tab phải còn ít nhất một cột, hãy chọn ít hơn để xóa.",
      hideAllRowsAlert: "Tab phải còn ít nhất một dòng đang hiện, hãy chọn ít hơn để ẩn.",
      hideAllColumnsAlert: "Tab phải còn ít nhất một cột đang hiện, hãy chọn ít hơn để ẩn.",
    },
    info: {
      notChangeMerge: "Không sửa được một phần của ô đã gộp, hãy chọn trọn ô gộp.",
      row: "Dòng",
      loading: "Đang vẽ bảng…",
      tipRowHeightLimit: "Chiều cao dòng phải từ 0 đến 545, hãy nhập lại.",
      tipColumnWidthLimit: "Độ rộng cột phải từ 0 đến 2038, hãy nhập lại.",
    },
    clipboard: {
      shortCutNotify: {
        title: "Hãy dán bằng phím tắt",
        useShortCutInstead: "Nội dung này chép từ Excel, hãy dán bằng Ctrl+V.",
      },
    },
    statusbar: { min: "Nhỏ nhất", max: "Lớn nhất", count: "Số ô số", countA: "Số ô" },
  },
  sheets: {
    tabs: { sheet: "Tab" },
    info: {
      overlappingSelections: "Các vùng chọn chồng lên nhau nên không làm được, hãy chọn lại một vùng.",
      acrossMergedCell: "Vùng này cắt ngang ô đã gộp, hãy chọn trọn các ô đã gộp.",
      partOfCell: "Vùng này chỉ có một phần của ô đã gộp, hãy chọn trọn ô gộp.",
      hideSheet: "Sổ tính phải còn ít nhất một tab đang hiện, hãy hiện một tab khác trước.",
    },
    merge: {
      confirm: {
        title: "Gộp ô chỉ giữ lại giá trị của ô trên cùng bên trái và bỏ các giá trị khác. Gộp tiếp?",
        cancel: "Không gộp",
        confirm: "Gộp",
        warning: "Gộp ô",
        dismantleMergeCellWarning: "Một số ô đã gộp sẽ bị tách ra. Làm tiếp?",
      },
    },
  },
  ui: {
    row: "Dòng",
    clipboard: {
      authentication: {
        title: "Không đọc được bộ nhớ tạm",
        content: "Hãy cho phép trang này đọc bộ nhớ tạm, hoặc dán bằng Ctrl+V.",
      },
    },
  },
  "sheets-formula": { functionList: FUNCTIONS },
  "find-replace": {
    toolbar: "Tìm và thay thế",
    dialog: {
      title: "Tìm",
      find: "Tìm",
      "replace-all": "Thay tất cả",
      "find-placeholder": "Tìm trong tab này",
      "advanced-finding": "Tìm và thay thế",
      "replace-placeholder": "Thay bằng",
      "match-the-whole-cell": "Khớp toàn bộ ô",
      "no-match": "Đã tìm hết, không thấy.",
      "no-result": "Không thấy",
      "find-scope": { workbook: "Cả sổ tính" },
      "find-direction": { row: "Tìm theo dòng" },
    },
    replace: { confirm: { title: "Thay tất cả những chỗ tìm thấy?" } },
  },
  "sheets-note-ui": { note: { placeholder: "Nhập ghi chú" } },
} as const;
