import type { ModifierGroupData } from "./menu-item.ts";

export const NUSANTARA_MODIFIERS: ModifierGroupData[] = [
  {
    name: "Level pedas",
    nameEn: "Spice level",
    min: 1,
    max: 1,
    options: [
      { name: "Tidak pedas", nameEn: "Not spicy", price: 0, isDefault: true },
      { name: "Sedang", nameEn: "Medium", price: 0 },
      { name: "Pedas", nameEn: "Hot", price: 0 },
      { name: "Pedas gila", nameEn: "Insanely hot", price: 2_000 },
    ],
  },
  {
    name: "Tambahan",
    nameEn: "Extras",
    min: 0,
    max: 4,
    options: [
      { name: "Telur ceplok", nameEn: "Fried egg", price: 5_000 },
      { name: "Kerupuk udang", nameEn: "Prawn crackers", price: 3_000 },
      { name: "Sambal matah", nameEn: "Balinese raw sambal", price: 4_000 },
      { name: "Nasi putih", nameEn: "Steamed rice", price: 6_000 },
    ],
  },
  {
    name: "Es dan gula",
    nameEn: "Ice and sugar",
    min: 0,
    max: 2,
    options: [
      { name: "Sedikit es", nameEn: "Less ice", price: 0 },
      { name: "Tanpa es", nameEn: "No ice", price: 0 },
      { name: "Sedikit gula", nameEn: "Less sugar", price: 0 },
      { name: "Tanpa gula", nameEn: "No sugar", price: 0 },
    ],
  },
  {
    name: "Topping manis",
    nameEn: "Sweet toppings",
    min: 0,
    max: 3,
    options: [
      { name: "Keju parut", nameEn: "Grated cheese", price: 4_000 },
      { name: "Meses cokelat", nameEn: "Chocolate sprinkles", price: 3_000 },
      { name: "Es krim vanila", nameEn: "Vanilla ice cream", price: 7_000 },
    ],
  },
];
