"use client";
import { useTranslator } from "@atapos/ui/language";
import ConciergeBell from "lucide-react/icons/concierge-bell";
import { menuWords } from "../words/menu-words.ts";
import { openView } from "./view.ts";

export function CallButton() {
  const t = useTranslator(menuWords);
  return (
    <button
      type="button"
      aria-label={t("callStaff")}
      aria-haspopup="dialog"
      onClick={() => openView({ kind: "call" })}
      className="press -mr-3 grid size-12 shrink-0 place-items-center rounded-full hover:bg-fill [&_svg]:size-6"
    >
      <ConciergeBell aria-hidden="true" />
    </button>
  );
}
