"use client";
import { ErrorScreen } from "../../src/menu/error-screen.tsx";

export default ErrorScreen;
