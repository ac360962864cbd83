import { createHash } from "node:crypto";
import type { UploadApiOptions, UploadApiResponse, v2 } from "cloudinary";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readDeliveryPath } from "../src/cloudinary/transformation.ts";
import { type RunningSandbox, startSandbox } from "../src/index.ts";

let sandbox: RunningSandbox;
let cloudinary: typeof v2;
beforeAll(async () => {
  sandbox = await startSandbox();
  // The SDK fixes http or https when it is loaded.
  const prefix = `${sandbox.url}/cloudinary`;
  vi.stubEnv("CLOUDINARY_URL", `cloudinary://demo-cloudinary-key:demo-cloudinary-secret@demo?upload_prefix=${prefix}`);
  cloudinary = (await import("cloudinary")).v2;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await sandbox.stop();
});

const picture = (width = 800, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: "#c05020" } })
    .png()
    .toBuffer();

function upload(bytes: Buffer, options: UploadApiOptions = {}): Promise<UploadApiResponse> {
  return new Promise((resolve, reject) => {
    const stream = cloudinary.uploader.upload_stream(options, (error, answer) =>
      answer === undefined ? reject(error) : resolve(answer),
    );
    stream.end(bytes);
  });
}

describe("Cloudinary upload", () => {
  it("stores a signed upload and serves the very bytes back", async () => {
    const bytes = await picture();
    const answer = await upload(bytes, { folder: "menu & more", tags: ["a", "b"] });
    expect(answer).toMatchObject({
      width: 800,
      height: 600,
      format: "png",
      resource_type: "image",
      bytes: bytes.length,
    });
    expect(answer.public_id).toMatch(/^menu & more\/.+/);
    expect(answer.etag).toBe(createHash("md5").update(bytes).digest("hex"));
    const served = await fetch(answer.secure_url);
    expect(served.status).toBe(200);
    const meta = await sharp(await served.bytes()).metadata();
    expect([meta.width, meta.height, meta.format]).toEqual([800, 600, "png"]);
  });

  it("replaces the picture under the same public id", async () => {
    await upload(await picture(), { public_id: "same" });
    const answer = await upload(await picture(100, 50), { public_id: "same" });
    const meta = await sharp(await (await fetch(answer.url)).bytes()).metadata();
    expect([meta.width, meta.height]).toEqual([100, 50]);
  });

  it.each([
    ["a wrong secret", { api_secret: "wrong" }, /^Invalid Signature/, 401],
    ["an unknown key", { api_key: "unknown" }, /^Unknown API key$/, 401],
    ["another cloud", { cloud_name: "elsewhere" }, /^cloud_name mismatch$/, 401],
    ["an old request", { timestamp: 1_600_000_000 }, /^Stale request/, 400],
  ])("refuses %s", async (_name, options, message, http_code) => {
    const error = await upload(await picture(), options).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ message: expect.stringMatching(message), http_code });
  });

  it("never tells the secret when a signature is wrong", async () => {
    const error = await upload(await picture(), { api_secret: "wrong" }).catch((reason: unknown) => reason);
    expect(JSON.stringify(error)).not.toContain("demo-cloudinary-secret");
  });

  it.each([
    ["text named as a picture", Buffer.from("not a picture"), /^Invalid image file$/],
    ["nothing", Buffer.alloc(0), /^Empty file$/],
  ])("refuses %s", async (_name, bytes, message) => {
    const error = await upload(bytes).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ message: expect.stringMatching(message) });
  });

  it("destroys once", async () => {
    const answer = await upload(await picture(), { public_id: "menu/gone" });
    expect(await cloudinary.uploader.destroy("menu/gone")).toMatchObject({ result: "ok" });
    expect(await cloudinary.uploader.destroy("menu/gone")).toMatchObject({ result: "not found" });
    expect((await fetch(answer.url)).status).toBe(404);
  });
});

describe("Cloudinary delivery", () => {
  const sizes: [string, number, number][] = [
    ["c_fill,w_400,h_400", 400, 400],
    ["c_fit,w_400,h_400", 400, 300],
    ["c_limit,w_400", 400, 300],
    ["c_limit,w_2000", 800, 600],
    ["w_200", 200, 150],
    ["c_fill,g_auto,w_100,h_50/q_auto", 100, 50],
  ];
  it.each(sizes)("answers %s with %i x %i", async (transformation, width, height) => {
    const { public_id } = await upload(await picture(), { public_id: "menu/sized" });
    const response = await fetch(`${sandbox.url}/cloudinary/demo/image/upload/${transformation}/v1/${public_id}`);
    const meta = await sharp(await response.bytes()).metadata();
    expect([meta.width, meta.height]).toEqual([width, height]);
  });

  it.each([
    ["image/avif,image/webp,*/*", "image/webp"],
    ["image/avif,*/*", "image/avif"],
    ["*/*", "image/png"],
  ])("f_auto for a browser that accepts %s is %s", async (accept, type) => {
    await upload(await picture(), { public_id: "menu/auto" });
    const url = `${sandbox.url}/cloudinary/demo/image/upload/c_limit,f_auto,q_auto,w_64/v1/menu/auto`;
    const response = await fetch(url, { headers: { accept } });
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect(response.headers.get("vary")).toBe("Accept");
    const etag = response.headers.get("etag") ?? "";
    expect((await fetch(url, { headers: { accept, "if-none-match": etag } })).status).toBe(304);
  });

  it.each([
    ["c_fill,w_400/v12/menu/a_b.jpg", "menu/a_b", "jpg", 400],
    ["v1/menu/nasi", "menu/nasi", null, null],
    ["menu/nasi.webp", "menu/nasi", "webp", null],
    ["w_10/f_auto/nasi", "nasi", "auto", 10],
    ["w_99999/v1/nasi", "nasi", null, 4000],
  ])("reads the path %s", (path, publicId, format, width) => {
    expect(readDeliveryPath(path)).toMatchObject({ publicId, transformation: { format, width } });
  });

  it("answers 404 for what was never uploaded", async () => {
    const response = await fetch(`${sandbox.url}/cloudinary/demo/image/upload/v1/never`);
    expect(response.status).toBe(404);
  });
});
