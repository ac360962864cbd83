"use client";
// A merchant of one's own more: its name and kind, then it is there, chosen, and the set-up goes on inside it.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import ArrowRight from "lucide-react/icons/arrow-right";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { askMerchant } from "../../session/ask-session.ts";
import { tellOtherWindows } from "../../session/other-windows.ts";
import { showFailure } from "../../shared/show-failure.tsx";
import { Mark } from "../../shell/mark.tsx";
import { api } from "../../trpc/api.ts";
import { useErrorCodeText, useErrorText } from "../../words/error-words.ts";
import { type Business, BusinessFields } from "./business-fields.tsx";
import { setupWords } from "./setup-words.ts";

export function NewMerchant() {
  const t = useTranslator(setupWords);
  const router = useRouter();
  const { create, isBusy } = useCreate();
  const [business, setBusiness] = useState<Business>({ name: "", businessType: "fnb" });
  const [isNameMissing, setIsNameMissing] = useState(false);
  return (
    <main className="flex min-h-0 flex-1 flex-col overflow-y-auto px-4 py-5 s:px-8">
      <span className="text-accent">
        <Mark size={36} />
      </span>
      <form
        noValidate
        className="m-auto grid w-full max-w-[620px] gap-5.5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          const isMissing = business.name.trim() === "";
          setIsNameMissing(isMissing);
          if (!isMissing) void create({ ...business, name: business.name.trim() });
        }}
      >
        <header>
          <h1 className="text-balance font-bold text-2xl tracking-[-0.028em] s:text-[34px]/[40px]">{t("newTitle")}</h1>
          <p className="mt-2 text-pretty text-input text-ink-2">{t("newLead")}</p>
        </header>
        <BusinessFields value={business} onChange={setBusiness} isNameMissing={isNameMissing} />
        <div className="flex justify-end gap-2.5">
          <Button variant="ghost" onClick={() => router.back()}>
            {t("cancel")}
          </Button>
          <Button type="submit" isLoading={isBusy} loadingLabel={t("saving")}>
            <span className="inline-flex items-center gap-2">
              {t("create")}
              <ArrowRight aria-hidden="true" />
            </span>
          </Button>
        </div>
      </form>
    </main>
  );
}

function useCreate() {
  const errorText = useErrorText();
  const codeText = useErrorCodeText();
  const key = useRef(crypto.randomUUID());
  const [isBusy, setIsBusy] = useState(false);
  const creating = api.merchant.create.useMutation();
  const create = async (business: Business) => {
    setIsBusy(true);
    try {
      const idempotencyKey = `${key.current}:${business.name}:${business.businessType}`;
      const merchant = await creating.mutateAsync({ ...business, idempotencyKey });
      const answer = await askMerchant(merchant.id);
      tellOtherWindows();
      // a new page: nothing of the other merchant stays in memory
      if (answer.ok) return location.assign("/manage/setup?step=hours");
      showFailure(codeText(answer.code));
    } catch (error) {
      showFailure(errorText(error));
    }
    setIsBusy(false);
  };
  return { create, isBusy };
}
