import { Toaster } from "@atapos/ui/toast";
import type { Metadata } from "next";
import { VisitorLanguage } from "../../../../src/account/visitor-language.tsx";
import { BadLink } from "../../../../src/order/bad-link.tsx";
import { readLinkedOrder } from "../../../../src/order/read-order.ts";
import { ReceiptScreen } from "../../../../src/order/receipt-screen.tsx";
import { readLanguage } from "../../../../src/words/language.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Struk", referrer: "no-referrer", robots: { index: false } };

/** The receipt for whoever holds the order's link. */
const LinkedReceiptPage = async ({ params }: { params: Promise<{ token: string }> }) => {
  const { token } = await params;
  const order = await readLinkedOrder(token);
  return (
    <VisitorLanguage language={await readLanguage(order?.merchant.language)}>
      {order === null ? <BadLink /> : <ReceiptScreen order={order} token={token} backTo={`/o/${token}`} />}
      <Toaster />
    </VisitorLanguage>
  );
};

export default LinkedReceiptPage;
