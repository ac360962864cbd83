import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What the product is for comes first, and what takes longest last. */
const ORDER = ["journey", "house", "foreign-database", "compose", "kill"];
const rank = ({ moduleId }: TestSpecification) => ORDER.indexOf(path.basename(moduleId, ".test.ts"));

/** A class because vitest asks for one. */
class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => rank(a) - rank(b));
  }
}

// Journeys across the real stack, one file at a time: each starts processes of its own on free ports.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["test/**/*.test.ts"],
    fileParallelism: false,
    sequence: { sequencer: InOrder },
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
