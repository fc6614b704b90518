/**
 * @fileoverview The boundary for criteria sets: whatever a person typed into the tab `3CĐ · Bộ tiêu chí`
 * passes this schema or is not judged by ([K3]). Messages are for that person.
 */
import * as z from "zod/mini";
import { yearSchema } from "./year";

const points = z.nullable(
  z.number({ error: "Điểm phải là một số." }).check(z.minimum(0, { error: "Điểm không được âm." })),
);

const year = yearSchema();

const criterion = z
  .object({
    code: z.string().check(z.regex(/^\d{1,2}\.\d{1,2}$/, { error: "Mã tiêu chí phải có dạng 1.1." })),
    text: z.string().check(z.minLength(1, { error: "Tiêu chí chưa có nội dung." })),
    evidence: z.boolean(),
    maxPoints: points,
    passMark: points,
  })
  .check(
    z.refine((one) => one.passMark === null || (one.maxPoints !== null && one.passMark <= one.maxPoints), {
      error: "Điểm đạt phải có điểm tối đa đi kèm và không được cao hơn điểm tối đa.",
      path: ["passMark"],
    }),
  );

const rule = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("all") }),
  z.object({
    kind: z.literal("atLeast"),
    criteria: z.number().check(z.int(), z.minimum(1, { error: "Số tiêu chí cần đạt phải từ 1 trở lên." })),
  }),
  z.object({
    kind: z.literal("atLeastPoints"),
    points: z.number().check(z.minimum(0, { error: "Số điểm cần đạt không được âm." })),
  }),
]);

const pillar = z.object({
  code: z.string().check(z.regex(/^\d{1,2}$/, { error: "Mã nội dung phải là 1, 2, 3…" })),
  name: z.string().check(z.minLength(1, { error: "Nội dung chưa có tên." })),
  rule,
  criteria: z.array(criterion),
});

/** The schema of a criteria set ([K1]); its output is a `CriteriaSet`. */
export const criteriaSetSchema = z
  .object({
    id: z.string().check(z.minLength(1, { error: "Bộ tiêu chí chưa có mã." })),
    name: z.string().check(z.minLength(1, { error: "Bộ tiêu chí chưa có tên." })),
    period: z.nullable(
      z.object({ from: year, to: year }).check(
        z.refine((one) => one.from <= one.to, {
          error: "Năm đầu phải không sau năm cuối.",
          path: ["to"],
        }),
      ),
    ),
    pillars: z.array(pillar).check(z.minLength(1, { error: "Bộ tiêu chí chưa có nội dung nào." })),
    totalPoints: points,
    sources: z.array(z.string()),
  })
  .check(
    z.refine((set) => unique(set.pillars.map((one) => one.code)), {
      error: "Có hai nội dung trùng mã.",
      path: ["pillars"],
    }),
  );

/** Whether all are different. */
function unique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
