"use client";
import { Button } from "@atapos/ui/button";
import { type ChoiceTile, ChoiceTiles } from "@atapos/ui/choice-tiles";
import { useTranslator } from "@atapos/ui/language";
import QrCode from "lucide-react/icons/qr-code";
import Store from "lucide-react/icons/store";
import WalletCards from "lucide-react/icons/wallet-cards";
import { useIsOnline } from "../menu/online.ts";
import { payWords } from "../words/pay-words.ts";
import type { PayMethod } from "./pay-types.ts";

interface MethodFootProps {
  methods: readonly PayMethod[];
  method: PayMethod;
  onMethod: (method: PayMethod) => void;
  amount: string;
  /** Before the order is placed the cashier's button says that it also orders. */
  isPlaced: boolean;
  isBusy: boolean;
  isDisabled?: boolean;
  onPay: () => void;
}

const ICONS = { qris: <QrCode />, snap: <WalletCards />, cashier: <Store /> };
const PRESSES = { qris: "payQris", snap: "paySnap", cashier: "payCashier" } as const;

/** Ways to pay above the one button that names the way and the amount. */
export function MethodFoot(props: MethodFootProps) {
  const { methods, method, onMethod, amount, isPlaced, isBusy, isDisabled = false, onPay } = props;
  const t = useTranslator(payWords);
  const isOnline = useIsOnline();
  const tiles: ChoiceTile<PayMethod>[] = methods.map((value) => ({
    value,
    label: <Unbroken text={t(value)} />,
    icon: ICONS[value],
  }));
  const press = isPlaced && method === "cashier" ? "payCashierAgain" : PRESSES[method];
  return (
    <>
      {methods.length > 1 && (
        <ChoiceTiles look="method" label={t("methods")} tiles={tiles} value={method} onChange={onMethod} />
      )}
      <Button
        size="l"
        block
        amount={amount}
        variant={isOnline ? "primary" : "ink"}
        disabled={!isOnline || isDisabled}
        isLoading={isBusy}
        loadingLabel={t(isPlaced ? "preparing" : "sending")}
        onClick={onPay}
      >
        {isOnline ? t(press) : t("waitSignal")}
      </Button>
    </>
  );
}

/** Breaks before the last word and not within it: "Kartu & e-wallet". */
function Unbroken({ text }: { text: string }) {
  const words = text.split(" ");
  return (
    <>
      {words.slice(0, -1).join(" ")} <span className="whitespace-nowrap">{words.at(-1)}</span>
    </>
  );
}
