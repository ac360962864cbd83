// The diners' app: what a guest sees after scanning the code on the table.
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  title: "Atapos",
  description: "Pesan dan bayar langsung dari meja",
};

export const viewport: Viewport = { themeColor: "#0f766e" };

const RootLayout = ({ children }: { children: ReactNode }) => (
  <html lang="id">
    <body>{children}</body>
  </html>
);

export default RootLayout;
