/** A QRIS-shaped EMV string: scanners read the merchant, amount and reference; no bank can be charged with it. */
export function qrisString(input: { merchant: number; amount: number; reference: string }): string {
  const body =
    field("00", "01") +
    field("01", "12") +
    field("26", field("00", "ID.CO.SANDBOX.WWW") + field("01", `9360000000${input.merchant}`) + field("03", "UMI")) +
    field("52", "5812") +
    field("53", "360") +
    field("54", String(input.amount)) +
    field("58", "ID") +
    field("59", `DEMO MERCHANT ${input.merchant}`.slice(0, 25)) +
    field("60", "JAKARTA") +
    field("62", field("01", input.reference.slice(0, 25)));
  return withChecksum(`${body}6304`);
}

function field(tag: string, value: string): string {
  return tag + String(value.length).padStart(2, "0") + value;
}

/** CRC-16/CCITT-FALSE over everything before the checksum's own four digits. */
function withChecksum(text: string): string {
  let crc = 0xffff;
  for (const byte of Buffer.from(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return text + crc.toString(16).toUpperCase().padStart(4, "0");
}
