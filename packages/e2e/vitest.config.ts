import { defineConfig } from "vitest/config";

// Journeys across the real stack, one file at a time: each starts processes of its own on free ports.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["test/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
