"use client";
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { SegmentedControl } from "@atapos/ui/segmented-control";
import Printer from "lucide-react/icons/printer";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { payWords } from "../pay/pay-words.ts";
import type { ReceiptPageProps } from "./receipt-page.tsx";
import { receiptWords } from "./receipt-words.ts";
import { PAPERS } from "./use-paper.ts";

const MM_PER_PIXEL = 25.4 / 96;
/** Where nobody has measured yet; a roll has no pages. */
const FIRST_HEIGHT_MM = 297;

/** The paper's exact size for the printer, and the tools around it that are not printed. */
export function ReceiptTools({ orderId, paper, isPrinting }: ReceiptPageProps) {
  const t = useTranslator(payWords);
  const tReceipt = useTranslator(receiptWords);
  const router = useRouter();
  const heightMm = usePaperHeight(paper);
  useEffect(() => {
    if (isPrinting && heightMm !== null) window.print();
  }, [isPrinting, heightMm]);
  return (
    <div className="flex flex-wrap items-center justify-center gap-3 p-4 print:hidden">
      {/* one page as long as the receipt: nothing is cut, and no paper is wasted */}
      <style>{`@page { size: ${paper}mm ${heightMm ?? FIRST_HEIGHT_MM}mm; margin: 0 }`}</style>
      <SegmentedControl
        label={t("paperChoice")}
        value={String(paper)}
        onChange={(width) => router.replace(`/receipt/${orderId}?paper=${width}`)}
        segments={PAPERS.map((width) => ({ value: String(width), label: `${width} mm` }))}
      />
      <Button icon={<Printer aria-hidden="true" />} onClick={() => window.print()}>
        {tReceipt("print")}
      </Button>
    </div>
  );
}

/** In whole millimetres, once the letters are those that will be printed. */
function usePaperHeight(paper: number): number | null {
  const [heightMm, setHeightMm] = useState<number | null>(null);
  useEffect(() => {
    let isGone = false;
    void document.fonts.ready.then(() => {
      const article = document.querySelector(`.thermal[data-paper="${paper}"]`);
      if (!isGone && article !== null)
        setHeightMm(Math.ceil(article.getBoundingClientRect().height * MM_PER_PIXEL) + 1);
    });
    return () => {
      isGone = true;
    };
  }, [paper]);
  return heightMm;
}
