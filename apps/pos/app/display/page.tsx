import { redirect } from "next/navigation";
import { CustomerDisplay } from "../../src/pay/customer-display.tsx";
import { readVisitor } from "../../src/session/read-staff.ts";
import { StaffProvider } from "../../src/session/staff.tsx";

const Page = async () => {
  const visitor = await readVisitor();
  if (visitor.kind !== "staff") redirect("/login");
  return (
    <StaffProvider staff={visitor.staff}>
      <CustomerDisplay />
    </StaffProvider>
  );
};

export default Page;
