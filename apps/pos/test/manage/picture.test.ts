import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  clampCrop,
  cropAtZoom,
  cutOf,
  maxZoom,
  panCrop,
  startCrop,
  zoomCrop,
  zoomOf,
} from "../../src/manage/picture/crop.ts";
import { inspectPicture } from "../../src/manage/picture/inspect-picture.ts";

const size = fc.record({ width: fc.integer({ min: 1, max: 9_000 }), height: fc.integer({ min: 1, max: 9_000 }) });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const move = fc.oneof(
  fc.record({ kind: fc.constant("pan" as const), dx: fc.integer(), dy: fc.integer() }),
  fc.record({
    kind: fc.constant("zoom" as const),
    factor: fc.double({ min: 0.01, max: 100, noNaN: true }),
    u: share,
    v: share,
  }),
);

test("whatever is done to it, the square lies within the picture and is cut from whole pixels of it", () => {
  fc.assert(
    fc.property(size, fc.array(move, { maxLength: 12 }), (picture, moves) => {
      let crop = startCrop(picture);
      for (const each of moves) {
        crop =
          each.kind === "pan"
            ? panCrop(crop, { dx: each.dx, dy: each.dy, frame: 400 }, picture)
            : zoomCrop(crop, each.factor, picture, each);
      }
      const { left, top, side, output } = cutOf(crop);
      expect(left >= 0 && top >= 0 && side >= 1 && output <= 2048 && output <= side).toBe(true);
      expect(left + side).toBeLessThanOrEqual(picture.width);
      expect(top + side).toBeLessThanOrEqual(picture.height);
    }),
  );
});

test("what lies under the finger stays under it while one comes closer", () => {
  const picture = { width: 4_000, height: 3_000 };
  fc.assert(
    fc.property(share, share, fc.double({ min: 1, max: 8, noNaN: true }), (u, v, factor) => {
      const before = startCrop(picture);
      const after = zoomCrop(before, factor, picture, { u, v });
      expect(after.x + (u - 0.5) * after.side).toBeCloseTo(before.x + (u - 0.5) * before.side, 6);
      expect(after.y + (v - 0.5) * after.side).toBeCloseTo(before.y + (v - 0.5) * before.side, 6);
    }),
  );
});

test("the slider says how close one is and sets it, from all of the picture to its closest look", () => {
  const picture = { width: 1_600, height: 1_200 };
  expect([zoomOf(startCrop(picture), picture), maxZoom(picture)]).toEqual([1, 8]);
  expect(zoomOf(cropAtZoom(startCrop(picture), 3, picture), picture)).toBeCloseTo(3);
  expect(clampCrop({ x: 0, y: 0, side: 1 }, { width: 20, height: 30 }).side).toBe(20);
});

describe("a chosen file", () => {
  const bytes = (...parts: (string | number[])[]) =>
    new Uint8Array(parts.flatMap((part) => (typeof part === "string" ? [...part].map((c) => c.charCodeAt(0)) : part)));
  const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
  const png = (width: number, height: number, end = "IEND") =>
    bytes(
      [0x89],
      "PNG\r\n",
      [0x1a, 10],
      u32(13),
      "IHDR",
      u32(width),
      u32(height),
      [8, 6, 0, 0, 0],
      u32(0),
      u32(0),
      end,
      u32(0),
    );
  const frame = [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x11, 0];
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0];

  test.each([
    ["a whole PNG", png(40, 30), { kind: "known", width: 40, height: 30 }],
    ["a PNG of 20,000 by 20,000 pixels", png(20_000, 20_000), { kind: "fault", fault: "too_many_pixels" }],
    ["a PNG without its end", png(40, 30, "IDAT"), { kind: "fault", fault: "cut_off" }],
    ["a whole JPEG", bytes(frame, scan, [1, 2, 0xff, 0xd9]), { kind: "known", width: 40, height: 30 }],
    ["a JPEG that was cut off in its picture", bytes(frame, scan, [1, 2, 3, 4]), { kind: "fault", fault: "cut_off" }],
    [
      "a JPEG that was cut off in its head",
      bytes(frame.slice(0, 8), new Array(3).fill(0xff)),
      { kind: "fault", fault: "not_an_image" },
    ],
    [
      "a document that is called .jpg",
      bytes("%PDF-1.7 and more than thirty-two bytes"),
      { kind: "fault", fault: "not_an_image" },
    ],
    ["an empty file", bytes(), { kind: "fault", fault: "not_an_image" }],
    [
      "a kind that only the browser may know",
      bytes("\u0000\u0000\u0000\u0018ftypheic and then some more"),
      { kind: "unknown" },
    ],
  ])("%s", (_, file, inspection) => {
    expect(inspectPicture(file)).toEqual(inspection);
  });
});
