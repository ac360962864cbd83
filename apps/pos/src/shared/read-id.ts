/** A number from an address; null for what cannot be one. */
export const readId = (text: string): number | null => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : null);
