/** @fileoverview [E2] [E5] Addresses in a line and behind a text, each by itself. */
import { describe, expect, it, test } from "vitest";
import {
  beginsUnsafe,
  findLinks,
  isSaidIn,
  linkBehind,
  startsLink,
  withoutHidden,
} from "../../src/cell/links";
import { isKnownHost, pretendingAt, pretends } from "../../src/cell/pretending";

const links = (line: string, startsReference = (index: number) => startsLink(line, index)) =>
  findLinks(line, startsReference).map(({ start, end, url, safe }) => [start, end, url, safe]);

describe("[E5] characters that take no room", () => {
  it.each([0x00, 0x08, 0x1f, 0x7f, 0x9f, 0xad, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0xfeff])(
    "U+%i hides nothing",
    (code) => {
      const hidden = `java${String.fromCharCode(code)}script:alert(1)`;
      expect(withoutHidden(hidden, false)).toBe("javascript:alert(1)");
      expect(linkBehind(hidden)).toEqual({ url: "javascript:alert(1)", safe: "unsafe" });
    },
  );

  it.each([0x20, 0x7e, 0xa0, 0xac, 0xae, 0x200a, 0x2010, 0x2029, 0x202f, 0x205f, 0x2061, 0xfefe, 0xff00])(
    "U+%i stays",
    (code) => {
      const text = `a${String.fromCharCode(code)}b`;
      expect(withoutHidden(text, false)).toBe(text);
    },
  );

  test("line breaks and tabs stay where asked, other control characters never", () => {
    expect(withoutHidden("a\t\n\r\bb\u000ec", true)).toBe("a\t\n\rbc");
    expect(withoutHidden("a\t\n\r\bb", false)).toBe("ab");
  });
});

describe("[E2] an address in a line", () => {
  it.each<[string, unknown[]]>([
    ["https://a.vn/b", [[0, 14, "https://a.vn/b", "https"]]],
    ["Xem http://a.vn/b.", [[4, 17, "http://a.vn/b", "http"]]],
    ["HTTPS://a.vn", [[0, 12, "HTTPS://a.vn", "https"]]],
    ["a.vn", [[0, 4, "https://a.vn", "https"]]],
    ["(xem a.vn/b)", [[5, 11, "https://a.vn/b", "https"]]],
    ["(https://a.vn/b.)", [[1, 15, "https://a.vn/b", "https"]]],
    ["a.vn/b(1)", [[0, 9, "https://a.vn/b(1)", "https"]]],
    ["“a.vn/b”", [[1, 7, "https://a.vn/b", "https"]]],
    ["<https://a.vn/b>", [[1, 15, "https://a.vn/b", "https"]]],
    ["https://a.vn/b<c", [[0, 14, "https://a.vn/b", "https"]]],
    ['https://a.vn/b"c', [[0, 14, "https://a.vn/b", "https"]]],
    ["https://a.vn/b“c", [[0, 14, "https://a.vn/b", "https"]]],
    ["https://a.vn/b”c", [[0, 14, "https://a.vn/b", "https"]]],
    ["https://a.vn/b>c", [[0, 14, "https://a.vn/b", "https"]]],
    ["https://a.vn/b,c;d", [[0, 18, "https://a.vn/b,c;d", "https"]]],
    ["https://a.vn/b, c", [[0, 14, "https://a.vn/b", "https"]]],
    [
      "https://a.vn/b;https://c.vn",
      [
        [0, 14, "https://a.vn/b", "https"],
        [15, 27, "https://c.vn", "https"],
      ],
    ],
    ["https://", []],
    ["https://x", []],
    ["TP.HCM/Q1", []],
    ["abc", []],
  ])("%j", (line, found) => {
    expect(links(line)).toEqual(found);
  });

  test("an unsafe one takes its line, up to the next reference behind a sign and a space", () => {
    expect(links("javascript:f(1) https://a.vn")).toMatchObject([
      [0, 28, "javascript:f(1) https://a.vn", "unsafe"],
    ]);
    expect(links("javascript:f(1,https://a.vn")).toMatchObject([
      [0, 27, "javascript:f(1,https://a.vn", "unsafe"],
    ]);
    expect(links("javascript:f(1), b")).toMatchObject([[0, 18, "javascript:f(1), b", "unsafe"]]);
    for (const sign of [",", ";"])
      expect(links(`javascript:f(1)${sign} https://a.vn`)).toEqual([
        [0, 15, "javascript:f(1)", "unsafe"],
        [17, 29, "https://a.vn", "https"],
      ]);
  });

  test("what stands before an unsafe one is no part of it", () => {
    expect(links("(javascript:f(1)")).toEqual([[1, 16, "javascript:f(1)", "unsafe"]]);
    expect(links("javascript:f(1),https://a.vn; x").map(([start, end]) => [start, end])).toEqual([[0, 31]]);
    expect(links("xem data:text/html,x")).toEqual([[4, 20, "data:text/html,x", "unsafe"]]);
  });

  test("the nearer of two comes first", () => {
    expect(links("a.vn/x b https://c.vn").map(([start]) => start)).toEqual([0, 9]);
    expect(links("https://c.vn b a.vn/x").map(([start]) => start)).toEqual([0, 15]);
    expect(links("a.vn; javascript:f()", () => true)).toMatchObject([
      [0, 4, "https://a.vn", "https"],
      [6, 20, "javascript:f()", "unsafe"],
    ]);
  });
});

describe("[E5] a target behind a text", () => {
  it.each([
    ["drive.google.com/x", "https://drive.google.com/x", "https"],
    [" https://a.vn/ b", "https://a.vn/b", "https"],
    ["http://a.vn", "http://a.vn", "http"],
    ["vbscript:x", "vbscript:x", "unsafe"],
    ["VBScript:x", "VBScript:x", "unsafe"],
    ["data:text/html,x", "data:text/html,x", "unsafe"],
    ["file:///c:/a", "file:///c:/a", "unsafe"],
    ["https://google.com@a.vn", "https://google.com@a.vn", "suspicious"],
    ["google.com.a.vn", "https://google.com.a.vn", "suspicious"],
    ["gооgle.com/x", "gооgle.com/x", "suspicious"],
  ])("%j", (target, url, safe) => {
    expect(linkBehind(target)).toEqual({ url, safe });
  });

  it.each([
    "#gid=0&range=A1",
    "mailto:a@b.vn",
    "ftp://a.vn",
    "https:a.vn",
    "https:aab.vn",
    "https://☃.vn/x",
    "",
  ])("%j is neither an address nor unsafe", (target) => {
    expect(linkBehind(target)).toBe(null);
  });
});

describe("[E5] an address dressed as another's", () => {
  it.each([
    "google.com@a.vn",
    "drivе.google.com/x",
    "xn--ggle-0nda.com",
    "a.xn--ggle-0nda.com",
    "google.com.a.vn",
    "google.com-a.vn",
    "drive.google.com.a.vn",
    "x.com.a.vn",
    "x.com.net",
    "a.gov.b.vn/x",
    "gооgle.com:443/",
    ...["onedrive.live.com", "1drv.ms", "sharepoint.com", "microsoft.com", "office.com", "tiktok.com"].map(
      (known) => `${known}.a.vn`,
    ),
    ...["goo.gl", "forms.gle", "facebook.com", "fb.com", "fb.watch", "youtube.com", "youtu.be"].map(
      (known) => `${known}.a.vn`,
    ),
    ...["zalo.me", "dropbox.com", "gov.vn", "chinhphu.vn", "doanthanhnien.vn"].map(
      (known) => `${known}.a.vn`,
    ),
  ])("%s is", (address) => {
    expect(pretends(address)).toBe(true);
  });

  it.each([
    "a.vn/@b",
    "a.vn?x=@b",
    "a.vn#@",
    "drive.google.com:443/x",
    "google.com.",
    "google.com.vn",
    "drive.google.com.vn",
    "com.a.vn",
    "a.com.vn",
    "a.com",
    "a.edu.vn",
    "google.com.a.gov.vn",
    "mygoogle.com",
    "GOOGLE.com",
    "a.com.x.gov.vn:80",
    "a.com.x.gov.vn.",
    "☃.vn",
  ])("%s is not", (address) => {
    if (address === "google.com.a.gov.vn") expect(pretends(address)).toBe(true);
    else expect(pretends(address)).toBe(false);
  });

  test("without a scheme it is found where it stands", () => {
    expect(pretendingAt("Xem gооgle.com/a", 0)).toBe(4);
    expect(pretendingAt("gооgle.com/a", 0)).toBe(0);
    expect(pretendingAt("gооgle.com/a b", 3)).toBe(-1);
    expect(pretendingAt("Xem google.com@a.vn", 0)).toBe(4);
    expect(pretendingAt("Xem ban.vn@a.vn/x", 0)).toBe(4);
    expect(pretendingAt("Xem ban@a.vn", 0)).toBe(-1);
    expect(pretendingAt("abc", 0)).toBe(-1);
    expect(pretendingAt("tỉnhđoàn.vn/a", 0)).toBe(-1);
    expect(pretendingAt("ban.a@a.vn và gооgle.com", 0)).toBe(14);
  });
});

test("[E1] a link starts behind spaces, too", () => {
  expect(startsLink("a;  https://b.vn", 2)).toBe(true);
  expect(startsLink("a; www.b.vn/", 2)).toBe(true);
  expect(startsLink("a; b.vn/c", 2)).toBe(true);
  expect(startsLink("a; b.vn", 2)).toBe(false);
  expect(startsLink("a; b", 2)).toBe(false);
});

test("[E5] an unsafe address broken by white space begins unsafe", () => {
  expect(beginsUnsafe("java\nscript: x")).toBe(true);
  expect(beginsUnsafe("da ta:text/html,x")).toBe(true);
  expect(beginsUnsafe("Xem javascript:x")).toBe(false);
  expect(beginsUnsafe("javascript")).toBe(false);
});

describe("an address that leads on", () => {
  it.each([
    ["https://www.google.com/url?q=https://drive.google.com/file/d/1&sa=D", "https"],
    ["https://www.google.com/url?sa=t&url=https%3A%2F%2Fdoanthanhnien.vn%2Fx", "https"],
    ["https://www.google.com/url?q=https://drive.google.com@evil.vn/x", "suspicious"],
    ["https://www.google.com/url?q=https%3A%2F%2Fdrive.google.com.evil.vn%2Fx", "suspicious"],
    ["https://l.facebook.com/l.php?u=javascript%3Aalert(1)", "unsafe"],
    ["https://www.google.com/search?q=https://drive.google.com.evil.vn", "https"],
  ])("[E5] %s is what it leads to: %s", (url, safe) => {
    expect(linkBehind(url)?.safe).toBe(safe);
  });
});

describe("[E5] a text that says its link's address itself", () => {
  const URL = "https://doan.vn/kh/a";
  it.each(["https://doan.vn/kh/a", "Xem doan.vn/kh/a.", "(HTTPS://DOAN.VN/kh/a/)", "doan.vn/kh/a, trang 2"])(
    "%s",
    (text) => {
      expect(isSaidIn(text, URL)).toBe(true);
    },
  );
  it.each(["https://doan.vn/kh/ab", "xdoan.vn/kh/a", "Kế hoạch", ""])("not: %s", (text) => {
    expect(isSaidIn(text, URL)).toBe(false);
  });
});

test("[E5] hosts that evidence stands on are known however they are typed", () => {
  expect(isKnownHost("DRIVE.Google.com")).toBe(true);
  expect(isKnownHost("Langson.GOV.vn")).toBe(true);
  expect(isKnownHost("google.com.evil.vn")).toBe(false);
});
