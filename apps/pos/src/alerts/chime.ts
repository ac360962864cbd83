// The sound of a new order, made by the browser itself: no file to load, nothing to wait for.

interface Note {
  frequency: number;
  atSeconds: number;
}

const ORDER: readonly Note[] = [
  { frequency: 880, atSeconds: 0 },
  { frequency: 1174.7, atSeconds: 0.16 },
  { frequency: 1567.9, atSeconds: 0.32 },
];
const CALL: readonly Note[] = [
  { frequency: 1174.7, atSeconds: 0 },
  { frequency: 880, atSeconds: 0.2 },
];
const LENGTH_SECONDS = 0.4;
const LOUDNESS = 0.3;

export const CHIMES = { order: ORDER, call: CALL } as const;

export function playChime(context: AudioContext, notes: readonly Note[]): void {
  const start = context.currentTime + 0.02;
  for (const { frequency, atSeconds } of notes) playNote(context, frequency, start + atSeconds);
}

function playNote(context: AudioContext, frequency: number, at: number): void {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.type = "triangle";
  oscillator.frequency.value = frequency;
  // struck and dying away, like a bell: a tone that stops at once would click
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(LOUDNESS, at + 0.015);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + LENGTH_SECONDS);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + LENGTH_SECONDS);
}
