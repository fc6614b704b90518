/** @fileoverview [O5] What words about registering are of, and what stands beside a name and leaves its registration as it is. */
import { describe, expect, it } from "vitest";
import { peopleIn } from "../../src/cell/people";
import { leavesStanding } from "../../src/cell/registration-beside";
import { namesOnlyThree, registrationTopic } from "../../src/cell/registration-words";

describe("[O5] words about registering", () => {
  it.each([
    ["Ngày đăng ký", "bare"],
    ["Đăng ký xây dựng Đoàn cơ sở 3 chủ động", "ours"],
    ["Đăng ký hiến máu", "other"],
    ["3 chủ động – đăng ký tập huấn", "other"],
    ["Đơn vị không đăng ký", "negated"],
    ["Đăng ký lung tung", "unsure"],
    ["Đơn vị", null],
  ])("%s: %s", (text, topic) => {
    expect(registrationTopic(text)).toBe(topic);
  });

  it.each(["Kết quả Đoàn cơ sở 3 chủ động", "Công nhận Đoàn cơ sở 3 chủ động"])(
    "[O5] %s is more than the name",
    (text) => {
      expect(namesOnlyThree(text)).toBe(false);
    },
  );

  it.each(["Đoàn cơ sở 3 chủ động", "Danh hiệu Đoàn cơ sở “3 chủ động”"])("[O5] %s is the name", (text) => {
    expect(namesOnlyThree(text)).toBe(true);
  });
});

describe("[O5] words beside a listed name", () => {
  it.each(["đã ký duyệt", "KH số 03", "Nguyễn Văn A", "x", "có"])("%s leaves it registered", (text) => {
    expect(leavesStanding(text, "state", [2021])).toBe(true);
  });

  it.each(["gia đình neo đơn", "đi học xa nhà", "chờ duyệt", "năm 2022"])("%s leaves it open", (text) => {
    expect(leavesStanding(text, "state", [2021])).toBe(false);
  });

  it("of a matter of their own only words of doubt leave it open", () => {
    expect(leavesStanding("gia đình neo đơn", "thing", [2021])).toBe(true);
    expect(leavesStanding("chờ duyệt", "thing", [2021])).toBe(false);
  });

  it("[O5] a number is no year after the assessed one unless it is", () => {
    expect(leavesStanding(12, "state", [2021])).toBe(true);
    expect(leavesStanding(2022, "state", [2021])).toBe(false);
    expect(leavesStanding(true, "state", [2021])).toBe(true);
  });
});

describe("people in a cell", () => {
  const names = (text: string) => peopleIn(text).map(({ name }) => name);
  it("are named without number, title, telephone", () => {
    expect(names("1. Nguyễn Văn A (0912345678)")).toEqual(["Nguyễn Văn A"]);
    expect(names("1) Nguyễn Văn A\n2) Trần Thị B")).toEqual(["Nguyễn Văn A", "Trần Thị B"]);
  });

  it("a body looks after units too", () => {
    expect(names("Ban Tổ chức – Kiểm tra")).toEqual(["Ban Tổ chức – Kiểm tra"]);
    expect(names("chưa phân công")).toEqual([]);
  });
});
