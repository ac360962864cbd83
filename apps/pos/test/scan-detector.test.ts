import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createScanDetector } from "../src/scanner/scan-detector.ts";

interface Press {
  key: string;
  gapMs: number;
  isRepeat?: boolean;
}

/** Feeds the presses one after another; answers the codes that were taken for scans. */
function codesIn(presses: readonly Press[]): string[] {
  const detector = createScanDetector();
  let atMs = 1_000;
  return presses.flatMap(({ key, gapMs, isRepeat = false }) => {
    atMs += gapMs;
    const step = detector.feed({ key, atMs, isRepeat });
    return step.kind === "scan" ? [step.code] : [];
  });
}

const character = fc.constantFrom(..."0123456789ABCDEFabcdef-./ ");
const code = fc.array(character, { minLength: 4, maxLength: 30 }).map((keys) => keys.join(""));
const scannerGap = fc.integer({ min: 0, max: 40 });
const personGap = fc.integer({ min: 60, max: 900 });
const PAUSE_MS = 400;

const scanned = fc.tuple(code, fc.infiniteStream(scannerGap)).map(([text, gaps]): Press[] => {
  const keys = [...text, "Enter"].map((key) => ({ key, gapMs: gaps.next().value ?? 0 }));
  return keys.map((press, index) => (index === 0 ? { ...press, gapMs: PAUSE_MS } : press));
});

const typed = fc.array(fc.tuple(fc.oneof(character, fc.constantFrom("Enter", "Backspace", "Shift")), personGap), {
  maxLength: 40,
});

const textOf = (presses: readonly Press[]): string =>
  presses
    .slice(0, -1)
    .map(({ key }) => key)
    .join("");

describe("the scan detector", () => {
  it("hears every scan once and whole, however quick the scanner", () => {
    fc.assert(
      fc.property(fc.array(scanned, { maxLength: 4 }), (scans) => {
        expect(codesIn(scans.flat())).toEqual(scans.map(textOf));
      }),
    );
  });

  it("takes nothing that a person types for a scan", () => {
    fc.assert(
      fc.property(typed, (keys) => {
        expect(codesIn(keys.map(([key, gapMs]) => ({ key, gapMs })))).toEqual([]);
      }),
    );
  });

  it("hears the scan alone where somebody typed before it", () => {
    fc.assert(
      fc.property(typed, scanned, (keys, scan) => {
        const before = keys.map(([key, gapMs]) => ({ key, gapMs }));
        expect(codesIn([...before, ...scan])).toEqual([textOf(scan)]);
      }),
    );
  });

  it("keeps the case that Shift gives a character", () => {
    const keys = ["A", "b", "Shift", "C", "1", "Enter"].map((key) => ({ key, gapMs: 5 }));
    expect(codesIn(keys)).toEqual(["AbC1"]);
  });

  it("hears a scan whole though the till stopped for a moment in its middle", () => {
    const keys = [..."8991234567890", "Enter"].map((key, index) => ({ key, gapMs: index === 6 ? 180 : 5 }));
    expect(codesIn(keys)).toEqual(["8991234567890"]);
  });

  it.each([
    ["too short", [..."123", "Enter"].map((key) => ({ key, gapMs: 5 }))],
    ["without its Enter", [..."8991234567890"].map((key) => ({ key, gapMs: 5 }))],
    ["whose Enter comes late", [...[..."899123"].map((key) => ({ key, gapMs: 5 })), { key: "Enter", gapMs: 300 }]],
    ["of a key held down", [..."aaaaaaa", "Enter"].map((key, index) => ({ key, gapMs: 30, isRepeat: index > 0 }))],
    ["broken by an arrow key", [..."8991", "ArrowLeft", "Enter"].map((key) => ({ key, gapMs: 5 }))],
  ])("does not take for a scan what is %s", (_what, presses) => {
    expect(codesIn(presses)).toEqual([]);
  });

  it("says of the first key that it may begin a scan, and of the next quick ones that they go on", () => {
    const detector = createScanDetector();
    const steps = [..."8991"].map((key, index) => detector.feed({ key, atMs: index * 5, isRepeat: false }));
    expect(steps).toEqual([
      { kind: "first" },
      { kind: "burst", length: 2 },
      { kind: "burst", length: 3 },
      { kind: "burst", length: 4 },
    ]);
  });
});
