/** @fileoverview Threads that try mutants: each is given one at a time, and is made anew where one never ends. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Given, Outcome, Task } from "./task";

const BUILT = new URL("./mutate-worker.js", import.meta.url);

export class Thread {
  #worker: Promise<Worker> | null = null;
  constructor(private readonly given: Given) {}

  /** What came of it; null where it took longer than it may. */
  async perform(task: Task, limitMs: number): Promise<Outcome | null> {
    this.#worker ??= start(this.given);
    const worker = await this.#worker;
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), limitMs);
    try {
      worker.postMessage(task);
      return await answerOf<Outcome>(worker, timeout.signal);
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

async function answerOf<T>(worker: Worker, signal?: AbortSignal): Promise<T> {
  const [answer] = await once(worker, "message", signal ? { signal } : {});
  return answer as T;
}
