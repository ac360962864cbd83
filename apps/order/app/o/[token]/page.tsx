import { Toaster } from "@atapos/ui/toast";
import type { Metadata } from "next";
import { VisitorLanguage } from "../../../src/account/visitor-language.tsx";
import { BadLink } from "../../../src/order/bad-link.tsx";
import { LinkedStatus } from "../../../src/order/linked-status.tsx";
import { readLinkedOrder } from "../../../src/order/read-order.ts";
import { readLanguage } from "../../../src/words/language.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Pesanan", referrer: "no-referrer", robots: { index: false } };

/** One order for whoever holds its link, on any device. */
const LinkedOrderPage = async ({ params }: { params: Promise<{ token: string }> }) => {
  const { token } = await params;
  const order = await readLinkedOrder(token);
  return (
    <VisitorLanguage language={await readLanguage(order?.merchant.language)}>
      {order === null ? <BadLink /> : <LinkedStatus order={order} token={token} />}
      <Toaster />
    </VisitorLanguage>
  );
};

export default LinkedOrderPage;
