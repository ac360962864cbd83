"use client";
import { Badge } from "@atapos/ui/badge";
import { formatDate } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import Clock from "lucide-react/icons/clock";
import Send from "lucide-react/icons/send";
import { useStaff } from "../../session/staff.tsx";
import { ListRow } from "../list-card.tsx";
import { levelText } from "./level-text.ts";
import { PersonCircle } from "./person-circle.tsx";
import type { Invitation } from "./staff-types.ts";
import { staffWords } from "./staff-words.ts";

export const isExpired = ({ expiresAt }: Invitation): boolean => new Date(expiresAt).getTime() <= Date.now();

interface InvitationRowProps {
  invitation: Invitation;
  isOpen: boolean;
  onOpen: () => void;
}

export function InvitationRow({ invitation, isOpen, onOpen }: InvitationRowProps) {
  const t = useTranslator(staffWords);
  const place = { language: useLanguage(), timeZone: useStaff().timeZone };
  const { name, email, expiresAt, level } = invitation;
  const until = formatDate(expiresAt, place, "short");
  return (
    <ListRow
      isOpen={isOpen}
      onOpen={onOpen}
      picture={<PersonCircle name={name} isFaint />}
      title={
        <span className="flex min-h-6 items-center gap-2">
          <span className="truncate">{name}</span>
          <span className="contents max-s:hidden">
            <InvitationBadge invitation={invitation} />
          </span>
        </span>
      }
      sub={
        <>
          <b className="text-ink">{levelText(t, level).name}.</b> {email}
        </>
      }
      end={
        <span className={`block text-s ${isExpired(invitation) ? "font-semibold text-warn-ink" : "text-ink-2"}`}>
          {isExpired(invitation) ? t("expired") : t("validUntil", { until })}
        </span>
      }
    />
  );
}

export function InvitationBadge({ invitation }: { invitation: Invitation }) {
  const t = useTranslator(staffWords);
  if (isExpired(invitation)) {
    return (
      <Badge tone="warn" icon={<Clock aria-hidden="true" />}>
        {t("expired")}
      </Badge>
    );
  }
  return (
    <Badge tone="info" icon={<Send aria-hidden="true" />}>
      {t("waiting")}
    </Badge>
  );
}
