/**
 * @fileoverview The form of a layout that a person gives (`--mapping`): as `assess --json` prints it. What does not
 * parse is told in one sentence that names the part by what it is to a person, not by its key.
 */

import * as z from "zod/mini";
import type { LayoutKind } from "../reading";
import { ALL_FIELDS, type Doubt, wrong } from "./checks";

const KINDS: readonly LayoutKind[] = ["wide", "turned", "long", "sheet-per-unit"];

const KNOWN = "mà lệnh kiểm tra in ra khi có --json";
const said = (value: unknown) =>
  value === undefined || value === null ? "chưa ghi" : `ghi “${value}”, không phải`;

const field = z.enum(ALL_FIELDS, {
  error: ({ input }) => `${said(input)} loại nào trong các loại ${KNOWN}`,
});
/** A criterion's or pillar's code; null where none is given. */
const code = z.pipe(
  z.nullish(
    z.union([z.string(), z.number()], { error: "có mã tiêu chí hoặc nội dung không phải chữ hay số" }),
  ),
  z.transform((given) => (given === undefined || given === null || given === "" ? null : String(given))),
);
const letters = z.string({ error: "chưa ghi chữ cái của cột" });
const list = <T extends z.ZodMiniType>(one: T, empty: string) =>
  z.array(one, { error: empty }).check(z.minLength(1, { error: empty }));

const MAPPING = z.object(
  {
    kind: z.enum(KINDS, { error: ({ input }) => `${said(input)} dạng nào trong các dạng ${KNOWN}` }),
    sheet: z.pipe(
      z.union([z.string(), list(z.string(), "chưa ghi")], { error: "chưa ghi" }),
      z.transform((names) => (typeof names === "string" ? [names] : names)),
    ),
    /** 1-based, as a person sees them. */
    headerRows: list(z.int({ error: "phải là số, ví dụ 4" }), "chưa ghi"),
    columns: z.optional(
      list(
        z.object(
          { column: letters, field, criterion: code, pillar: code, heading: z.optional(z.string()) },
          { error: "chưa ghi chữ cái của cột và loại cột" },
        ),
        "chưa có cột nào",
      ),
    ),
    unitColumns: z.optional(
      list(
        z.object({ column: letters, field }, { error: "chưa ghi chữ cái của cột và loại cột" }),
        "chưa có cột nào",
      ),
    ),
    criterionRows: z.optional(
      list(
        z.object(
          { row: z.int({ error: "chưa ghi số dòng" }), field, criterion: code, pillar: code },
          { error: "chưa ghi số dòng và loại dòng" },
        ),
        "chưa có dòng nào",
      ),
    ),
  },
  { error: `không phải phần bố cục ${KNOWN}` },
);

/** A layout as a person gives it, in the right form; whether the tabs have such places is still to be seen. */
export type Mapping = z.infer<typeof MAPPING>;

/** What the parts are to a person. */
const PARTS: Readonly<Record<keyof Mapping, string>> = {
  kind: "dạng bảng",
  sheet: "tên tab",
  headerRows: "số dòng tiêu đề",
  columns: "danh sách cột",
  unitColumns: "danh sách cột của đơn vị",
  criterionRows: "danh sách dòng tiêu chí",
};

/** A part of the given layout, or one entry of it, 0-based, in a person's words. */
export function partOf(part: keyof Mapping, entry?: number): string {
  return entry === undefined ? PARTS[part] : `mục thứ ${entry + 1} trong ${PARTS[part]}`;
}

/** The layout in the right form, or one sentence that says where it is not. */
export function parseMapping(given: unknown): Mapping | Doubt {
  const parsed = MAPPING.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const [part, entry] = issue?.path ?? [];
  const place =
    part === undefined
      ? "cách đọc đã cho"
      : partOf(part as keyof Mapping, typeof entry === "number" ? entry : undefined);
  return wrong(place, issue?.message ?? "");
}
