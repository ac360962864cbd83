"use client";
import { Banner } from "@atapos/ui/banner";
import { useTranslator } from "@atapos/ui/language";
import { api } from "../../trpc/api.ts";
import { Loaded } from "../loaded.tsx";
import type { GatewayStatus } from "../settings/gateway-types.ts";
import { KeysFields, useKeysForm } from "../settings/keys-drawer.tsx";
import { useSetup } from "./setup-context.tsx";
import { setupWords } from "./setup-words.ts";
import { StepFrame } from "./step-frame.tsx";

export function PaymentStep() {
  const t = useTranslator(setupWords);
  const status = api.merchant.gatewayStatus.useQuery();
  if (status.data !== undefined) return <Keys status={status.data} />;
  return (
    <StepFrame title={t("paymentTitle")} lead={t("paymentLead")} canSkip hasNext={false}>
      <Loaded query={status}>{() => null}</Loaded>
    </StepFrame>
  );
}

function Keys({ status }: { status: GatewayStatus }) {
  const t = useTranslator(setupWords);
  const { facts } = useSetup();
  const form = useKeysForm(status, status.isProduction, () => undefined);
  return (
    <StepFrame title={t("paymentTitle")} lead={t("paymentLead")} onNext={form.saveNow} canSkip={!facts.isGatewaySet}>
      {status.isServerKeySet && (
        <Banner tone="ok" look="note">
          {t("paymentThere")}
        </Banner>
      )}
      <KeysFields form={form} status={status} />
    </StepFrame>
  );
}
