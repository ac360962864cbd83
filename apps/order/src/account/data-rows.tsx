"use client";
// What the account holds and what one may do with it, each in a row.
import { useTranslator } from "@atapos/ui/language";
import ChevronRight from "lucide-react/icons/chevron-right";
import Download from "lucide-react/icons/file-down";
import LogOut from "lucide-react/icons/log-out";
import Mail from "lucide-react/icons/mail";
import Trash2 from "lucide-react/icons/trash-2";
import UserRound from "lucide-react/icons/user-round";
import { type ReactNode, useState } from "react";
import { accountWords } from "../words/account-words.ts";
import { askToSignOut } from "./ask-session.ts";
import { EraseSheet } from "./erase-sheet.tsx";
import { ProfileSheet } from "./profile-sheet.tsx";
import type { Profile } from "./read-customer.ts";

const ROW =
  "flex min-h-14 w-full items-center gap-3 border-line border-b text-left font-semibold [&_svg]:size-5 [&_svg]:shrink-0 [&_svg]:text-ink-2";

export function DataRows({ profile }: { profile: Profile }) {
  const t = useTranslator(accountWords);
  const [open, setOpen] = useState<"profile" | "erase" | null>(null);
  const close = () => setOpen(null);
  const leave = async () => {
    await askToSignOut();
    window.location.reload();
  };
  return (
    <section aria-labelledby="data">
      <h2 id="data" className="pt-8 pb-1 text-l font-extrabold">
        {t("data")}
      </h2>
      <Row
        icon={<UserRound aria-hidden="true" />}
        onPress={() => setOpen("profile")}
        value={profile.name ?? t("profileEmpty")}
      >
        {t("profile")}
      </Row>
      <div className={ROW}>
        <Mail aria-hidden="true" />
        <span className="flex-1">
          {t("receipts")}
          <small className="block text-xs font-medium text-ink-2">{t("receiptsHow")}</small>
        </span>
      </div>
      <a href="/account/data" download className={ROW}>
        <Download aria-hidden="true" />
        <span className="flex-1">{t("download")}</span>
        <ChevronRight aria-hidden="true" />
      </a>
      <Row icon={<LogOut aria-hidden="true" />} onPress={() => void leave()}>
        {t("signOut")}
      </Row>
      <Row icon={<Trash2 aria-hidden="true" />} onPress={() => setOpen("erase")}>
        {t("erase")}
      </Row>
      <ProfileSheet profile={profile} isOpen={open === "profile"} onClose={close} />
      <EraseSheet isOpen={open === "erase"} onClose={close} />
    </section>
  );
}

interface RowProps {
  icon: ReactNode;
  onPress: () => void;
  value?: string;
  children: ReactNode;
}

const Row = ({ icon, onPress, value, children }: RowProps) => (
  <button type="button" onClick={onPress} className={ROW}>
    {icon}
    <span className="flex-1">{children}</span>
    {value !== undefined && <span className="max-w-32 truncate text-s font-medium text-ink-2">{value}</span>}
    <ChevronRight aria-hidden="true" />
  </button>
);
