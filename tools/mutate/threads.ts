/** @fileoverview Threads that try mutants: each is given one at a time, and is made anew where one never ends. */
import { on, once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Begins, Given, Outcome, Task } from "./task";

const BUILT = new URL("./mutate-worker.js", import.meta.url);

export class Thread {
  #worker: Promise<Worker> | null = null;
  constructor(private readonly given: Given) {}

  /** What came of it; null where a step of it took longer than that may: loading (-1), or a test of the task. */
  async perform(task: Task, limitOf: (step: number) => number): Promise<Outcome | null> {
    this.#worker ??= start(this.given);
    const worker = await this.#worker;
    const timeout = new AbortController();
    let timer = setTimeout(() => timeout.abort(), limitOf(-1));
    try {
      // One that never ends is given up in its own test's time, not in that of all its tests.
      const answers = on(worker, "message", { signal: timeout.signal });
      worker.postMessage(task);
      for await (const [answer] of answers as AsyncIterable<[Outcome | Begins]>) {
        if (!("begins" in answer)) return answer;
        clearTimeout(timer);
        timer = setTimeout(() => timeout.abort(), limitOf(answer.begins));
      }
      return null;
    } catch (thrown) {
      this.stop();
      if (timeout.signal.aborted) return null;
      throw thrown;
    } finally {
      clearTimeout(timer);
    }
  }

  stop(): void {
    void this.#worker?.then((worker) => worker.terminate());
    this.#worker = null;
  }
}

async function start(workerData: Given): Promise<Worker> {
  const worker = new Worker(BUILT, { workerData });
  await answerOf(worker);
  return worker;
}

async function answerOf(worker: Worker): Promise<void> {
  await once(worker, "message");
}
