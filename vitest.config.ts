import { defineConfig } from "vitest/config";

/** Tests in a real browser: after the others. */
const BROWSER = ["test/workbench/page/**/*.test.ts", "test/sidebar/**/*.test.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "rules",
          include: ["test/**/*.test.ts"],
          exclude: BROWSER,
          testTimeout: 30_000,
          // Starting a server takes its time on a machine that is busy with something else as well.
          hookTimeout: 60_000,
          // Loading the house anew for each of 170 files took more than half of the processor's time.
          isolate: false,
          pool: "forks",
          // Left to itself it keeps one of two cores for watching.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "browser",
          include: BROWSER,
          // On a machine that is busy with something else as well.
          testTimeout: 120_000,
          hookTimeout: 60_000,
          isolate: false,
          pool: "forks",
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
