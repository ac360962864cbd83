"use client";
// A QR code, black on white in both themes, sharp at any size.
import { useMemo } from "react";
import { useTranslator } from "./language.tsx";
import { qrPath } from "./qr-path.ts";
import { componentWords } from "./words.ts";

export interface QrCodeProps {
  value: string;
  /** What it opens or pays; without it simply "QR code". */
  label?: string;
  /** Too pale to scan. Give a dummy value as well: low contrast alone still scans. */
  isDead?: boolean;
  className?: string;
}

export function QrCode({ value, label, isDead = false, className = "" }: QrCodeProps) {
  const t = useTranslator(componentWords);
  const { size, path } = useMemo(() => qrPath(value), [value]);
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label ?? t("qrCode")}
      shapeRendering="crispEdges"
      className={`block h-auto w-full bg-paper text-paper-ink ${className}`}
    >
      <path d={path} fill="currentColor" opacity={isDead ? 0.1 : 1} />
    </svg>
  );
}
