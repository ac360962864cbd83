"use client";
// Which drawer stands open, by what the address says: a new invitation, an open one, a member, or who may do what.
import { useState } from "react";
import { leaveTo } from "../unsaved.ts";
import { InvitationDrawer } from "./invitation-drawer.tsx";
import { InviteDrawer } from "./invite-drawer.tsx";
import { LinkDrawer } from "./link-drawer.tsx";
import { MemberDrawer } from "./member-drawer.tsx";
import { RightsDrawer } from "./rights-drawer.tsx";
import type { InvitationLink, People } from "./staff-types.ts";

interface StaffDrawerProps {
  open: string | null;
  onOpen: (what: string | null, isQuiet?: boolean) => void;
  people: People | undefined;
}

export function StaffDrawer({ open, onOpen, people }: StaffDrawerProps) {
  // a link is told once: it is kept for as long as its drawer stands
  const [link, setLink] = useState<InvitationLink | null>(null);
  const close = () => onOpen(null);
  const showLink = (sent: InvitationLink) => {
    setLink(sent);
    onOpen(`i${sent.id}`, true);
  };
  if (open === null) return null;
  if (open === "new") return <InviteDrawer onClose={close} onSent={showLink} />;
  if (open === "rights") return <RightsDrawer onClose={close} onInvite={() => onOpen("new")} />;
  if (link !== null && open === `i${link.id}`) {
    return <LinkDrawer link={link} onClose={() => leaveTo(() => [setLink(null), close()])} />;
  }
  const member = people?.members.find(({ id }) => open === `m${id}`);
  if (member !== undefined) return <MemberDrawer key={open} member={member} onClose={close} />;
  const invitation = people?.invitations.find(({ id }) => open === `i${id}`);
  if (invitation === undefined) return null;
  return <InvitationDrawer key={open} invitation={invitation} onClose={close} onSent={showLink} />;
}
