import http from "node:http";
import { PosError } from "@atapos/domain";
import { v2 as cloudinary } from "cloudinary";
import { z } from "zod";
import type { MediaPort, StoredImage } from "../ports/media.ts";
import { fetchPicture } from "./fetch-picture.ts";

export interface CloudinaryOptions {
  cloudName: string;
  apiKey: string;
  apiSecret: string;
  /** Folder that all pictures go to; "" for none. */
  folder: string;
  /** Where the service answers instead of Cloudinary's own addresses (the sandbox), without a trailing slash. */
  baseUrl: string | null;
  timeoutMs?: number;
}

const uploaded = z.object({
  public_id: z.string(),
  secure_url: z.url(),
  width: z.int().positive(),
  height: z.int().positive(),
});
const destroyed = z.object({ result: z.enum(["ok", "not found"]) });

/** Pictures at Cloudinary. Its errors are plain objects that may hold the key, so none of them leaves this file. */
export function createCloudinaryMedia(options: CloudinaryOptions): MediaPort {
  const { cloudName, baseUrl, folder } = options;
  const call = callOptions(options);
  const delivery = `${baseUrl ?? "https://res.cloudinary.com"}/${cloudName}/image/upload`;
  return {
    async upload(bytes, { publicId }) {
      const public_id = storedName(publicId, folder);
      try {
        const named = { ...call, public_id, overwrite: true, transformation: [AS_STORED] };
        return storedImage(await send(bytes, named));
      } catch (error) {
        // It may have arrived although its answer did not: a picture that nobody knows of would stay for good.
        if (error instanceof PosError && error.code === "media_unavailable") await takeBack(public_id, call);
        throw error;
      }
    },
    async delete(publicId) {
      const name = storedName(publicId, folder);
      const answer: unknown = await cloudinary.uploader.destroy(name, { ...call, invalidate: true }).catch(refuse);
      if (!destroyed.safeParse(answer).success) throw new PosError("media_unavailable");
    },
    jpeg: (publicId, { width }) =>
      fetchPicture(`${delivery}/b_white,c_limit,f_jpg,q_90,w_${width}/v1/${pathOf(publicId)}`, options.timeoutMs),
    sizedUrl(publicId, { width, height }) {
      const size = height === undefined ? `w_${width}` : `w_${width},h_${height}`;
      return `${delivery}/c_fill,f_auto,q_auto,${size}/v1/${pathOf(publicId)}`;
    },
  };
}

const pathOf = (publicId: string): string => publicId.split("/").map(encodeURIComponent).join("/");

const storedName = (publicId: string, folder: string): string =>
  folder === "" || publicId.startsWith(`${folder}/`) ? publicId : `${folder}/${publicId}`;

/** Re-encoded on its way in: no place, camera or time of the photo is kept, and nothing larger than screens show. */
const AS_STORED = { width: 2048, height: 2048, crop: "limit", flags: "force_strip" };

/** As well as it can be done while the service fails; what is thrown is the upload's own failure. */
async function takeBack(publicId: string, call: ReturnType<typeof callOptions>): Promise<void> {
  await cloudinary.uploader.destroy(publicId, { ...call, invalidate: true }).catch(() => undefined);
}

/** All by call, nothing by the SDK's global configuration: several accounts can live in one process. */
function callOptions({ cloudName, apiKey, apiSecret, baseUrl, timeoutMs = 15_000 }: CloudinaryOptions) {
  const isPlain = baseUrl?.startsWith("http:") ?? false;
  return {
    cloud_name: cloudName,
    api_key: apiKey,
    api_secret: apiSecret,
    timeout: timeoutMs,
    resource_type: "image" as const,
    ...(baseUrl === null ? {} : { upload_prefix: baseUrl }),
    // The SDK decides for https when it is loaded; an agent of the other scheme is what changes that for one call. A
    // connection of its own for each: a kept one that the other end closes meanwhile would fail the upload on it.
    ...(isPlain ? { agent: new http.Agent({ keepAlive: false }) } : {}),
  };
}

function send(bytes: Uint8Array, options: ReturnType<typeof callOptions> & { public_id: string }): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // Without a stream the SDK wants a file's path; with one its own promise is nobody's, and would go unhandled.
    const streamed = { ...options, disable_promises: true };
    const stream = cloudinary.uploader.upload_stream(streamed, (error, answer) => {
      if (error) reject(refusal(error));
      else resolve(answer);
    });
    stream.on("error", () => reject(new PosError("media_unavailable")));
    stream.end(bytes);
  });
}

function storedImage(answer: unknown): StoredImage {
  const parsed = uploaded.safeParse(answer);
  if (!parsed.success) throw new PosError("media_unavailable");
  const { public_id: publicId, secure_url: url, width, height } = parsed.data;
  return { publicId, url, width, height };
}

function refuse(error: unknown): never {
  throw refusal(error);
}

const failure = z.object({ http_code: z.number() });

function refusal(error: unknown): PosError {
  const status = failure.safeParse(error).data?.http_code;
  // 400 is about the file: what the signature or the account lacks is 401 and more.
  if (status === 400) return new PosError("validation", { field: "file", reason: "not_an_image" });
  return new PosError("media_unavailable", status === undefined ? {} : { status });
}
