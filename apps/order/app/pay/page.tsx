import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PayShell } from "../../src/pay/pay-shell.tsx";
import { readCartPay } from "../../src/pay/read-pay.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Bayar", robots: { index: false } };

/** Paying for what is in the cart; `m` names the restaurant of a takeaway guest. */
const PayPage = async ({ searchParams }: { searchParams: Promise<{ m?: string }> }) => {
  const { m } = await searchParams;
  const page = await readCartPay(typeof m === "string" && /^[1-9]\d{0,8}$/.test(m) ? Number(m) : null);
  if (page === null) redirect("/");
  return <PayShell {...page} />;
};

export default PayPage;
