// An expected failure that a person can act on: the launcher prints its one line and no stack trace.
export class StopWithMessage extends Error {}

/** Runs `main` and turns an expected failure into one line and exit code 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof StopWithMessage ? `atapos: ${error.message}` : error);
    process.exit(1);
  }
}
