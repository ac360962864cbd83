"use client";
import { FailedScreen } from "../src/shell/failed-screen.tsx";

export default FailedScreen;
