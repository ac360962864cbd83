"use client";

export const CustomerDisplay = () => <main className="p-6">Atapos</main>;
