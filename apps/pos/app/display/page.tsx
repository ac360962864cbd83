import type { Metadata } from "next";
import { LiveProvider } from "../../src/live/live-provider.tsx";
import { CustomerDisplay } from "../../src/pay/customer-display.tsx";
import { StaffProvider } from "../../src/session/staff.tsx";
import { StaffGate } from "../../src/session/staff-gate.tsx";

export const metadata: Metadata = { title: "Layar pelanggan" };

const Page = () => (
  <StaffGate>
    {(staff) => (
      <StaffProvider staff={staff}>
        <LiveProvider>
          <CustomerDisplay />
        </LiveProvider>
      </StaffProvider>
    )}
  </StaffGate>
);

export default Page;
