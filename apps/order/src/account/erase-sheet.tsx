"use client";
// Erasing says first what goes, what stays and why; it cannot be undone.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { Sheet } from "@atapos/ui/sheet";
import Clock from "lucide-react/icons/clock";
import Mail from "lucide-react/icons/mail";
import ReceiptText from "lucide-react/icons/receipt-text";
import { type ReactNode, useState } from "react";
import { forgetOwnOrders } from "../order/own-orders.ts";
import { accountWords } from "../words/account-words.ts";
import { askToErase } from "./ask-session.ts";

export function EraseSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslator(accountWords);
  const [isErasing, setIsErasing] = useState(false);
  const [failure, setFailure] = useState<"noAnswer" | "eraseAgain" | null>(null);
  const erase = async () => {
    setIsErasing(true);
    const erased = await askToErase();
    if (erased.ok) {
      forgetOwnOrders();
      return window.location.reload();
    }
    setIsErasing(false);
    setFailure(erased.code === null ? "noAnswer" : "eraseAgain");
  };
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={t("eraseTitle")}>
      <h3 className="pt-4 pb-1 text-s font-bold text-ink-2">{t("eraseGone")}</h3>
      <ul>
        <Thing icon={<Mail aria-hidden="true" />} name={t("eraseAccount")} how={t("eraseAccountHow")} />
        <Thing icon={<Clock aria-hidden="true" />} name={t("eraseHistory")} how={t("eraseHistoryHow")} />
      </ul>
      <h3 className="pt-4 pb-1 text-s font-bold text-ink-2">{t("eraseStays")}</h3>
      <ul>
        <Thing icon={<ReceiptText aria-hidden="true" />} name={t("eraseReceipts")} how={t("eraseReceiptsHow")} />
      </ul>
      {failure !== null && (
        <Banner tone="warn" look="note" className="mt-3">
          {t(failure)}
        </Banner>
      )}
      <div className="grid gap-1 pt-5">
        <Button
          variant="ink"
          size="l"
          block
          isLoading={isErasing}
          loadingLabel={t("erasing")}
          onClick={() => void erase()}
        >
          {t("erase")}
        </Button>
        <Button variant="text" onClick={onClose}>
          {t("eraseKeep")}
        </Button>
      </div>
    </Sheet>
  );
}

const Thing = ({ icon, name, how }: { icon: ReactNode; name: string; how: string }) => (
  <li className="flex items-start gap-3 py-1.5 [&_svg]:mt-0.5 [&_svg]:size-5 [&_svg]:shrink-0">
    {icon}
    <span>
      <b className="block font-semibold">{name}</b>
      <span className="block text-s text-ink-2">{how}</span>
    </span>
  </li>
);
