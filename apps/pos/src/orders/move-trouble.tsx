"use client";
// What did not happen: said until somebody does it again or waves it away.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { useErrorText } from "../words/error-words.ts";
import { orderWords } from "./order-words.ts";

export interface Trouble {
  /** What did not happen. */
  title: string;
  error: unknown;
  /** null: nothing to try again. */
  retry: (() => void) | null;
}

export function MoveTrouble({ trouble, onDismiss }: { trouble: Trouble; onDismiss: () => void }) {
  const t = useTranslator(orderWords);
  const errorText = useErrorText();
  const again = () => {
    onDismiss();
    trouble.retry?.();
  };
  return (
    <Banner
      tone="danger"
      look="note"
      className="mx-6 mb-3 shrink-0"
      title={trouble.title}
      action={
        <div className="flex gap-2">
          <Button variant="ghost" onClick={onDismiss}>
            {t("dismiss")}
          </Button>
          {trouble.retry !== null && (
            <Button variant="quiet" onClick={again}>
              {t("retry")}
            </Button>
          )}
        </div>
      }
    >
      {errorText(trouble.error)}
    </Banner>
  );
}
