/**
 * @fileoverview Asking the server again and again where the person is in the sheet: soon after they moved, later and
 * later while they stay, not at all while the page is out of sight. A call that fails is asked again later: a computer
 * that slept, or Google being busy, does not end it.
 */

/** Until the next time where the person has just moved. */
const SOON_MS = 4000;
/** Until the next time where they have long stayed. */
const LATE_MS = 30_000;
const SLOWER = 1.5;

/** What is followed. */
export interface Followed {
  /** Whether anybody looks at the page. */
  inSight(): boolean;
  /** Whether the answer could be used now. */
  mayAsk(): boolean;
  /** Asks, and goes there. True: the person had moved. */
  ask(): Promise<boolean>;
  /** Told once, until a call comes through again. */
  failed(error: Error): void;
}

export class Follower {
  #on = false;
  #asking = false;
  #failing = false;
  #wait = SOON_MS;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(readonly followed: Followed) {}

  get on(): boolean {
    return this.#on;
  }

  turn(on: boolean): void {
    this.#on = on;
    this.#stop();
    this.#wait = SOON_MS;
    if (on) this.#askSoon();
  }

  /** Somebody has come back to the page: what has been resting is asked at once. */
  wake(): void {
    if (!this.#on || this.#asking || (this.#timer !== null && this.#wait === SOON_MS)) return;
    this.#wait = SOON_MS;
    void this.#askNow();
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #askSoon(): void {
    this.#stop();
    // Out of sight nothing is waited for; coming back wakes it.
    if (this.#on && this.followed.inSight()) this.#timer = setTimeout(() => void this.#askNow(), this.#wait);
  }

  async #askNow(): Promise<void> {
    this.#stop();
    if (!this.#on || this.#asking) return;
    if (this.followed.inSight() && this.followed.mayAsk()) {
      this.#asking = true;
      let moved = false;
      try {
        moved = await this.followed.ask();
        this.#failing = false;
      } catch (error) {
        if (!this.#failing) this.followed.failed(error as Error);
        this.#failing = true;
      }
      this.#asking = false;
      this.#wait = moved ? SOON_MS : Math.min(this.#wait * SLOWER, LATE_MS);
    }
    this.#askSoon();
  }
}
