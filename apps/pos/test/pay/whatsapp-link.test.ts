import { describe, expect, it } from "vitest";
import { whatsappLink, whatsappNumber } from "../../src/pay/whatsapp-link.ts";

describe("the link that opens WhatsApp", () => {
  it.each([
    ["0812-3456-7890", "6281234567890"],
    ["+62 812 3456 7890", "6281234567890"],
    ["62812 3456 7890", "6281234567890"],
    ["+65 9123 4567", "6591234567"],
    ["12", null],
    ["telepon", null],
  ])("takes %s as %s", (phone, number) => {
    expect(whatsappNumber(phone)).toBe(number);
  });

  it("carries the text safely, and leaves the number out when it is unknown", () => {
    expect(whatsappLink(null, "Struk & terima kasih: http://x/o/1?a=b")).toBe(
      "https://wa.me/?text=Struk%20%26%20terima%20kasih%3A%20http%3A%2F%2Fx%2Fo%2F1%3Fa%3Db",
    );
  });
});
