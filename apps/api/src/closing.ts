// The end of what stays open in a process that is to stop: a few streams at a time, since whoever's stream ends comes
// back at once, to a process that has others to serve too.

export interface Closing {
  /** For a stream that is opened: aborts when its turn to end has come. */
  signal(): AbortSignal;
  /** Ends the streams, `open` of them by now, within a few seconds at most; those that are opened later end in between. */
  begin(open: number): void;
}

const ENDED_A_SECOND = 125;
const LONGEST_MS = 4_500;
const TURNS = 250;

export function createClosing(): Closing {
  const turns = Array.from({ length: TURNS }, () => new AbortController());
  let opened = 0;
  return {
    signal() {
      opened += 1;
      const { signal } = turns[opened % TURNS] as AbortController;
      return signal;
    },
    begin(open) {
      const spanMs = Math.min(LONGEST_MS, (open / ENDED_A_SECOND) * 1000);
      for (const [turn, controller] of turns.entries()) setTimeout(() => controller.abort(), (turn / TURNS) * spanMs);
    },
  };
}
