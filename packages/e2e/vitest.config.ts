import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What the product is for comes first; `kill` wants the machine for itself, so the shared installation starts after it. */
const FIRST = ["journey", "house", "foreign-database", "compose"];
const LATE = ["kill", "developers", "diner", "till", "owner"];

/** Measures how quick pages are, best when nothing else runs any more. */
const LAST = "speed.test.ts";

/** A file's place: by its name, or in a folder of journeys that share an installation, by the folder's. */
function rank({ moduleId }: TestSpecification): number {
  const file = path.relative(path.join(import.meta.dirname, "test"), moduleId);
  const name = path.basename(file.split(path.sep)[0] ?? "", ".test.ts");
  if (path.basename(file) === LAST) return FIRST.length + 1 + LATE.length;
  const late = LATE.indexOf(name);
  if (late >= 0) return FIRST.length + 1 + late;
  return FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length;
}

/** A class because vitest asks for one. */
class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => rank(a) - rank(b));
  }
}

// Journeys across the real stack, one file at a time, on free ports.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/global-setup.ts"],
    fileParallelism: false,
    sequence: { sequencer: InOrder },
    testTimeout: 120_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
  },
});
