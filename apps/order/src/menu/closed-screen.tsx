"use client";
// While no orders are taken: when they will be, and the menu for who wants to look already.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { scanWords } from "../words/scan-words.ts";
import { ClosedCard } from "./closed-card.tsx";
import { useDiner } from "./diner-context.tsx";
import { HoursList } from "./hours-list.tsx";
import { LanguageButton } from "./language-button.tsx";
import { TablePlaque } from "./table-plaque.tsx";

export default function ClosedScreen({ onBrowse }: { onBrowse: () => void }) {
  const { menu, session } = useDiner();
  const t = useTranslator(scanWords);
  return (
    <main className="mx-auto flex min-h-dvh max-w-[480px] flex-col px-4 pt-2">
      <div className="flex min-h-12 items-center gap-2.5">
        <TablePlaque table={session?.table ?? null} />
        <p className="min-w-0 flex-1 truncate font-bold">{menu.merchant.name}</p>
        <LanguageButton />
      </div>
      <ClosedCard />
      <HoursList />
      <div className="pb-dock mt-auto pt-8">
        <Button size="l" block onClick={onBrowse}>
          {t("seeMenu")}
        </Button>
      </div>
    </main>
  );
}
