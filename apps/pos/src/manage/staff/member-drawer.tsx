"use client";
// One person who works here: what they are called, may do and sign in with, and the end of it.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { formatDate } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import UserX from "lucide-react/icons/user-x";
import { useState } from "react";
import { useStaff } from "../../session/staff.tsx";
import { Drawer } from "../drawer.tsx";
import { InsetField } from "../inset-field.tsx";
import { SaveBar } from "../save-bar.tsx";
import { leaveTo } from "../unsaved.ts";
import { EndDialog } from "./end-dialog.tsx";
import { LevelChoice } from "./level-choice.tsx";
import { SignInWays } from "./sign-in-ways.tsx";
import type { Member } from "./staff-types.ts";
import { staffWords } from "./staff-words.ts";
import { useMember } from "./use-member.ts";

export function MemberDrawer({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useTranslator(staffWords);
  const { staffId, timeZone } = useStaff();
  const place = { language: useLanguage(), timeZone };
  const actions = useMember(member);
  const [name, setName] = useState(member.name);
  const [level, setLevel] = useState(member.level);
  const [isAsking, setIsAsking] = useState(false);
  const isOwn = member.id === staffId;
  const isDirty = name.trim() !== member.name || level !== member.level;
  const save = () => name.trim() !== "" && actions.save({ name: name.trim(), level });
  return (
    <Drawer
      title={member.name}
      lead={
        <>
          <span className="block break-all">{member.email}</span>
          <span className="block">{t("since", { date: formatDate(member.createdAt, place) })}</span>
        </>
      }
      onClose={onClose}
      isDirty={isDirty}
      foot={<SaveBar isDirty={isDirty} isSaving={actions.isBusy} onCancel={() => leaveTo(onClose)} onSave={save} />}
    >
      {!member.isActive && (
        <Banner
          tone="warn"
          look="note"
          title={t("endedBanner")}
          action={
            <Button variant="soft" onClick={actions.restore} isLoading={actions.isBusy}>
              {t("restore")}
            </Button>
          }
        >
          {t("endedBannerText")}
        </Banner>
      )}
      <InsetField
        label={t("name")}
        value={name}
        maxLength={200}
        autoComplete="off"
        error={name.trim() === "" ? t("needName") : undefined}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <LevelChoice value={level} onChange={setLevel} {...(isOwn && { reason: t("ownLevel") })} />
      {member.isActive && <SignInWays member={member} actions={actions} />}
      {member.isActive && !isOwn && (
        <Button variant="danger" icon={<UserX aria-hidden="true" />} onClick={() => setIsAsking(true)}>
          {t("end")}
        </Button>
      )}
      {isOwn && <p className="text-ink-2 text-s">{t("ownEnd")}</p>}
      <EndDialog
        name={member.name}
        isOpen={isAsking}
        isBusy={actions.isBusy}
        onClose={() => setIsAsking(false)}
        onEnd={() => actions.end(() => setIsAsking(false))}
      />
    </Drawer>
  );
}
