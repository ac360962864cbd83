import { notFound } from "next/navigation";
import { OrdersScreen } from "../../../../src/orders/orders-screen.tsx";
import { readId } from "../../../../src/shared/read-id.ts";

const Page = async ({ params }: { params: Promise<{ orderId: string }> }) => {
  const orderId = readId((await params).orderId);
  if (orderId === null) notFound();
  return <OrdersScreen orderId={orderId} />;
};

export default Page;
