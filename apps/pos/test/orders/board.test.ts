import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newlyRinging, ringingOrders } from "../../src/alerts/ringing.ts";
import { boardLanes, LANES, passes } from "../../src/orders/board-lanes.ts";
import { mergeCalls } from "../../src/orders/merge-calls.ts";
import { type Move, moved, withOrder } from "../../src/orders/move-order.ts";
import { balanceOf, cancelHurdle, canEdit, nextStep } from "../../src/orders/next-step.ts";
import {
  cardLines,
  isAllergy,
  orderSubtitle,
  orderTitle,
  plateText,
  shortNumber,
} from "../../src/orders/order-label.ts";
import type { Order } from "../../src/orders/order-types.ts";
import { secondsSince, urgencyOf, waitingSince } from "../../src/orders/stage-clock.ts";
import { after, makeItem, makeOrder } from "./order-data.ts";

const paid = { paymentStatus: "paid", paid: 29_700, paidAt: after(48) } as const;
const taken = { status: "confirmed", confirmedAt: after(60) } as const;
const cooking = { ...taken, items: [makeItem({ status: "preparing" })] };
const ready = { ...taken, items: [makeItem({ status: "ready" })] };

describe("the lanes", () => {
  it("put every order in the one lane of its stage, each once, whatever the mixture", () => {
    const order = fc.record({
      status: fc.constantFrom("pending", "confirmed", "completed", "cancelled"),
      source: fc.constantFrom("register", "diner", "api"),
      items: fc.array(fc.constantFrom("queued", "preparing", "ready", "served", "void"), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(order, { maxLength: 12 }), (made) => {
        const orders = made.map(({ status, source, items }, id) =>
          makeOrder({ id, status, source, items: items.map((item, at) => makeItem({ id: at, status: item })) }),
        );
        const isOpen = ({ status }: Order) => status === "pending" || status === "confirmed";
        const lanes = boardLanes({ open: orders.filter(isOpen), done: orders.filter((one) => !isOpen(one)) }, "all");
        const held = LANES.flatMap((lane) => lanes[lane].map(({ id }) => id)).sort((a, b) => a - b);
        expect(held).toEqual(orders.map(({ id }) => id));
      }),
    );
  });

  it("show the newest arrival first, and of those being made the one that waits longest", () => {
    const open = [
      makeOrder({ id: 1, createdAt: after(0) }),
      makeOrder({ id: 2, createdAt: after(30) }),
      makeOrder({ id: 3, ...cooking, confirmedAt: after(90) }),
      makeOrder({ id: 4, ...cooking, confirmedAt: after(70) }),
    ];
    const done = [
      makeOrder({ id: 5, status: "completed", completedAt: after(100) }),
      makeOrder({ id: 6, status: "cancelled", cancelledAt: after(120) }),
    ];
    const lanes = boardLanes({ open, done }, "all");
    expect(LANES.map((lane) => lanes[lane].map(({ id }) => id))).toEqual([[2, 1], [4, 3], [], [6, 5]]);
  });

  it.each([
    ["here", { orderType: "dine_in", source: "register" }, true],
    ["here", { orderType: "takeaway", source: "register" }, false],
    ["away", { orderType: "takeaway", source: "diner" }, true],
    ["away", { orderType: "delivery", source: "api" }, true],
    ["away", { orderType: "walk_in", source: "register" }, false],
    ["qr", { orderType: "dine_in", source: "diner" }, true],
    ["qr", { orderType: "dine_in", source: "register" }, false],
    ["all", { orderType: "service_job", source: "register" }, true],
  ] as const)("filter %s lets %o through: %s", (filter, order, expected) => {
    expect(passes(order, filter)).toBe(expected);
  });
});

describe("the clock of a card", () => {
  it("starts at the payment of an order that was paid before anybody took it", () => {
    expect(waitingSince(makeOrder(paid), "new")).toBe(after(48));
    expect(waitingSince(makeOrder(), "new")).toBe(after(0));
    expect(waitingSince(makeOrder(cooking), "preparing")).toBe(after(60));
  });

  it.each([
    ["new", 5 * 60 + 59, "calm"],
    ["new", 6 * 60, "soon"],
    ["preparing", 5 * 60, "calm"],
    ["preparing", 9 * 60, "soon"],
    ["preparing", 18 * 60, "late"],
    ["done", 90 * 60, "calm"],
  ] as const)("says of %s after %i s: %s", (stage, seconds, expected) => {
    expect(urgencyOf(stage, seconds)).toBe(expected);
  });

  it("never counts backwards when the till's clock is behind", () => {
    expect(secondsSince(after(10), Date.parse(after(0)))).toBe(0);
  });
});

describe("the next step", () => {
  it.each([
    ["new", makeOrder(), "take"],
    ["being made", makeOrder(cooking), "finish"],
    ["ready and paid", makeOrder({ ...ready, ...paid }), "serve"],
    ["ready and unpaid", makeOrder(ready), "pay"],
    ["served and unpaid", makeOrder({ status: "completed" }), "pay"],
    ["served and paid", makeOrder({ status: "completed", ...paid }), null],
    ["cancelled", makeOrder({ status: "cancelled" }), null],
  ] as const)("of one that is %s", (_, order, expected) => {
    expect(nextStep(order)).toBe(expected);
  });

  it("asks for a refund before an order that holds money can be cancelled", () => {
    expect(cancelHurdle(makeOrder(paid))).toBe("refund_first");
    expect(cancelHurdle(makeOrder({ ...paid, refunded: 29_700, paymentStatus: "refunded" }))).toBeNull();
    expect(cancelHurdle(makeOrder({ status: "completed" }))).toBe("closed");
    expect(cancelHurdle(makeOrder())).toBeNull();
  });

  it("lets lines change only while nothing is paid", () => {
    expect(canEdit(makeOrder(cooking))).toBe(true);
    expect(canEdit(makeOrder({ ...cooking, paymentStatus: "partial", paid: 1_000 }))).toBe(false);
    expect(canEdit(makeOrder({ status: "cancelled" }))).toBe(false);
  });

  it("asks for what is left, and for nothing once cash has paid the rounded total", () => {
    expect(balanceOf(makeOrder({ paymentStatus: "partial", paid: 9_700 }))).toBe(20_000);
    expect(balanceOf(makeOrder({ paymentStatus: "paid", total: 29_730, paid: 29_700 }))).toBe(0);
  });
});

describe("a step before the server has answered", () => {
  it.each([
    ["take", makeOrder(), "preparing"],
    ["finish", makeOrder(cooking), "ready"],
    ["recall", makeOrder(ready), "preparing"],
    ["serve", makeOrder({ ...ready, ...paid }), "done"],
    ["cancel", makeOrder(), "done"],
  ] as const)("%s moves the card to its lane", (move: Move, order: Order, lane) => {
    const board = { open: [order, makeOrder({ id: 2 })], done: [], calls: ["kept"] };
    const next = withOrder(board, moved(order, move, after(200)));
    const lanes = boardLanes(next, "all");
    expect(lanes[lane].map(({ id }) => id)).toContain(1);
    expect(LANES.flatMap((one) => lanes[one])).toHaveLength(2);
    expect(next.calls).toEqual(["kept"]);
  });

  it("leaves struck lines struck, and does not put up an order that the board does not hold", () => {
    const order = makeOrder({ items: [makeItem(), makeItem({ id: 2, status: "void" })] });
    expect(moved(order, "take", after(1)).items.map(({ status }) => status)).toEqual(["preparing", "void"]);
    const board = { open: [order], done: [] };
    expect(withOrder(board, makeOrder({ id: 99 }))).toBe(board);
  });
});

describe("a burst of events", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("costs one reload, and a rain that never stops one in every window", () => {
    const work = vi.fn();
    const call = mergeCalls(work, 150, 1_000);
    for (let index = 0; index < 30; index += 1) call();
    vi.advanceTimersByTime(149);
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(work).toHaveBeenCalledTimes(1);
    for (let index = 0; index < 40; index += 1) {
      call();
      vi.advanceTimersByTime(100);
    }
    expect(work.mock.calls.length).toBeGreaterThanOrEqual(4);
    expect(work.mock.calls.length).toBeLessThanOrEqual(6);
  });

  it("that is called off costs none", () => {
    const work = vi.fn();
    const call = mergeCalls(work, 150, 1_000);
    call();
    call.cancel();
    vi.advanceTimersByTime(5_000);
    expect(work).not.toHaveBeenCalled();
  });
});

describe("what rings", () => {
  it.each([
    ["from a phone, unpaid, where it may be paid at the cashier", makeOrder(), "hybrid", true],
    ["from a phone, unpaid, where everybody pays at the table", makeOrder(), "distributed", false],
    ["from a phone, paid", makeOrder(paid), "distributed", true],
    ["from a phone, accepted by itself", makeOrder({ ...paid, ...taken }), "distributed", true],
    ["from outside by the API", makeOrder({ source: "api" }), "hybrid", true],
    ["rung up here", makeOrder({ source: "register" }), "hybrid", false],
    ["already taken", makeOrder(cooking), "hybrid", false],
  ] as const)("one %s", (_, order, posMode, expected) => {
    expect(ringingOrders([order], posMode, Date.parse(after(300)))).toHaveLength(expected ? 1 : 0);
  });

  it("falls silent when it has been forgotten for half a day", () => {
    const hours = (count: number) => Date.parse(after(count * 3600));
    expect(ringingOrders([makeOrder()], "hybrid", hours(11))).toHaveLength(1);
    expect(ringingOrders([makeOrder()], "hybrid", hours(13))).toHaveLength(0);
  });

  it("is told of once", () => {
    const now = [makeOrder({ id: 1 }), makeOrder({ id: 2 })];
    expect(newlyRinging(new Set([1]), now).map(({ id }) => id)).toEqual([2]);
  });
});

describe("what an order is called", () => {
  const words = {
    table: (name: string) => `Meja ${name}`,
    type: (type: string) => ({ takeaway: "Bawa pulang", delivery: "Diantar" })[type] ?? type,
    source: (source: string) => (source === "diner" ? "QR" : "Kasir"),
  };

  it.each([
    [makeOrder(), "Meja 12", "#0047 · QR"],
    [makeOrder({ table: { id: 1, name: "Meja 4", zone: null } }), "Meja 4", "#0047 · QR"],
    [makeOrder({ source: "register", customer: person("Bu Ratna") }), "Bu Ratna", "#0047 · Kasir"],
    [
      makeOrder({ orderType: "takeaway", source: "register", table: null, customer: person("Pak Hendra") }),
      "Pak Hendra",
      "#0047 · Bawa pulang",
    ],
    [
      makeOrder({ orderType: "delivery", table: null, customer: person("Mbak Sari") }),
      "Mbak Sari",
      "#0047 · Diantar, QR",
    ],
    [makeOrder({ orderType: "takeaway", source: "register", table: null }), "Bawa pulang", "#0047 · Kasir"],
  ] as const)("%#", (order, title, subtitle) => {
    expect(orderTitle(order, words)).toBe(title);
    expect(orderSubtitle(order, words)).toBe(subtitle);
  });

  it("fits on the plate", () => {
    expect(["12", "T1", "Meja 104", "VIP Melati", "Teras"].map(plateText)).toEqual(["12", "T1", "104", "VI", "Te"]);
    expect(shortNumber("INV-20260509-0047")).toBe("#0047");
  });

  it("shows three lines and counts the others, without what was struck", () => {
    const items = [1, 2, 3, 4, 5].map((id) => makeItem({ id, status: id === 2 ? "void" : "queued" }));
    const { lines, others } = cardLines(items);
    expect(lines.map(({ id }) => id)).toEqual([1, 3, 4]);
    expect(others).toBe(1);
    expect([isAllergy("Alergi kacang"), isAllergy("allergy: nuts"), isAllergy("pedas"), isAllergy(null)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

const person = (name: string) => ({ id: 1, email: null, phone: null, name });
