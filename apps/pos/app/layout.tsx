// The staff's app: the till and everything behind it.
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  title: "Atapos Kasir",
  description: "Kasir sumber terbuka untuk restoran, kafe, dan toko",
};

export const viewport: Viewport = { themeColor: "#0f766e" };

const RootLayout = ({ children }: { children: ReactNode }) => (
  <html lang="id">
    <body>{children}</body>
  </html>
);

export default RootLayout;
