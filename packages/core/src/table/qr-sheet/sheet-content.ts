import { printableText } from "./printable-text.ts";

/** A picture as pdfkit takes it, and its shape. */
export interface SheetLogo {
  dataUri: string;
  /** Width by height. */
  ratio: number;
}

/** One card, every letter of it printable. */
export interface SheetCard {
  id: number;
  name: string;
  zone: string;
  orderUrl: string;
  /** False when letters of the name are missing. */
  isNameWhole: boolean;
}

export interface SheetHead {
  merchant: string;
  address: string;
  logo: SheetLogo | null;
  text: string;
  hint: string;
  longHint: string;
  table: string;
}

/** A name of which nothing can be drawn still needs something that staff can say aloud: the table's number with us. */
export function sheetCard(table: { id: number; name: string; zone: string | null; orderUrl: string }): SheetCard {
  const { text, isWhole } = printableText(table.name);
  // "Meja" stands above the name already.
  const name = text.replace(/^(meja|table)\s+(?=\S)/i, "");
  const { id, orderUrl } = table;
  return { id, orderUrl, name: name || `#${id}`, zone: printableText(table.zone ?? "").text, isNameWhole: isWhole };
}
