"use client";
import { Badge } from "@atapos/ui/badge";
import { formatRelative } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import Link2 from "lucide-react/icons/link-2";
import { useStaff } from "../../session/staff.tsx";
import { ListRow } from "../list-card.tsx";
import { levelText } from "./level-text.ts";
import { PersonCircle } from "./person-circle.tsx";
import type { Member } from "./staff-types.ts";
import { staffWords } from "./staff-words.ts";

interface MemberRowProps {
  member: Member;
  isOpen: boolean;
  onOpen: () => void;
}

export function MemberRow({ member, isOpen, onOpen }: MemberRowProps) {
  const t = useTranslator(staffWords);
  const { staffId } = useStaff();
  const level = levelText(t, member.level);
  return (
    <ListRow
      isOpen={isOpen}
      onOpen={onOpen}
      picture={<PersonCircle name={member.name} isFaint={!member.isActive} />}
      title={
        <span className="flex min-h-6 items-center gap-2">
          <span className="truncate">{member.name}</span>
          {member.id === staffId && <Badge>{t("you")}</Badge>}
          {member.atlasUserId !== null && (
            <span className="contents max-s:hidden">
              <Badge icon={<Link2 aria-hidden="true" />}>{t("atlas")}</Badge>
            </span>
          )}
        </span>
      }
      sub={
        <>
          <b className="text-ink">{level.name}.</b> {level.does}
        </>
      }
      end={<LastSeen member={member} />}
    />
  );
}

function LastSeen({ member: { lastActiveAt, isActive, hasPin, isPinLocked } }: { member: Member }) {
  const t = useTranslator(staffWords);
  const language = useLanguage();
  const isWell = hasPin && !isPinLocked;
  return (
    <span className="block text-s">
      <span className="block font-semibold">
        {lastActiveAt === null ? t("never") : formatRelative(lastActiveAt, Date.now(), language)}
      </span>
      {isActive && (
        <span className={isWell ? "text-ink-2" : "font-semibold text-warn-ink"}>
          {t(isPinLocked ? "pinLocked" : hasPin ? "hasPin" : "noPin")}
        </span>
      )}
    </span>
  );
}
