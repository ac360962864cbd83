/** One dish as the demo's menus list it; prices in rupiah. */
export interface MenuItem {
  name: string;
  nameEn: string;
  description: string;
  descriptionEn: string;
  price: number;
  /** Code points of the icon that its picture is drawn from. */
  icon: string;
  /** Where in the kitchen it is made. */
  station: "dapur" | "bakar" | "bar";
  variants?: { name: string; price: number }[];
  /** Names of the menu's modifier groups. */
  groups?: string[];
  stock?: number;
  /** How often it is ordered, beside 1 for the rest. */
  weight?: number;
}

export interface MenuCategory {
  name: string;
  nameEn: string;
  /** Hue of its pictures' backgrounds, 0 to 359. */
  hue: number;
  items: MenuItem[];
}

export interface ModifierGroupData {
  name: string;
  nameEn: string;
  min: number;
  max: number | null;
  options: { name: string; nameEn: string; price: number; isDefault?: boolean }[];
}
