import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast } from "./oklch.ts";

const css = readFileSync(new URL("../src/tokens.css", import.meta.url), "utf8");
const blocks = [...css.matchAll(/\{([^{}]+)\}/gu)].map(([, body = ""]) => tokens(body));
const [light, preferredDark, dark] = blocks;

function tokens(body: string): Map<string, string> {
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/gu)].map(([, name = "", value = ""]) => [name, value]));
}

const grounds = ["bg", "surface", "raised"];
const TEXT: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  ["ink", [...grounds, "sunken", "fill", "plate", "segment", "accent-soft", "kunyit-soft", "promo-band", "info-soft"]],
  ["ink-2", [...grounds, "sunken", "fill"]],
  ["accent-ink", [...grounds, "accent-soft", "sunken"]],
  ["on-accent", ["accent", "accent-hover"]],
  ["on-ticket", ["ticket"]],
  ["kunyit-ink", [...grounds, "kunyit-soft", "promo-band"]],
  ["on-kunyit", ["kunyit"]],
  ["info-ink", ["info-soft", ...grounds]],
  ["warn-ink", ["warn-soft", ...grounds]],
  ["on-warn", ["warn"]],
  ["danger-ink", ["danger-soft", ...grounds]],
  ["bg", ["ink"]],
  // a disabled button is exempt from contrast, yet staff must read it
  ["ink-3", [...grounds, "sunken"]],
];
const EDGES: readonly (readonly [edge: string, grounds: readonly string[]])[] = [
  ["control", ["raised", "surface", "bg"]],
  ["ink-3", grounds],
  ["accent", grounds],
  ["danger", ["raised"]],
];

describe.each([
  ["light", light],
  ["dark", dark],
])("in %s", (_theme, theme) => {
  const colour = (name: string) => theme?.get(name) ?? "";
  const pairs = (table: typeof TEXT) => table.flatMap(([front, backs]) => backs.map((back) => [front, back] as const));

  it.each(pairs(TEXT))("text in %s on %s has a contrast of 4.5 or more", (front, back) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(EDGES))("an edge in %s on %s has a contrast of 3 or more", (front, back) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(3);
  });
});

describe("the themes", () => {
  it("are the same dark whether chosen or preferred by the device", () => {
    expect(preferredDark).toEqual(dark);
  });

  it("define the same tokens", () => {
    expect([...(dark?.keys() ?? [])]).toEqual([...(light?.keys() ?? [])]);
    expect(light?.size).toBeGreaterThan(40);
  });

  it("knows black on white as 21", () => {
    expect(contrast("oklch(0 0 0)", "oklch(1 0 0)")).toBeCloseTo(21, 1);
  });
});
