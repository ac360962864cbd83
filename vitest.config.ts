import { defineConfig } from "vitest/config";

const ELSEWHERE = ["**/node_modules/**", "packages/e2e/**"];
/**
 * Files that mock a module, want to be the first to load one that fixes its settings then, measure what a hash costs, or
 * change every HTTP server of their process for good.
 */
const ALONE = [
  "packages/core/test/auth-setup.test.ts",
  "packages/core/test/password.test.ts",
  "packages/web/test/peer-guard.test.ts",
  "apps/sandbox/test/cloudinary.test.ts",
];

export default defineConfig({
  test: {
    globalSetup: ["./vitest.global-setup.ts"],
    setupFiles: ["./vitest.setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two processors: while one file waits for PostgreSQL or for a timer, another works.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: "all",
          include: [
            "apps/*/{src,test}/**/*.test.ts",
            "packages/*/{src,test}/**/*.test.{ts,tsx}",
            "prisma/{src,test}/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
          exclude: [...ELSEWHERE, ...ALONE],
          // Files of one process share what they import, as a program's parts do: loading it anew for each costs more
          // than most of them take. What a file changes for others, it puts back.
          isolate: false,
          setupFiles: ["./vitest.setup.ts", "./vitest.light-hash.ts"],
        },
      },
      { extends: true, test: { name: "alone", include: ALONE } },
    ],
  },
});
