import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What the product is for comes first, what takes longest last, anything else between them. */
const FIRST = ["journey", "house", "foreign-database", "compose"];
const LAST = "kill";

function rank({ moduleId }: TestSpecification): number {
  const name = path.basename(moduleId, ".test.ts");
  if (name === LAST) return FIRST.length + 1;
  return FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length;
}

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
