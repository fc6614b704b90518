/** Reports by older and newer versions of the add-on. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { noteSentence } from "../../src/messages/upward";
import { type Migrations, migrate } from "../../src/upward/migrate";
import { type Received, readReportText } from "../../src/upward/read";
import { canonical } from "../../src/upward/stamp";
import { arrived, own, resealed } from "./reports";

const report = own("Huyện đoàn Cao Lộc");
const codes = (received: Received) => received.flaws.map(({ code }) => code);

describe("versions", () => {
  it("a newer report gives a clear sentence with its version", () => {
    const [flaw] = readReportText("tệp", JSON.stringify({ ...report, schema: 2, version: "9.0.0" })).flaws;
    expect(flaw?.code).toBe("newer");
    expect(flaw?.unit).toBe("Huyện đoàn Cao Lộc");
    expect(noteSentence(flaw as never)).toBe(
      "Báo cáo lập bằng bản tiện ích mới hơn (phiên bản 9.0.0). Cập nhật tiện ích rồi gộp lại.",
    );
  });

  it("an add-on of another version with the same form is read", () => {
    expect(arrived(resealed(report, { version: "0.0.9" })).flaws).toEqual([]);
  });

  it("migrations run in order, each from its own form, and a missing one is told", () => {
    const steps: Migrations = {
      1: (one) => ({ ...one, log: ["1→2"] }),
      2: (one) => ({ ...one, log: [...(one.log as string[]), "2→3"] }),
      3: (one) => ({ ...one, log: [...(one.log as string[]), "3→4"] }),
    };
    expect(migrate({ schema: 1 }, steps, 4)).toEqual({ schema: 4, log: ["1→2", "2→3", "3→4"] });
    expect(migrate({ schema: 3, log: [] }, steps, 4)).toEqual({ schema: 4, log: ["3→4"] });
    expect(migrate({ schema: 4 }, steps, 4)).toEqual({ schema: 4 });
    expect(migrate({ schema: 1 }, {}, 2)).toBeNull();
  });

  it("an older report verifies by what was sent, and is then brought to the present form", () => {
    // An add-on whose form 2 renamed `places` to `children`, reading a report of form 1.
    const steps: Migrations = { 1: ({ places, ...rest }) => ({ ...rest, children: places }) };
    const { stamp: _, children, ...body } = report;
    const sent = resealed({ ...body, places: children } as never, {});
    const read = (one: object) => readReportText("tệp", canonical(one), steps, 2);
    expect(read(sent).flaws).toEqual([]);
    expect(read(sent).report).toMatchObject({ schema: 2, children: [], header: report.header });
    const edited = read({ ...sent, version: "0.0.1" });
    expect(edited.flaws.map(({ code, detail }) => [code, detail.parts])).toEqual([
      ["stamp-broken", "phiên bản"],
    ]);
    expect(codes(readReportText("tệp", canonical(sent), {}, 2))).toEqual(["too-old"]);
  });

  it.each(["1-own", "1-merged"])("every form ever sent is read: %s", (name) => {
    const text = readFileSync(new URL(`forms/${name}.json`, import.meta.url), "utf8");
    const received = readReportText(name, text);
    expect(received.flaws).toEqual([]);
    expect(received.report?.totals.length).toBeGreaterThan(0);
  });
});
