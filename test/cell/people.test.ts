/** @fileoverview Whom a cell names as an officer. */
import { describe, expect, it } from "vitest";
import { peopleIn } from "../../src/cell/people";

const names = (value: string) => peopleIn(value).map(({ name }) => name);

describe("officers in a cell", () => {
  it.each([
    ["Nguyễn Văn An", ["Nguyễn Văn An"]],
    ["đ/c Nguyễn Văn An", ["Nguyễn Văn An"]],
    ["Đ/c Nguyễn Văn An, đ/c Lê Thị Bình", ["Nguyễn Văn An", "Lê Thị Bình"]],
    ["\nNguyễn Văn An\nLê Thị Bình\n", ["Nguyễn Văn An", "Lê Thị Bình"]],
    ["Nguyễn Văn An (0912 345 678)", ["Nguyễn Văn An"]],
    ["Ban Phong trào (đ/c Nguyễn Văn An)", ["Nguyễn Văn An"]],
  ])("%j", (value, expected) => {
    expect(names(value)).toEqual(expected);
    // Read once and remembered: the same again.
    expect(names(value)).toEqual(expected);
  });
  it.each(["", "x", "-", "chưa phân công"])("nobody: %j", (value) => {
    expect(names(value)).toEqual([]);
  });
});
