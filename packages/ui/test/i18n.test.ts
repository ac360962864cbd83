import { describe, expect, it } from "vitest";
import { createTranslator, defineDictionary } from "../src/i18n.ts";
import { statusWords } from "../src/status-words.ts";
import { componentWords } from "../src/words.ts";

const dictionary = defineDictionary({
  id: { hello: "Halo {name}", items: "{count} item", plain: "Bayar" },
  en: { hello: "Hello {name}", items: { one: "{count} item", other: "{count} items" }, plain: "Pay" },
});

describe("a translator", () => {
  const id = createTranslator(dictionary, "id");
  const en = createTranslator(dictionary, "en");

  it.each([
    [id("plain"), "Bayar"],
    [id("hello", { name: "Sari" }), "Halo Sari"],
    [id("items", { count: 3 }), "3 item"],
    [en("items", { count: 1 }), "1 item"],
    [en("items", { count: 0 }), "0 items"],
  ])("gives %s", (text, expected) => {
    expect(text).toBe(expected);
  });

  it("does not read a parameter's braces as a gap", () => {
    expect(id("hello", { name: "{name}" })).toBe("Halo {name}");
  });

  it("is refused by the compiler with a wrong key or a missing parameter", () => {
    // @ts-expect-error -- no such key
    expect(() => id("nothing")).toThrow();
    // @ts-expect-error -- the name is missing
    expect(id("hello")).toBe("Halo {name}");
  });
});

describe.each([
  ["components", componentWords],
  ["statuses", statusWords],
])("the words of %s", (_name, words) => {
  const sentences = (entry: unknown) =>
    typeof entry === "string" ? [entry] : Object.values(Object(entry)).map(String);
  const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map(([gap]) => gap).sort();

  it("have the same keys in both languages", () => {
    expect(Object.keys(words.en).sort()).toEqual(Object.keys(words.id).sort());
  });

  it("are never empty", () => {
    for (const entry of [...Object.values(words.id), ...Object.values(words.en)]) {
      for (const text of sentences(entry)) expect(text.trim()).not.toBe("");
    }
  });

  it("ask for the same parameters in both languages", () => {
    const english = new Map<string, unknown>(Object.entries(words.en));
    for (const [key, entry] of Object.entries(words.id)) {
      const expected = sentences(entry).flatMap(gaps);
      for (const text of sentences(english.get(key))) expect(gaps(text), key).toEqual(expected);
    }
  });
});
