/**
 * @fileoverview What a person reads when something cannot be done on the server: what happened, what stands and what to
 * do.
 */
import { notAllowed, original, TRY_AGAIN } from "./call-failures";
import { stepsInWords } from "./tabs";

/** Something the person can put right; its message is a Vietnamese sentence. */
export class Problem extends Error {
  override readonly name: string = "Problem";
}

/** What was thrown while a command wrote, and how far it had come: each step as in "dừng khi đang …". */
export class Stopped extends Error {
  override readonly name = "Stopped";
  constructor(
    readonly why: unknown,
    readonly done: readonly string[],
    readonly doing: string | null,
  ) {
    super(why instanceof Error ? why.message : String(why));
  }
}

/**
 * The sentence for whatever was thrown.
 * @param command as the menu has it; null: nobody chose one there
 */
export function explainFailure(thrown: unknown, command: string | null = null): string {
  const how = thrown instanceof Stopped ? thrown : null;
  const why = how ? how.why : thrown;
  const stands = how && how.done.length > 0 ? ` Trước đó đã xong: ${stepsInWords(how.done)}.` : "";
  if (why instanceof Problem) return why.message + stands;
  const refused = notAllowed(why);
  const half =
    how?.doing == null
      ? ""
      : ` Lệnh dừng khi đang ${how.doing}: phần này có thể chưa ghi hoặc mới ghi được một ít.`;
  if (refused !== null) return refused + half + stands;
  const what = command === null ? "Tiện ích" : `Lệnh “${command}”`;
  if (how === null) return `${what} dừng giữa chừng. ${TRY_AGAIN}${original(why)}`;
  const where =
    how.doing === null ? "" : ` khi đang ${how.doing}: phần này có thể chưa ghi hoặc mới ghi được một ít`;
  const nothing = how.doing === null && stands === "" ? " Chưa ghi gì vào bảng tính." : "";
  return `${what} dừng giữa chừng${where}.${stands}${nothing} ${TRY_AGAIN}${original(why)}`;
}
