import { readFileSync } from "node:fs";
import { inRoot } from "../paths.mjs";
import { StopWithMessage } from "../stop-with-message.mjs";

/** Every form of a slice's name that the templates use; `gift-card` has the table gift_card and the path /gift-cards. */
export function sliceNames(name) {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) throw new StopWithMessage(`${name} is no name: small letters, as in gift-card`);
  const many = plural(name);
  return {
    file: name,
    files: many,
    slice: camel(name),
    many: camel(many),
    Slice: pascal(name),
    Slices: pascal(many),
    SLICE: name.replaceAll("-", "_").toUpperCase(),
    table: name.replaceAll("-", "_"),
    words: name.replaceAll("-", " "),
    manyWords: many.replaceAll("-", " "),
    Word: sentence(name),
    Words: sentence(many),
    px: freePrefix(name),
  };
}

const camel = (name) => name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
const pascal = (name) => camel(name).replace(/^./, (letter) => letter.toUpperCase());
const sentence = (name) => name.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase());

function plural(name) {
  if (/[^aeiou]y$/.test(name)) return name.replace(/y$/, "ies");
  return /(s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

/** The two letters before its columns: those of its words, or the next that no table has. */
function freePrefix(name) {
  const schema = readFileSync(inRoot("prisma", "schema.prisma"), "utf8");
  const taken = new Set([...schema.matchAll(/@map\("([a-z]{2})_/g)].map(([, prefix]) => prefix));
  const [first = "", second = ""] = name.split("-");
  const letters = `${second}${first.slice(1)}abcdefghijklmnopqrstuvwxyz`.replaceAll("-", "");
  const found = [...letters].map((letter) => first[0] + letter).find((prefix) => !taken.has(prefix));
  if (found === undefined) throw new StopWithMessage(`every prefix with ${first[0]} is taken`);
  return found;
}
