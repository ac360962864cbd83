// The documentation's pages: Swagger UI at /docs and ReDoc at /redoc, both over /openapi.json and nothing from elsewhere.
import type { Hono } from "hono";
import { compress } from "hono/compress";
import { html } from "hono/html";
import type { AppEnv } from "../http/app-env.ts";
import { pagePolicy } from "../http/page-policy.ts";
import { type DocsAsset, docsAssets } from "./docs-assets.ts";

const ASSETS = "/docs/assets";
/** Their address does not name their version, so a browser asks again after a day. */
const KEEP = "public, max-age=86400";

interface DocsPage {
  path: string;
  title: string;
  styles: readonly DocsAsset[];
  scripts: readonly DocsAsset[];
  policy: Parameters<typeof pagePolicy>[0];
}

const PAGES: readonly DocsPage[] = [
  {
    path: "/docs",
    title: "Atapos API",
    styles: ["swagger-ui.css"],
    scripts: ["swagger-ui-bundle.js", "start-swagger.js"],
    policy: { "connect-src": ["'self'"] },
  },
  {
    path: "/redoc",
    title: "Atapos API reference",
    styles: ["redoc.css"],
    scripts: ["redoc.standalone.js", "start-redoc.js"],
    // Its search runs in a worker that it starts from its own text.
    policy: { "connect-src": ["'self'"], "worker-src": ["blob:"] },
  },
];

export function mountDocs(app: Hono<AppEnv>): void {
  const assets = docsAssets();
  for (const page of PAGES) {
    app.get(page.path, (c) => {
      c.header("Content-Security-Policy", pagePolicy(page.policy));
      return c.html(frameOf(page));
    });
  }
  app.use(`${ASSETS}/*`, compress());
  app.get(`${ASSETS}/:name`, async (c) => {
    const asset = await assets(c.req.param("name"));
    if (asset === null) return c.notFound();
    return c.body(asset.text, 200, { "Content-Type": asset.type, "Cache-Control": KEEP });
  });
}

const frameOf = ({ title, styles, scripts }: DocsPage) => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${styles.map((name) => html`<link rel="stylesheet" href="${ASSETS}/${name}">`)}
</head>
<body>
<div id="documentation"></div>
${scripts.map((name) => html`<script src="${ASSETS}/${name}"></script>`)}
</body>
</html>`;
