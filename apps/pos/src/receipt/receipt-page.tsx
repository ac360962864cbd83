"use client";

export interface ReceiptPageProps {
  orderId: number;
  paper: 58 | 80;
  isPrinting: boolean;
}

export const ReceiptPage = ({ orderId }: ReceiptPageProps) => <main className="p-6">Struk {orderId}</main>;
