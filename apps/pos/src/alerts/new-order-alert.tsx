"use client";

export const NewOrderAlert = () => null;
