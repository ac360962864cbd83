import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { readVisitor } from "../../src/session/read-staff.ts";
import { TillShell } from "../../src/shell/till-shell.tsx";

const TillLayout = async ({ children }: { children: ReactNode }) => {
  const visitor = await readVisitor();
  if (visitor.kind !== "staff") redirect("/login");
  return <TillShell staff={visitor.staff}>{children}</TillShell>;
};

export default TillLayout;
