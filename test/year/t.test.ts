import { describe } from "../../src/findings/codes";
import { it } from "vitest";
import { readYear } from "../../src/year/read";
import { tabOf } from "../layout/tabs";
it("x", () => {
  const reg = tabOf("Đăng ký", [["DANH SÁCH ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],["TT","Đơn vị","Ngày đăng ký","Số, ký hiệu kế hoạch","Ghi chú"],[1,"Đoàn xã Gia Cát",new Date(2021,1,3),"03-KH/ĐTN",""],[2,"Đoàn xã Hợp Thành","05/02/2021","04/KH-ĐTN ngày 01/02/2021","nộp muộn"],[3,"Đoàn xã Tân Liên","","",""]]);
  const ass = tabOf("Phân công", [["PHÂN CÔNG CÁN BỘ THEO DÕI CƠ SỞ NĂM 2021"],["TT","Cán bộ","Đơn vị phụ trách","Ghi chú"],[1,"Đ/c Nguyễn Văn An – Phó Bí thư","Đoàn xã Gia Cát",""],["","","Đoàn xã Hợp Thành",""],[2,"Trần Thị Bình (0912345678)","Tân Liên, Đoàn xã Yên Trạch",""],["","Người lập","",""]]);
  const vis = tabOf("Đi cơ sở", [["THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021"],["TT","Thời gian","Cán bộ","Đơn vị","Hình thức","Nội dung","Kiến nghị"],[1,"16/8","Nguyễn Văn An","Đoàn xã Gia Cát","Khảo sát","Nắm tình hình",""],[2,"16–22/8/2021","Bình","Tân Liên","Kiểm tra, giám sát","",""],[3,"22/8 - 16/8","Nguyễn Văn An","Gia Các","Dự sinh hoạt","",""],[4,"17/8","Nguyễn Văn An","Gia Các","Dự sinh hoạt","",""],["","Tổng cộng","","","","",""]]);
  const y = readYear({ tabs: [reg, ass, vis], assessment: null, year: null, today: "2021-12-31", uses: new Map() });
  for (const f of y.lists.findings) console.log(f.code, f.sheet, f.cell, describe(f));
  console.log(JSON.stringify(y.lists.accounts), JSON.stringify(y.lists.refused), JSON.stringify({...y.figures, byUnit: [...y.figures.byUnit]}), JSON.stringify(y.steps), JSON.stringify(y.lists.notTaken));
});
