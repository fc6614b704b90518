import { defineConfig } from "vitest/config";

/** Tests in a real browser: after the others. */
const BROWSER = ["test/workbench/page/**/*.test.ts", "test/sidebar/**/*.test.ts"];

/**
 * A test runs most of its code a few times only: what V8 spent on making that code fast for the thousandth time, and on
 * compiling again what it had thrown away, was a fifth of all processor time.
 */
const V8 = ["--no-flush-bytecode", "--interrupt-budget=600000"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "rules",
          include: ["test/**/*.test.ts"],
          exclude: BROWSER,
          // Only what hangs is to be ended: starting a program takes its time on a machine that is busy with something else
          // as well. What has to be quick is measured by the processor's clock.
          testTimeout: 300_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 120_000 } },
          // Loading the house anew for each of 170 files took more than half of the processor's time.
          isolate: false,
          pool: "forks",
          execArgv: V8,
          // Left to itself it keeps one of two cores for watching.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "browser",
          include: BROWSER,
          // As above: each step has its own patience (test/workbench/page/support.ts).
          testTimeout: 900_000,
          expect: { poll: { timeout: 120_000 } },
          hookTimeout: 300_000,
          isolate: false,
          pool: "forks",
          execArgv: V8,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
