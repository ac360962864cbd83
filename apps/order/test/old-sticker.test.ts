import fc from "fast-check";
import { expect, it } from "vitest";
import { OLD_STICKER_COOKIE, oldStickerCookie, oldStickerOf } from "../src/session/old-sticker.ts";

const cookieValue = (cookie: string | null) => new RegExp(`^${OLD_STICKER_COOKIE}=([\\w-]*);`).exec(cookie ?? "")?.[1];

it("what the refusal says of an old sticker comes back from its cookie, whatever the names are", () => {
  const name = fc.string({ unit: "grapheme", maxLength: 80 });
  const zone = fc.option(name);
  fc.assert(
    fc.property(name, zone, name, zone, (table, where, merchant, address) => {
      const detail = { table: { name: table, zone: where }, merchant: { name: merchant, address } };
      expect(oldStickerOf(cookieValue(oldStickerCookie(detail, true)))).toEqual(detail);
    }),
  );
});

it("a refusal that names no table sets no cookie, and what we did not write is read as nothing", () => {
  expect(oldStickerCookie({ what: "table" }, false)).toBeNull();
  expect(oldStickerOf(undefined)).toBeNull();
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(oldStickerOf(value)).toBeNull();
    }),
  );
});
