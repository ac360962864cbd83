// Another person takes over the till by PIN: apps/api judges it and gives a token that no page ever sees.
import { cookies } from "next/headers";
import { z } from "zod";
import { serverApi } from "../trpc/server-api.ts";
import { done, isOwnPage, originOf, refuse, refuseLike } from "./own-request.ts";
import { cookieOptions, lockTill, personCookieName, readTill, tillCookies } from "./till-session.ts";

const asked = z.object({ staffId: z.int().positive(), pin: z.string().regex(/^\d{1,20}$/) });

export async function switchPerson(request: Request): Promise<Response> {
  if (!isOwnPage(request)) return refuse(403, "forbidden");
  const parsed = asked.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return refuse(422, "validation");
  const till = await readTill();
  if (till === null) return refuse(401, "unauthenticated");
  try {
    const api = serverApi({ cookie: await tillCookies(till), origin: originOf(request) });
    const { accessToken, expiresInSeconds } = await api.staff.verifyPin.mutate(parsed.data);
    (await cookies()).set(personCookieName(), accessToken, cookieOptions(expiresInSeconds));
    // without the person's token the till is locked, however that token went
    await lockTill(till);
    return done();
  } catch (error) {
    return refuseLike(error);
  }
}
