/** @fileoverview [O1] What stands in the place of an explanation and explains nothing. */
import { describe, expect, it } from "vitest";
import { explainsNothing } from "../../src/cell/explanation";

const NOTHING = `BTV không chấp nhận giải trình|Chưa giải trình|Đề nghị giải trình trước 20/11|Không chấp nhận|Yêu cầu bổ sung
Giải trình không hợp lý|Đang chờ|Sẽ bổ sung|Nợ|Nộp sau|Quên|Thiếu|Đơn vị chưa nộp|Không rõ lý do|Chưa duyệt giải trình
Không phản hồi|Nhắc lần 2|(ghi lý do)|N/A|15/11|x|Có|Lỗi|Huyện không đồng ý, vẫn phải chấm|Đề nghị chấm lại
Chưa được chấp thuận|Đơn vị tự xin, huyện chưa đồng ý|Hội đồng không nhất trí|Huyện đoàn chưa duyệt|Lý do không thỏa đáng
Cần làm rõ|Đề nghị đơn vị bổ sung|Không chấp nhận do thiếu căn cứ|Chưa gửi giải trình|Chưa có giải trình|Thiếu minh chứng
Bổ sung sau|Nộp sau, đã báo Huyện đoàn|Trụ sở ở xa; sẽ bổ sung|Gửi sau|Đang bổ sung|Chờ ý kiến cấp ủy|Bị bác|Đạt|Chưa rõ|Phải chấm lại|Không có lý do
Ghi rõ lý do|v|✓|???|2|Xin bổ sung sau|Đã nhắc nhở nhưng không trả lời; chưa nộp`;

const EXPLAINS = `Không có trường học trên địa bàn|Chưa có đoàn viên trong độ tuổi|Đơn vị không có trẻ em|Chưa nộp do trụ sở bị cháy
Do dịch Covid-19 nên không tổ chức|Vì bão lũ|Không phát sinh|Không thuộc phạm vi|Không phù hợp với đơn vị|Không liên quan
Không đủ điều kiện thành lập chi hội|Đã giải thể từ tháng 3|Đang sáp nhập|Sáp nhập đơn vị|UBND xã không đồng ý cho mượn hội trường
Thiếu cán bộ|Thiếu kinh phí|Thiếu nhi đã nghỉ hè|Mất hồ sơ do lũ quét|Chờ sắp xếp lại bộ máy nên chưa triển khai|BTV đã đồng ý|Huyện đã chấp thuận
Cấp trên cho phép gộp|Đã được chấp nhận tại CV 12-CV/ĐTN|12-CV/ĐTN|Theo Công văn số 15-CV/ĐTN|Bí thư nghỉ thai sản|Nợ đoàn phí do đoàn viên đi làm ăn xa
Không giao chỉ tiêu|Không có chỉ tiêu|Đơn vị mới thành lập|Lồng ghép với Đại hội|Có thực hiện nhưng thất lạc giấy tờ vì chuyển trụ sở|Có 12 đoàn viên
Không tổ chức được vì giãn cách|Minh chứng nộp bản giấy tại Huyện đoàn|Trùng lịch thi|Không thành lập Hội LHTN|Địa bàn rộng, đi lại khó khăn
Có giải trình|Không có nội dung này|Không đủ số lượng đoàn viên|Cơ quan không có đối tượng|Chi đoàn lực lượng vũ trang không áp dụng`;

const list = (texts: string) => texts.split(/[|\n]/);

describe("[O1] what stands in the place of an explanation", () => {
  it("[O1] explains nothing where it refuses, asks, promises, or is a tick or a date", () => {
    expect(list(NOTHING).filter((text) => !explainsNothing(text))).toEqual([]);
  });

  it("[O1] explains where it gives a reason, whatever it denies", () => {
    expect(list(EXPLAINS).filter(explainsNothing)).toEqual([]);
  });
});
