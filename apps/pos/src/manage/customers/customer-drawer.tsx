"use client";
// One customer: what they bought, how they are reached, their orders, and the end of what is personal.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import Eraser from "lucide-react/icons/eraser";
import MessageCircle from "lucide-react/icons/message-circle";
import { useState } from "react";
import { whatsappLink, whatsappNumber } from "../../pay/whatsapp-link.ts";
import { api } from "../../trpc/api.ts";
import { Drawer } from "../drawer.tsx";
import { InsetField } from "../inset-field.tsx";
import { Loaded } from "../loaded.tsx";
import { SaveBar } from "../save-bar.tsx";
import { leaveTo } from "../unsaved.ts";
import { CustomerOrders } from "./customer-orders.tsx";
import { CustomerSums } from "./customer-sums.tsx";
import { customerName } from "./customer-text.ts";
import type { Customer } from "./customer-types.ts";
import { customerWords } from "./customer-words.ts";
import { EraseDialog } from "./erase-dialog.tsx";
import { useCustomer } from "./use-customer.ts";

export function CustomerDrawer({ id, onClose }: { id: number; onClose: () => void }) {
  const t = useTranslator(customerWords);
  const query = api.customer.profile.useQuery({ id });
  if (query.data !== undefined) return <Known customer={query.data} onClose={onClose} />;
  return (
    <Drawer title={t("title")} onClose={onClose}>
      <Loaded query={query}>{() => null}</Loaded>
    </Drawer>
  );
}

function Known({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const t = useTranslator(customerWords);
  const form = useCustomer(customer);
  const [isErasing, setIsErasing] = useState(false);
  const { isDirty, isSaving, save } = form;
  return (
    <Drawer
      title={customerName(t, customer)}
      onClose={onClose}
      isDirty={isDirty}
      actions={<WhatsApp phone={customer.phone} />}
      foot={
        <SaveBar
          isDirty={isDirty}
          isSaving={isSaving}
          onCancel={() => leaveTo(onClose)}
          onSave={save}
          {...(form.isEmailChanged && { note: t("emailEnds") })}
        />
      }
    >
      <CustomerSums customer={customer} />
      <Fields form={form} />
      <CustomerOrders customer={customer} />
      <div className="mt-1 grid justify-items-start gap-1">
        <p className="text-pretty text-ink-2 text-s">{t("eraseHint")}</p>
        <Button variant="danger" icon={<Eraser aria-hidden="true" />} onClick={() => setIsErasing(true)}>
          {t("erase")}
        </Button>
      </div>
      <EraseDialog customer={customer} isOpen={isErasing} onClose={() => setIsErasing(false)} onErased={onClose} />
    </Drawer>
  );
}

function Fields({ form: { draft, edit, problems, isEmailTaken } }: { form: ReturnType<typeof useCustomer> }) {
  const t = useTranslator(customerWords);
  const { phone: badPhone, email: badEmail } = problems;
  return (
    <div className="grid gap-2">
      <InsetField
        label={t("name")}
        autoComplete="off"
        maxLength={200}
        value={draft.name}
        onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
      />
      <InsetField
        label={t("phone")}
        type="tel"
        autoComplete="off"
        maxLength={40}
        value={draft.phone}
        error={badPhone === undefined ? undefined : t(badPhone)}
        onChange={({ currentTarget }) => edit({ phone: currentTarget.value })}
      />
      <InsetField
        label={t("email")}
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        maxLength={254}
        value={draft.email}
        error={isEmailTaken ? t("emailTaken") : badEmail === undefined ? undefined : t(badEmail)}
        onChange={({ currentTarget }) => edit({ email: currentTarget.value })}
      />
    </div>
  );
}

function WhatsApp({ phone }: { phone: string | null }) {
  const t = useTranslator(customerWords);
  if (phone === null || whatsappNumber(phone) === null) return null;
  return (
    <a
      href={whatsappLink(phone, "")}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t("whatsapp")}
      className="press grid size-12 place-items-center rounded-full text-ink hover:bg-fill [&_svg]:size-5.5"
    >
      <MessageCircle aria-hidden="true" />
    </a>
  );
}
