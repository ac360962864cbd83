// The staff's app: the till and everything behind it.
import { themeScript } from "@atapos/ui/theme";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { ApiProvider } from "../src/trpc/provider.tsx";
import { AppLanguage } from "../src/words/app-language.tsx";
import { readLanguage } from "../src/words/language.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Atapos Kasir", template: "%s · Atapos" },
  description: "Kasir sumber terbuka untuk restoran, kafe, dan toko",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf7f2" },
    { media: "(prefers-color-scheme: dark)", color: "#0e1512" },
  ],
};

const RootLayout = async ({ children }: { children: ReactNode }) => {
  const language = await readLanguage();
  return (
    // the theme is set on this element before React sees it
    <html lang={language} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours that must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <AppLanguage initial={language}>
          <ApiProvider>{children}</ApiProvider>
        </AppLanguage>
      </body>
    </html>
  );
};

export default RootLayout;
