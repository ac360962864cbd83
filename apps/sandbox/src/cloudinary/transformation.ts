/** What a delivery path asks for; sizes in pixels. */
export type Transformation = {
  crop: "fill" | "fit" | "limit" | "scale";
  width: number | null;
  height: number | null;
  format: string | null;
  quality: number | "auto";
};

export type DeliveryPath = { transformation: Transformation; publicId: string };

const component = /^(?:a|ar|b|bo|c|co|d|dpr|e|f|fl|g|h|l|o|q|r|t|u|w|x|y|z)_[^/]+$/;
const largestSide = 4000;

/** Splits "<transformations>/v123/<public id>.<ext>"; several transformation segments are read as one. */
export function readDeliveryPath(path: string): DeliveryPath {
  const segments = path.split("/").filter((segment) => segment !== "");
  const versionAt = segments.findIndex((segment) => /^v\d+$/.test(segment));
  const firstName = segments.findIndex((segment) => !segment.split(",").every((part) => component.test(part)));
  const idFrom = versionAt === -1 ? Math.max(0, firstName) : versionAt + 1;
  const before = segments.slice(0, versionAt === -1 ? idFrom : versionAt);
  const { format: asked, ...transformation } = readTransformation(before.join("/"));
  const { name, extension } = splitExtension(segments.slice(idFrom).join("/"));
  return { publicId: name, transformation: { ...transformation, format: asked ?? extension ?? null } };
}

/** "c_limit,w_2048/q_auto": several segments are read as one. */
export function readTransformation(text: string): Transformation {
  const parts = new Map(
    text
      .split("/")
      .flatMap((segment) => segment.split(","))
      .map(splitPart),
  );
  return {
    crop: readCrop(parts.get("c")),
    width: readSide(parts.get("w")),
    height: readSide(parts.get("h")),
    format: parts.get("f") ?? null,
    quality: readQuality(parts.get("q")),
  };
}

function splitPart(part: string): [string, string] {
  const at = part.indexOf("_");
  return [part.slice(0, at), part.slice(at + 1)];
}

function splitExtension(id: string): { name: string; extension: string | undefined } {
  const match = /^(.+)\.(jpe?g|png|webp|avif|gif|svg|tiff)$/i.exec(id);
  return { name: match?.[1] ?? id, extension: match?.[2]?.toLowerCase() };
}

function readCrop(value: string | undefined): Transformation["crop"] {
  switch (value) {
    case "fill":
    case "thumb":
    case "crop":
    case "lfill":
      return "fill";
    case "fit":
    case "pad":
      return "fit";
    case "limit":
      return "limit";
    default:
      return "scale";
  }
}

function readSide(value: string | undefined): number | null {
  const side = Number(value);
  return Number.isInteger(side) && side > 0 ? Math.min(side, largestSide) : null;
}

function readQuality(value: string | undefined): number | "auto" {
  const quality = Number(value);
  return Number.isInteger(quality) && quality >= 1 && quality <= 100 ? quality : "auto";
}
