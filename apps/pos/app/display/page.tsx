import type { Metadata } from "next";
import { CustomerDisplay } from "../../src/pay/customer-display.tsx";
import { RestingDisplay } from "../../src/session/resting-display.tsx";
import { StaffProvider } from "../../src/session/staff.tsx";
import { StaffGate } from "../../src/session/staff-gate.tsx";

export const metadata: Metadata = { title: "Layar pelanggan" };

const Page = () => (
  <StaffGate locked={<RestingDisplay />}>
    {(staff) => (
      <StaffProvider staff={staff}>
        <CustomerDisplay />
      </StaffProvider>
    )}
  </StaffGate>
);

export default Page;
