/** Counts checks: a step is one test, unless it returns how many passed and failed inside it. */
export function createCount() {
  const count = { passed: 0, failed: 0 };
  return {
    get passed() {
      return count.passed;
    },
    get failed() {
      return count.failed;
    },
    async run({ title, check }) {
      const startedAt = performance.now();
      let verdict = "ok";
      try {
        const result = (await check()) ?? { passed: 1, failed: 0 };
        count.passed += result.passed;
        count.failed += result.failed;
        if (result.failed > 0) verdict = `FAILED (${result.failed})`;
      } catch (error) {
        count.failed += 1;
        verdict = `FAILED: ${error.message}`;
      }
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      console.log(`--- ${title}: ${verdict} [${seconds} s]\n`);
    },
  };
}
