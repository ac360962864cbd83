import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MerchantScreen } from "../../src/session/merchant-screen.tsx";
import { readMerchants } from "../../src/session/read-merchants.ts";

export const metadata: Metadata = { title: "Pilih merchant" };

const Page = async ({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) => {
  const asked = (await searchParams).q;
  const search = typeof asked === "string" ? asked.slice(0, 100) : "";
  const merchants = await readMerchants(search);
  if (merchants === null) redirect("/");
  return <MerchantScreen {...merchants} search={search} />;
};

export default Page;
