"use client";
// What the promotion applies to, each with a way off the list.
import { Button } from "@atapos/ui/button";
import { formatMoney, formatPercent } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import Plus from "lucide-react/icons/plus";
import X from "lucide-react/icons/x";
import { FieldError } from "../inset-field.tsx";
import type { TargetDraft } from "./promotion-draft.ts";
import type { Editor } from "./promotion-editor.tsx";
import { promotionWords } from "./promotion-words.ts";
import type { Preview } from "./use-preview.ts";

const MAX_CHIPS = 12;

interface TargetChipsProps {
  editor: Editor;
  currency: string;
  preview: Preview;
  onPick: () => void;
}

export function TargetChips({ editor: { draft, change, problems }, currency, preview, onPick }: TargetChipsProps) {
  const t = useTranslator(promotionWords);
  const language = useLanguage();
  const { targets, type } = draft;
  const amountText = (amount: number) =>
    type === "percent" ? formatPercent(amount, language) : formatMoney(amount, currency, language);
  const more = targets.length - MAX_CHIPS;
  const count = preview.isWhole ? (preview.query.data?.itemCount ?? null) : null;
  return (
    <section aria-label={t("appliesTo")}>
      <div className="flex min-h-7 items-center gap-2">
        <h3 className="flex-1 font-bold text-m">{t("appliesTo")}</h3>
        {count !== null && <span className="text-ink-2 text-s">{t("items", { count })}</span>}
      </div>
      <ul className="flex flex-wrap items-center gap-2">
        {targets.slice(0, MAX_CHIPS).map((target) => (
          <li
            key={`${target.kind}-${String(target.id)}`}
            className="inline-flex min-h-12 max-w-full items-center rounded-full bg-fill pl-3.5 font-semibold text-m"
          >
            <span className="truncate">
              {target.kind === "category" ? t("allOf", { name: target.name }) : target.name}
              {target.amount !== null && <b className="money ml-1.5 text-kunyit-ink">{amountText(target.amount)}</b>}
            </span>
            <button
              type="button"
              aria-label={t(target.kind === "category" ? "removeCategory" : "removeTarget", { name: target.name })}
              onClick={() => change({ targets: targets.filter((other) => !isSame(other, target)) })}
              className="press grid size-12 place-items-center rounded-full [&_svg]:size-4"
            >
              <X aria-hidden="true" />
            </button>
          </li>
        ))}
        {more > 0 && (
          <li>
            <Button variant="ghost" onClick={onPick}>
              +{more}
            </Button>
          </li>
        )}
        <li>
          <Button variant="text" icon={<Plus aria-hidden="true" />} onClick={onPick}>
            {t("addTarget")}
          </Button>
        </li>
      </ul>
      {problems?.targets && <FieldError id="promotion-targets-error">{t(problems.targets)}</FieldError>}
    </section>
  );
}

export const isSame = (one: Pick<TargetDraft, "kind" | "id">, other: Pick<TargetDraft, "kind" | "id">): boolean =>
  one.kind === other.kind && one.id === other.id;
