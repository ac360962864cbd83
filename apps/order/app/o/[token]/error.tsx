"use client";
import { TroubleScreen } from "../../../src/order/trouble-screen.tsx";

export default TroubleScreen;
