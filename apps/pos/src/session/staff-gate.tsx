// What a page of the staff's shows depends on who asks for it: the page, the lock, the sign-in, or why not.
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { GoToLogin } from "./go-to-login.tsx";
import { LockScreen } from "./lock-screen.tsx";
import { readPeople } from "./read-people.ts";
import { readVisitor } from "./read-visitor.ts";
import { RefusalScreen } from "./refusal-screen.tsx";
import type { Staff } from "./staff-types.ts";
import { readTill } from "./till-session.ts";

interface StaffGateProps {
  children: (staff: Staff) => ReactNode;
  /** What stands there while the till is locked, where it is not the lock screen. */
  locked?: ReactNode;
}

export async function StaffGate({ children, locked }: StaffGateProps) {
  const visitor = await readVisitor();
  switch (visitor.kind) {
    case "staff":
      return children(visitor.staff);
    case "platform":
      redirect("/merchant");
      break;
    case "refused":
      return <RefusalScreen refusal={visitor.refusal} isByPin={(await readTill())?.isLocked ?? false} />;
    case "locked": {
      if (locked !== undefined) return locked;
      const people = await readPeople();
      return people === null ? <GoToLogin /> : <LockScreen till={people} />;
    }
    case "nobody":
      return <GoToLogin />;
  }
}
