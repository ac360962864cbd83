"use client";
// The guided set-up of a merchant: one question a page, saved as one goes, on a page of its own without the rail.
import type { SetupStep } from "@atapos/domain";
import { api } from "../../trpc/api.ts";
import { Loaded } from "../loaded.tsx";
import { BusinessStep } from "./business-step.tsx";
import { HoursStep } from "./hours-step.tsx";
import { MenuStep } from "./menu-step.tsx";
import { PaymentStep } from "./payment-step.tsx";
import { SetupProvider, useSetup } from "./setup-context.tsx";
import { SetupSide } from "./setup-side.tsx";
import { TablesStep } from "./tables-step.tsx";
import { TaxStep } from "./tax-step.tsx";
import { TestStep } from "./test-step.tsx";

const STEPS: Readonly<Record<SetupStep, () => React.ReactNode>> = {
  business: BusinessStep,
  hours: HoursStep,
  tax: TaxStep,
  menu: MenuStep,
  tables: TablesStep,
  payment: PaymentStep,
  test: TestStep,
};

export function SetupScreen() {
  const merchant = api.merchant.get.useQuery({});
  const setup = api.merchant.setup.useQuery();
  if (merchant.data !== undefined && setup.data !== undefined) {
    return (
      <SetupProvider merchant={merchant.data} facts={setup.data}>
        <div className="flex min-h-0 flex-1 max-m:flex-col">
          <SetupSide />
          <Step />
        </div>
      </SetupProvider>
    );
  }
  return (
    <main className="mx-auto w-full max-w-[620px] p-6">
      {merchant.error === null ? (
        <Loaded query={setup}>{() => null}</Loaded>
      ) : (
        <Loaded query={merchant}>{() => null}</Loaded>
      )}
    </main>
  );
}

function Step() {
  const { step } = useSetup();
  const Page = STEPS[step];
  return <Page key={step} />;
}
