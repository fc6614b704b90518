/** Merging: the sums, and who may be counted. */
import { describe, expect, it } from "vitest";
import { noteLine } from "../../src/messages/upward";
import { type Merged, yearsOf } from "../../src/upward/merge";
import { readReportTab } from "../../src/upward/read";
import { canonical } from "../../src/upward/stamp";
import { reportBlock } from "../../src/upward/tab";
import { arrived, cellsOf, forged, merged, OTHER_FINGERPRINT, own, resealed, row } from "./reports";

const codes = ({ notes }: Merged) => notes.map(({ code }) => code);
const senders = ({ report }: Merged) => report.children.map(({ unit }) => unit);
const A = own("Huyện đoàn Cao Lộc");
const B = own("Huyện đoàn Chi Lăng", [row("Đoàn xã D"), row("Đoàn phường E", "notRegistered", "", "phường")]);

describe("a merged report", () => {
  it("sums totals, types, contents and criteria, and lists its senders", () => {
    const { report, notes } = merged([B, A]);
    expect(notes).toEqual([]);
    expect(report.totals).toEqual([
      { units: 5, registered: 4, recognised: 2, notRecognised: 1, undetermined: 1, notRegistered: 1 },
    ]);
    expect(report.types[0]?.map(({ type, totals }) => [type, totals.units])).toEqual([
      ["xã", 4],
      ["phường", 1],
    ]);
    expect(report.criteria[0]?.[1]).toEqual({
      code: "1.2",
      pass: 2,
      fail: 1,
      undetermined: 1,
      notApplicable: 0,
    });
    expect(report.children.map(({ unit, totals }) => [unit, totals[0]?.totals.units])).toEqual([
      ["Huyện đoàn Cao Lộc", 3],
      ["Huyện đoàn Chi Lăng", 2],
    ]);
    expect(report.header).toMatchObject({
      kind: "merged",
      unit: "Tỉnh đoàn Lạng Sơn",
      year: 2021,
      expected: null,
    });
  });

  it("is a report that verifies at the next level, as text and as a tab, and carries no rows", () => {
    const { report } = merged([A, B]);
    expect(arrived(report).flaws).toEqual([]);
    const cells = cellsOf(reportBlock("3CĐ · Toàn địa bàn", report, { beside: { missing: [], notes: [] } }));
    expect(readReportTab("x", cells)[0]?.flaws).toEqual([]);
    expect(report.rows).toEqual([]);
    expect(canonical(report)).not.toContain("Đoàn xã");
    const nation = merged([report], { unit: "Trung ương Đoàn" });
    expect(nation.notes).toEqual([]);
    expect(nation.report.totals).toEqual(report.totals);
  });

  it("keeps another criteria set apart, never in one rate, and says so", () => {
    const other = own("Huyện đoàn Bình Gia", undefined, { fingerprint: OTHER_FINGERPRINT });
    const result = merged([A, other, B]);
    expect(result.report.sets.map(({ fingerprint }) => fingerprint)).toEqual([
      A.sets[0]?.fingerprint,
      OTHER_FINGERPRINT,
    ]);
    expect(result.report.totals.map(({ units }) => units)).toEqual([5, 3]);
    expect(result.notes.map(({ code, unit }) => [code, unit])).toEqual([
      ["other-set", "Huyện đoàn Bình Gia"],
    ]);
    expect(arrived(result.report).flaws).toEqual([]);
  });

  it("does not sum sets line by line that only claim to be the same", () => {
    const odd = resealed(own("Huyện đoàn Bình Gia", undefined, { withRows: false }), { criteria: [[]] });
    const result = merged([A, odd]);
    expect(result.report.sets).toHaveLength(2);
    expect(arrived(result.report).flaws).toEqual([]);
  });

  it("counts as unregistered-blind or evidence-blind where one sender was", () => {
    expect(merged([A, own("B", undefined, { evidence: false })]).report.header).toMatchObject({
      evidence: false,
      registration: true,
    });
  });

  it("of nothing is a report too", () => {
    const { report } = merged([]);
    expect(arrived(report).flaws).toEqual([]);
    expect(report.totals).toEqual([]);
  });
});

describe("who is not counted", () => {
  const none = (received: Parameters<typeof merged>[0], request: Parameters<typeof merged>[1] = {}) => {
    const result = merged(received, request);
    expect(result.report.children).toEqual([]);
    return result;
  };

  it("a report from another year", () => {
    const result = none([own("Huyện đoàn Cao Lộc", undefined, { year: 2020 })]);
    expect(result.notes.map(noteLine)).toEqual([
      "Huyện đoàn Cao Lộc (“Huyện đoàn Cao Lộc”): Báo cáo của năm 2020, không phải năm 2021.",
    ]);
    expect(yearsOf([arrived(A), arrived(own("B", undefined, { year: 2020 }))])).toEqual([2020, 2021]);
  });

  it("a report from oneself, in any spelling, or that holds one's own", () => {
    expect(codes(none([own("tỉnh đoàn  lạng sơn")]))).toEqual(["oneself"]);
    const { report } = merged([own("Tỉnh đoàn Lạng Sơn")], { unit: "Trung ương Đoàn" });
    expect(codes(none([report]))).toEqual(["oneself"]);
  });

  it("a report edited by hand, until the person says so for that sender", () => {
    const header = { ...A.header, level: "Cấp tỉnh" };
    const edited = arrived(forged(A, { header }), "Bản sao 1");
    const held = merged([edited, B]);
    expect(senders(held)).toEqual(["Huyện đoàn Chi Lăng"]);
    expect(held.askable.map(({ received }) => received)).toEqual([edited]);
    const letIn = merged([edited, B], { isLetIn: (one) => one === edited });
    expect(senders(letIn)).toEqual(["Huyện đoàn Cao Lộc", "Huyện đoàn Chi Lăng"]);
    expect(letIn.report.children[0]?.mark).toBe("edited");
    expect(letIn.report.marks).toEqual(["Huyện đoàn Cao Lộc"]);
    expect(codes(letIn)).toEqual(["let-in"]);
    expect(arrived(letIn.report).flaws).toEqual([]);
    const nation = merged([letIn.report], { unit: "Trung ương Đoàn" });
    expect(nation.report.marks).toEqual(["Huyện đoàn Cao Lộc (Tỉnh đoàn Lạng Sơn)"]);
    expect(codes(nation)).toEqual(["marked-below"]);
  });

  it("a report whose figures do not agree, whoever says so", () => {
    const wrong = resealed(A, { totals: [{ ...A.totals[0], units: 30 }] as never });
    const result = none([wrong], { isLetIn: () => true });
    expect(codes(result)).toEqual(["sums-wrong"]);
    expect(result.askable).toEqual([]);
  });

  it("a sender that nobody expects, until the person says so; a name much alike is pointed at", () => {
    const request = { expected: ["Huyện đoàn Chi Lăng", "Huyện đoàn Cao Lôc"] };
    const result = merged([A, B], request);
    expect(senders(result)).toEqual(["Huyện đoàn Chi Lăng"]);
    expect(result.notes).toMatchObject([{ code: "unknown-sender", detail: { like: "Huyện đoàn Cao Lôc" } }]);
    expect(result.missing).toEqual([{ name: "Huyện đoàn Cao Lôc", sent: false }]);
    const letIn = merged([A, B], { ...request, isLetIn: () => true });
    expect(letIn.report.children.map(({ mark }) => mark)).toEqual(["unknown", ""]);
    expect(letIn.report.header.expected).toBe(2);
  });

  it("and who is missing: nothing came, or what came is held", () => {
    const expected = ["Huyện đoàn Cao Lộc", "Huyện đoàn Chi Lăng", "Huyện đoàn Bình Gia"];
    const old = own("Huyện đoàn Chi Lăng", undefined, { year: 2020 });
    expect(merged([A, old], { expected }).missing).toEqual([
      { name: "Huyện đoàn Chi Lăng", sent: true },
      { name: "Huyện đoàn Bình Gia", sent: false },
    ]);
    expect(merged([A], { expected: ["HUYỆN ĐOÀN CAO LỘC"] }).missing).toEqual([]);
    const twice = merged([A], { expected: ["Huyện đoàn Cao Lộc", "HUYỆN ĐOÀN  CAO LỘC"] });
    expect(twice.report.header.expected).toBe(1);
  });

  it("the older of two from one sender: the newest counts, the older is named", () => {
    const older = arrived(own("Huyện đoàn Cao Lộc", [row("Đoàn xã A")], { madeOn: "2021-10-01" }), "Tab cũ");
    const newer = arrived(A, "Tab mới");
    for (const order of [
      [older, newer],
      [newer, older],
    ]) {
      const result = merged(order);
      expect(result.report.totals[0]?.units).toBe(3);
      expect(result.notes).toEqual([
        {
          code: "older-copy",
          where: "Tab cũ",
          unit: "Huyện đoàn Cao Lộc",
          detail: { madeOn: "01/10/2021", newer: "22/11/2021" },
        },
      ]);
    }
  });

  it("the same report twice counts once; two of one day that differ count neither", () => {
    const twice = merged([arrived(A, "Tab 1"), arrived(A, "Tab 2")]);
    expect(twice.report.totals[0]?.units).toBe(3);
    expect(codes(twice)).toEqual(["same-report"]);
    const rival = own("Huyện đoàn Cao Lộc", [row("Đoàn xã A")]);
    expect(codes(none([A, rival]))).toEqual(["same-day", "same-day"]);
    expect(codes(none([A, rival, A]))).toEqual(["same-day", "same-day", "same-day"]);
  });

  it("units of one name under two levels above are two; where one does not say, they are one", () => {
    const of = (parent: string, madeOn = "2021-11-22") =>
      own("Đoàn xã Tân Lập", [row(`Chi đoàn thôn Nà ${parent}`), row("Chi đoàn Công an")], {
        parent,
        madeOn,
      });
    expect(senders(merged([of("Huyện đoàn X"), of("Huyện đoàn Y")]))).toHaveLength(2);
    expect(senders(merged([of("Huyện đoàn X"), of("", "2021-11-23")]))).toHaveLength(1);
  });

  it("a report that is inside another already", () => {
    const { report: district } = merged([A, B], { unit: "Khối huyện" });
    const result = merged([A, district]);
    expect(result.report.totals).toEqual(district.totals);
    expect(codes(result)).toEqual(["inside-other"]);
    const { report: province } = merged([district], { unit: "Tỉnh đoàn X" });
    const deep = merged([A, district, province], { unit: "Trung ương Đoàn" });
    expect(senders(deep)).toEqual(["Tỉnh đoàn X"]);
    expect(codes(deep)).toEqual(["inside-other", "inside-other"]);
  });

  it("two reports that share one inside: both are held", () => {
    const { report: one } = merged([A, B], { unit: "Cụm 1" });
    const { report: two } = merged([A], { unit: "Cụm 2" });
    expect(codes(none([one, two]))).toEqual(["overlap", "overlap"]);
  });

  it("and what is only said: another level above, an unfinished merge", () => {
    const lost = own("Đoàn xã A", undefined, { parent: "Huyện đoàn Bình Gia" });
    expect(codes(merged([lost]))).toEqual(["other-parent"]);
    const { report } = merged([A], {
      unit: "Cụm 1",
      expected: ["Huyện đoàn Cao Lộc", "Huyện đoàn Chi Lăng"],
    });
    expect(merged([report]).notes).toMatchObject([
      { code: "incomplete", detail: { reported: "1", expected: "2" } },
    ]);
  });
});
