"use client";
// An invitation that nobody has accepted yet: sent again with a new link, or taken back.
import { Button } from "@atapos/ui/button";
import { Dialog } from "@atapos/ui/dialog";
import { formatDateTime } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import Send from "lucide-react/icons/send";
import { useState } from "react";
import { useStaff } from "../../session/staff.tsx";
import { showFailure } from "../../shared/show-failure.tsx";
import { randomKey } from "../../ticket/use-order-api.ts";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import { Drawer } from "../drawer.tsx";
import { GroupBox, GroupRow } from "../group-box.tsx";
import { InvitationBadge } from "./invitation-row.tsx";
import { levelText } from "./level-text.ts";
import type { Invitation, InvitationLink } from "./staff-types.ts";
import { staffWords } from "./staff-words.ts";

interface InvitationDrawerProps {
  invitation: Invitation;
  onClose: () => void;
  onSent: (link: InvitationLink) => void;
}

export function InvitationDrawer({ invitation, onClose, onSent }: InvitationDrawerProps) {
  const t = useTranslator(staffWords);
  const place = { language: useLanguage(), timeZone: useStaff().timeZone };
  const { resend, withdraw, isResending, isWithdrawing } = useInvitation(invitation, { onClose, onSent });
  const [isAsking, setIsAsking] = useState(false);
  const { name, email, level, invitedBy, expiresAt, createdAt } = invitation;
  const text = levelText(t, level);
  return (
    <Drawer
      title={name}
      lead={<InvitationBadge invitation={invitation} />}
      onClose={onClose}
      foot={
        <>
          <Button variant="danger" onClick={() => setIsAsking(true)}>
            {t("withdraw")}
          </Button>
          <Button
            className="ml-auto"
            icon={<Send aria-hidden="true" />}
            isLoading={isResending}
            loadingLabel={t("sending")}
            onClick={resend}
          >
            {t("resend")}
          </Button>
        </>
      }
    >
      <GroupBox>
        <GroupRow label={t("email")} hint={<span className="break-all">{email}</span>} />
        <GroupRow label={text.name} hint={text.does} />
        <GroupRow label={t("invitedBy", { name: invitedBy })} hint={formatDateTime(createdAt, place)} />
        <GroupRow label={t("validUntil", { until: formatDateTime(expiresAt, place) })} hint={t("resendHint")} />
      </GroupBox>
      <Dialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title={t("withdrawTitle", { name })}
        actions={
          <>
            <Button variant="danger" isLoading={isWithdrawing} onClick={withdraw}>
              {t("withdraw")}
            </Button>
            <Button variant="quiet" onClick={() => setIsAsking(false)} data-autofocus>
              {t("cancel")}
            </Button>
          </>
        }
      >
        {t("withdrawText")}
      </Dialog>
    </Drawer>
  );
}

function useInvitation(
  { id, name }: Invitation,
  { onClose, onSent }: Pick<InvitationDrawerProps, "onClose" | "onSent">,
) {
  const t = useTranslator(staffWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  const [idempotencyKey] = useState(randomKey);
  const onError = (error: unknown) => {
    showFailure(errorText(error));
    void utils.staff.people.invalidate();
  };
  const again = api.staff.resendInvitation.useMutation({ onError });
  const back = api.staff.withdrawInvitation.useMutation({ onError });
  const told = (then: () => void) => {
    void utils.staff.people.invalidate();
    then();
  };
  return {
    isResending: again.isPending,
    isWithdrawing: back.isPending,
    resend: () => again.mutate({ id, idempotencyKey }, { onSuccess: (link) => told(() => onSent(link)) }),
    withdraw: () =>
      back.mutate(
        { id },
        {
          onSuccess: () =>
            told(() => {
              showToast({ message: t("withdrawn", { name }) });
              onClose();
            }),
        },
      ),
  };
}
