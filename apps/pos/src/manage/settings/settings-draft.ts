// What is typed over the settings that are saved: only what differs is sent, and what others change meanwhile shows.
import type { AppRouter } from "@atapos/core";
import type { inferRouterOutputs } from "@trpc/server";
import { hoursProblem, weekOf } from "./week-hours.ts";

export type Settings = inferRouterOutputs<AppRouter>["merchant"]["get"];

/** What these pages change with one button; pause, logo and keys are changed by buttons of their own. */
export const DRAFT_FIELDS = [
  "name",
  "address",
  "businessType",
  "posMode",
  "timeZone",
  "dayCutoffHour",
  "currency",
  "openingHours",
  "taxPercent",
  "isTaxInclusive",
  "servicePercent",
  "serviceBase",
  "isServiceTaxable",
  "cashRounding",
  "orderAcceptance",
  "allowsTakeaway",
  "receiptHeader",
  "receiptFooter",
  "language",
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];
export type Edits = Partial<Pick<Settings, DraftField>>;

/** The edits that differ from what is saved: none of them means that nothing is unsaved. */
export function changesOf(saved: Settings, edits: Edits): Edits {
  const changed = DRAFT_FIELDS.filter((field) => field in edits && !isSame(edits[field], saved[field]));
  return Object.fromEntries(changed.map((field) => [field, edits[field]]));
}

/** Fields that are edited here while somebody else has changed them between two versions. */
export function overtakenFields(before: Settings, after: Settings, edits: Edits): DraftField[] {
  return DRAFT_FIELDS.filter(
    (field) => field in edits && !isSame(before[field], after[field]) && !isSame(edits[field], after[field]),
  );
}

const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** "" and null are both nothing; of objects only their content counts. */
const canonical = (value: unknown): string => JSON.stringify(typeof value === "string" ? value.trim() || null : value);

/** Edited fields that must be mended before saving. */
export function problemsOf({ name, openingHours }: Edits): ReadonlySet<DraftField> {
  const problems = new Set<DraftField>();
  if (name !== undefined && name.trim() === "") problems.add("name");
  if (openingHours != null && hoursProblem(weekOf(openingHours)) !== null) problems.add("openingHours");
  return problems;
}
