import { notFound } from "next/navigation";
import { ReceiptPage } from "../../../src/receipt/receipt-page.tsx";
import { StaffProvider } from "../../../src/session/staff.tsx";
import { StaffGate } from "../../../src/session/staff-gate.tsx";
import { readId } from "../../../src/shared/read-id.ts";

interface PageProps {
  params: Promise<{ orderId: string }>;
  searchParams: Promise<{ paper?: string; print?: string }>;
}

const Page = async ({ params, searchParams }: PageProps) => {
  const orderId = readId((await params).orderId);
  if (orderId === null) notFound();
  const { paper, print } = await searchParams;
  return (
    <StaffGate>
      {(staff) => (
        <StaffProvider staff={staff}>
          <ReceiptPage orderId={orderId} paper={paper === "58" ? 58 : 80} isPrinting={print === "1"} />
        </StaffProvider>
      )}
    </StaffGate>
  );
};

export default Page;
