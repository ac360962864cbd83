import { priceOrder } from "@atapos/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineOf } from "../src/ticket/line-of-choice.ts";
import { hasUnsentChange, isSameOrder, placedLines } from "../src/ticket/order-lines.ts";
import { priceTicket } from "../src/ticket/price-ticket.ts";
import { readTicket, writeTicket } from "../src/ticket/stored-ticket.ts";
import { EMPTY_TICKET, MAX_QUANTITY, type Ticket } from "../src/ticket/ticket.ts";
import {
  addLine,
  countByProduct,
  countOf,
  lineKey,
  type NewLine,
  replaceLine,
  setQuantity,
} from "../src/ticket/ticket-lines.ts";
import { byId, group, newLine, product, rules, variant } from "./register-data.ts";

const tap = fc.record({
  productId: fc.integer({ min: 1, max: 4 }),
  variantId: fc.option(fc.integer({ min: 1, max: 2 })),
  optionIds: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
  note: fc.constantFrom("", "Tanpa es", " pedas "),
  quantity: fc.integer({ min: 1, max: 20 }),
  seen: fc.constant<NewLine["seen"]>({ name: "Nasi", choices: [], unitPrice: 1 }),
});
const ticketOf = (taps: readonly ReturnType<typeof newLine>[]): Ticket => taps.reduce(addLine, EMPTY_TICKET);

describe("the lines of a ticket", () => {
  it("hold each choice once, as often as it was tapped, and the last one touched is known", () => {
    fc.assert(
      fc.property(fc.array(tap, { minLength: 1, maxLength: 30 }), (taps) => {
        const { lines, lastKey } = ticketOf(taps);
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
        for (const line of lines) {
          const asked = taps.filter((each) => lineKey(each) === line.key).reduce((sum, each) => sum + each.quantity, 0);
          expect(line.quantity).toBe(Math.min(asked, MAX_QUANTITY));
        }
        expect(lastKey).toBe(lineKey(taps.at(-1) ?? newLine()));
      }),
    );
  });

  it("count the same by product as altogether", () => {
    fc.assert(
      fc.property(fc.array(tap, { maxLength: 20 }), (taps) => {
        const ticket = ticketOf(taps);
        const byProduct = [...countByProduct(ticket).values()].reduce((sum, count) => sum + count, 0);
        expect(byProduct).toBe(countOf(ticket));
      }),
    );
  });

  it("leave with their last piece, and the one before becomes the last touched", () => {
    const ticket = ticketOf([newLine({ productId: 1 }), newLine({ productId: 2 })]);
    const key = lineKey(newLine({ productId: 2 }));
    const left = setQuantity(ticket, key, 0);
    expect(left.lines.map(({ productId }) => productId)).toEqual([1]);
    expect(left.lastKey).toBe(left.lines[0]?.key);
  });

  it("become one when a change makes two of them alike", () => {
    const noted = newLine({ note: "Tanpa es", quantity: 2 });
    const merged = replaceLine(ticketOf([newLine(), noted]), lineKey(noted), { ...noted, note: "" });
    expect(merged.lines).toHaveLength(1);
    expect(merged.lines[0]).toMatchObject({ note: "", quantity: 3 });
  });

  it("keep their place when they are changed", () => {
    const ticket = ticketOf([newLine({ productId: 1 }), newLine({ productId: 2 }), newLine({ productId: 3 })]);
    const changed = replaceLine(ticket, lineKey(newLine({ productId: 2 })), newLine({ productId: 2, note: "pedas" }));
    expect(changed.lines.map(({ productId, note }) => [productId, note])).toEqual([
      [1, ""],
      [2, "pedas"],
      [3, ""],
    ]);
  });
});

describe("what a ticket comes to", () => {
  const choices = fc.array(
    fc.record({
      id: fc.integer({ min: 1, max: 5 }),
      quantity: fc.integer({ min: 1, max: 9 }),
      hasOption: fc.boolean(),
    }),
    { maxLength: 10 },
  );
  const prices = fc.array(
    fc.record({ price: fc.integer({ min: 0, max: 99_999 }), off: fc.integer({ min: 0, max: 90 }) }),
    {
      minLength: 5,
      maxLength: 5,
    },
  );

  it("is what the domain's own pricing answers for the same lines, to the last rupiah", () => {
    fc.assert(
      fc.property(prices, choices, (menu, taps) => {
        const products = menu.map(({ price, off }, index) =>
          product({
            id: index + 1,
            price,
            effectivePrice: Math.floor((price * (100 - off)) / 100),
            promotionName: off > 0 ? `Promo ${String(off)}` : null,
            groups: [group()],
          }),
        );
        const known = byId(...products);
        const ticket = taps.reduce((held, { id, quantity, hasOption }) => {
          const choice = { variantId: null, optionIds: hasOption ? [100] : [], note: "", quantity };
          return addLine(held, lineOf(known.get(id) ?? product(), choice));
        }, EMPTY_TICKET);
        const priced = priceTicket(ticket, { productById: known, rules }, "Diskon");
        const { lines: _lines, ...server } = priceOrder({
          rules,
          ...{ atMs: 5, timeZone: "Asia/Jakarta" },
          lines: ticket.lines.map(({ productId, optionIds, quantity }) => {
            const { price, effectivePrice } = known.get(productId) ?? product();
            const promotion = { id: 1, name: "", type: "override_price", value: effectivePrice } as const;
            return {
              unitPrice: price,
              modifiersPrice: optionIds.length * 1_000,
              qty: quantity,
              taxPercent: null,
              promotions: [{ ...promotion, startsAt: 0, endsAt: 10, isActive: true, schedule: null }],
            };
          }),
        });
        expect(priced.totals).toMatchObject(server);
        expect(priced.lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(server.subtotal);
        expect(priced.discounts.reduce((sum, { amount }) => sum + amount, 0)).toBe(server.discount);
      }),
    );
  });

  it("counts only what can be ordered, and says what cannot", () => {
    const ticket = ticketOf([newLine({ productId: 1 }), newLine({ productId: 2 }), newLine({ productId: 3 })]);
    const known = byId(product({ id: 1 }), product({ id: 2, isAvailable: false }));
    const priced = priceTicket(ticket, { productById: known, rules }, "Diskon");
    expect(priced.lines.map(({ state }) => state)).toEqual(["ok", "sold_out", "changed"]);
    expect(priced.totals.subtotal).toBe(28_000);
    expect(priced.hasTrouble).toBe(true);
  });

  it("tells how many are left where more are asked, over all lines of a shelf", () => {
    const ticket = ticketOf([newLine({ quantity: 2 }), newLine({ note: "pedas", quantity: 2 })]);
    const priced = priceTicket(ticket, { productById: byId(product({ stock: 3 })), rules }, "Diskon");
    expect(priced.lines.map(({ left }) => left)).toEqual([3, 3]);
    const fewer = setQuantity(ticket, lineKey(newLine()), 1);
    const enough = priceTicket(fewer, { productById: byId(product({ stock: 3 })), rules }, "Diskon");
    expect(enough.lines.map(({ left }) => left)).toEqual([null, null]);
  });

  it("counts a variant's own shelf", () => {
    const sizes = product({ stock: 9, variants: [variant(1, { stock: 1 }), variant(2)] });
    const ticket = ticketOf([newLine({ variantId: 1, quantity: 2 }), newLine({ variantId: 2, quantity: 2 })]);
    const priced = priceTicket(ticket, { productById: byId(sizes), rules }, "Diskon");
    expect(priced.lines.map(({ left }) => left)).toEqual([1, null]);
  });

  it("does not call sold out what the order itself has taken from the shelf", () => {
    const ticket = ticketOf([newLine({ quantity: 2 })]);
    const sums = { subtotal: 0, discount: 0, service: 0, tax: 0, total: 0, rounded: 0, paid: 0 };
    const placed: Ticket = {
      ...ticket,
      order: { id: 9, number: "INV-1", version: 1, lines: placedLines(ticket.lines), sums },
    };
    const empty = byId(product({ stock: 0, isAvailable: false }));
    const [line] = priceTicket(placed, { productById: empty, rules }, "Diskon").lines;
    expect(line).toMatchObject({ state: "ok", left: null });
    const [more] = priceTicket(setQuantity(placed, line?.key ?? "", 3), { productById: empty, rules }, "Diskon").lines;
    expect(more).toMatchObject({ state: "ok", left: 2 });
  });
});

describe("a ticket kept on the device", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(fc.array(tap, { maxLength: 10 }), fc.boolean(), (taps, isTakeaway) => {
        const ticket: Ticket = {
          ...ticketOf(taps),
          orderType: isTakeaway ? "takeaway" : "dine_in",
          table: isTakeaway ? null : { id: 7, name: "Meja 7", zone: "Teras" },
          customer: { id: 3, name: "Bu Ratna", phone: null, email: null },
        };
        expect(readTicket(writeTicket(ticket))).toEqual(ticket);
      }),
    );
  });

  it.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["another format", JSON.stringify({ format: 2, ticket: EMPTY_TICKET })],
    [
      "a quantity that no till writes",
      writeTicket({ ...ticketOf([newLine()]), lines: [{ ...newLine(), key: "1", quantity: 0 }] }),
    ],
  ])("is a blank one where the device holds %s", (_what, text) => {
    expect(readTicket(text)).toEqual(EMPTY_TICKET);
  });
});

describe("what the server knows of a ticket", () => {
  it("is the same order whatever the order of lines and options", () => {
    fc.assert(
      fc.property(fc.array(tap, { maxLength: 8 }), (taps) => {
        const lines = placedLines(ticketOf(taps).lines);
        const turned = lines.toReversed().map((line) => ({ ...line, modifiers: line.modifiers.toReversed() }));
        expect(isSameOrder(lines, turned)).toBe(true);
      }),
    );
  });

  it("is out of date with one piece more, and true again with one piece less", () => {
    const ticket = ticketOf([newLine()]);
    const sums = { subtotal: 0, discount: 0, service: 0, tax: 0, total: 0, rounded: 0, paid: 0 };
    const placed: Ticket = {
      ...ticket,
      order: { id: 9, number: "INV-1", version: 1, lines: placedLines(ticket.lines), sums },
    };
    const key = lineKey(newLine());
    expect(hasUnsentChange(placed)).toBe(false);
    expect(hasUnsentChange(setQuantity(placed, key, 2))).toBe(true);
    expect(hasUnsentChange(setQuantity(setQuantity(placed, key, 2), key, 1))).toBe(false);
  });
});
