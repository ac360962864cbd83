// Words in two languages, checked by the compiler: keys, and the parameters that a sentence asks for.
import type { Language } from "@atapos/domain";

export type { Language } from "@atapos/domain";
export const DEFAULT_LANGUAGE: Language = "id";

/** A sentence with `{name}` gaps, or two of them by number, chosen by the parameter `count`. */
export type Entry = string | { readonly one: string; readonly other: string };
export type Words = Readonly<Record<string, Entry>>;
export interface Dictionary<Id extends Words> {
  readonly id: Id;
  readonly en: Readonly<Record<keyof Id, Entry>>;
}

type Gaps<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Gaps<Rest> : never;
type Sentences<E> = E extends { readonly one: infer One; readonly other: infer Other } ? One | Other : E;
type Params<E> = { readonly [Name in Gaps<Sentences<E>>]: string | number };
type Arguments<E> = [Gaps<Sentences<E>>] extends [never] ? [] : [params: Params<E>];

export type Translator<Id extends Words> = <Key extends keyof Id & string>(
  key: Key,
  ...args: Arguments<Id[Key]>
) => string;

/** Indonesian sets keys and parameters; English must have the same keys, no more and no fewer. */
export function defineDictionary<const Id extends Words, const En extends Readonly<Record<keyof Id, Entry>>>(words: {
  readonly id: Id;
  readonly en: En & { readonly [Key in Exclude<keyof En, keyof Id>]: never };
}): Dictionary<Id> {
  return words;
}

/** `t("cart.items", { count: 3 })` -> `3 item`. Without a plural, Indonesian simply gives one sentence. */
export function createTranslator<const Id extends Words>(
  dictionary: Dictionary<Id>,
  language: Language,
): Translator<Id> {
  const words: Readonly<Record<keyof Id, Entry>> = dictionary[language];
  const plural = new Intl.PluralRules(language);
  return (key, ...[params]: readonly Readonly<Record<string, string | number>>[]) => {
    const entry = words[key];
    const text =
      typeof entry === "string" ? entry : entry[plural.select(Number(params?.count)) === "one" ? "one" : "other"];
    return params === undefined ? text : text.replace(/\{(\w+)\}/gu, (gap, name) => String(params[name] ?? gap));
  };
}
