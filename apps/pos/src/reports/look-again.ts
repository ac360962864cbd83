/** Covers what a feed that is down does not tell, and the time that goes on. */
export const LOOK_AGAIN_MS = 60_000;
