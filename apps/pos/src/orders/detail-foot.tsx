"use client";
import { Button } from "@atapos/ui/button";
import { buttonClass } from "@atapos/ui/button-class";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import Ban from "lucide-react/icons/ban";
import Banknote from "lucide-react/icons/banknote";
import Pencil from "lucide-react/icons/pencil";
import Printer from "lucide-react/icons/printer";
import RotateCcw from "lucide-react/icons/rotate-ccw";
import { useRouter } from "next/navigation";
import { useShortcut } from "../keys/use-shortcut.tsx";
import { refundSources } from "../refund/refund-plan.ts";
import { detailWords } from "./detail-words.ts";
import { balanceOf, cancelHurdle, canEdit, nextStep, owes } from "./next-step.ts";
import { useOrderActions } from "./order-actions.ts";
import { useStepText } from "./order-card.tsx";
import type { OrderDetail } from "./order-types.ts";

export function DetailFoot({ order, isCovered }: { order: OrderDetail; isCovered: boolean }) {
  const t = useTranslator(detailWords);
  const router = useRouter();
  const actions = useOrderActions();
  const receipt = `/receipt/${order.id}?paper=80&print=1`;
  const isRefundable = refundSources(order.payments ?? []).length > 0;
  const isEditable = canEdit(order);
  const isCancellable = cancelHurdle(order) !== "closed";
  const edit = `/?order=${order.id}`;
  useShortcut("p", t("printKey"), () => void window.open(receipt, "_blank", "noopener"), {
    isEnabled: !isCovered,
  });
  useShortcut("r", t("refundKey"), () => actions.refund(order, null), { isEnabled: isRefundable && !isCovered });
  useShortcut("e", t("editKey"), () => router.push(edit), { isEnabled: isEditable && !isCovered });
  return (
    <footer className="flex flex-wrap items-center gap-2.5 border-line border-t bg-raised px-6 pt-3.5 pb-4">
      <a href={receipt} target="_blank" rel="noreferrer" className={buttonClass({ variant: "quiet" })}>
        <Printer aria-hidden="true" />
        {t("print")}
      </a>
      {isRefundable && (
        <Button variant="quiet" icon={<RotateCcw aria-hidden="true" />} onClick={() => actions.refund(order, null)}>
          {t("refund")}
        </Button>
      )}
      {isEditable && (
        <Button variant="quiet" icon={<Pencil aria-hidden="true" />} onClick={() => router.push(edit)}>
          {t("edit")}
        </Button>
      )}
      {isCancellable && (
        <Button variant="danger" icon={<Ban aria-hidden="true" />} onClick={() => actions.cancel(order)}>
          {t("cancel")}
        </Button>
      )}
      <EarlyPay order={order} />
      <MainStep order={order} />
    </footer>
  );
}

/** Who wants to pay can pay, whatever the kitchen still has to do. */
function EarlyPay({ order }: { order: OrderDetail }) {
  const actions = useOrderActions();
  const stepText = useStepText();
  if (!owes(order) || nextStep(order) === "pay") return null;
  return (
    <Button variant="soft" icon={<Banknote aria-hidden="true" />} onClick={() => actions.step(order, "pay")}>
      {stepText(order, "pay")}
    </Button>
  );
}

function MainStep({ order }: { order: OrderDetail }) {
  const language = useLanguage();
  const actions = useOrderActions();
  const stepText = useStepText();
  const step = nextStep(order);
  if (step === null) return null;
  const isPay = step === "pay";
  return (
    <Button
      className="min-w-40 flex-1"
      size="l"
      isLoading={actions.busyIds.has(order.id)}
      icon={isPay ? <Banknote aria-hidden="true" /> : undefined}
      amount={isPay ? formatMoney(balanceOf(order), order.currency, language) : undefined}
      onClick={() => actions.step(order, step)}
    >
      {stepText(order, step)}
    </Button>
  );
}
