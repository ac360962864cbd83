"use client";
// Who is at the till, and for which merchant: read by the server, the same for every room.
import { createContext, type ReactNode, useContext } from "react";
import type { Staff } from "./staff-types.ts";

const StaffContext = createContext<Staff | null>(null);

export function StaffProvider({ staff, children }: { staff: Staff; children: ReactNode }) {
  return <StaffContext value={staff}>{children}</StaffContext>;
}

/** The person at the till; only inside the till's pages. */
export function useStaff(): Staff {
  const staff = useContext(StaffContext);
  if (staff === null) throw new Error("useStaff stands outside StaffProvider");
  return staff;
}
