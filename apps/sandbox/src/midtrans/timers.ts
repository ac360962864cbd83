/** Work for later that can all be called off. */
export function createTimers() {
  const timers = new Set<NodeJS.Timeout>();
  return {
    later(milliseconds: number, work: () => void) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        work();
      }, milliseconds);
      timers.add(timer);
    },
    clear() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
