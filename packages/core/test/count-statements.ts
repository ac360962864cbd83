import type { Deps } from "../src/deps.ts";

/** Counts what is sent inside tenant doors, through Prisma or not, BEGIN and COMMIT aside. */
export function countStatements(deps: Deps) {
  let statements = 0;
  const db: Deps["db"] = {
    ...deps.db,
    sendAsMerchant: (merchantId, calls, options) => {
      statements += calls.length;
      return deps.db.sendAsMerchant(merchantId, calls, options);
    },
    withMerchant: (merchantId, work, options) =>
      deps.db.withMerchant(
        merchantId,
        (tx) =>
          work({
            ...tx,
            query: (statement, values) => {
              statements += 1;
              return tx.query(statement, values);
            },
            prisma: () => {
              statements += 1;
              return tx.prisma();
            },
          }),
        options,
      ),
  };
  return { deps: { ...deps, db }, count: () => statements, reset: () => (statements = 0) };
}
