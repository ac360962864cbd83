"use client";
import { CartFoot } from "./cart-foot.tsx";
import { CartLines } from "./cart-lines-list.tsx";
import { useCartTitle } from "./cart-screen.tsx";

/** The order beside the menu, on a wide screen. */
export default function CartPanel() {
  return (
    <section aria-labelledby="order-title" className="flex min-h-0 flex-1 flex-col">
      <h2 id="order-title" className="px-6 pt-6 pb-2 font-extrabold text-xl">
        {useCartTitle()}
      </h2>
      <div className="min-h-0 flex-1 overflow-y-auto px-6 pb-4">
        <CartLines />
      </div>
      <CartFoot />
    </section>
  );
}
