/** @fileoverview Following the selected row: it comes back after a failed call, and rests while nothing changes. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Follower } from "../../sidebar/follow";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Someone who follows, and counts what is asked; each answer is taken from `moves`, then nobody moves any more. */
function following(moves: (boolean | Error)[] = []) {
  const at = { sight: true, free: true, asked: 0, told: [] as string[] };
  const follower = new Follower({
    inSight: () => at.sight,
    mayAsk: () => at.free,
    ask: async () => {
      at.asked += 1;
      const move = moves.shift() ?? false;
      if (move instanceof Error) throw move;
      return move;
    },
    failed: ({ message }) => at.told.push(message),
  });
  follower.turn(true);
  return { at, follower };
}

const HOUR = 3_600_000;

describe("following the selected row", () => {
  it("asks after four seconds, and as soon again while the person moves", async () => {
    const { at } = following([true, true, true]);
    await vi.advanceTimersByTimeAsync(4000 * 4);
    expect(at.asked).toBe(4);
  });

  it("rests while nothing changes: an eighth of the calls that asking every four seconds makes", async () => {
    const { at } = following();
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(at.asked).toBeLessThan(HOUR / 4000 / 7);
    expect(at.asked).toBeGreaterThan(100);
  });

  it("wakes at once when somebody comes back, and then asks as often as in the beginning", async () => {
    const { at, follower } = following();
    await vi.advanceTimersByTimeAsync(HOUR);
    const before = at.asked;
    follower.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(at.asked).toBe(before + 1);
    await vi.advanceTimersByTimeAsync(6000);
    expect(at.asked).toBe(before + 2);
  });

  it("comes back after failed calls, says so once, and once more after it went well", async () => {
    const { at, follower } = following([new Error("một"), new Error("hai"), false, new Error("ba")]);
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(at.told).toEqual(["một", "ba"]);
    expect(at.asked).toBeGreaterThan(100);
    expect(follower.on).toBe(true);
  });

  it("does nothing out of sight, and goes on when it is seen again", async () => {
    const { at, follower } = following();
    at.sight = false;
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(at.asked).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    at.sight = true;
    follower.wake();
    await vi.advanceTimersByTimeAsync(0);
    expect(at.asked).toBe(1);
  });

  it("asks nothing while the answer could not be used, and soon after it can", async () => {
    const { at } = following();
    at.free = false;
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(at.asked).toBe(0);
    at.free = true;
    await vi.advanceTimersByTimeAsync(4000);
    expect(at.asked).toBe(1);
  });

  it("ends when it is turned off", async () => {
    const { at, follower } = following();
    follower.turn(false);
    follower.wake();
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(at.asked).toBe(0);
  });
});
