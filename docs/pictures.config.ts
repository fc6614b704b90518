import { defineConfig } from "vitest/config";

/** `npm run pictures` takes the users' guide's pictures; no test of the suite. */
export default defineConfig({ test: { include: ["docs/pictures.ts"], testTimeout: 120_000 } });
