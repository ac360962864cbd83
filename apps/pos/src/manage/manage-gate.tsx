"use client";
// The owner's pages are for admins who signed in themselves; apps/api refuses everybody else behind each of them too.
import { LEVEL_ADMIN } from "@atapos/domain";
import { buttonClass } from "@atapos/ui/button-class";
import { EmptyState } from "@atapos/ui/empty-state";
import { useTranslator } from "@atapos/ui/language";
import LockKeyhole from "lucide-react/icons/lock-keyhole";
import Link from "next/link";
import type { ReactNode } from "react";
import { useStaff } from "../session/staff.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { manageWords } from "./manage-words.ts";

export function ManageGate({ children }: { children: ReactNode }) {
  const staff = useStaff();
  if (staff.level < LEVEL_ADMIN) return <AdminsOnly isByPin={staff.isByPin} />;
  return (
    <>
      {children}
      <LeaveDialog />
    </>
  );
}

function AdminsOnly({ isByPin }: { isByPin: boolean }) {
  const t = useTranslator(manageWords);
  return (
    <main className="m-auto w-full max-w-[440px] p-6">
      <EmptyState
        as="h1"
        icon={<LockKeyhole aria-hidden="true" />}
        title={t("adminsOnly")}
        action={
          <Link href="/" className={buttonClass({ variant: "soft" })}>
            {t("toRegister")}
          </Link>
        }
      >
        {t(isByPin ? "adminsOnlyPin" : "adminsOnlyText")}
      </EmptyState>
    </main>
  );
}
