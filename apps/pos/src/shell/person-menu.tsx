"use client";
import { useLanguage, useTranslator } from "@atapos/ui/language";
// Lock, merchant, language, theme, sign-out: a native popover, so that Escape and a tap outside close it.
import { SegmentedControl } from "@atapos/ui/segmented-control";
import { setTheme } from "@atapos/ui/theme";
import { useTheme } from "@atapos/ui/theme-toggle";
import Keyboard from "lucide-react/icons/keyboard";
import LockKeyhole from "lucide-react/icons/lock-keyhole";
import LogOut from "lucide-react/icons/log-out";
import MonitorSmartphone from "lucide-react/icons/monitor-smartphone";
import Store from "lucide-react/icons/store";
import Link from "next/link";
import type { ReactNode } from "react";
import { setShortcutSheet } from "../keys/shortcut-sheet-store.ts";
import { askSignOut } from "../session/ask-session.ts";
import { tellOtherWindows } from "../session/other-windows.ts";
import { useLockNow } from "../session/session-guard.tsx";
import { useStaff } from "../session/staff.tsx";
import { useChangeLanguage } from "../words/app-language.tsx";
import { shellWords } from "./shell-words.ts";

const PLACE =
  "inset-auto m-0 max-s:right-2 max-s:bottom-18 s:bottom-3 s:left-20 m:left-22 max-h-[calc(100dvh-24px)] w-[320px] max-w-[calc(100vw-16px)] overflow-y-auto";

export function PersonMenu({ id }: { id: string }) {
  const t = useTranslator(shellWords);
  const { name, level, merchantName, memberships, isByPin, isPlatform } = useStaff();
  const lockNow = useLockNow();
  const canSwitch = isPlatform || (!isByPin && memberships.length > 1);
  const role = isPlatform ? t("operator") : level >= 100 ? t("admin") : t("officer");
  const close = () => document.getElementById(id)?.hidePopover();
  const signOut = async () => {
    const answer = await askSignOut();
    tellOtherWindows();
    if (answer.ok) location.assign("/login");
  };
  return (
    <div id={id} popover="auto" className={`rounded-m bg-raised p-2 text-ink shadow-3 ring-1 ring-line ${PLACE}`}>
      <div className="px-3 pt-2 pb-3">
        <b className="block truncate font-bold text-l">{name}</b>
        <span className="block truncate text-ink-2 text-s">
          {role} · {merchantName}
        </span>
      </div>
      <Choices />
      <ul className="mt-2 border-line border-t pt-2">
        <MenuButton icon={<LockKeyhole aria-hidden="true" />} label={t("lock")} onPress={lockNow} />
        {canSwitch && <MenuLink href="/merchant" icon={<Store aria-hidden="true" />} label={t("switchMerchant")} />}
        <MenuLink href="/display" isNewWindow icon={<MonitorSmartphone aria-hidden="true" />} label={t("display")} />
        <MenuButton
          icon={<Keyboard aria-hidden="true" />}
          label={t("shortcuts")}
          onPress={() => {
            close();
            setShortcutSheet(true);
          }}
        />
        {/* a person chosen by PIN leaves by the lock: the till stays signed in for the next one */}
        {!isByPin && <MenuButton icon={<LogOut aria-hidden="true" />} label={t("signOut")} onPress={signOut} />}
      </ul>
    </div>
  );
}

function Choices() {
  const t = useTranslator(shellWords);
  const language = useLanguage();
  const changeLanguage = useChangeLanguage();
  const theme = useTheme();
  return (
    <div className="grid gap-2 px-1">
      <SegmentedControl
        label={t("language")}
        value={language}
        onChange={changeLanguage}
        segments={[
          { value: "id", label: "Indonesia" },
          { value: "en", label: "English" },
        ]}
      />
      <SegmentedControl
        label={t("theme")}
        value={theme}
        onChange={setTheme}
        segments={[
          { value: "system", label: t("themeSystem") },
          { value: "light", label: t("themeLight") },
          { value: "dark", label: t("themeDark") },
        ]}
        className="[&_span]:px-2"
      />
    </div>
  );
}

const ROW =
  "press flex min-h-12 w-full items-center gap-3 rounded-control px-3 text-left font-semibold no-underline hover:bg-fill [&_svg]:size-5 [&_svg]:stroke-[1.75]";

const MenuButton = ({ icon, label, onPress }: { icon: ReactNode; label: string; onPress: () => void }) => (
  <li>
    <button type="button" onClick={onPress} className={ROW}>
      {icon}
      {label}
    </button>
  </li>
);

interface MenuLinkProps {
  href: string;
  icon: ReactNode;
  label: string;
  isNewWindow?: boolean;
}

const MenuLink = ({ href, icon, label, isNewWindow = false }: MenuLinkProps) => (
  <li>
    <Link href={href} prefetch={false} className={ROW} {...(isNewWindow && { target: "atapos-display" })}>
      {icon}
      {label}
    </Link>
  </li>
);
