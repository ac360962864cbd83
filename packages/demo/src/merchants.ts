import type { createMerchant } from "@atapos/core";

type MerchantData = Parameters<typeof createMerchant>[1];

const gateway = (number: number) => ({
  midtransServerKey: `SB-Mid-server-demo-${number}`,
  midtransClientKey: `SB-Mid-client-demo-${number}`,
  isMidtransProduction: false,
});

/** The demo's three merchants, in the order of their ids. */
export const MERCHANTS: readonly MerchantData[] = [
  {
    ...gateway(1),
    name: "Warung Nusantara",
    businessType: "fnb",
    posMode: "hybrid",
    taxPercent: 10,
    servicePercent: 5,
    serviceBase: "after_discount",
    isServiceTaxable: true,
    cashRounding: 100,
    orderAcceptance: "on_payment",
    address: "Jl. Kebon Jeruk No. 12, Jakarta Barat",
    receiptHeader: "Masakan Nusantara sejak 1998",
    receiptFooter: "Terima kasih, sampai jumpa lagi!",
  },
  {
    ...gateway(2),
    name: "Kopi Senja",
    businessType: "fnb",
    posMode: "distributed",
    taxPercent: 10,
    isTaxInclusive: true,
    cashRounding: 500,
    orderAcceptance: "on_payment",
    address: "Jl. Braga No. 45, Bandung",
    receiptFooter: "Sampai senja berikutnya.",
  },
  {
    ...gateway(3),
    name: "Toko Rapi",
    businessType: "retail",
    posMode: "centralized",
    taxPercent: 11,
    isTaxInclusive: true,
    cashRounding: 100,
    orderAcceptance: "always",
    address: "Jl. Malioboro No. 8, Yogyakarta",
    receiptFooter: "Barang yang sudah dibeli dapat ditukar dalam 7 hari.",
  },
];
