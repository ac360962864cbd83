import type { Staff } from "./staff.ts";

const WRITERS = 4;

/** Fills up a merchant's shelves with plain goods until it has so many products; what it had stays. */
export async function stockUp(owner: Staff, count: number): Promise<void> {
  const { body } = await owner.get("/products?limit=1");
  const numbers = Array.from({ length: Math.max(0, count - body.total) }, (_, index) => body.total + index + 1);
  const categories = await owner.get("/product-categories");
  const shelves: number[] = categories.body.data.map((shelf: { pc_id: number }) => shelf.pc_id);
  const write = async () => {
    for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
      const { status } = await owner.post("/products", {
        pr_name: nameOf(number),
        pr_price: 1_000 + (number % 90) * 500,
        pc_id: shelves[number % shelves.length],
        pr_sku: `UJI-${number}`,
        pr_barcode: String(8_990_000_000_000 + number),
      });
      if (status !== 201) throw new Error(`making product ${number} answered ${status}`);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
}

const KINDS = ["Kopi", "Teh", "Roti", "Keripik", "Sabun", "Biskuit", "Sirup", "Bumbu", "Mi", "Susu"];

/** Unlike any other's, and alike enough that a search has something to choose from. */
export const nameOf = (number: number): string => `${KINDS[number % KINDS.length]} Uji Rak ${number}`;
