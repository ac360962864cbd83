// What keeps a draft from being saved, by the field at which it is said.
import type { ItemDraft, VariantDraft } from "./item-draft.ts";

export type Problem = "nameMissing" | "priceMissing" | "numberWrong" | "percentWrong" | "nameTwice" | "daysMissing";

/** Keys: a field's name, or `variant:<key>:<field>`, or `window:<place>`. */
export type Problems = ReadonlyMap<string, Problem>;

const MAX_STOCK = 2_000_000_000;

export function itemProblems(draft: ItemDraft): Problems {
  const problems = new Map<string, Problem>();
  const note = (key: string, problem: Problem | null) => problem !== null && problems.set(key, problem);
  note("name", draft.name.trim() === "" ? "nameMissing" : null);
  note("price", draft.price === null && draft.variants.length === 0 ? "priceMissing" : null);
  note("stock", stockProblem(draft.stock));
  note("lowStock", draft.lowStock.trim() === "" ? null : stockProblem(draft.lowStock));
  note("taxPercent", percentProblem(draft.taxPercent));
  for (const variant of draft.variants) {
    note(`variant:${variant.key}:name`, variantNameProblem(variant, draft.variants));
    note(`variant:${variant.key}:price`, variant.price === null ? "priceMissing" : null);
    note(`variant:${variant.key}:stock`, stockProblem(variant.stock));
  }
  for (const [place, { days }] of (draft.availability ?? []).entries()) {
    note(`window:${String(place)}`, days.length === 0 ? "daysMissing" : null);
  }
  return problems;
}

export function stockProblem(text: string | null): Problem | null {
  if (text === null) return null;
  return /^\d+$/u.test(text.trim()) && Number(text) <= MAX_STOCK ? null : "numberWrong";
}

/** At most two decimals, with a comma or a point. */
const percentProblem = (text: string): Problem | null =>
  text.trim() === "" || (/^\d{1,3}([.,]\d{1,2})?$/u.test(text.trim()) && Number(text.trim().replace(",", ".")) <= 100)
    ? null
    : "percentWrong";

function variantNameProblem({ key, name }: VariantDraft, variants: readonly VariantDraft[]): Problem | null {
  const own = name.trim().toLowerCase();
  if (own === "") return "nameMissing";
  return variants.some((other) => other.key !== key && other.name.trim().toLowerCase() === own) ? "nameTwice" : null;
}
