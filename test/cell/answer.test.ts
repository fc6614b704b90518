/** @fileoverview [L9] [M2] Cells that hold several answers: boxes of which one is ticked, votes for and against. */
import { describe, expect, it } from "vitest";
import { answerOf } from "../../src/cell/answer";

describe("[L9] boxes of which one is ticked answer by its words", () => {
  it.each([
    ["☑ Công nhận   ☐ Không công nhận", "Công nhận"],
    ["☐ Công nhận   ☑ Không công nhận", "Không công nhận"],
    ["Kết luận: ☑ Công nhận ☐ Không công nhận", "Kết luận: Công nhận"],
    ["Đề nghị: [x] Công nhận [ ] Không công nhận", "Đề nghị: Công nhận"],
    ["Công nhận ☐ Không công nhận ☑", "Không công nhận"],
  ])("%s", (text, answer) => {
    expect(answerOf(text)).toBe(answer);
  });

  it.each([
    "☐ Công nhận ☐ Không công nhận",
    "☑ Công nhận ☑ Không công nhận",
    "☑ Không công nhận",
    "☑ Công nhận ☐ Không công nhận (chờ BTV)",
    "Công nhận (x) nếu bổ sung",
  ])("%s: none, several, one alone, or more is said", (text) => {
    expect(answerOf(text)).toBe(text);
  });
});

describe("[L9] votes in words are a yes where more voted for", () => {
  it.each([
    ["Đồng ý 13, không đồng ý 0", "Đồng ý"],
    ["13 đồng ý, 0 không đồng ý", "Đồng ý"],
    ["Tán thành: 9 phiếu; không tán thành: 2 phiếu", "Đồng ý"],
    ["Biểu quyết: đồng ý 13, không đồng ý 0", "Biểu quyết: Đồng ý"],
  ])("%s", (text, answer) => {
    expect(answerOf(text)).toBe(answer);
  });

  it.each([
    "Đồng ý 4, không đồng ý 9",
    "5 đồng ý, 8 không đồng ý",
    "Đồng ý 6, không đồng ý 6",
    "Đồng ý 13, không đồng ý 0, chờ Huyện ủy",
    "Đồng ý 13 đơn vị, không đồng ý 2 đơn vị",
    "Không đồng ý 0",
    "12/11/2021 không đồng ý",
  ])("%s: as it is", (text) => {
    expect(answerOf(text)).toBe(text);
  });
});
