import type { ReactNode } from "react";
import { ManageGate } from "../../../src/manage/manage-gate.tsx";

const ManageLayout = ({ children }: { children: ReactNode }) => <ManageGate>{children}</ManageGate>;

export default ManageLayout;
