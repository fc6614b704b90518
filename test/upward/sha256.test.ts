/** SHA-256 against the standard's own examples and Node's. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../src/upward/sha256";

const nodes = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

describe("sha256", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
    [
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1",
    ],
    ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
  ])("gives the digest that FIPS 180-4 prints", (text, digest) => {
    expect(sha256(text)).toBe(digest);
  });

  it("agrees at every length around the block borders", () => {
    for (let length = 0; length < 200; length++) {
      const text = "ộ".repeat(length);
      expect(sha256(text), String(length)).toBe(nodes(text));
      expect(sha256("x".repeat(length)), String(length)).toBe(nodes("x".repeat(length)));
    }
  });

  it("agrees with Node on any text, halves of characters too", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (a, b) => {
        const text = `${a}${b}\ud800${a}`;
        expect(sha256(text)).toBe(nodes(text));
      }),
    );
  });
});
