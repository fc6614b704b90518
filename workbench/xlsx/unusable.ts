/**
 * @fileoverview What a person is told when a file cannot be used as a workbook: one Vietnamese sentence that
 * says what is wrong and what to do. `assess` prints it and ends with code 2; the workbench page shows it.
 */

/** The file is no workbook that can be read here. `message` is for the person. */
export class UnusableFile extends Error {
  override readonly name = "UnusableFile";
}

/** The sentences, apart from the checks that cause them. `%s` is filled by {@link unusable}. */
const SENTENCES = {
  empty: "Tệp này trống (0 byte), hãy kiểm tra lại tệp gốc hoặc tải lại.",
  tooBig: "Tệp này lớn hơn %s MB nên không mở được, hãy tách bảng thành nhiều tệp nhỏ hơn.",
  encrypted:
    "Tệp này được đặt mật khẩu nên không đọc được, hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại dạng .xlsx.",
  oldExcel:
    "Tệp này là sổ tính Excel 97–2003 (.xls), hãy mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx.",
  oldWord: "Tệp này là tài liệu Word chứ không phải sổ tính, hãy chọn tệp .xlsx.",
  oldOffice:
    "Tệp này không phải sổ tính .xlsx (có thể là tệp Office cũ), hãy mở bằng Excel rồi lưu lại dạng .xlsx.",
  xlsb: "Tệp này là sổ tính nhị phân (.xlsb), hãy mở bằng Excel rồi lưu lại dạng .xlsx.",
  ods: "Tệp này là bảng tính OpenDocument (.ods), hãy mở bằng LibreOffice rồi lưu lại dạng .xlsx.",
  fods: "Tệp này là bảng tính OpenDocument dạng văn bản (.fods), hãy mở bằng LibreOffice rồi lưu lại dạng .xlsx.",
  lockFile:
    "“%s” là tệp tạm mà Excel đặt cạnh sổ tính đang mở, không có bảng bên trong, hãy chọn tệp cùng tên nhưng không có “~$” ở đầu.",
  word: "Tệp này là tài liệu Word (.docx) chứ không phải sổ tính, hãy chọn tệp .xlsx.",
  slides: "Tệp này là bản trình chiếu (.pptx) chứ không phải sổ tính, hãy chọn tệp .xlsx.",
  pdf: "Tệp này là tệp PDF chứ không phải sổ tính, hãy chọn tệp .xlsx.",
  html: "Tệp này thực ra là trang web (HTML) được đổi đuôi, hãy mở bằng Excel rồi lưu lại dạng .xlsx.",
  picture: "Tệp này là ảnh chứ không phải sổ tính, hãy chọn tệp .xlsx.",
  text: "Tệp này là văn bản thuần (.txt, .csv) chứ không phải sổ tính, hãy mở bằng Excel rồi lưu lại dạng .xlsx.",
  notWorkbook: "Tệp này không phải sổ tính .xlsx, hãy chọn tệp khác hoặc lưu lại bằng Excel.",
  cutOff:
    "Tệp .xlsx này bị hỏng hoặc chưa tải xong, hãy lấy lại bản gốc hoặc mở bằng Excel để sửa rồi lưu lại.",
  changed:
    "Tệp .xlsx này có phần bị hỏng (dữ liệu bên trong sai mã kiểm tra CRC), hãy lấy lại bản gốc hoặc mở bằng Excel để sửa rồi lưu lại.",
  bomb: "Tệp này bung ra lớn bất thường (giống tệp phá hoại) nên không được mở, hãy kiểm tra nguồn của tệp.",
  declaration:
    "Tệp này chứa khai báo XML không được phép (DOCTYPE) nên không được mở, hãy lưu lại bằng Excel.",
  noSheets: "Sổ tính này không có tab nào, hãy chọn tệp khác.",
  tooManyCells: "Tab “%s” có quá nhiều ô (trên %s triệu), hãy xóa các dòng, cột thừa ở cuối tab rồi lưu lại.",
  stray:
    "Tab “%s” có ô %s nằm quá xa bảng (từ ô A1 đến đó có trên %s triệu ô), hãy xóa ô ấy cùng các dòng, cột thừa rồi lưu lại.",
  longText: "Tab “%s” có ô %s dài quá 50.000 ký tự, hãy rút ngắn nội dung của ô rồi lưu lại.",
  offGrid: "Tab “%s” có ô nằm ngoài giới hạn của Excel, hãy mở bằng Excel để sửa rồi lưu lại.",
} as const;

/** The error for a reason. `values` fill the `%s` of its sentence in turn. */
export function unusable(reason: keyof typeof SENTENCES, ...values: (string | number)[]): UnusableFile {
  let i = 0;
  return new UnusableFile(SENTENCES[reason].replace(/%s/g, () => String(values[i++] ?? "")));
}
