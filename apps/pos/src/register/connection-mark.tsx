"use client";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import CloudCheck from "lucide-react/icons/cloud-check";
import CloudOff from "lucide-react/icons/cloud-off";
import { useConnection } from "../live/live-provider.tsx";
import { useRegister } from "./register-context.tsx";
import { registerWords } from "./register-words.ts";

/** Whether the till speaks with its server; pressed, it says so in words and asks for the menu again. */
export function ConnectionMark() {
  const { isOnline } = useConnection();
  const { menu } = useRegister();
  const t = useTranslator(registerWords);
  const label = t(isOnline ? "connected" : "offline");
  const Icon = isOnline ? CloudCheck : CloudOff;
  const press = () => {
    menu.reload();
    showToast({ message: label, icon: <Icon aria-hidden="true" /> });
  };
  return (
    <button
      type="button"
      aria-label={label}
      onClick={press}
      className={`press grid size-12 shrink-0 place-items-center rounded-control bg-raised inset-ring inset-ring-line-strong hover:bg-fill [&_svg]:size-5 ${isOnline ? "text-accent-ink" : "text-warn-ink"}`}
    >
      <Icon aria-hidden="true" />
    </button>
  );
}
