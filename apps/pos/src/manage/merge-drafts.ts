// Two people change one thing: what each of them changed since the version that both began with, and one draft of both.

export interface Sides<Draft> {
  /** What both began with. */
  base: Draft;
  mine: Draft;
  /** As it is saved now. */
  theirs: Draft;
}

export interface Difference<Field> {
  field: Field;
  /** I changed it. */
  isMine: boolean;
  /** They did. */
  isTheirs: boolean;
}

export type Side = "mine" | "theirs";

/** The fields in which my draft is not what is saved now, in the order of `fields`. */
export const differences = <Draft, Field extends keyof Draft>(
  fields: readonly Field[],
  { base, mine, theirs }: Sides<Draft>,
): Difference<Field>[] =>
  fields.flatMap((field) => {
    if (isEqual(mine[field], theirs[field])) return [];
    return [{ field, isMine: !isEqual(base[field], mine[field]), isTheirs: !isEqual(base[field], theirs[field]) }];
  });

/** What I changed stays mine until I say otherwise; what only they changed is theirs. */
export const sideOf = <Field extends string>(
  { field, isMine }: Difference<Field>,
  chosen: ReadonlyMap<Field, Side>,
): Side => chosen.get(field) ?? (isMine ? "mine" : "theirs");

/** Theirs, with my side of the given fields. */
export function mergeDrafts<Draft, Field extends keyof Draft>(
  { mine, theirs }: Sides<Draft>,
  keptFields: readonly Field[],
): Draft {
  return { ...theirs, ...pick(mine, keptFields) };
}

export function pick<Draft, Field extends keyof Draft>(draft: Draft, fields: readonly Field[]): Partial<Draft> {
  const picked: Partial<Draft> = {};
  for (const field of fields) picked[field] = draft[field];
  return picked;
}

/** Drafts are plain values, made by one function each, so that their keys stand in one order. */
export const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
