import { defineDictionary } from "@atapos/ui/i18n";

export const searchWords = defineDictionary({
  id: {
    title: "Cari menu",
    found: "{count} menu untuk “{query}”",
    field: "Nama atau bahan makanan",
    hint: "Cari nasi, sate, es…",
    clear: "Hapus pencarian",
    back: "Kembali ke menu",
    noneTitle: "“{query}” belum ada di sini",
    noneText: "Sudah dicari di nama, bahan, dan bagian menu. Coba kata yang lebih pendek.",
    startTitle: "Mau makan apa?",
    startText: "Ketik nama atau bahan, atau pilih bagian menu di bawah.",
    suggested: "Mungkin ini",
    openCart: "Lihat pesanan: {count} item",
    only: "Hanya {name}",
  },
  en: {
    title: "Search the menu",
    found: { one: "{count} dish for “{query}”", other: "{count} dishes for “{query}”" },
    field: "Name or ingredient",
    hint: "Search rice, satay, ice…",
    clear: "Clear the search",
    back: "Back to the menu",
    noneTitle: "No “{query}” here",
    noneText: "Names, descriptions and sections were searched. Try a shorter word.",
    startTitle: "What would you like?",
    startText: "Type a name or an ingredient, or pick a section below.",
    suggested: "Perhaps one of these",
    openCart: "See the order: {count} items",
    only: "Only {name}",
  },
});
