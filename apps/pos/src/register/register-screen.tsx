"use client";

export const RegisterScreen = () => <main className="p-6">Kasir</main>;
