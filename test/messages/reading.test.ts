/** @fileoverview The sentence on how a sheet was read: its columns that are not used are named ([L3]). */
import { describe, expect, it } from "vitest";
import { notUsedWords } from "../../src/messages/reading";

const column = (letters: string, heading: string) => ({ column: letters, heading, why: "…" });

describe("[L3] columns that are not used", () => {
  it("are named by their own heading and their letters", () => {
    expect(
      notUsedWords([column("AG", "Ghi chú"), column("AH", "Liên hệ / Điện thoại"), column("AI", "")]),
    ).toBe("3 cột không dùng: Ghi chú (AG), Điện thoại (AH), AI");
  });
  it("are counted where there are many, and shortened where they are long", () => {
    const many = ["A", "B", "C", "D", "E", "F"].map((letters) => column(letters, "Ghi chú"));
    expect(notUsedWords(many)).toMatch(/^6 cột không dùng: .*\(D\) và 2 cột khác$/);
    expect(notUsedWords([column("A", "Ý kiến của đoàn kiểm tra cấp huyện")])).toMatch(/: .{1,30}… \(A\)$/);
  });
  it("say nothing where there is none", () => {
    expect(notUsedWords([])).toBe("");
  });
});
