// An order on its way: kept on the phone with its key from the press until the server has answered.
import { ORDER_TYPES } from "@atapos/domain";
import * as z from "zod/mini";

const lineSchema = z.object({
  productId: z.int(),
  variantId: z.nullable(z.int()),
  quantity: z.int(),
  modifiers: z.array(z.int()),
  notes: z.nullable(z.string()),
});

const placingSchema = z.object({
  format: z.literal(1),
  /** The same for every retry: the server places it once. */
  key: z.string().check(z.minLength(8)),
  orderType: z.enum(ORDER_TYPES),
  lines: z.array(lineSchema).check(z.minLength(1)),
  /** Which lines of the cart these were, to take out once they are placed. */
  cart: z.array(z.object({ key: z.string(), quantity: z.int() })),
  method: z.enum(["qris", "snap", "cashier"]),
  /** What the diner saw and agreed to. */
  total: z.int(),
  startedAt: z.number(),
});
export type Placing = z.infer<typeof placingSchema>;

/** After this time nobody stands and waits: it is asked again only when told so. */
export const FRESH_MS = 120_000;

export const placingKey = (merchantId: number, sessionId: number | null): string =>
  `atapos.placing.${merchantId}.${sessionId ?? "takeaway"}`;

export function readPlacing(text: string | null): Placing | null {
  if (text === null) return null;
  try {
    const parsed = z.safeParse(placingSchema, JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export interface PlacingStore {
  read(): Placing | null;
  keep(placing: Placing): void;
  drop(): void;
}

/** Where storage is refused it lives as long as the page. */
export function placingStore(key: string): PlacingStore {
  let held: Placing | null = null;
  const attempt = (work: () => void) => {
    try {
      work();
    } catch {
      // a private window or a full disk
    }
  };
  return {
    read() {
      let text: string | null = null;
      attempt(() => {
        text = window.localStorage.getItem(key);
      });
      return readPlacing(text) ?? held;
    },
    keep(placing) {
      held = placing;
      attempt(() => window.localStorage.setItem(key, JSON.stringify(placing)));
    },
    drop() {
      held = null;
      attempt(() => window.localStorage.removeItem(key));
    },
  };
}
