export { OrderSkeleton as default } from "../../../src/order/order-skeleton.tsx";
