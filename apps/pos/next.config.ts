import path from "node:path";
import type { NextConfig } from "next";

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
];

/** The till prints a receipt from an unseen frame of its own. */
const receiptHeaders = [{ key: "X-Frame-Options", value: "SAMEORIGIN" }];

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: path.join(import.meta.dirname, "../.."),
  turbopack: { root: path.join(import.meta.dirname, "../..") },
  transpilePackages: ["@atapos/web", "@atapos/ui", "@atapos/domain"],
  poweredByHeader: false,
  // the development server's own button would lie on the person's at the foot of the rail
  devIndicators: false,
  // `npm test` checks the types of every package; a build does not check them a second time
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    { source: "/receipt/:path*", headers: receiptHeaders },
  ],
};

export default config;
