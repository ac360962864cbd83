import http from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { PosError } from "@atapos/domain";
import { type RunningSandbox, startSandbox } from "@atapos/sandbox";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCloudinaryMedia } from "../src/adapters/cloudinary-media.ts";
import { addAttachment } from "../src/catalog/add-attachment.ts";
import { createProduct } from "../src/catalog/create-product.ts";
import { getMenu } from "../src/catalog/get-menu.ts";
import { catalogRouter } from "../src/catalog/router.ts";
import { readImageHeader } from "../src/image-header.ts";
import { checkPicture, MAX_IMAGE_BYTES } from "../src/picture.ts";
import type { MediaPort } from "../src/ports/media.ts";
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
let media: MediaPort;
const call = createCallerFactory(catalogRouter);

beforeAll(async () => {
  sandbox = await startSandbox();
  media = createCloudinaryMedia({ ...account, baseUrl: `${sandbox.url}/cloudinary` });
  installation = await startTestInstallation({ media });
});
afterAll(async () => {
  await installation.close();
  await sandbox.stop();
});

const picture = (format: "jpeg" | "png" | "webp", width = 800, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: "#d86" } })
    .toFormat(format)
    .toBuffer();

async function product() {
  const { admin, officer, merchantId } = await createTestMerchant(installation.deps);
  const { id } = await createProduct(admin, merchantId, { name: "Nasi", price: 1 });
  return { admin, officer, merchantId, productId: id };
}

async function fetchImage(url: string) {
  const response = await fetch(url, { headers: { accept: "image/webp,*/*" } });
  if (!response.ok) return { status: response.status };
  const { width, height, format } = await sharp(await response.bytes()).metadata();
  return { status: response.status, width, height, format };
}

describe("a picture", () => {
  it("is uploaded, served in the sizes of the menu, and gone after it was deleted", async () => {
    const { admin, officer, merchantId, productId } = await product();
    const bytes = await picture("png");
    const added = await call(admin).addAttachment({ productId, bytes: bytes.toString("base64") });
    expect(await fetchImage(added.url)).toMatchObject({ status: 200, width: 800, height: 600 });
    expect(await call(officer).getProduct({ id: productId })).toMatchObject({
      attachments: [{ id: added.id, url: added.url }],
    });
    expect(await call(officer).listAttachments({ productId })).toEqual({ items: [added], total: 1 });
    const [image] = (await getMenu(admin, merchantId)).products[0]?.images ?? [];
    expect(await fetchImage(image?.thumbnailUrl ?? "")).toMatchObject({ status: 200, width: 320, height: 320 });
    expect(await fetchImage(media.sizedUrl("pos/none", { width: 9 }))).toEqual({ status: 404 });

    await call(admin).deleteAttachment({ id: added.id });
    expect(await fetchImage(added.url)).toEqual({ status: 404 });
    expect((await getMenu(admin, merchantId)).products[0]?.images).toEqual([]);
    await expect(call(admin).deleteAttachment({ id: added.id })).rejects.toMatchObject({
      cause: { code: "not_found" },
    });
  });

  it.each([
    ["jpeg", "image/jpeg"],
    ["png", "image/png"],
    ["webp", "image/webp"],
  ] as const)("is known by its bytes: %s", async (format, type) => {
    expect(readImageHeader(await picture(format, 123, 45))).toEqual({ type, width: 123, height: 45 });
    expect(readImageHeader(await picture(format, 1, 1))).toMatchObject({ width: 1, height: 1 });
  });

  it("is known in the other forms of its formats: lossless and transparent WebP, progressive JPEG with EXIF", async () => {
    const source = sharp({ create: { width: 30, height: 20, channels: 4, background: "#ff000080" } });
    const forms = [
      await source.clone().webp({ lossless: true }).toBuffer(),
      await source.clone().webp({ quality: 50 }).toBuffer(),
      await source
        .clone()
        .jpeg({ progressive: true })
        .withExif({ IFD0: { Copyright: "x" } })
        .toBuffer(),
    ];
    for (const form of forms) {
      expect(checkPicture(form)).toMatchObject({ width: 30, height: 20 });
      const cut = form.subarray(0, form.length - 2);
      expect(() => checkPicture(cut)).toThrow(
        expect.objectContaining({ detail: { field: "file", reason: "cut_off" } }),
      );
    }
  });

  it("is refused when it is none, whatever it is called, or cut off before its size", async () => {
    const { admin, merchantId, productId } = await product();
    const png = await picture("png");
    const refused = [
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
      Buffer.from("GIF89a................................"),
      new Uint8Array(),
      png.subarray(0, 20),
      (await picture("jpeg")).subarray(0, 3),
      (await picture("webp")).subarray(0, 16),
    ];
    for (const bytes of refused) {
      const adding = addAttachment(admin, merchantId, { productId, bytes });
      await expect(adding).rejects.toMatchObject({ code: "validation", detail: { reason: "not_an_image" } });
    }
  });

  it("is refused above 5 MB and above what may be decoded", async () => {
    const { admin, merchantId, productId } = await product();
    const large = addAttachment(admin, merchantId, { productId, bytes: new Uint8Array(MAX_IMAGE_BYTES + 1) });
    await expect(large).rejects.toMatchObject({ code: "payload_too_large" });
    const bomb = new Uint8Array(await picture("png", 1, 1));
    new DataView(bomb.buffer).setUint32(16, 60_000);
    new DataView(bomb.buffer).setUint32(20, 60_000);
    const unfolding = addAttachment(admin, merchantId, { productId, bytes: bomb });
    await expect(unfolding).rejects.toMatchObject({ detail: { reason: "too_many_pixels" } });
  });

  it("belongs to its merchant: another's product takes none, another's picture is not found", async () => {
    const [mine, theirs] = [await product(), await product()];
    const bytes = await picture("webp", 10, 10);
    const added = await call(theirs.admin).addAttachment({ productId: theirs.productId, bytes });
    const attempts = [
      () => call(mine.admin).addAttachment({ productId: theirs.productId, bytes }),
      () => call(mine.admin).deleteAttachment({ id: added.id }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ cause: { code: "not_found" } });
    expect(await fetchImage(added.url)).toMatchObject({ status: 200 });
  });

  it("is taken back when its row cannot be written", async () => {
    const { admin, merchantId, productId } = await product();
    const uploaded: string[] = [];
    const archiving: MediaPort = {
      ...media,
      async upload(bytes, options) {
        const image = await media.upload(bytes, options);
        uploaded.push(image.url);
        await call(admin).deleteProduct({ id: productId });
        return image;
      },
    };
    const ctx = { ...admin, deps: { ...admin.deps, media: archiving } };
    const adding = addAttachment(ctx, merchantId, { productId, bytes: await picture("jpeg", 10, 10) });
    await expect(adding).rejects.toMatchObject({ code: "not_found" });
    expect(uploaded).toHaveLength(1);
    expect(await fetchImage(uploaded[0] ?? "")).toEqual({ status: 404 });
  });
});

describe("the adapter", () => {
  const upload = (port: MediaPort, bytes: Uint8Array) =>
    port.upload(bytes, { publicId: "x", contentType: "image/png" });

  it("replaces on a repeated upload and deletes what is not there without complaint", async () => {
    await upload(media, await picture("png", 10, 10));
    const again = await upload(media, await picture("png", 20, 20));
    expect(again).toMatchObject({ publicId: "pos/x", width: 20, height: 20 });
    expect(await fetchImage(again.url)).toMatchObject({ width: 20 });
    await media.delete(again.publicId);
    await media.delete(again.publicId);
  });

  it("gives a picture as a JPEG on white, no wider than asked, and only where its host answers itself and briefly", async () => {
    const clear = { create: { width: 400, height: 200, channels: 4 as const, background: "#0000" } };
    const { publicId } = await upload(media, await sharp(clear).png().toBuffer());
    const jpeg = sharp(await media.jpeg(publicId, { width: 100 }));
    expect(await jpeg.metadata()).toMatchObject({ format: "jpeg", width: 100, height: 50 });
    expect((await jpeg.stats()).dominant).toMatchObject({ r: 248, g: 248, b: 248 });
    expect(await sharp(await media.jpeg(publicId, { width: 900 })).metadata()).toMatchObject({ width: 400 });

    const elsewhere = http.createServer(({ url }, answer) => {
      if (url?.includes("moved")) answer.writeHead(302, { location: media.sizedUrl(publicId, { width: 9 }) }).end();
      else answer.end(Buffer.alloc(3 * 1024 * 1024));
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
    const address = elsewhere.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const other = createCloudinaryMedia({ ...account, baseUrl: `http://127.0.0.1:${port}` });
    for (const name of ["moved", "large"]) {
      await expect(other.jpeg(name, { width: 9 }), name).rejects.toMatchObject({ code: "media_unavailable" });
    }
    elsewhere.closeAllConnections();
    elsewhere.close();
  });

  it("says that a broken picture is the picture's fault", async () => {
    const broken = upload(media, Buffer.from("no picture"));
    await expect(broken).rejects.toMatchObject({ code: "validation", detail: { field: "file" } });
  });

  it("becomes media_unavailable, without the secret, when the account is wrong, nobody answers or it hangs", async () => {
    const hanging = http.createServer(() => {});
    await new Promise<void>((resolve) => hanging.listen(0, "127.0.0.1", resolve));
    const address: AddressInfo | string | null = hanging.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const bytes = await picture("png", 10, 10);
    const ports = [
      createCloudinaryMedia({ ...account, apiSecret: "wrong-secret", baseUrl: `${sandbox.url}/cloudinary` }),
      createCloudinaryMedia({ ...account, baseUrl: "http://127.0.0.1:1" }),
      createCloudinaryMedia({ ...account, baseUrl: `http://127.0.0.1:${port}`, timeoutMs: 200 }),
    ];
    for (const each of ports) {
      for (const work of [() => upload(each, bytes), () => each.delete("x"), () => each.jpeg("x", { width: 9 })]) {
        const error: unknown = await work().catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(PosError);
        expect(error).toMatchObject({ code: "media_unavailable" });
        expect(inspect(error, { depth: null })).not.toMatch(/-secret\b|demo-cloudinary-key/);
      }
    }
    hanging.closeAllConnections();
    hanging.close();
  });

  it("addresses Cloudinary itself when no other base is given", () => {
    const real = createCloudinaryMedia({ ...account, baseUrl: null });
    const url = "https://res.cloudinary.com/demo/image/upload/c_fill,f_auto,q_auto,w_400/v1/pos/m1/ab%20c";
    expect(real.sizedUrl("pos/m1/ab c", { width: 400 })).toBe(url);
  });
});
