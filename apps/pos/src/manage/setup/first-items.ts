/** A few items as they are typed; a line that is empty is none. */
export interface FirstItem {
  name: string;
  price: number | null;
}

const ITEM_LINES = [0, 1, 2] as const;

export const emptyItems = (): FirstItem[] => ITEM_LINES.map(() => ({ name: "", price: null }));

const isEmpty = ({ name, price }: FirstItem): boolean => name.trim() === "" && price === null;

/** Lines that have a name or a price, and not both. */
export const halfItems = (items: readonly FirstItem[]): number[] =>
  items.flatMap((item, index) => (!isEmpty(item) && (item.name.trim() === "" || item.price === null) ? [index] : []));

export const wholeItems = (items: readonly FirstItem[]): { index: number; name: string; price: number }[] =>
  items.flatMap(({ name, price }, index) =>
    name.trim() === "" || price === null ? [] : [{ index, name: name.trim(), price }],
  );
