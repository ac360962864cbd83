/** Which part of the menu the list shows. */
export type MenuPlace = { kind: "all" } | { kind: "category"; id: number } | { kind: "none" } | { kind: "archive" };

/** From the address: `?category=3`, `none`, `archive`; anything else is all. */
export function placeOf(text: string | null): MenuPlace {
  if (text === "none" || text === "archive") return { kind: text };
  return text !== null && /^[1-9]\d{0,8}$/u.test(text) ? { kind: "category", id: Number(text) } : { kind: "all" };
}

export const placeText = (place: MenuPlace): string | null =>
  place.kind === "all" ? null : place.kind === "category" ? String(place.id) : place.kind;

/** What `editorList` is asked for. */
export function filterOf(place: MenuPlace, search: string) {
  return {
    isArchived: place.kind === "archive",
    ...(place.kind === "category" && { categoryId: place.id }),
    ...(place.kind === "none" && { categoryId: null }),
    ...(search.trim() !== "" && { search: search.trim() }),
  };
}
export type ListFilter = ReturnType<typeof filterOf>;
