"use client";
import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import type { Bill } from "../../../src/pay/bill.ts";
import { billOfOrder } from "../../../src/pay/bill-of-order.ts";
import { PaySheet } from "../../../src/pay/pay-sheet.tsx";
import { PaidPaper } from "../../../src/receipt/paid-paper.tsx";
import { api } from "../../../src/trpc/api.ts";

export default function Page() {
  const utils = api.useUtils();
  const [bill, setBill] = useState<Bill | null>(null);
  const [paid, setPaid] = useState<number | null>(null);
  const params = useSearchParams();
  useEffect(() => {
    void (async () => {
      const id = params.get("order");
      const order = await utils.client.order.get.query({ orderId: Number(id) });
      setBill(
        billOfOrder(order, { title: "Meja 7", subtitle: "Makan di sini", discountName: "Promo", taxName: "PBJT" }, () =>
          utils.client.order.get.query({ orderId: Number(id) }),
        ),
      );
    })();
  }, [params, utils]);
  return (
    <div className="flex flex-1">
      <main className="flex-1 p-6">
        <button id="behind">tile</button>
      </main>
      <aside data-pay-aside className="w-96 border-l border-line bg-raised">
        {paid !== null ? <PaidPaper orderId={paid} /> : <button onClick={() => setBill(null)}>Ubah pesanan</button>}
      </aside>
      {bill && <PaySheet bill={bill} onClose={() => setBill(null)} onPaid={(r) => setPaid(r.order.id)} />}
    </div>
  );
}
