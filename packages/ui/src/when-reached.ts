// Waits for a moment that the server named, on a device whose clock may be off and may sleep.

/** setTimeout fires at once beyond 2^31 ms; after a sleep, the clock is looked at again within the hour. */
const LONGEST_WAIT_MS = 3_600_000;
/** The server's own clock has surely passed it then. */
const GRACE_MS = 400;
const FIRST_AGAIN_MS = 2_000;
const LONGEST_AGAIN_MS = 60_000;

/**
 * Runs when the moment is there, and again, ever more rarely, until it is stopped: a device whose clock is ahead of the
 * server's is there too early, and hears nothing new at first. Returns the stop.
 */
export function whenReached(moment: string, run: () => void): () => void {
  const atMs = Date.parse(moment) + GRACE_MS;
  let timer: ReturnType<typeof setTimeout>;
  const reach = (againMs: number) => {
    run();
    timer = setTimeout(reach, againMs, Math.min(2 * againMs, LONGEST_AGAIN_MS));
  };
  const wait = () => {
    const leftMs = atMs - Date.now();
    timer = leftMs > LONGEST_WAIT_MS ? setTimeout(wait, LONGEST_WAIT_MS) : setTimeout(reach, leftMs, FIRST_AGAIN_MS);
  };
  wait();
  return () => clearTimeout(timer);
}
