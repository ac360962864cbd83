"use client";
// The first order goes the way of every order; at the end it is cancelled, so that stock and reports are as before.
import { canCancel } from "@atapos/domain";
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { buttonClass } from "@atapos/ui/button-class";
import { formatMoney } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { LiveDot } from "@atapos/ui/live-dot";
import { QrCode } from "@atapos/ui/qr-code";
import CircleCheck from "lucide-react/icons/circle-check";
import ExternalLink from "lucide-react/icons/external-link";
import { api } from "../../trpc/api.ts";
import { useSetup } from "./setup-context.tsx";
import { setupWords } from "./setup-words.ts";
import { StepFrame } from "./step-frame.tsx";
import { type TestOrder, useTestOrder } from "./use-test-order.ts";

export function TestStep() {
  const t = useTranslator(setupWords);
  const { facts, go } = useSetup();
  const test = useTestOrder();
  if (facts.productCount === 0) {
    return (
      <StepFrame title={t("testTitle")} lead={t("testNoMenu")} hasNext={false}>
        <Button className="justify-self-start" onClick={() => go("menu")}>
          {t("toMenu")}
        </Button>
      </StepFrame>
    );
  }
  if (test.order !== null) return <Arrived order={test.order} onClean={test.clean} />;
  if (test.isSelling) {
    return (
      <StepFrame title={t("ready")} lead={t("readyLead")} nextLabel={t("toRegister")}>
        {null}
      </StepFrame>
    );
  }
  return <Waiting test={test} />;
}

function Waiting({ test }: { test: ReturnType<typeof useTestOrder> }) {
  const t = useTranslator(setupWords);
  const { fail } = useSetup();
  const tables = api.table.list.useQuery({ limit: 1 });
  const menu = api.catalog.menu.useQuery({});
  const table = tables.data?.items[0];
  const isOpen = menu.data?.merchant.isOpen ?? true;
  const canScan = table !== undefined && isOpen;
  return (
    <StepFrame title={t("testTitle")} lead={t(canScan ? "testLead" : "testLeadRegister")} hasNext={false} canSkip>
      {table !== undefined && !isOpen && (
        <Banner tone="warn" look="note">
          {t("testClosed")}
        </Banner>
      )}
      <div className="flex flex-wrap items-center gap-5 rounded-[18px] bg-raised p-4.5 inset-ring inset-ring-line">
        {canScan && (
          <div className="w-44 shrink-0 overflow-hidden rounded-base">
            <QrCode value={table.orderUrl} label={t("testTable", { name: table.name })} />
          </div>
        )}
        <div className="grid min-w-52 flex-1 justify-items-start gap-2">
          {canScan && (
            <>
              <b>{t("testTable", { name: table.name })}</b>
              <p role="status" className="flex items-center gap-2 text-ink-2">
                <LiveDot />
                {t("testWaiting")}
              </p>
              <a href={table.orderUrl} target="_blank" rel="noreferrer" className={buttonClass({ variant: "text" })}>
                <ExternalLink aria-hidden="true" />
                {t("testOpenHere")}
              </a>
            </>
          )}
          <Button
            variant={canScan ? "quiet" : "primary"}
            isLoading={test.isPlacing}
            loadingLabel={t("testPlacing")}
            onClick={() => void test.place().catch(fail)}
          >
            {t("testFromRegister")}
          </Button>
        </div>
      </div>
      <p className="text-ink-2 text-s">{t("testClean")}</p>
    </StepFrame>
  );
}

function Arrived({ order, onClean }: { order: TestOrder; onClean: () => Promise<boolean> }) {
  const t = useTranslator(setupWords);
  const isOpen = canCancel(order);
  return (
    <StepFrame
      title={t("testArrived")}
      lead={t("testDone")}
      onNext={onClean}
      nextLabel={t(isOpen ? "testFinish" : "finish")}
      canSkip={isOpen}
      skipLabel={t("testKeep")}
    >
      <ArrivedCard order={order} />
      {order.paid > order.refunded && (
        <Banner tone="warn" look="note">
          {t("testPaid")}
        </Banner>
      )}
    </StepFrame>
  );
}

function ArrivedCard({ order }: { order: TestOrder }) {
  const t = useTranslator(setupWords);
  const language = useLanguage();
  const count = order.items.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <div role="status" className="flex items-center gap-4 rounded-[18px] bg-accent-soft p-4.5 text-accent-ink">
      <CircleCheck aria-hidden="true" className="size-9 shrink-0" />
      <div>
        <p className="font-bold">
          {t("testArrivedText", {
            number: order.orderNumber,
            items: t("itemCount", { count }),
            total: formatMoney(order.total, order.currency, language),
          })}
        </p>
        {canCancel(order) && <p className="mt-1 text-s">{t("testClean")}</p>}
      </div>
    </div>
  );
}
