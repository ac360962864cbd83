import path from "node:path";
import { defineConfig } from "prisma/config";

// The npm registry carries the schema engine as WebAssembly only; PRISMA_NATIVE_ENGINE keeps Prisma's own binary.
process.env.CHECKPOINT_DISABLE ??= "1";
if (!process.env.PRISMA_NATIVE_ENGINE) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, "engine/schema-engine.mjs");
}

export default defineConfig({
  schema: "schema.prisma",
  migrations: { path: "migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://localhost/atapos" },
});
