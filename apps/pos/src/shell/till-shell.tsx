"use client";
// What stands around every room of the till: the rail, the feed, the banner of a lost connection, shortcuts, toasts.
import { SkipLink } from "@atapos/ui/skip-link";
import { Toaster } from "@atapos/ui/toast";
import type { ReactNode } from "react";
import { NewOrderAlert } from "../alerts/new-order-alert.tsx";
import { ShortcutSheet } from "../keys/shortcut-sheet.tsx";
import { LiveProvider } from "../live/live-provider.tsx";
import { SessionGuard } from "../session/session-guard.tsx";
import { StaffProvider } from "../session/staff.tsx";
import type { Staff } from "../session/staff-types.ts";
import { ConnectionBanner } from "./connection-banner.tsx";
import { Rail } from "./rail.tsx";

interface TillShellProps {
  staff: Staff;
  idleMs: number;
  children: ReactNode;
}

export const TillShell = ({ staff, idleMs, children }: TillShellProps) => (
  // another person or another merchant starts with nothing of the last one's on the screen
  <StaffProvider key={`${staff.merchantId}:${staff.staffId}`} staff={staff}>
    <SessionGuard idleMs={idleMs}>
      <LiveProvider>
        <SkipLink />
        <div className="flex h-dvh overflow-hidden max-s:flex-col">
          <Rail />
          <div className="flex min-h-0 min-w-0 flex-1 flex-col">
            <ConnectionBanner />
            <div id="content" tabIndex={-1} className="relative flex min-h-0 min-w-0 flex-1 flex-col outline-none">
              {children}
            </div>
          </div>
        </div>
        <NewOrderAlert />
        <ShortcutSheet />
        <Toaster place="staff" />
      </LiveProvider>
    </SessionGuard>
  </StaffProvider>
);
