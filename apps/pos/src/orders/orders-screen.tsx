"use client";

export const OrdersScreen = ({ orderId }: { orderId?: number }) => <main className="p-6">Pesanan {orderId}</main>;
