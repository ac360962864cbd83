/** A whole EAN-13 from its first twelve digits: every other digit counts three times, the last fills up to ten. */
export function ean13(first12: string): string {
  if (!/^\d{12}$/.test(first12)) throw new RangeError("an EAN-13 starts with twelve digits");
  const sum = [...first12].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${first12}${(10 - (sum % 10)) % 10}`;
}
