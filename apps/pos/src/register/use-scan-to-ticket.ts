"use client";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import ScanBarcode from "lucide-react/icons/scan-barcode";
import { createElement, useMemo } from "react";
import { useScanner } from "../scanner/use-scanner.ts";
import { useRegister } from "./register-context.tsx";
import { registerWords } from "./register-words.ts";
import { createSearchIndex } from "./search-index.ts";
import { useRing } from "./use-ring.ts";

/** A scanned code rings its product up; the pay sheet hears scans by itself. */
export function useScanToTicket(): void {
  const { menu, overlay } = useRegister();
  const { onTap } = useRing();
  const t = useTranslator(registerWords);
  const products = menu.view?.products;
  const index = useMemo(() => (products === undefined ? null : createSearchIndex(products)), [products]);
  const scan = (code: string) => {
    const product = index?.byCode(code) ?? null;
    if (product !== null) return onTap(product);
    showToast({
      message: t("unknownCode", { code }),
      icon: createElement(ScanBarcode, { "aria-hidden": true }),
      durationMs: 8_000,
    });
  };
  useScanner(scan, overlay.kind !== "pay");
}
