import type { Customer } from "./customer-types.ts";

export interface CustomerDraft {
  name: string;
  phone: string;
  email: string;
}

export const draftOf = ({ name, phone, email }: Pick<Customer, "name" | "phone" | "email">): CustomerDraft => ({
  name: name ?? "",
  phone: phone ?? "",
  email: email ?? "",
});

type Problem = "badEmail" | "badPhone" | "noWay";

/** What keeps a draft from being saved, by field. */
export function problemsOf({ phone, email }: CustomerDraft): Partial<Record<keyof CustomerDraft, Problem>> {
  const [number, address] = [phone.trim(), email.trim()];
  return {
    ...(number === "" && address === "" && { phone: "noWay" as const }),
    ...(number !== "" && !/^\+?[\d\s().-]{5,40}$/u.test(number) && { phone: "badPhone" as const }),
    ...(address !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(address) && { email: "badEmail" as const }),
  };
}

/** Only what changed; an empty field is taken away. */
export function changesIn(
  draft: CustomerDraft,
  saved: CustomerDraft,
): Partial<Record<keyof CustomerDraft, string | null>> {
  const changed = (field: keyof CustomerDraft) =>
    draft[field].trim() === saved[field] ? {} : { [field]: draft[field].trim() || null };
  return { ...changed("name"), ...changed("phone"), ...changed("email") };
}
