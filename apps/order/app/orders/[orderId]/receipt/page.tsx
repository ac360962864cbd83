import { Toaster } from "@atapos/ui/toast";
import type { Metadata } from "next";
import { VisitorLanguage } from "../../../../src/account/visitor-language.tsx";
import { Elsewhere } from "../../../../src/order/elsewhere.tsx";
import { orderIdOf, readOwnOrder } from "../../../../src/order/read-order.ts";
import { ReceiptScreen } from "../../../../src/order/receipt-screen.tsx";
import { readLanguage } from "../../../../src/words/language.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Struk", robots: { index: false } };

/** The receipt of one's own order. */
const ReceiptPage = async ({ params }: { params: Promise<{ orderId: string }> }) => {
  const orderId = orderIdOf((await params).orderId);
  const own = orderId === null ? null : await readOwnOrder(orderId);
  return (
    <VisitorLanguage language={await readLanguage(own?.order.merchant.language)}>
      {own === null ? (
        <Elsewhere orderId={orderId ?? 0} isReceipt />
      ) : (
        <ReceiptScreen order={own.order} token={own.token} backTo={`/orders/${own.order.id}`} />
      )}
      <Toaster />
    </VisitorLanguage>
  );
};

export default ReceiptPage;
