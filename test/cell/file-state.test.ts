/** @fileoverview What cells and headings say of where a unit's file is: its state, its days, and why it came back. */
import { describe, expect, it, test } from "vitest";
import { FILE_STATES, stateIn, stateWord } from "../../src/cell/file-state";
import { askedOfFile, stepOfFile } from "../../src/cell/file-words";
import { fold } from "../../src/vietnamese/fold";

describe("the state of a unit's file, as its cell says it", () => {
  it.each([
    ["", null],
    ["Chưa", null],
    ["Chưa gửi hồ sơ", null],
    ["–", null],
    ["-", null],
    ["Đã gửi", "sent"],
    ["Đã nộp hồ sơ", "sent"],
    ["Nộp bổ sung", "sent"],
    ["Gửi lại hồ sơ", "sent"],
    ["da gui", "sent"],
    ["Đã gửi ngày 12/10/2026", "sent"],
    ["Đã nộp (12/10)", "sent"],
    ["Đã gửi lúc 8:30 - 12.10", "sent"],
    ["Đã nhận", "taken"],
    ["Tiếp nhận hồ sơ", "taken"],
    ["Đã nhận đủ hồ sơ, 15/10/2026", "taken"],
    ["Trả lại", "returned"],
    ["Trả về", "returned"],
    ["Đã trả hồ sơ", "returned"],
    ["Yêu cầu bổ sung", "returned"],
    ["Đề nghị bổ sung hồ sơ", "returned"],
    ["Trả lại để bổ sung", "returned"],
    ["Trả hồ sơ để hoàn thiện thêm", "returned"],
    ["Trả lại hôm 12/10", "returned"],
  ])("“%s”", (text, state) => {
    expect(stateIn(text)).toEqual({ state, reason: "" });
  });

  it.each([
    ["Trả lại: thiếu chữ ký của Bí thư", "thiếu chữ ký của Bí thư"],
    ["Trả lại (thiếu biên bản 2.3)", "thiếu biên bản 2.3"],
    ["Đã trả, chưa đóng dấu", "chưa đóng dấu"],
    ["Trả về – sai mẫu", "sai mẫu"],
    ["Yêu cầu bổ sung; thiếu minh chứng", "thiếu minh chứng"],
    ["Trả lại - đã quá hạn", "đã quá hạn"],
  ])("“%s” came back, and why", (text, reason) => {
    expect(stateIn(text)).toEqual({ state: "returned", reason });
  });

  it.each([
    "Đã gửi, nhưng thiếu biên bản",
    "Đã nhận một phần",
    "Đã nhận (thiếu 2.3)",
    "Trả lại để bổ sung 2 mục",
    "Trả lại vì thiếu chữ ký",
    "Gửiqua bưu điện",
    "Nhận xét tốt",
    "Trang bị đủ",
    "Đang xem",
  ])("“%s” says it in other words", (text) => {
    expect(stateIn(text)).toBeUndefined();
  });

  test("what is written is a word of the cell's own drop-down, and read again as that state", () => {
    for (const state of ["sent", "returned", "taken"] as const) {
      expect(stateWord(state, null)).toBe(FILE_STATES[state]);
      expect(stateIn(FILE_STATES[state])?.state).toBe(state);
    }
    expect(Object.values(FILE_STATES)).toEqual(["Đã gửi", "Trả lại", "Đã nhận"]);
    expect(stateWord("sent", ["Chưa nộp", "Đã nộp", "Đã gửi"])).toBe("Đã gửi");
    expect(stateWord("sent", ["Chưa nộp", "Đã nộp", "Đã nhận"])).toBe("Đã nộp");
    expect(stateWord("returned", ["Đã nộp", "Yêu cầu bổ sung"])).toBe("Yêu cầu bổ sung");
    expect(stateWord("returned", ["Đã nộp", "Đã nhận"])).toBeNull();
    expect(stateWord(null, ["Đã nộp"])).toBe("");
    expect(stateWord(null, null)).toBe("");
  });
});

describe("headings that ask of a unit's file", () => {
  it.each([
    ["Tình trạng hồ sơ", "state"],
    ["Trạng thái nộp hồ sơ", "state"],
    ["Tình hình gửi hồ sơ", "state"],
    ["Lý do trả", "reason"],
    ["Lý do yêu cầu bổ sung", "reason"],
    ["Lý do chưa nhận hồ sơ", "reason"],
    ["Tình trạng hồ sơ đăng ký", null],
    ["Tình trạng", null],
    ["Lý do", null],
    ["Hồ sơ", null],
  ])("“%s” asks: %s", (heading, asked) => {
    expect(askedOfFile(fold(heading))).toBe(asked);
  });

  it.each([
    ["Ngày nộp hồ sơ", "sent"],
    ["Thời gian gửi", "sent"],
    ["Ngày đơn vị nộp hồ sơ", "sent"],
    ["Ngày nộp lại", "resent"],
    ["Ngày bổ sung hồ sơ", "resent"],
    ["Thời điểm gửi bổ sung hồ sơ", "resent"],
    ["Ngày trả hồ sơ", "returned"],
    ["Ngày yêu cầu bổ sung", "returned"],
    ["Ngày trả lại hồ sơ", "returned"],
    ["Ngày tiếp nhận", "taken"],
    ["Ngày nhận đủ hồ sơ", "taken"],
    ["Ngày thu hồ sơ", "taken"],
    ["Ngày thẩm định", null],
    ["Ngày nộp đoàn phí", null],
    ["Nộp hồ sơ", null],
  ])("“%s” asks the day when it was: %s", (heading, step) => {
    expect(stepOfFile(fold(heading))).toBe(step);
  });
});
