"use client";
// The order's page for whoever holds its link: how it stands, and nothing that is somebody's.
import { buttonClass } from "@atapos/ui/button-class";
import { useTranslator } from "@atapos/ui/language";
import { VisitorLanguageButton } from "../account/visitor-language.tsx";
import { orderWords } from "../words/order-words.ts";
import type { SharedOrder } from "./order-progress.ts";
import { ReceiptRow, ShareRow } from "./rows.tsx";
import { StatusScreen } from "./status-screen.tsx";

export function LinkedStatus({ order, token }: { order: SharedOrder; token: string }) {
  const t = useTranslator(orderWords);
  return (
    <StatusScreen
      first={order}
      token={token}
      isOwn={false}
      languageButton={<VisitorLanguageButton />}
      rows={(now) => (
        <>
          <ReceiptRow order={now} href={`/o/${token}/receipt`} />
          <ShareRow order={now} token={token} />
        </>
      )}
      foot={(now) => (
        <div className="grid flex-1 gap-2.5">
          <a
            href={`/account?m=${now.merchantId}`}
            className={buttonClass({ variant: "quiet", size: "l", block: true })}
          >
            {t("mine")}
          </a>
          <a href={`/m/${now.merchantId}`} className={buttonClass({ size: "l", block: true })}>
            {t("menu")}
          </a>
        </div>
      )}
    />
  );
}
