import { Toaster } from "@atapos/ui/toast";
import type { Metadata } from "next";
import { readProfile } from "../../../src/account/read-customer.ts";
import { VisitorLanguage } from "../../../src/account/visitor-language.tsx";
import { DinerProvider } from "../../../src/menu/diner-context.tsx";
import { Elsewhere } from "../../../src/order/elsewhere.tsx";
import { OwnStatus } from "../../../src/order/own-status.tsx";
import { orderIdOf, readDinerOf, readOwnOrder } from "../../../src/order/read-order.ts";
import { readLanguage } from "../../../src/words/language.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Pesanan", robots: { index: false } };

interface OrderPageProps {
  params: Promise<{ orderId: string }>;
  searchParams: Promise<{ late?: string }>;
}

/** One order on the phone that ordered, or for the account it belongs to. */
const OrderPage = async ({ params, searchParams }: OrderPageProps) => {
  const orderId = orderIdOf((await params).orderId);
  const own = orderId === null ? null : await readOwnOrder(orderId);
  if (own === null) {
    return (
      <VisitorLanguage language={await readLanguage()}>
        <Elsewhere orderId={orderId ?? 0} isReceipt={false} />
      </VisitorLanguage>
    );
  }
  const [diner, profile, { late }] = await Promise.all([
    readDinerOf(own.order.merchantId),
    readProfile(),
    searchParams,
  ]);
  return (
    <DinerProvider
      menu={diner.menu}
      session={diner.session}
      language={await readLanguage(diner.menu.merchant.language)}
      nowMs={Date.now()}
    >
      <OwnStatus
        order={own.order}
        token={own.token}
        isLate={late === "1" && own.order.paidAt !== null}
        isSignedIn={profile?.merchantId === own.order.merchantId}
      />
      <Toaster />
    </DinerProvider>
  );
};

export default OrderPage;
