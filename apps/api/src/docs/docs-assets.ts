import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const { resolve } = createRequire(import.meta.url);
const own = (name: string) => fileURLToPath(new URL(`./assets/${name}`, import.meta.url));

/** Where each file of the documentation's pages lies: in an installed package, or beside this file. */
const FILES = {
  "swagger-ui.css": () => resolve("swagger-ui-dist/swagger-ui.css"),
  "swagger-ui-bundle.js": () => resolve("swagger-ui-dist/swagger-ui-bundle.js"),
  "start-swagger.js": () => own("start-swagger.js"),
  "redoc.standalone.js": () => resolve("redoc/bundles/redoc.standalone.js"),
  "start-redoc.js": () => own("start-redoc.js"),
  "redoc.css": () => own("redoc.css"),
} as const;

export type DocsAsset = keyof typeof FILES;

export interface Asset {
  text: string;
  type: string;
}

/** ReDoc asks its maker's server for a logo; here it gets an empty picture, and the link to its maker stays. */
const FOREIGN_LOGO = "https://cdn.redoc.ly/redoc/logo-mini.svg";
const NO_PICTURE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";

/** Reads each file when it is first asked for and keeps it; null for any other name. */
export function docsAssets(): (name: string) => Promise<Asset | null> {
  const kept = new Map<string, Promise<Asset>>();
  return async (name) => {
    if (!isAsset(name)) return null;
    const asset = kept.get(name) ?? read(name);
    kept.set(name, asset);
    return asset;
  };
}

const isAsset = (name: string): name is DocsAsset => Object.hasOwn(FILES, name);

async function read(name: DocsAsset): Promise<Asset> {
  const text = await readFile(FILES[name](), "utf8");
  return {
    text: text.replaceAll(FOREIGN_LOGO, () => NO_PICTURE),
    type: name.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8",
  };
}
