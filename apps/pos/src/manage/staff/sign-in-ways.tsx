"use client";
// How a member gets in: their password, the PIN at the till, and Atlas.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { useState } from "react";
import { GroupBox, GroupRow } from "../group-box.tsx";
import { AtlasRow } from "./atlas-row.tsx";
import { PinDialog } from "./pin-dialog.tsx";
import type { Member } from "./staff-types.ts";
import { staffWords } from "./staff-words.ts";
import type { useMember } from "./use-member.ts";

export type MemberActions = ReturnType<typeof useMember>;

export function SignInWays({ member, actions }: { member: Member; actions: MemberActions }) {
  const t = useTranslator(staffWords);
  return (
    <GroupBox title={t("signIn")}>
      <GroupRow label={t("password")}>
        <span className="text-ink-2">{t(member.hasPassword ? "passwordSet" : "passwordNone")}</span>
      </GroupRow>
      <PinRow member={member} actions={actions} />
      <AtlasRow member={member} actions={actions} />
    </GroupBox>
  );
}

function PinRow({ member, actions }: { member: Member; actions: MemberActions }) {
  const t = useTranslator(staffWords);
  const [isTyping, setIsTyping] = useState(false);
  const { hasPin, isPinLocked, name } = member;
  const state = isPinLocked ? (
    <span className="font-semibold text-warn-ink">{t("pinLockedHint")}</span>
  ) : (
    t(hasPin ? "hasPin" : "noPin")
  );
  return (
    <div className="border-line not-first:border-t">
      <GroupRow label={t("pin")} hint={state}>
        <span className="-mr-2 flex shrink-0">
          {hasPin && (
            <Button variant="text" aria-label={t("removePin")} onClick={() => actions.setPin(null, () => {})}>
              {t("remove")}
            </Button>
          )}
          <Button
            variant="text"
            aria-label={`${t(hasPin ? "changePin" : "setPin")}: ${t("newPin", { name })}`}
            onClick={() => setIsTyping(true)}
          >
            {t(hasPin ? "changePin" : "setPin")}
          </Button>
        </span>
      </GroupRow>
      {isPinLocked && (
        <Button variant="text" className="mx-1.5 mb-1" onClick={actions.unlock}>
          {t("unlock")}
        </Button>
      )}
      <PinDialog
        name={name}
        isOpen={isTyping}
        isSaving={actions.isBusy}
        onClose={() => setIsTyping(false)}
        onPin={(pin) => actions.setPin(pin, () => setIsTyping(false))}
      />
    </div>
  );
}
