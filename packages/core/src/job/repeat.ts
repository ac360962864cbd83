export interface Repeating {
  /** No further run; waits for the one under way. */
  stop(): Promise<void>;
}

/** Runs `work` at once and then `pauseMs` after each end, so that runs never overlap. */
export function repeat(work: () => Promise<unknown>, pauseMs: number, onError: (error: unknown) => void): Repeating {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = work()
      .then(() => undefined, onError)
      .then(() => {
        if (!isStopped) timer = setTimeout(run, pauseMs);
      });
  };
  run();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
