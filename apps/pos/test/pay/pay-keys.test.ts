import { describe, expect, it } from "vitest";
import { dropPayKey, type Intention, keptIntention, payKey } from "../../src/pay/pay-keys.ts";

function memory() {
  const held = new Map<string, string>();
  return {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => void held.set(name, value),
    removeItem: (name: string) => void held.delete(name),
  };
}

const cash = (orderId: number, detail: string): Intention => ({ orderId, method: "cash", detail });

describe("the key of a payment", () => {
  it("is the same until the payment is answered, and another one afterwards", () => {
    const keep = memory();
    const first = payKey(keep, cash(7, "50000"));
    expect(payKey(keep, cash(7, "50000"))).toBe(first);
    dropPayKey(keep, cash(7, "50000"));
    expect(payKey(keep, cash(7, "50000"))).not.toBe(first);
  });

  it("differs by order, method and amount, since the server takes one key for one request only", () => {
    const keep = memory();
    const keys = [
      payKey(keep, cash(7, "50000")),
      payKey(keep, cash(8, "50000")),
      payKey(keep, { orderId: 7, method: "transfer", detail: "50000" }),
      payKey(keep, cash(7, "100000")),
    ];
    expect(new Set(keys).size).toBe(4);
  });

  it("tells what was asked for and never answered", () => {
    const keep = memory();
    expect(keptIntention(keep, cash(7, ""))).toBeNull();
    payKey(keep, cash(7, "50000"));
    expect(keptIntention(keep, cash(7, ""))?.detail).toBe("50000");
  });

  it("is made where nothing can be kept, or where something else lies in its place", () => {
    const keep = {
      ...memory(),
      getItem: () => "{nonsense",
      setItem: () => {
        throw new Error("full");
      },
    };
    expect(payKey(keep, cash(7, "1"))).toMatch(/^[0-9a-f]{32}$/);
  });
});
