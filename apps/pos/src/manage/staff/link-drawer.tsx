"use client";
// The link of an invitation that was just sent: shown this once, to copy or to pass on.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { buttonClass } from "@atapos/ui/button-class";
import { formatDateTime } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import Copy from "lucide-react/icons/copy";
import MessageCircle from "lucide-react/icons/message-circle";
import { whatsappLink } from "../../pay/whatsapp-link.ts";
import { useStaff } from "../../session/staff.tsx";
import { Drawer } from "../drawer.tsx";
import type { InvitationLink } from "./staff-types.ts";
import { staffWords } from "./staff-words.ts";

export function LinkDrawer({ link, onClose }: { link: InvitationLink; onClose: () => void }) {
  const t = useTranslator(staffWords);
  const { merchantName: merchant, timeZone } = useStaff();
  const until = formatDateTime(link.expiresAt, { language: useLanguage(), timeZone });
  const { name, email, url } = link;
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    showToast({ message: t("copied") });
  };
  return (
    <Drawer
      title={name}
      onClose={onClose}
      foot={
        <Button block onClick={onClose}>
          {t("done")}
        </Button>
      }
    >
      <Banner tone="ok" look="note" title={t("sentTitle")}>
        {t("sentText", { email })}
      </Banner>
      <label className="grid gap-1.5 font-bold text-s">
        {t("link")}
        <input
          readOnly
          value={url}
          onFocus={({ currentTarget }) => currentTarget.select()}
          className="min-h-12 w-full rounded-control bg-sunken px-3.5 font-medium text-m inset-ring inset-ring-line-strong"
        />
      </label>
      <div className="grid gap-2 s:grid-cols-2">
        {"clipboard" in navigator && (
          <Button variant="soft" icon={<Copy aria-hidden="true" />} onClick={() => void copy()} data-autofocus>
            {t("copy")}
          </Button>
        )}
        <a
          href={whatsappLink(null, t("whatsappText", { name, merchant, url }))}
          target="_blank"
          rel="noopener noreferrer"
          className={buttonClass({ variant: "quiet" })}
        >
          <MessageCircle aria-hidden="true" />
          {t("whatsapp")}
        </a>
      </div>
      <p className="text-pretty text-ink-2 text-s">{t("onlyOnce", { until })}</p>
    </Drawer>
  );
}
