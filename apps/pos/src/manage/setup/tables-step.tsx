"use client";
import { Banner } from "@atapos/ui/banner";
import { useTranslator } from "@atapos/ui/language";
import { Stepper } from "@atapos/ui/stepper";
import { useRef, useState } from "react";
import { api } from "../../trpc/api.ts";
import { useSetup } from "./setup-context.tsx";
import { setupWords } from "./setup-words.ts";
import { StepFrame } from "./step-frame.tsx";

const MOST = 60;

export function TablesStep() {
  const t = useTranslator(setupWords);
  const { facts } = useSetup();
  const utils = api.useUtils();
  const key = useRef(crypto.randomUUID());
  const create = api.table.createMany.useMutation();
  const [count, setCount] = useState(8);
  const prefix = `${t("tablePrefix")} `;
  const isThere = facts.tableCount > 0;
  const next = async () => {
    if (isThere) return true;
    await create.mutateAsync({ prefix, from: 1, to: count, idempotencyKey: `${key.current}:${count}` });
    await utils.merchant.setup.invalidate();
    void utils.table.invalidate();
    return true;
  };
  return (
    <StepFrame title={t("tablesTitle")} lead={t("tablesLead")} onNext={next} canSkip={!isThere}>
      {isThere ? (
        <Banner tone="ok" look="note">
          {t("tablesThere", { tables: t("tableCount", { count: facts.tableCount }) })}
        </Banner>
      ) : (
        <div className="flex min-h-20 items-center gap-4 rounded-[18px] bg-raised px-4.5 inset-ring inset-ring-line-strong">
          <span className="flex-1">
            <b className="block">{t("tablesField")}</b>
            <span className="block text-ink-2 text-s">
              {t("tablesWillBe", { first: `${prefix}1`, last: `${prefix}${count}` })}
            </span>
          </span>
          <Stepper name={t("tablesField")} value={count} min={1} max={MOST} onChange={setCount} />
        </div>
      )}
    </StepFrame>
  );
}
