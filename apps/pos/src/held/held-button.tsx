"use client";
import { useTranslator } from "@atapos/ui/language";
import Pause from "lucide-react/icons/pause";
import { useRegister } from "../register/register-context.tsx";
import { heldWords } from "./held-words.ts";
import { useHeld } from "./use-held.ts";

/** How many are held, and the way to them. As an invitation it is only there when there are any. */
export function HeldButton({ isInvitation = false }: { isInvitation?: boolean }) {
  const { open } = useRegister();
  const t = useTranslator(heldWords);
  const count = useHeld().items.length;
  if (isInvitation && count === 0) return null;
  return (
    <button
      type="button"
      aria-keyshortcuts="F3"
      onClick={() => open({ kind: "held" })}
      className="press inline-flex h-12 shrink-0 items-center gap-2 whitespace-nowrap rounded-control bg-raised px-4.5 font-bold text-ink text-m inset-ring inset-ring-line-strong hover:bg-fill max-s:px-3 [&_svg]:size-5 [&_svg]:stroke-[1.75]"
    >
      <Pause aria-hidden="true" />
      <span className={isInvitation ? "" : "max-s:sr-only"}>{t(isInvitation ? "openHeld" : "held")}</span>
      {count > 0 && (
        <span className="money grid h-5 min-w-5 place-items-center rounded-full bg-kunyit px-1.25 font-extrabold text-on-kunyit text-xs">
          <span aria-hidden="true">{count}</span>
          <span className="sr-only">, {t("countHeld", { count })}</span>
        </span>
      )}
    </button>
  );
}
