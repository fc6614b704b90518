/**
 * @fileoverview The kinds of finding on the sheet as a whole, on its rows, columns, tabs and on what a person wrote of
 * results, a row each. Apart from those on a unit's own cells (unit-codes.ts).
 */
import { LITE } from "../lite";
import { TAB_CRITERIA } from "../table/own-tabs";
import { upperFirst } from "../vietnamese/fold";
import { ENCODING_NAMES, legacyEncoding } from "../vietnamese/legacy";
import { formatNumber, formatRate } from "../vietnamese/numbers";
import type { Found, Kind } from "./finding";
import { criteria, doubted, quoted, settling } from "./sentence";
import { UNIT_WORDS, type UnitOutcome, type Verdict } from "./words";

/** What the criteria say of a content. */
const VERDICTS: Readonly<Record<Verdict, string>> = {
  pass: "đạt",
  fail: "chưa đạt",
  undetermined: "chưa xác định",
};

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** [S5] What is counted otherwise than a number says. */
const COUNTED: Readonly<Record<string, string>> = {
  recognised: "theo các ô chấm có # đơn vị được công nhận",
  marks: "ở đó đếm được # ô đạt",
};

export const SHEET_KINDS = {
  "row-not-read": {
    severity: "error",
    word: "Dòng chưa đọc được",
    sentence: rowNotRead,
  },
  "line-not-read": {
    severity: "warning",
    word: "Lời ghi chưa dùng",
    sentence: (f) => {
      if (f.detail.tab)
        return `Tiêu đề ${quoted(f.value)} và tên tab ${quoted(f.detail.tab)} ghi hai năm khác nhau nên chưa rõ chấm năm nào. Sửa cho cùng một năm rồi chạy lại.`;
      if (f.detail.read) {
        const what = COUNTED[f.detail.counted ?? ""] ?? "bảng có # đơn vị";
        return `Ô ghi ${quoted(f.value)} nhưng ${what.replace("#", f.detail.read)}. Xem lại và sửa chỗ ghi chưa đúng.`;
      }
      if (f.detail.said)
        return `Chưa rõ lời ghi ${quoted(f.detail.said)} cạnh minh chứng của ${criteria(f)} có nghĩa là minh chứng ấy không được tính hay không nên vẫn được tính. Xem lại; nếu không được tính, ghi “không tính” ngay sau văn bản.`;
      if (f.unit === null)
        return `Lời ghi ${quoted(f.value)} nói về kết quả nhưng không rõ của đơn vị nào nên chưa được tính đến. Xem lại; nếu kết quả của đơn vị nào chưa chốt, ghi rõ tên đơn vị ấy hoặc để trống ô chấm.`;
      if (f.detail.heading !== undefined)
        return `Cột ${f.detail.heading ? quoted(f.detail.heading) : "này, không có tiêu đề,"} không ghi gì ở đơn vị này, có thể cả ở đơn vị khác, dù các ô chấm đều đạt và có đơn vị ghi ${quoted(f.detail.other ?? "")}. Xem lại; nếu kết quả chưa chốt, ghi “chưa xét” vào đó.`;
      const others = f.detail.more ? ` (và ${f.detail.more} đơn vị khác có cùng lời ghi)` : "";
      return `Chưa rõ lời ghi ${quoted(f.value)} về đơn vị này${others} có làm thay đổi kết quả hay không nên chưa được tính đến. Xem lại; nếu kết quả chưa chốt, ghi “chưa xét” hoặc để trống ô chấm.`;
    },
  },
  "evidence-of-other": {
    severity: "warning",
    word: "Minh chứng của đơn vị khác",
    sentence: (f) =>
      `Minh chứng ${quoted(f.value)} của ${criteria(f)} ghi tên ${f.detail.other}, không phải của đơn vị này. Kiểm tra lại văn bản; nếu đúng, ghi rõ đơn vị này cùng thực hiện.`,
  },
  "column-not-read": {
    severity: "warning",
    word: "Cột chưa dùng",
    sentence: (f) => {
      const holds = f.detail.holds === "marks" ? "kết quả chấm" : "văn bản hoặc đường dẫn";
      const reason = f.value && f.detail.why ? ` (${lowerFirst(f.detail.why)})` : "";
      return `Cột ${f.value ? quoted(f.value) : "không có tiêu đề này"} có ghi ${holds} nhưng không được dùng khi chấm${reason}. Nếu cần dùng, sửa tiêu đề${LITE ? " cho rõ" : " hoặc chỉ rõ cột này ở menu Cách đọc bảng"}.`;
    },
  },
  "mark-merged": {
    severity: "hint",
    word: "Kết quả ghi ở ô gộp",
    sentence: (f) =>
      `Ô gộp ghi ${quoted(f.value)} được tính cho ${f.detail.covers ?? "mọi ô mà nó phủ"}. Nếu không đúng, bỏ gộp ô rồi ghi riêng từng ô.`,
  },
  "points-without-rule": {
    severity: "error",
    word: "Chấm điểm, chưa có mức đạt",
    sentence: (f) => {
      const unknown = f.detail.maxima === "unknown";
      const lacks = `Chưa có mức điểm đạt${unknown ? " và điểm tối đa" : ""}`;
      const where = `${unknown ? "cột Điểm tối đa và cột Điểm đạt" : "cột Điểm đạt"} của tab ${quoted(TAB_CRITERIA)}${unknown ? ". Nếu số 1 trong bảng nghĩa là đạt, ghi 1 ở cả hai cột" : ""}.`;
      return f.criteria.length > 0
        ? `${lacks} cho ${criteria(f)} nên chưa xác định được các tiêu chí này. Ghi vào ${where}`
        : `Bảng chấm bằng điểm nhưng ${lowerFirst(lacks)}${unknown ? " của từng tiêu chí" : ""} nên chưa xác định được kết quả của đơn vị nào. Mở menu Bộ tiêu chí, lấy theo tiêu đề của bảng đang có, rồi ghi vào ${where}`;
    },
  },
  "registration-unclear": {
    severity: "error",
    word: "Chưa rõ danh sách đăng ký",
    sentence: (f) => unclearRegistration(f.detail.why ?? "", f.detail.lists ?? ""),
  },
  "registration-withdrawn": {
    severity: "warning",
    word: "Chưa rõ còn đăng ký không",
    sentence: (f) =>
      f.detail.doubt
        ? `${doubted(f)} nên chưa rõ đơn vị còn đăng ký hay không. Ghi rõ có hoặc không đăng ký ${settling(f)}.`
        : `${f.value === "" ? "Ô này để trống" : `Ô ghi ${quoted(f.value)}`} nên chưa rõ đơn vị có đăng ký hay không. Ghi rõ có đăng ký hoặc không đăng ký.`,
  },
  "unit-similar": {
    severity: "warning",
    word: "Tên đơn vị gần giống",
    sentence: (f) =>
      `Tên này chỉ khác ${quoted(f.detail.other ?? "")} ở dấu, và một trong hai đơn vị chưa có kết quả nào. Nếu là một đơn vị, sửa tên và bỏ dòng thừa.`,
  },
  "unit-unnamed": {
    severity: "error",
    word: "Dòng thiếu tên đơn vị",
    sentence: (f) =>
      f.value
        ? `Dòng này có kết quả nhưng ô tên ghi ${quoted(f.value)}, không phải tên đơn vị, nên chưa được tính. Ghi tên đơn vị vào ô này.`
        : "Dòng này có kết quả nhưng không có tên đơn vị nên chưa được tính. Ghi tên đơn vị vào ô này.",
  },
  "unit-duplicate": {
    severity: "error",
    word: "Đơn vị lặp lại",
    sentence: (f) => {
      const place = f.detail.tab ? `tab ${quoted(f.detail.tab)}` : `dòng ${f.detail.row}`;
      if (f.detail.time)
        return `Đơn vị đã có ở ${place} (${quoted(f.detail.before ?? "")}), dòng này ghi ${quoted(f.detail.time)}; các lần ghi được tính là một đơn vị. Nếu chỉ xét một kỳ, giữ lại dòng của kỳ ấy.`;
      return `Đơn vị đã có ở ${place}; các lần ghi được tính là một đơn vị. Gộp lại, hoặc sửa tên nếu là hai đơn vị khác nhau.`;
    },
  },
  "legacy-encoding": {
    severity: "warning",
    word: "Phông chữ cũ (TCVN3, VNI)",
    sentence: (f) => {
      const encoding = legacyEncoding(f.value);
      return `Chữ dùng phông cũ${encoding ? ` (${ENCODING_NAMES[encoding]})` : ""}, tiện ích đọc là ${quoted(f.detail.reading ?? "")}. Nên nhập lại bằng phông Unicode.`;
    },
  },
  "registered-not-assessed": {
    severity: "error",
    word: "Đăng ký nhưng chưa chấm",
    sentence: () =>
      "Đơn vị có đăng ký nhưng không có trong bảng chấm. Thêm đơn vị vào bảng chấm hoặc kiểm tra lại tên.",
  },
  "registration-unmatched": {
    severity: "error",
    word: "Tên đăng ký chưa khớp",
    sentence: (f) =>
      f.detail.several
        ? `Tab ${quoted(f.detail.tab ?? "Đăng ký")} chỉ ghi ${quoted(f.detail.listed ?? "")} mà bảng chấm có nhiều đơn vị mang tên này. Ghi đủ tên đơn vị trong danh sách đăng ký.`
        : f.detail.former
          ? `Tab ${quoted(f.detail.tab ?? "Đăng ký")} chỉ có ${quoted(f.detail.listed ?? "")}, chưa đủ các đơn vị đã nhập thành đơn vị này. Ghi tên mới vào danh sách đăng ký.`
          : `Không thấy tên này trong tab ${quoted(f.detail.tab ?? "Đăng ký")}, nhưng có ${quoted(f.detail.listed ?? "")} gần giống. Sửa cho hai tên giống nhau.`,
  },
  "registration-renamed": {
    severity: "hint",
    word: "Đăng ký dưới tên cũ",
    sentence: (f) =>
      `Tab ${quoted(f.detail.tab ?? "Đăng ký")} ghi ${quoted(f.detail.listed ?? "")}; theo danh sách thay đổi đơn vị nay là đơn vị này (từ ${f.detail.day ?? ""}) nên được tính theo đó. Sai thì sửa tab Thay đổi đơn vị.`,
  },
  "result-differs": {
    severity: "warning",
    word: "Kết quả ghi tay khác",
    sentence: (f) => {
      if (f.detail.pillar)
        return `Ô ghi ${quoted(f.value)}, còn theo các tiêu chí thì nội dung ${f.detail.pillar} ${VERDICTS[f.detail.verdict as Verdict]}. Kiểm tra lại; tiện ích không sửa ô này.`;
      const outcome = f.detail.outcome as UnitOutcome;
      if (outcome === "notRegistered")
        return `Ô ghi ${quoted(f.value)}, nhưng đơn vị không đăng ký trong năm. Kiểm tra lại; tiện ích không sửa ô này.`;
      return `Ô ghi ${quoted(f.value)}, còn theo các tiêu chí thì kết quả là ${UNIT_WORDS[outcome].toLowerCase()}. Kiểm tra lại; tiện ích không sửa ô này.`;
    },
  },
  "claimed-rate-wrong": {
    severity: "warning",
    word: "Tỷ lệ ghi sai",
    sentence: (f) => {
      const { numerator = "0", denominator = "0", printed = "", decimals = "1" } = f.detail;
      const rate = formatRate(Number(numerator), Number(denominator), Math.max(1, Number(decimals)));
      return `Tỷ lệ ghi ${printed}% nhưng ${count(numerator)}/${count(denominator)} là ${rate}. Kiểm tra lại con số và tỷ lệ.`;
    },
  },
  "rate-over-100": {
    severity: "error",
    word: "Tỷ lệ trên 100%",
    sentence: (f) =>
      `Số được tính (${count(f.detail.numerator)}) lớn hơn tổng số (${count(f.detail.denominator)}). Kiểm tra lại hai con số.`,
  },
  "criterion-column-missing": {
    severity: "error",
    word: "Thiếu cột tiêu chí",
    sentence: (f) =>
      f.detail.of === "fault"
        ? `${quoted(f.value)} hỏi về vi phạm hoặc thiếu sót nên Có, Không, dấu x hay số ở đó chưa rõ là đạt hay chưa đạt. Ghi Đạt hoặc Chưa đạt vào các ô của ${criteria(f)}.`
        : `Không tìm thấy ${criteria(f)} trong bảng nên tiêu chí này chưa xác định ở mọi đơn vị. Thêm tiêu chí vào bảng hoặc sửa tiêu đề.`,
  },
  "evidence-column-missing": {
    severity: "error",
    word: "Thiếu cột minh chứng",
    sentence: (f) =>
      `Không có cột minh chứng cho ${criteria(f)}, trong khi tiêu chí khác có. Thêm cột minh chứng, hoặc ghi giải trình.`,
  },
  "no-appraised-columns": {
    severity: "error",
    word: "Không có cột thẩm định",
    sentence: () =>
      "Bảng không có cột thẩm định nên chưa thể công nhận đơn vị nào. Thêm cột Thẩm định; kết quả tạm tính theo tự chấm được ghi riêng.",
  },
  "no-evidence-columns": {
    severity: "warning",
    word: "Không có cột minh chứng",
    sentence: () =>
      "Bảng không có cột minh chứng nên minh chứng không được kiểm tra. Thêm cột Minh chứng nếu cần kiểm tra.",
  },
  "criterion-unknown": {
    severity: "warning",
    word: "Tiêu chí ngoài bộ tiêu chí",
    sentence: (f) =>
      f.unit
        ? `Ô ghi ${quoted(f.value)} thuộc ${criteria(f)}, mà ${quoted(f.detail.set ?? "bộ tiêu chí")} không có tiêu chí này nên chưa xác định được kết quả. Thêm tiêu chí vào bộ tiêu chí, hoặc bỏ khỏi bảng nếu không tính.`
        : `${upperFirst(criteria(f))} không có trong ${quoted(f.detail.set ?? "bộ tiêu chí")} nên không được tính. Kiểm tra tiêu đề hoặc sửa bộ tiêu chí.`,
  },
  "no-registration-data": {
    severity: "hint",
    word: "Không có dữ liệu đăng ký",
    sentence: () =>
      "Bảng không có dữ liệu đăng ký nên mọi đơn vị được coi là có đăng ký. Thêm cột hoặc tab Đăng ký nếu có đơn vị không đăng ký.",
  },
} as const satisfies Record<string, Kind & { readonly sentence: (found: Found) => string }>;

export type SheetCode = keyof typeof SHEET_KINDS;

const FINAL = "Ghi kết quả cuối cùng vào các ô chấm rồi";
const NOT_COUNTED = "nên các ô ghi dấu ấy chưa được tính. Ghi Đạt hoặc Chưa đạt vào các ô ấy";

/** Why a row, or what a cell says of a unit's result, was not read, what that means, and what to do ([L2], [L9], [E10]). */
function rowNotRead(found: Found): string {
  const { sheet, unit, value, detail } = found;
  const { of } = detail;
  if (detail.doubt)
    return `${doubted(found)} nên chưa xác định được kết quả của đơn vị này. Nếu vẫn tính đơn vị thì ghi đúng ${settling(found)}; nếu không thì xóa dòng hoặc ghi rõ lý do.`;
  const row = value ? `Dòng ${quoted(value)}` : "Dòng này";
  const open = "chưa xác định được kết quả của đơn vị này";
  const changed = `cho thấy kết quả có thể chưa chốt hoặc đã thay đổi nên ${open}. ${FINAL}`;
  if (of === "evidence")
    return `Tab ${quoted(sheet)} nói là ghi minh chứng nhưng chưa đọc được, nên ${open}. Trên tab ấy, ghi tên đơn vị, mã tiêu chí và văn bản ở các cột có tiêu đề${LITE ? "; nếu không dùng, xóa tab ấy" : ", rồi chọn “minh chứng” cho tab ấy ở menu Cách đọc bảng; nếu không dùng, chọn “không dùng”"}.`;
  if (of === "state")
    return `Ô ghi ${quoted(value)}${detail.heading ? ` ở cột ${quoted(detail.heading)}` : ""} ${changed} xóa hoặc sửa lời ghi ấy.`;
  if (of === "blank")
    return `Ô này ở cột ${detail.heading ? quoted(detail.heading) : "không có tiêu đề"} không ghi gì, còn đơn vị khác ghi ${quoted(detail.other ?? "")}, nên ${open}. Ghi kết quả cuối cùng vào ô này.`;
  if (of === "group")
    return `Tiêu đề nhóm ${quoted(value)} phía trên đơn vị này ${changed} sửa tiêu đề ấy, hoặc chuyển đơn vị sang nhóm khác.`;
  if (of === "tab")
    return `Tab ${quoted(sheet)} ghi ${quoted(value)} về đơn vị này, khác với các ô chấm, nên ${open}. ${FINAL} xóa hoặc sửa lời ghi ấy; nếu tab ấy không dùng, ${LITE ? "xóa tab ấy" : "chọn “không dùng” cho tab ấy ở menu Cách đọc bảng"}.`;
  if (of === "several")
    return `Ô tên ghi ${quoted(value)}, là tên của nhiều đơn vị, nên chưa xác định được kết quả. Ghi mỗi đơn vị vào một dòng riêng.`;
  if (of === "year")
    return `Dòng này ghi năm ${quoted(value)}, không rõ có phải năm đang chấm không, nên ${open}. Sửa năm cho đúng, hoặc chuyển dòng của năm khác sang tab riêng, rồi chạy lại.`;
  if (of === "day")
    return `Ngày thẩm định ghi ${quoted(value)}${unit ? "" : ", như mọi ngày thẩm định khác ở bảng này,"} không thuộc năm của bảng, nên chưa rõ các ô chấm là của năm nào và ${unit ? open : "chưa xác định được kết quả của đơn vị nào"}. Sửa ngày hoặc năm ở tiêu đề cho đúng.`;
  if (of === "example")
    return `Dòng ví dụ ${quoted(value)} không được tính. Xóa dòng này, hoặc ghi đúng tên nếu là một đơn vị.`;
  if (of === "shifted")
    return `${row} gõ lệch sang trái một cột (tên đơn vị nằm ở cột số thứ tự) nên các ô chấm chưa được đọc và đơn vị này chưa được chấm. Chuyển các ô của dòng sang phải một cột rồi chạy lại.`;
  if (of === "step")
    return `${row} ghi kết quả của một lần xét khác của đơn vị này, nên ${open}. Giữ lại một dòng có kết quả cuối cùng, xóa dòng còn lại.`;
  if (of === "named")
    return `Tab tên ${quoted(value)} nhưng phiếu trong tab ghi đơn vị khác nên chưa rõ phiếu của đơn vị nào, và ${open}. Sửa tên tab hoặc tên đơn vị trên phiếu cho khớp.`;
  if (of === "words")
    return `Ở cột tên, lời ${quoted(value)} không giống tên đơn vị nên chưa rõ dòng này của ai, và ${open}. Nếu là một đơn vị, ghi đủ loại và tên (ví dụ “Đoàn xã …”, “Chi đoàn …”); nếu là của đơn vị ngay trên, gộp vào dòng ấy.`;
  if (of === "same")
    return `Đơn vị này và ${quoted(detail.other ?? "")} ở ${detail.place} có thể là một nên chưa xác định được kết quả của cả hai. Nếu là một đơn vị, giữ lại dòng có kết quả đúng; nếu là hai, ghi tên từng đơn vị cho khác hẳn nhau, chẳng hạn thêm tên xã, huyện.`;
  if (of === "branch") {
    const below = detail.below ? ` thuộc ${quoted(detail.below)}` : "";
    return `${row} ${unit ? "có thể là của" : "là của"} chi đoàn${below}, không phải đoàn cơ sở, nên ${unit ? open : "không được tính vào kết quả"}. Nếu là chi đoàn cơ sở, ghi rõ “Chi đoàn cơ sở” ở tên đơn vị; nếu không, bỏ dòng này khỏi bảng.`;
  }
  if (of === "part")
    return `${row} ${unit ? "có thể là" : "là"} một phần của ${quoted(detail.below ?? "")}${unit ? `, nên ${open}` : " nên không được tính là một đơn vị"}. Nếu là đơn vị riêng, ghi số thứ tự và bỏ dấu gạch, chữ “cũ”.`;
  if (of === "void")
    return `${detail.heading ? "Lời ở tiêu đề " : ""}${quoted(value)} cho thấy ${detail.heading ? "kết quả ở dưới" : "phiếu hoặc bảng này"} chưa dùng được nên chưa xác định được kết quả. Nếu kết quả ở đây là chính thức thì xóa hoặc sửa lời ấy; nếu không, ${detail.heading ? "để trống các ô ấy" : "bỏ phiếu hoặc bảng này"}.`;
  if (of === "guide")
    return `Tab ${quoted(sheet)} ghi ${quoted(value)}, trái với cách hiểu thường dùng hoặc với các ô của bảng chấm, ${NOT_COUNTED}; nếu lời này không nói về bảng chấm, ${LITE ? "xóa lời này" : "chọn “không dùng” cho tab ấy ở menu Cách đọc bảng"}.`;
  if (of === "sign")
    return `Theo lời ghi ${quoted(value)} thì dấu ấy có thể không phải là đạt ${NOT_COUNTED} rồi xóa hoặc sửa lời ghi này.`;
  if (of === "colour")
    return `Ô ghi ${quoted(value)} dùng màu hoặc kiểu chữ để nói kết quả, mà tiện ích không đọc những thứ ấy, nên chưa xác định được kết quả của đơn vị nào. Ghi các kết quả ấy bằng chữ vào ô chấm rồi xóa lời chú ấy.`;
  if (of === "other")
    return `${row} nằm dưới một hàng tiêu đề khác với bảng chấm phía trên nên chưa được đọc, và ${unit ? open : "đơn vị ở dòng này chưa được chấm"}. Xếp các cột theo đúng thứ tự của bảng trên, hoặc tách bảng này ra tab riêng, rồi chạy lại.`;
  if (of === "elsewhere")
    return `Tab ${quoted(sheet)} không có hàng tiêu đề nhưng ghi ${quoted(value)} cùng kết quả chấm, nên đơn vị này được đếm mà chưa được chấm. Chuyển dòng này về bảng chấm, hoặc ghi lại tiêu đề và các hàng tiêu chí lên đầu tab ấy, rồi chạy lại.`;
  return unit
    ? `${row} có ghi kết quả hoặc minh chứng nhưng không rõ thuộc tiêu chí nào nên chưa được tính, và ${open}. Ghi mã tiêu chí (ví dụ 1.1) vào dòng này, hoặc xóa dòng nếu thừa.`
    : `${row} có ghi kết quả hoặc minh chứng nhưng không rõ thuộc đơn vị nào nên chưa được tính. Ghi tên đơn vị vào dòng này, hoặc xóa dòng nếu thừa.`;
}

/** Why no source of registration is followed, what that means for now, and what to do. */
function unclearRegistration(why: string, lists: string): string {
  const causes: Record<string, string> = {
    differ: "Các nơi ghi đăng ký “3 chủ động” không khớp nhau",
    few: "Danh sách đăng ký “3 chủ động” hầu như không có đơn vị nào của bảng chấm",
    unfilled: "Chưa ghi đơn vị nào đăng ký “3 chủ động”",
  };
  const cause = causes[why] ?? "Chưa rõ danh sách nào là danh sách đăng ký “3 chủ động”";
  return `${cause}${lists ? `: ${lists}` : ""}, nên mọi đơn vị tạm coi là có đăng ký. ${why === "unfilled" ? "Ghi vào đó đơn vị nào đăng ký" : LITE ? "Sửa lại danh sách cho khớp" : "Chỉ rõ ở menu Cách đọc bảng, hoặc sửa lại danh sách"}.`;
}

function count(number = "0"): string {
  return formatNumber(Number(number));
}
