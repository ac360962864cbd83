import type { MenuCategory, MenuItem, ModifierGroupData } from "./menu-item.ts";

export const SENJA_MODIFIERS: ModifierGroupData[] = [
  {
    name: "Susu",
    nameEn: "Milk",
    min: 1,
    max: 1,
    options: [
      { name: "Susu segar", nameEn: "Fresh milk", price: 0, isDefault: true },
      { name: "Susu gandum", nameEn: "Oat milk", price: 7_000 },
      { name: "Susu kedelai", nameEn: "Soy milk", price: 5_000 },
    ],
  },
  {
    name: "Ekstra",
    nameEn: "Extras",
    min: 0,
    max: 3,
    options: [
      { name: "Satu shot espreso", nameEn: "One espresso shot", price: 6_000 },
      { name: "Sirup vanila", nameEn: "Vanilla syrup", price: 5_000 },
      { name: "Boba gula aren", nameEn: "Palm sugar pearls", price: 6_000 },
    ],
  },
];

const drink = (item: Omit<MenuItem, "station">): MenuItem => ({ ...item, station: "bar" });
const bite = (item: Omit<MenuItem, "station">): MenuItem => ({ ...item, station: "dapur" });
const SIZES = (price: number) => [
  { name: "Reguler", price },
  { name: "Besar", price: price + 6_000 },
];
const MILKY = ["Susu", "Ekstra"];

export const SENJA_MENU: MenuCategory[] = [
  {
    name: "Kopi",
    nameEn: "Coffee",
    hue: 24,
    items: [
      drink({
        name: "Kopi Susu Senja",
        nameEn: "Senja Milk Coffee",
        description: "Racikan rumah: espreso, susu, gula aren.",
        descriptionEn: "The house blend: espresso, milk, palm sugar.",
        price: 22_000,
        icon: "1f9cb",
        variants: SIZES(22_000),
        groups: MILKY,
      }),
      drink({
        name: "Americano",
        nameEn: "Americano",
        description: "Espreso dan air panas atau es.",
        descriptionEn: "Espresso and hot water, or over ice.",
        price: 20_000,
        icon: "2615",
        groups: ["Ekstra"],
      }),
      drink({
        name: "Cappuccino",
        nameEn: "Cappuccino",
        description: "Espreso dengan busa susu tebal.",
        descriptionEn: "Espresso under thick milk foam.",
        price: 28_000,
        icon: "1f375",
        variants: SIZES(28_000),
        groups: MILKY,
      }),
      drink({
        name: "Kopi Saring Gayo",
        nameEn: "Gayo Pour-Over",
        description: "Arabika Gayo, disaring pelan.",
        descriptionEn: "Gayo arabica, poured slowly.",
        price: 30_000,
        icon: "1fad6",
      }),
      drink({
        name: "Affogato",
        nameEn: "Affogato",
        description: "Es krim vanila disiram espreso.",
        descriptionEn: "Vanilla ice cream drowned in espresso.",
        price: 32_000,
        icon: "1f368",
      }),
    ],
  },
  {
    name: "Bukan Kopi",
    nameEn: "Not Coffee",
    hue: 150,
    items: [
      drink({
        name: "Matcha Latte",
        nameEn: "Matcha Latte",
        description: "Matcha kukus dengan susu.",
        descriptionEn: "Whisked matcha with milk.",
        price: 29_000,
        icon: "1f95b",
        variants: SIZES(29_000),
        groups: MILKY,
      }),
      drink({
        name: "Cokelat Panas",
        nameEn: "Hot Chocolate",
        description: "Cokelat Jembrana 65 %.",
        descriptionEn: "65 % chocolate from Jembrana.",
        price: 27_000,
        icon: "1f36b",
        groups: ["Susu"],
      }),
      drink({
        name: "Teh Leci",
        nameEn: "Lychee Tea",
        description: "Teh hitam dingin dengan leci.",
        descriptionEn: "Cold black tea with lychees.",
        price: 24_000,
        icon: "1f9c3",
      }),
      drink({
        name: "Lemon Serai",
        nameEn: "Lemongrass Lemonade",
        description: "Lemon, serai, dan madu.",
        descriptionEn: "Lemon, lemongrass and honey.",
        price: 23_000,
        icon: "1f34b",
      }),
      drink({
        name: "Smoothie Stroberi",
        nameEn: "Strawberry Smoothie",
        description: "Stroberi Bedugul dan yogurt.",
        descriptionEn: "Bedugul strawberries and yogurt.",
        price: 31_000,
        icon: "1f353",
      }),
    ],
  },
  {
    name: "Teman Kopi",
    nameEn: "With Your Coffee",
    hue: 42,
    items: [
      bite({
        name: "Croissant Mentega",
        nameEn: "Butter Croissant",
        description: "Dipanggang setiap pagi.",
        descriptionEn: "Baked every morning.",
        price: 24_000,
        icon: "1f950",
        stock: 30,
      }),
      bite({
        name: "Roti Bakar Srikaya",
        nameEn: "Kaya Toast",
        description: "Roti tebal dengan srikaya pandan.",
        descriptionEn: "Thick toast with pandan coconut jam.",
        price: 21_000,
        icon: "1f35e",
      }),
      bite({
        name: "Donat Gula",
        nameEn: "Sugar Doughnut",
        description: "Donat kentang empuk.",
        descriptionEn: "A soft potato doughnut.",
        price: 12_000,
        icon: "1f369",
        stock: 40,
      }),
      bite({
        name: "Kue Keju Panggang",
        nameEn: "Baked Cheesecake",
        description: "Bagian atas gosong, tengah lumer.",
        descriptionEn: "Burnt on top, soft in the middle.",
        price: 34_000,
        icon: "1f370",
        stock: 16,
      }),
      bite({
        name: "Roti Lapis Ayam",
        nameEn: "Chicken Sandwich",
        description: "Ayam panggang, selada, dan saus mustard madu.",
        descriptionEn: "Roast chicken, lettuce and honey mustard.",
        price: 38_000,
        icon: "1f96a",
      }),
      bite({
        name: "Kukis Cokelat",
        nameEn: "Chocolate Cookie",
        description: "Kukis besar dengan garam laut.",
        descriptionEn: "A large cookie with sea salt.",
        price: 16_000,
        icon: "1f36a",
      }),
    ],
  },
];
