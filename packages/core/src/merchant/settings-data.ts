import { Prisma } from "@atapos/db";
import type { z } from "zod";
import type { openingHoursSchema } from "../input-schema.ts";

type OpeningHours = z.infer<typeof openingHoursSchema>;

/** Settings as Prisma takes them: a null in a JSON column has a name of its own. */
export function settingsData<T extends { openingHours?: OpeningHours | undefined }>({ openingHours, ...rest }: T) {
  return {
    ...rest,
    ...(openingHours === undefined ? {} : { openingHours: openingHours ?? Prisma.DbNull }),
  };
}
