import { errorMessage, LANGUAGES, PosError } from "@atapos/domain";
import { type RunningSandbox, startSandbox } from "@atapos/sandbox";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { createCloudinaryMedia } from "../src/adapters/cloudinary-media.ts";
import { catalogRouter } from "../src/catalog/router.ts";
import { jobDataSchemas } from "../src/job/job-data-schema.ts";
import { sweepPicture } from "../src/sweep-picture.ts";
import { createCallerFactory } from "../src/trpc.ts";
import { createTestMerchant, startTestInstallation, type TestInstallation } from "./support/index.ts";

const account = {
  cloudName: "demo",
  apiKey: "demo-cloudinary-key",
  apiSecret: "demo-cloudinary-secret",
  folder: "pos",
};
let sandbox: RunningSandbox;
let installation: TestInstallation;
const call = createCallerFactory(catalogRouter);

beforeAll(async () => {
  sandbox = await startSandbox();
  const media = createCloudinaryMedia({ ...account, baseUrl: `${sandbox.url}/cloudinary` });
  installation = await startTestInstallation({ media });
});
beforeEach(() => fault("ok"));
afterAll(async () => {
  await installation.close();
  await sandbox.stop();
});

const fault = (mode: string, path?: string) =>
  fetch(`${sandbox.url}/control/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ target: "cloudinary", mode, path }),
  });

/** What is at the picture host, by the names of its pictures. */
async function stored(): Promise<string[]> {
  const response = await fetch(`${sandbox.url}/images`);
  return z
    .array(z.object({ publicId: z.string() }))
    .parse(await response.json())
    .map((image) => image.publicId);
}

const photo = (color: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: color } })
    .jpeg()
    .toBuffer();

async function shop() {
  const { admin } = await createTestMerchant(installation.deps);
  const owner = call(admin);
  const { id: productId } = await owner.createProduct({ name: "Nasi", price: 1 });
  const add = async (color: string, replacesId?: number) =>
    owner.addAttachment({ productId, replacesId, bytes: (await photo(color)).toString("base64") });
  const ids = async () => (await owner.editorProduct({ id: productId })).attachments.map((each) => each.id);
  return { owner, productId, add, ids };
}

/** A PNG of one pixel whose header says otherwise. */
async function pngOf(width: number, height: number): Promise<Buffer> {
  const bytes = await sharp({ create: { width: 1, height: 1, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

async function refusalOf(work: Promise<unknown>): Promise<PosError> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof PosError) return cause;
  throw new Error(`not refused as it should be: ${String(error)}`);
}

describe("a photo that cannot be taken", () => {
  it("is refused in a sentence of its own in both languages, and leaves nothing behind on either side", async () => {
    const { owner, productId, ids } = await shop();
    const before = await stored();
    const whole = await photo("#d86");
    const add = (bytes: Uint8Array) =>
      refusalOf(owner.addAttachment({ productId, bytes: Buffer.from(bytes).toString("base64") }));
    const refusals = [
      await add(Buffer.concat([whole, Buffer.alloc(12 * 1024 * 1024)])),
      await add(Buffer.from(`%PDF-1.7\n${"menu.jpg ".repeat(500)}`)),
      await add(await pngOf(20_000, 20_000)),
      await add(whole.subarray(0, whole.length - 60)),
    ];
    await fault("500");
    refusals.push(await add(whole));
    expect(refusals.map(({ code, detail }) => [code, detail.reason])).toEqual([
      ["payload_too_large", "picture_too_large"],
      ["validation", "not_an_image"],
      ["validation", "too_many_pixels"],
      ["validation", "cut_off"],
      ["media_unavailable", undefined],
    ]);
    for (const language of LANGUAGES) {
      const sentences = refusals.map(({ code, detail }) => errorMessage(code, language, detail));
      expect(new Set(sentences).size).toBe(refusals.length);
      expect(sentences).not.toContain(errorMessage("validation", language));
    }
    expect(await ids()).toEqual([]);
    expect(await stored()).toEqual(before);
  });

  it("is swept when it arrived, but neither its answer nor its deletion came through", async () => {
    const { add, ids } = await shop();
    const before = await stored();
    await fault("drop", "upload");
    await fault("500", "destroy");
    expect(await refusalOf(add("#111"))).toMatchObject({ code: "media_unavailable" });
    expect(await ids()).toEqual([]);
    expect(await stored()).toHaveLength(before.length + 1);
    await fault("ok");
    const kept = await add("#222");
    await sweep();
    expect(await stored()).toHaveLength(before.length + 1);
    expect((await fetch(kept.url)).status).toBe(200);
  });

  it("that is deleted while the host is down is swept later", async () => {
    const { owner, add, ids } = await shop();
    const { id } = await add("#333");
    const before = await stored();
    await fault("500");
    await owner.deleteAttachment({ id });
    expect(await ids()).toEqual([]);
    await fault("ok");
    await sweep();
    expect(await stored()).toHaveLength(before.length - 1);
  });
});

/** Does at once what the jobs would do in a quarter of an hour. */
async function sweep(): Promise<void> {
  const { rows } = await installation.deps.db.withSystem((tx) =>
    tx.execute("SELECT data FROM pgboss.job WHERE name = 'picture-sweep' AND start_after > now() + interval '10 min'"),
  );
  for (const { data } of rows) await sweepPicture(installation.deps, jobDataSchemas["picture-sweep"].parse(data));
}

describe("a photo", () => {
  it("is kept without the place and time it was taken, upright and no larger than screens show", async () => {
    const { owner, productId } = await shop();
    const taken = await sharp({ create: { width: 3_000, height: 1_000, channels: 3, background: "#d86" } })
      .jpeg()
      .withExif({ IFD0: { Copyright: "me" }, IFD3: { GPSLatitudeRef: "S", GPSLatitude: "6/1 12/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(await sharp(taken).metadata()).toMatchObject({ exif: expect.any(Buffer), orientation: 6 });
    const { url } = await owner.addAttachment({ productId, bytes: taken.toString("base64") });
    const kept = await sharp(await (await fetch(url)).bytes()).metadata();
    expect(kept).toMatchObject({ format: "jpeg", width: 683, height: 2_048 });
    expect([kept.exif, kept.orientation]).toEqual([undefined, undefined]);
    const [attachment] = (await owner.editorProduct({ id: productId })).attachments;
    expect(attachment).toMatchObject({ width: 683, height: 2_048 });
  });

  it("takes the place of another, whose picture goes, and the first one is what menus show", async () => {
    const { owner, productId, add, ids } = await shop();
    const [a, b, c] = [await add("#100"), await add("#200"), await add("#300")];
    expect(await owner.sortAttachments({ productId, ids: [c.id, a.id] })).toEqual({ ids: [c.id, a.id, b.id] });
    const better = await add("#400", c.id);
    expect(await ids()).toEqual([better.id, a.id, b.id]);
    expect([(await fetch(c.url)).status, (await fetch(better.url)).status]).toEqual([404, 200]);
    const shown = (await owner.editorList({})).items[0]?.thumbnailUrl ?? "";
    expect((await fetch(shown)).status).toBe(200);
    expect((await owner.menu()).products[0]?.images[0]?.thumbnailUrl).toBe(shown);

    const before = await stored();
    const other = await owner.createProduct({ name: "Lain", price: 1 });
    const bytes = (await photo("#500")).toString("base64");
    const refused = owner.addAttachment({ productId: other.id, replacesId: a.id, bytes });
    expect(await refusalOf(refused)).toMatchObject({ code: "not_found", detail: { what: "attachment" } });
    expect(await stored()).toEqual(before);
    expect(await ids()).toEqual([better.id, a.id, b.id]);
  });

  it("is shared by copies of its product, and goes with the last of them, also when they go at once", async () => {
    const { owner, productId, add } = await shop();
    const { id, url } = await add("#600");
    const copies = [
      await owner.duplicateProduct({ id: productId }),
      await owner.duplicateProduct({ id: productId }),
      await owner.duplicateProduct({ id: productId }),
    ];
    expect(copies.map((copy) => copy.attachments[0]?.url)).toEqual([url, url, url]);
    await owner.deleteAttachment({ id });
    expect((await fetch(url)).status).toBe(200);
    const left = copies.flatMap((copy) => copy.attachments.map((each) => each.id));
    await Promise.all(left.map((each) => owner.deleteAttachment({ id: each })));
    expect((await fetch(url)).status).toBe(404);
  });
});
