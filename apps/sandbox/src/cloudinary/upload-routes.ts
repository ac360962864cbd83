import { createHash, randomBytes } from "node:crypto";
import { type Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import sharp from "sharp";
import type { HttpEnv } from "../control/vendor-gate.ts";
import { publicBase } from "../public-base.ts";
import type { Sandbox } from "../sandbox.ts";
import type { StoredImage } from "./image-store.ts";
import { chooseFormat, renderImage } from "./render-image.ts";
import { readTransformation } from "./transformation.ts";
import { isUploadSigned, stringToSign } from "./upload-signature.ts";

type NamedFile = { bytes: Uint8Array; name: string };
type UploadForm = { params: Record<string, string>; file: NamedFile | null };

const staleSeconds = 3600;
const largestUpload = 10 * 1024 * 1024;
const formats = ["jpeg", "png", "webp", "gif", "avif", "svg", "heif", "tiff"];

/** Signed uploads and deletions, as the server SDK sends them. */
export function cloudinaryUploadRoutes(sandbox: Sandbox) {
  const app = new Hono<HttpEnv>();

  app.post("/v1_1/:cloud/image/upload", async (c) => {
    const form = await readForm(c);
    const refusal = refuseUnsigned(sandbox, c, form.params);
    if (refusal !== undefined) return refusal;
    if (form.file === null) return refuse(c, 400, "Missing required parameter - file");
    if (form.file.bytes.length === 0) return refuse(c, 400, "Empty file");
    if (form.file.bytes.length > largestUpload) {
      return refuse(c, 400, `File size too large. Got ${form.file.bytes.length}. Maximum is ${largestUpload}.`);
    }
    const file = await asStored(form.file, form.params.transformation ?? "");
    const meta = file && (await readMeta(file.bytes));
    if (!file || !meta) return refuse(c, 400, "Invalid image file");
    const image = describeUpload(form.params, file, meta);
    sandbox.images.put(image, file.bytes);
    return c.json(uploadAnswer(sandbox, c, image));
  });

  app.post("/v1_1/:cloud/image/destroy", async (c) => {
    const { params } = await readForm(c);
    const refusal = refuseUnsigned(sandbox, c, params);
    if (refusal !== undefined) return refusal;
    if (!params.public_id) return refuse(c, 400, "Missing required parameter - public_id");
    return c.json({ result: sandbox.images.destroy(params.public_id) ? "ok" : "not found" });
  });
  return app;
}

async function readForm(c: Context<HttpEnv>): Promise<UploadForm> {
  const body = await c.req.parseBody().catch(() => ({}));
  const form: UploadForm = { params: {}, file: null };
  for (const [name, value] of Object.entries<string | File | (string | File)[]>(body)) {
    if (value instanceof File) form.file = { bytes: await value.bytes(), name: value.name };
    else if (typeof value !== "string") continue;
    else if (name === "file") form.file = fromDataUri(value);
    else form.params[name] = value;
  }
  return form;
}

function fromDataUri(text: string): UploadForm["file"] {
  const encoded = /^data:[^;,]+;base64,(.*)$/s.exec(text)?.[1];
  return encoded === undefined ? null : { bytes: Buffer.from(encoded, "base64"), name: "file" };
}

function refuseUnsigned(sandbox: Sandbox, c: Context<HttpEnv>, params: Record<string, string>) {
  const { cloudName, apiKey, apiSecret } = sandbox.cloudinary;
  if (c.req.param("cloud") !== cloudName) return refuse(c, 401, "cloud_name mismatch");
  if (!params.api_key) return refuse(c, 401, "Missing required parameter - api_key");
  if (params.api_key !== apiKey) return refuse(c, 401, "Unknown API key");
  if (!params.timestamp) return refuse(c, 400, "Missing required parameter - timestamp");
  if (!isUploadSigned(params, apiSecret)) {
    const text = stringToSign(params, true);
    return refuse(c, 401, `Invalid Signature ${params.signature ?? ""}. String to sign - '${text}'.`);
  }
  const age = Math.abs(Date.now() / 1000 - Number(params.timestamp));
  if (!(age <= staleSeconds)) return refuse(c, 400, "Stale request - reported time is too far from now");
  return undefined;
}

/** With an incoming transformation what is kept is its result, upright and without the file's metadata. */
async function asStored(file: NamedFile, transformation: string): Promise<NamedFile | null> {
  const meta = await readMeta(file.bytes);
  if (!meta || transformation === "") return meta && file;
  const how = readTransformation(transformation);
  const format = chooseFormat(how.format, "", meta.format);
  const bytes = await renderImage(Buffer.from(file.bytes), how, format).catch(() => null);
  return bytes && { ...file, bytes };
}

async function readMeta(bytes: Uint8Array) {
  const meta = await sharp(bytes)
    .metadata()
    .catch(() => null);
  return meta?.width !== undefined && formats.includes(meta.format) ? meta : null;
}

function describeUpload(
  params: Record<string, string>,
  file: NamedFile,
  meta: { width: number; height: number; format: string },
): StoredImage {
  const name = params.public_id || randomBytes(10).toString("hex");
  return {
    assetId: randomBytes(16).toString("hex"),
    publicId: params.folder ? `${params.folder}/${name}` : name,
    version: Math.floor(Date.now() / 1000),
    width: meta.width,
    height: meta.height,
    format: meta.format === "jpeg" ? "jpg" : meta.format,
    bytes: file.bytes.length,
    etag: createHash("md5").update(file.bytes).digest("hex"),
    originalFilename: file.name.replace(/\.[^.]*$/, ""),
    at: new Date().toISOString(),
  };
}

function uploadAnswer(sandbox: Sandbox, c: Context<HttpEnv>, image: StoredImage) {
  const { apiSecret, cloudName } = sandbox.cloudinary;
  const encodedId = image.publicId.split("/").map(encodeURIComponent).join("/");
  const path = `/cloudinary/${cloudName}/image/upload/v${image.version}/${encodedId}.${image.format}`;
  const url = publicBase(sandbox, c) + path;
  const signed = `public_id=${image.publicId}&version=${image.version}${apiSecret}`;
  return {
    asset_id: image.assetId,
    public_id: image.publicId,
    version: image.version,
    version_id: image.etag,
    signature: createHash("sha1").update(signed).digest("hex"),
    width: image.width,
    height: image.height,
    format: image.format,
    resource_type: "image",
    created_at: image.at,
    tags: [],
    bytes: image.bytes,
    type: "upload",
    etag: image.etag,
    placeholder: false,
    url,
    secure_url: url,
    original_filename: image.originalFilename,
  };
}

function refuse(c: Context, status: ContentfulStatusCode, message: string) {
  return c.json({ error: { message } }, status, { "x-cld-error": message.replaceAll(/[^\x20-\x7e]/g, "?") });
}
