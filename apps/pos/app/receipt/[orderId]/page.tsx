import { notFound, redirect } from "next/navigation";
import { ReceiptPage } from "../../../src/receipt/receipt-page.tsx";
import { readVisitor } from "../../../src/session/read-staff.ts";
import { StaffProvider } from "../../../src/session/staff.tsx";
import { readId } from "../../../src/shared/read-id.ts";

interface PageProps {
  params: Promise<{ orderId: string }>;
  searchParams: Promise<{ paper?: string; print?: string }>;
}

const Page = async ({ params, searchParams }: PageProps) => {
  const orderId = readId((await params).orderId);
  if (orderId === null) notFound();
  const visitor = await readVisitor();
  if (visitor.kind !== "staff") redirect("/login");
  const { paper, print } = await searchParams;
  return (
    <StaffProvider staff={visitor.staff}>
      <ReceiptPage orderId={orderId} paper={paper === "58" ? 58 : 80} isPrinting={print === "1"} />
    </StaffProvider>
  );
};

export default Page;
