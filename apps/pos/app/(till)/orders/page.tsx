import { OrdersScreen } from "../../../src/orders/orders-screen.tsx";

const Page = () => <OrdersScreen />;

export default Page;
