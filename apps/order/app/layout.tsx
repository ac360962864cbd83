// The diners' app: what a guest sees after scanning the code on the table.
import { themeScript } from "@atapos/ui/theme";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { readLanguage } from "../src/words/language.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Atapos", template: "%s · Atapos" },
  description: "Pesan dan bayar langsung dari meja",
  // a table's address is nobody else's business
  referrer: "same-origin",
};

export const viewport: Viewport = {
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf7f2" },
    { media: "(prefers-color-scheme: dark)", color: "#0e1512" },
  ],
};

const RootLayout = async ({ children }: { children: ReactNode }) => (
  // the theme is set on this element before React sees it
  <html lang={await readLanguage()} suppressHydrationWarning>
    <head>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours that must run before the first paint */}
      <script dangerouslySetInnerHTML={{ __html: themeScript }} />
    </head>
    <body>{children}</body>
  </html>
);

export default RootLayout;
