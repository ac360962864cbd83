"use client";
// Asked before what is personal goes: what exactly goes, what stays, and that nothing brings it back.
import { Button } from "@atapos/ui/button";
import { Dialog } from "@atapos/ui/dialog";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import Check from "lucide-react/icons/check";
import Minus from "lucide-react/icons/minus";
import type { ReactNode } from "react";
import { showFailure } from "../../shared/show-failure.tsx";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import { customerName } from "./customer-text.ts";
import type { Customer } from "./customer-types.ts";
import { customerWords } from "./customer-words.ts";

interface EraseDialogProps {
  customer: Customer;
  isOpen: boolean;
  onClose: () => void;
  onErased: () => void;
}

export function EraseDialog({ customer, isOpen, onClose, onErased }: EraseDialogProps) {
  const t = useTranslator(customerWords);
  const erase = useErase(customer.id, onErased);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("eraseTitle", { name: customerName(t, customer) })}
      actions={
        <>
          <Button variant="danger" isLoading={erase.isPending} onClick={erase.start}>
            {t("eraseNow")}
          </Button>
          <Button variant="quiet" onClick={onClose} data-autofocus>
            {t("keep")}
          </Button>
        </>
      }
    >
      <div className="mt-1 grid gap-3">
        <List title={t("eraseGoes")} icon={<Minus aria-hidden="true" className="text-danger-ink" />}>
          {[t("eraseGoesName"), t("eraseGoesSession"), t("eraseGoesSearch")]}
        </List>
        <List title={t("eraseStays")} icon={<Check aria-hidden="true" className="text-accent-ink" />}>
          {[t("eraseStaysOrders"), t("eraseStaysSums"), t("eraseStaysAudit")]}
        </List>
        <p className="font-bold text-ink">{t("eraseFinal")}</p>
      </div>
    </Dialog>
  );
}

const List = ({ title, icon, children }: { title: string; icon: ReactNode; children: readonly string[] }) => (
  <div>
    <h3 className="font-bold text-ink text-m">{title}</h3>
    <ul className="mt-1 grid gap-1 text-s">
      {children.map((line) => (
        <li key={line} className="flex items-start gap-2 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0">
          {icon}
          {line}
        </li>
      ))}
    </ul>
  </div>
);

function useErase(id: number, onErased: () => void) {
  const t = useTranslator(customerWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  const { mutate, isPending } = api.customer.erase.useMutation();
  const start = () =>
    mutate(
      { id },
      {
        onSuccess: () => {
          onErased();
          void utils.customer.browse.invalidate();
          utils.customer.profile.setData({ id }, undefined);
          showToast({ message: t("erased") });
        },
        onError: (error) => showFailure(errorText(error)),
      },
    );
  return { start, isPending };
}
