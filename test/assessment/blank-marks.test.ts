/** @fileoverview A sheet without a single mark. */
import { expect, test } from "vitest";
import { marksAllBlank } from "../../src/assessment/blank-marks";
import { run, setOf, wide } from "./sheets";

const judge = (...marks: string[]) =>
  run(
    wide(
      ["name", "appraised 1.1"],
      marks.map((mark, index) => [`Xã ${index + 1}`, mark]),
    ),
    setOf("1.1"),
  );

test("[L9] [M4] points without a rule are marks", () => {
  const rows = [
    ["Xã 1", 7],
    ["Xã 2", 8],
  ];
  const points = run(wide(["name", "appraised 1.1"], rows), setOf("1.1", { maxPoints: 10 }));
  expect(points.findings.map(({ code }) => code)).toContain("points-without-rule");
  expect(marksAllBlank(points)).toBe(false);
});

test("[L9] a sheet where no unit has a mark may use colours; one that cannot be read is a mark", () => {
  expect(marksAllBlank(judge("", "", ""))).toBe(true);
  expect(marksAllBlank(judge("", "Đạt", ""))).toBe(false);
  expect(marksAllBlank(judge("", "Khá", ""))).toBe(false);
  expect(marksAllBlank(judge("KAD: mới lập", "KAD: mới lập"))).toBe(false);
  expect(marksAllBlank(judge(""))).toBe(false);
  const first = ["Xã 1", "Xã 2"].map((name) => [name, "Đạt", ""]);
  expect(marksAllBlank(run(wide(["name", "appraised 1.1", "appraised 1.2"], first), setOf("1.1 1.2")))).toBe(
    false,
  );
});
