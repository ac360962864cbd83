/** An address as stored and compared: trimmed and in lower case. Whether it is an address is the schema's business. */
export function normaliseEmail(email: string): string {
  return email.normalize("NFKC").trim().toLowerCase();
}

/** Text as stored for search: lower case, no accents, single spaces. "  Kopi   Café " -> "kopi cafe". */
export function normaliseSearch(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * A number as compared, "+6281234567890": "0812-3456-7890", "62 812..." and "+62812..." are one. A local number gets
 * the country's calling code; "" when there is no digit. For display keep what was typed.
 */
export function normalisePhone(phone: string, callingCode = "62"): string {
  const compact = phone.normalize("NFKC").replace(/[^\d+]/g, "");
  const digits = compact.replaceAll("+", "");
  if (digits === "") return "";
  if (compact.startsWith("+")) return `+${digits}`;
  if (digits.startsWith("00") && digits.length > 2) return `+${digits.slice(2)}`;
  if (digits.startsWith("0")) return `+${callingCode}${digits.slice(1)}`;
  return digits.startsWith(callingCode) ? `+${digits}` : `+${callingCode}${digits}`;
}
