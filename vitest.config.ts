import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "apps/*/{src,test}/**/*.test.ts",
      "packages/*/{src,test}/**/*.test.{ts,tsx}",
      "prisma/{src,test}/**/*.test.ts",
      "scripts/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**", "packages/e2e/**"],
    globalSetup: ["./vitest.global-setup.ts"],
    setupFiles: ["./vitest.setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
