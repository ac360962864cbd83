import { describe, expect, test } from "vitest";
import { findShortcut, nameOf, type Shortcut } from "../src/keys/shortcut-list.ts";

const shortcut = (key: string, inFields = false, label = key): Shortcut => ({ key, label, inFields, run: () => {} });
const press = (key: string, held: Partial<Record<"altKey" | "ctrlKey" | "metaKey", boolean>> = {}) =>
  nameOf({ key, altKey: false, ctrlKey: false, metaKey: false, ...held });

describe("a key that is pressed", () => {
  test.each([
    [press("F8"), "F8"],
    [press("/"), "/"],
    [press("1", { altKey: true }), "Alt+1"],
    [press("S", { ctrlKey: true }), "Ctrl+s"],
    [press("Escape"), "Escape"],
  ])("is named %s", (name, expected) => {
    expect(name).toBe(expected);
  });

  test("means the youngest of its shortcuts", () => {
    const list = [shortcut("Escape", true, "page"), shortcut("Escape", true, "sheet")];
    expect(findShortcut(list, "Escape", false)?.label).toBe("sheet");
  });

  test("means nothing in a field, unless its shortcut says so", () => {
    const list = [shortcut("/"), shortcut("F8", true)];
    expect(findShortcut(list, "/", true)).toBeUndefined();
    expect(findShortcut(list, "/", false)?.label).toBe("/");
    expect(findShortcut(list, "f8", true)?.label).toBe("F8");
    expect(findShortcut(list, "Alt+/", false)).toBeUndefined();
  });
});
