import { ean13 } from "./ean13.ts";

export interface Good {
  category: string;
  name: string;
  nameEn: string;
  price: number;
  sku: string;
  barcode: string;
  stock: number;
  lowStock: number;
}

export const RAPI_CATEGORIES = [
  { name: "Bahan Pokok", nameEn: "Staples" },
  { name: "Minuman", nameEn: "Beverages" },
  { name: "Camilan", nameEn: "Snacks" },
  { name: "Mandi & Cuci", nameEn: "Wash & Laundry" },
  { name: "Rumah Tangga", nameEn: "Household" },
  { name: "Alat Tulis", nameEn: "Stationery" },
];

const SIZES_OF = {
  weight: [
    ["250 g", 1],
    ["500 g", 1.9],
    ["1 kg", 3.6],
    ["2 kg", 7],
  ],
  volume: [
    ["250 ml", 1],
    ["600 ml", 2.1],
    ["1 L", 3.2],
    ["1,5 L", 4.4],
  ],
  pack: [
    ["1 buah", 1],
    ["isi 3", 2.8],
    ["isi 6", 5.4],
    ["isi 12", 10.2],
  ],
  scent: [
    ["lavender", 1],
    ["lemon", 1],
    ["melati", 1.05],
    ["apel", 1],
  ],
  colour: [
    ["hitam", 1],
    ["biru", 1],
    ["merah", 1],
    ["hijau", 1.1],
  ],
} as const;
type Sizes = keyof typeof SIZES_OF;

/** category, name, English name, price of the smallest, how it varies: fifty kinds in four forms each. */
const KINDS: [category: number, name: string, nameEn: string, price: number, sizes: Sizes][] = [
  [0, "Beras Pandan", "Pandan rice", 4_500, "weight"],
  [0, "Beras Merah", "Red rice", 6_500, "weight"],
  [0, "Gula Pasir", "White sugar", 4_800, "weight"],
  [0, "Gula Aren", "Palm sugar", 9_000, "weight"],
  [0, "Tepung Terigu", "Wheat flour", 3_500, "weight"],
  [0, "Tepung Beras", "Rice flour", 4_200, "weight"],
  [0, "Kacang Hijau", "Mung beans", 7_500, "weight"],
  [0, "Garam Laut", "Sea salt", 2_500, "weight"],
  [0, "Minyak Goreng", "Cooking oil", 6_000, "volume"],
  [0, "Kecap Manis", "Sweet soy sauce", 8_500, "volume"],
  [0, "Mi Telur", "Egg noodles", 6_800, "weight"],
  [0, "Telur Ayam", "Chicken eggs", 2_500, "pack"],
  [1, "Air Mineral", "Mineral water", 2_500, "volume"],
  [1, "Teh Melati Botol", "Bottled jasmine tea", 4_000, "volume"],
  [1, "Susu Cair", "Fresh milk", 6_500, "volume"],
  [1, "Jus Jeruk", "Orange juice", 7_500, "volume"],
  [1, "Kopi Bubuk", "Ground coffee", 18_000, "weight"],
  [1, "Teh Celup", "Tea bags", 1_500, "pack"],
  [1, "Sirup Cocopandan", "Cocopandan syrup", 9_500, "volume"],
  [1, "Soda Jahe", "Ginger soda", 5_500, "volume"],
  [2, "Keripik Singkong", "Cassava chips", 9_000, "weight"],
  [2, "Keripik Pisang", "Banana chips", 11_000, "weight"],
  [2, "Kacang Bawang", "Garlic peanuts", 12_000, "weight"],
  [2, "Biskuit Kelapa", "Coconut biscuits", 8_000, "pack"],
  [2, "Cokelat Batang", "Chocolate bar", 11_500, "pack"],
  [2, "Permen Jahe", "Ginger candy", 7_000, "weight"],
  [2, "Kerupuk Udang", "Prawn crackers", 8_500, "weight"],
  [2, "Wafer Vanila", "Vanilla wafers", 6_500, "pack"],
  [3, "Sabun Mandi", "Bath soap", 4_500, "scent"],
  [3, "Sampo", "Shampoo", 12_000, "volume"],
  [3, "Pasta Gigi", "Toothpaste", 9_500, "pack"],
  [3, "Sikat Gigi", "Toothbrush", 7_000, "colour"],
  [3, "Deterjen Bubuk", "Washing powder", 8_000, "weight"],
  [3, "Pelembut Pakaian", "Fabric softener", 6_500, "scent"],
  [3, "Sabun Cuci Piring", "Washing-up liquid", 6_000, "volume"],
  [3, "Tisu Wajah", "Facial tissues", 9_000, "pack"],
  [4, "Spons Cuci", "Kitchen sponge", 4_000, "pack"],
  [4, "Kantong Sampah", "Bin bags", 8_500, "pack"],
  [4, "Lilin", "Candles", 3_000, "pack"],
  [4, "Baterai AA", "AA batteries", 6_500, "pack"],
  [4, "Pembersih Lantai", "Floor cleaner", 7_500, "scent"],
  [4, "Pengharum Ruangan", "Air freshener", 16_000, "scent"],
  [4, "Korek Api", "Matches", 1_000, "pack"],
  [4, "Tali Rafia", "Raffia string", 5_500, "colour"],
  [5, "Buku Tulis", "Exercise book", 4_500, "pack"],
  [5, "Pulpen", "Ballpoint pen", 3_000, "colour"],
  [5, "Pensil 2B", "2B pencil", 2_500, "pack"],
  [5, "Spidol", "Marker pen", 8_000, "colour"],
  [5, "Map Plastik", "Plastic folder", 4_000, "colour"],
  [5, "Kertas Lipat", "Origami paper", 6_000, "pack"],
];

/** Toko Rapi's 200 goods; their numbers are in the range that shops may use inside their own walls. */
export const RAPI_GOODS: Good[] = KINDS.flatMap(([category, name, nameEn, price, sizes], kind) =>
  SIZES_OF[sizes].map(([size, factor], form) => {
    const number = kind * 4 + form + 1;
    return {
      category: RAPI_CATEGORIES[category]?.name ?? "",
      name: `${name} ${size}`,
      nameEn: `${nameEn} ${size}`,
      price: Math.round((price * factor) / 100) * 100,
      sku: `TR-${String(number).padStart(4, "0")}`,
      barcode: ean13(`2${String(90_000_000_000 + number)}`),
      stock: 20 + ((number * 37) % 180),
      lowStock: 10,
    };
  }),
);
