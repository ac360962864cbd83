import type { ReactNode } from "react";
import { SettingsFrame } from "../../../../src/manage/settings/settings-frame.tsx";

const SettingsLayout = ({ children }: { children: ReactNode }) => <SettingsFrame>{children}</SettingsFrame>;

export default SettingsLayout;
