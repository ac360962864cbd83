// Many calls close together become one: a burst of events costs one reload, and a steady rain one a window.
export interface MergedCall {
  (): void;
  cancel: () => void;
}

/** Runs `work` once after `quietMs` without a further call, and at the latest `longestMs` after the first. */
export function mergeCalls(work: () => void, quietMs: number, longestMs: number): MergedCall {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt: number | null = null;
  const run = () => {
    dueAt = null;
    timer = undefined;
    work();
  };
  const call = () => {
    const now = Date.now();
    dueAt ??= now + longestMs;
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(0, Math.min(quietMs, dueAt - now)));
  };
  const cancel = () => {
    clearTimeout(timer);
    dueAt = null;
  };
  return Object.assign(call, { cancel });
}
