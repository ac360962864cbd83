import path from "node:path";
import type { ComposeService } from "./compose-file.ts";
import { type Image, readImage } from "./dockerfile.ts";
import type { Surroundings } from "./process.ts";
import { ROOT } from "./root.ts";

export interface Container extends Surroundings {
  command: string[];
  healthcheck: string[];
}

interface Place {
  /** Addresses of the compose network become those of this machine. */
  here(text: string): string;
  /** What differs on this machine: ports and folders. */
  own: Record<string, string>;
}

/** A service's process as its image and docker-compose.yml together define it. */
export function containerOf(service: ComposeService, { here, own }: Place): Container {
  const image: Image | null = service.build ? readImage(service.build.target) : null;
  const declared = { ...image?.environment, ...service.fileEnvironment, ...service.environment };
  const env = Object.fromEntries(Object.entries(declared).map(([name, value]) => [name, here(String(value))]));
  const command = (words: readonly string[]) =>
    words.map((word, index) => (index === 0 && word === "node" ? process.execPath : here(word)));
  const { healthcheck } = service;
  return {
    command: command(service.command ?? image?.command ?? []),
    healthcheck: command(healthcheck ? healthcheck.test.slice(1) : (image?.healthcheck ?? [])),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env, ...own },
    // an app's image holds its standalone build only
    cwd: image?.folder ? path.join(ROOT, image.folder, ".next/standalone", image.folder) : ROOT,
  };
}
