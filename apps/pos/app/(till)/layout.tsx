import type { ReactNode } from "react";
import { readEnv } from "../../src/env.ts";
import { StaffGate } from "../../src/session/staff-gate.tsx";
import { TillShell } from "../../src/shell/till-shell.tsx";

const TillLayout = ({ children }: { children: ReactNode }) => (
  <StaffGate>
    {(staff) => (
      <TillShell staff={staff} idleMs={readEnv().ATAPOS_LOCK_MINUTES * 60_000}>
        {children}
      </TillShell>
    )}
  </StaffGate>
);

export default TillLayout;
