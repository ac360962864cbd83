import { z } from "zod";

export interface NewCustomer {
  name: string;
  phone: string;
  email: string;
}

/** What was searched for and not found, in the field where it belongs. */
export function newCustomerOf(typed: string): NewCustomer {
  const empty = { name: "", phone: "", email: "" };
  if (typed.includes("@")) return { ...empty, email: typed };
  return /^\+?[\d\s().-]{3,}$/u.test(typed) ? { ...empty, phone: typed } : { ...empty, name: typed };
}

const email = z.email().max(254);

/** What the server would refuse, the first of it; null: nothing. */
export function problemsOf(customer: NewCustomer): "none" | "phone" | "email" | null {
  const phone = customer.phone.trim();
  const address = customer.email.trim();
  if (phone === "" && address === "") return "none";
  if (phone !== "" && !/^\+?[\d\s().-]{5,40}$/u.test(phone)) return "phone";
  return address !== "" && !email.safeParse(address).success ? "email" : null;
}
