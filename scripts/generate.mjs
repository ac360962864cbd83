// `npm run generate -- slice <name>`: a whole resource, from its table to its REST route and its tests.
import { generateSlice } from "./generate/generate-slice.mjs";
import { runMain, StopWithMessage } from "./stop-with-message.mjs";

await runMain(async () => {
  const [kind, name] = process.argv.slice(2);
  if (kind !== "slice" || name === undefined) throw new StopWithMessage("say: npm run generate -- slice <name>");
  const written = await generateSlice(name);
  console.log(`${written.map((file) => `  ${file}`).join("\n")}

Next: change the fields to what you need (schema.prisma, the migration, schema.ts, the wire), then
  npx vitest run packages/core/test/${name}.test.ts apps/api/test/${name}.test.ts`);
});
