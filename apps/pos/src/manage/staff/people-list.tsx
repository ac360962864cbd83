"use client";
import { Button } from "@atapos/ui/button";
import { EmptyState } from "@atapos/ui/empty-state";
import { useTranslator } from "@atapos/ui/language";
import SearchX from "lucide-react/icons/search-x";
import UsersRound from "lucide-react/icons/users-round";
import { ListCard, ListTitle } from "../list-card.tsx";
import { InvitationRow } from "./invitation-row.tsx";
import { MemberRow } from "./member-row.tsx";
import type { Member, People } from "./staff-types.ts";
import { staffWords } from "./staff-words.ts";

interface PeopleListProps {
  people: People;
  search: string;
  /** "m3" a member, "i5" an invitation. */
  open: string | null;
  onOpen: (what: string) => void;
}

export function PeopleList({ people, search, open, onOpen }: PeopleListProps) {
  const t = useTranslator(staffWords);
  const members = people.members.filter((member) => fits(member, search));
  const invitations = people.invitations.filter((invitation) => fits(invitation, search));
  const active = members.filter(({ isActive }) => isActive);
  const ended = members.filter(({ isActive }) => !isActive);
  const isAlone = people.members.length === 1 && people.invitations.length === 0;
  if (members.length + invitations.length === 0) {
    return (
      <EmptyState align="centre" icon={<SearchX aria-hidden="true" />} title={t("nobodyFound")}>
        {t("nobodyFoundText")}
      </EmptyState>
    );
  }
  const rows = (some: readonly Member[]) =>
    some.map((member) => (
      <MemberRow
        key={member.id}
        member={member}
        isOpen={open === `m${member.id}`}
        onOpen={() => onOpen(`m${member.id}`)}
      />
    ));
  return (
    <>
      {active.length > 0 && (
        <>
          <ListTitle
            count={active.length}
            action={<span className="font-normal text-ink-2 text-s max-s:hidden">{t("lastSeen")}</span>}
          >
            {t("working")}
          </ListTitle>
          <ListCard label={t("working")}>{rows(active)}</ListCard>
        </>
      )}
      {isAlone && <Alone onInvite={() => onOpen("new")} />}
      {invitations.length > 0 && (
        <>
          <ListTitle count={invitations.length}>{t("invited")}</ListTitle>
          <ListCard label={t("invited")}>
            {invitations.map((invitation) => (
              <InvitationRow
                key={invitation.id}
                invitation={invitation}
                isOpen={open === `i${invitation.id}`}
                onOpen={() => onOpen(`i${invitation.id}`)}
              />
            ))}
          </ListCard>
        </>
      )}
      {ended.length > 0 && (
        <>
          <ListTitle count={ended.length}>{t("ended")}</ListTitle>
          <ListCard label={t("ended")}>{rows(ended)}</ListCard>
        </>
      )}
      <Button variant="text" className="justify-self-start" onClick={() => onOpen("rights")}>
        {t("rightsTitle")}
      </Button>
    </>
  );
}

/** The text anywhere in the name or the address. */
export function fits({ name, email }: { name: string; email: string | null }, search: string): boolean {
  const text = search.trim().toLocaleLowerCase();
  return text === "" || `${name} ${email ?? ""}`.toLocaleLowerCase().includes(text);
}

function Alone({ onInvite }: { onInvite: () => void }) {
  const t = useTranslator(staffWords);
  return (
    <EmptyState
      align="centre"
      icon={<UsersRound aria-hidden="true" />}
      title={t("alone")}
      action={
        <Button variant="soft" onClick={onInvite}>
          {t("invite")}
        </Button>
      }
    >
      {t("aloneText")}
    </EmptyState>
  );
}
