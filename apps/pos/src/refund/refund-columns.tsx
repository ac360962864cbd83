"use client";
import type { ReactNode } from "react";
import type { OrderDetail } from "../orders/order-types.ts";
import { LostRefund } from "./lost-refund.tsx";
import type { PendingRefund } from "./pending-refund.ts";
import { RefundApproval } from "./refund-approval.tsx";
import type { RefundForm } from "./refund-form.ts";
import { RefundHow } from "./refund-how.tsx";
import { RefundWhat } from "./refund-what.tsx";
import type { ApprovalEntry } from "./use-approval.ts";

interface FormColumnsProps {
  order: OrderDetail;
  form: RefundForm;
  entry: ApprovalEntry;
  isQueued: boolean;
  problem: string | null;
}

/** What goes back, why and how, and who stands for it. */
export const FormColumns = ({ order, form, entry, isQueued, problem }: FormColumnsProps) => (
  <div className="grid min-h-0 flex-1 overflow-y-auto s:grid-cols-2 l:grid-cols-[minmax(0,1fr)_340px_300px] l:overflow-hidden xl:grid-cols-[minmax(0,1fr)_372px_332px]">
    <Column className="bg-raised l:pl-7">
      <RefundWhat order={order} form={form} isQueued={isQueued} />
    </Column>
    <Column className="border-line s:border-l">
      <RefundHow form={form} currency={order.currency} />
    </Column>
    <Column className="border-line max-l:border-t s:max-l:col-span-2 l:border-l">
      <RefundApproval entry={entry} problem={problem} />
    </Column>
  </div>
);

interface LostColumnsProps extends Pick<FormColumnsProps, "order" | "entry" | "problem"> {
  pending: PendingRefund;
}

export const LostColumns = ({ order, pending, entry, problem }: LostColumnsProps) => (
  <div className="grid min-h-0 flex-1 overflow-y-auto l:grid-cols-[minmax(0,1fr)_300px] xl:grid-cols-[minmax(0,1fr)_332px]">
    <Column className="pb-5">
      <LostRefund order={order} pending={pending} />
    </Column>
    <Column className="border-line max-l:border-t l:border-l">
      <RefundApproval entry={entry} problem={problem} />
    </Column>
  </div>
);

const Column = ({ className, children }: { className: string; children: ReactNode }) => (
  <section className={`no-scrollbar flex min-w-0 flex-col px-6 pt-5 l:min-h-0 l:overflow-y-auto ${className}`}>
    {children}
  </section>
);
