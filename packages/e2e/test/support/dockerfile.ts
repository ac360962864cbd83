import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./root.ts";

export interface Image {
  environment: Record<string, string>;
  command: string[];
  healthcheck: string[];
  /** Relative to the image's `/app`, which stands for the checkout. */
  folder: string;
}

/** What a target of the Dockerfile runs, inherited from its base images; how it is built is not looked at. */
export function readImage(target: string): Image {
  const text = readFileSync(path.join(ROOT, "Dockerfile"), "utf8").replaceAll(/\\\n/g, " ");
  const stages = new Map<string, Image>();
  let current = emptyImage();
  for (const line of text.split("\n")) {
    const [, word = "", rest = ""] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (word === "FROM") {
      const [base = "", , name = ""] = rest.split(/\s+/);
      current = structuredClone(stages.get(base) ?? emptyImage());
      stages.set(name, current);
    } else apply(current, word, rest);
  }
  const image = stages.get(target);
  if (!image) throw new Error(`the Dockerfile has no target ${target}`);
  return image;
}

const emptyImage = (): Image => ({ environment: {}, command: [], healthcheck: [], folder: "" });

function apply(image: Image, word: string, rest: string): void {
  if (word === "ENV") {
    for (const [, name = "", value = ""] of rest.matchAll(/(\w+)=(\S+)/g)) image.environment[name] = value;
  }
  if (word === "WORKDIR") image.folder = path.posix.relative("/app", rest.trim());
  if (word === "CMD") image.command = JSON.parse(rest);
  if (word === "HEALTHCHECK") image.healthcheck = JSON.parse(/CMD\s+(\[.*\])/.exec(rest)?.[1] ?? "[]");
}
