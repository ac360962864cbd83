/** A number as WhatsApp's links want it: 0812-3456-7890 -> 6281234567890. Null for what cannot be one. */
export function whatsappNumber(phone: string): string | null {
  const isInternational = phone.trim().startsWith("+");
  const digits = phone.replace(/\D/gu, "");
  const number = isInternational ? digits : digits.startsWith("0") ? `62${digits.slice(1)}` : digits;
  return number.length >= 8 && number.length <= 15 && !number.startsWith("0") ? number : null;
}

/** Opens WhatsApp with the text ready to send; without a number the sender chooses whom. */
export function whatsappLink(phone: string | null, text: string): string {
  const number = phone === null ? null : whatsappNumber(phone);
  return `https://wa.me/${number ?? ""}?text=${encodeURIComponent(text)}`;
}
