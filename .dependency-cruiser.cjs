// The walls between the rooms: who may import what, as errors. Each rule's comment says why the wall stands.

const slices =
  "audit|order|payment|kitchen|catalog|promotion|table|customer|hold|staff|merchant|shift|report|event|auth";
const notSource = "(^|/)(test|tests)/|\\.test\\.[cm]?tsx?$|/vitest\\.config\\.ts$";

/** A package, whether it is installed (any folder layout) or cannot be resolved. */
const npm = (names) => `(^|node_modules/)(${names})(/|$)`;

const vendorSdks = npm("midtrans-client|@types/midtrans-client|cloudinary|resend|nodemailer|@types/nodemailer");
const webFrameworks = npm("next|next-auth|react|react-dom|@types/react|@types/react-dom|hono|@hono/[^/]+");
const workspacePackage = "^(apps|packages|prisma)/|^@atapos/";

module.exports = {
  forbidden: [
    {
      name: "domain-is-pure",
      comment:
        "The rules of money and state are tested without a database, a clock or a mock: nothing but zod comes in.",
      severity: "error",
      from: { path: "^packages/domain/", pathNot: notSource },
      to: { pathNot: ["^packages/domain/", npm("zod")] },
    },
    {
      name: "db-knows-no-business",
      comment: "The tenant door and the schema serve every rule and know none: only their drivers come in.",
      severity: "error",
      from: { path: "^prisma/", pathNot: notSource },
      to: { path: "^(apps|packages|scripts)/|^@atapos/" },
    },
    {
      name: "slices-meet-in-their-stores",
      comment:
        "Use cases that reach into one another grow into a knot: slices share SQL (*-store), shapes (schema), the outbox.",
      severity: "error",
      from: { path: `^packages/core/src/(${slices}|identity)/`, pathNot: notSource },
      to: {
        path: `^packages/core/src/(${slices})/`,
        pathNot: ["^packages/core/src/$1/", "(-store|/schema)\\.ts$", "^packages/core/src/event/append\\.ts$"],
      },
    },
    {
      name: "slices-know-ports-not-adapters",
      comment:
        "A use case asks for what it needs by a port's type; which vendor answers is decided where all is composed.",
      severity: "error",
      from: { path: `^packages/core/src/(${slices}|ports)/`, pathNot: notSource },
      to: { path: "^packages/core/src/adapters/" },
    },
    {
      name: "core-stands-on-domain-and-db",
      comment:
        "Every use case runs without the apps, the demo's data and the sandbox: they stand on core, not under it.",
      severity: "error",
      from: { path: "^packages/core/", pathNot: notSource },
      to: { path: workspacePackage, pathNot: ["^packages/(core|domain)/", "^prisma/", "^@atapos/(domain|db)"] },
    },
    {
      name: "ports-are-types",
      comment:
        "A port says what we need from outside in the domain's words; a port that imports code is half an adapter.",
      severity: "error",
      from: { path: "^packages/core/src/ports/" },
      to: { pathNot: ["^packages/core/src/ports/", "^packages/domain/", "^@atapos/domain", npm("zod")] },
    },
    {
      name: "adapters-know-no-use-case",
      comment:
        "An adapter translates between a vendor and a port; with slices or the database in reach it would decide.",
      severity: "error",
      from: { path: "^packages/core/src/adapters/", pathNot: notSource },
      to: { path: [`^packages/core/src/(${slices})/`, "^prisma/", "^@atapos/db"] },
    },
    {
      name: "vendor-sdks-only-in-adapters",
      comment: "One place to change when a vendor changes; the sandbox's tests may hold the real clients against it.",
      severity: "error",
      from: { path: "^(apps|packages|prisma)/", pathNot: ["^packages/core/src/adapters/", notSource] },
      to: { path: vendorSdks },
    },
    {
      name: "tokens-only-in-identity",
      comment: "Signing and verifying tokens in one place is what makes audiences and algorithms checkable.",
      severity: "error",
      from: { path: "^(apps|packages|prisma)/", pathNot: ["^packages/core/src/(identity|adapters)/", notSource] },
      to: { path: npm("jose") },
    },
    {
      name: "core-knows-no-web",
      comment:
        "Use cases are called by tRPC, by REST, by jobs and by tests: none of them is a page or an HTTP request.",
      severity: "error",
      from: { path: "^packages/(core|domain)/|^prisma/" },
      to: { path: webFrameworks },
    },
    {
      name: "api-asks-no-database",
      comment:
        "apps/api composes and translates; a query there would be a rule without its tests and without the door.",
      severity: "error",
      from: { path: "^apps/api/", pathNot: notSource },
      to: { path: [npm("pg|@types/pg|pg-boss|@prisma/[^/]+"), "^prisma/src/generated/"] },
    },
    {
      name: "web-apps-take-only-core-types",
      comment: "The browser talks to apps/api: of core it needs the router's type and nothing that runs.",
      severity: "error",
      from: { path: "^apps/(order|pos)/", pathNot: notSource },
      to: { path: ["^packages/core/", "^@atapos/core"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "web-apps-hold-no-data",
      comment:
        "Pages get data through the tRPC client only: no database, no SDK and no other room than domain, ui and web.",
      severity: "error",
      from: { path: "^apps/(order|pos)/", pathNot: notSource },
      to: {
        path: [workspacePackage, npm("pg|pg-boss|@prisma/[^/]+")],
        pathNot: ["^apps/$1/", "^packages/(core|domain|ui|web)/", "^@atapos/(core|domain|ui|web)"],
      },
    },
    {
      name: "sandbox-is-a-stranger",
      comment: "A fake vendor that shares our code agrees with our mistakes: it proves something only as an outsider.",
      severity: "error",
      from: { path: "^apps/sandbox/" },
      to: { path: workspacePackage, pathNot: "^apps/sandbox/" },
    },
    {
      name: "demo-goes-through-core",
      comment: "Demo data made by core's own use cases cannot show a state that the product would never reach.",
      severity: "error",
      from: { path: "^packages/demo/", pathNot: notSource },
      to: {
        dependencyTypesNot: ["core"],
        pathNot: [
          "^packages/(demo|core|domain)/",
          "^prisma/",
          "^@atapos/(core|domain|db)",
          npm("sharp|@lobehub/[^/]+"),
        ],
      },
    },
    {
      name: "bench-measures-core",
      comment: "What is measured is what runs: the bench calls core's own procedures on a database that core migrated.",
      severity: "error",
      from: { path: "^packages/bench/", pathNot: notSource },
      to: {
        dependencyTypesNot: ["core"],
        pathNot: [
          "^packages/(bench|core|domain)/",
          "^@atapos/(core|domain)",
          "^prisma/src/testing/",
          "^scripts/embedded-postgres\\.mjs$",
          npm("pg|@types/pg"),
        ],
      },
    },
    {
      name: "web-package-stands-alone",
      comment: "The forwarder runs inside both Next apps: whatever it imports, both carry.",
      severity: "error",
      from: { path: "^packages/web/", pathNot: notSource },
      to: { pathNot: "^packages/web/", dependencyTypesNot: ["core"] },
    },
    {
      name: "scripts-need-nothing-installed",
      comment: "The launcher runs before the install: an import of a package would end it with a stack trace.",
      severity: "error",
      from: { path: "^scripts/", pathNot: notSource },
      to: { pathNot: "^scripts/", dependencyTypesNot: ["core"] },
    },
    {
      name: "no-import-of-tests",
      comment: "What runs in production must not depend on what exists for tests.",
      severity: "error",
      from: { pathNot: [notSource, "^packages/bench/"] },
      to: { path: "^(apps|packages|prisma|scripts)/.*(/test/|\\.test\\.ts$)" },
    },
    {
      name: "no-cycles",
      comment:
        "Modules in a circle can only be understood, loaded and moved together; a circle of types alone is harmless.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphans",
      comment: "A file that nothing imports and that nobody starts is dead.",
      severity: "error",
      from: {
        orphan: true,
        pathNot: [
          notSource,
          "\\.d\\.m?ts$",
          "(^|/)[^/]+\\.config\\.[cm]?[jt]s$",
          "(^|/)(main|[^/]+-cli)\\.ts$",
          "^apps/(api|sandbox)/src/[^/]+/assets/",
          "^apps/(order|pos)/(app/|public/|instrumentation\\.ts$)",
          "^scripts/",
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(\\.next|dist|coverage)/" },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".mts", ".mjs", ".cjs", ".js", ".d.ts"],
    },
  },
};
