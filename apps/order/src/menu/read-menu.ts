import { notFound } from "next/navigation";
import { cache } from "react";
import { apiOfVisitor, readSession, readTableToken, type Session } from "../session/read-session.ts";
import { errorCodeOf } from "../trpc/error-code.ts";
import { serverApi } from "../trpc/server-api.ts";
import type { Menu } from "./menu-view.ts";

export interface Diner {
  menu: Menu;
  /** Only a session of this very merchant; a phone that sits elsewhere is a takeaway guest here. */
  session: Extract<Session, { kind: "table" }> | null;
}

/** The table this phone sits at and its menu, asked in one request; null when it sits nowhere. */
export const readTableDiner = cache(async (): Promise<Diner | null> => {
  const token = await readTableToken();
  if (token === null) return null;
  const [session, menu] = await Promise.all([readSession(), apiOfVisitor(token).catalog.menu.query({}).catch(refused)]);
  return session.kind === "table" && menu !== null ? { session, menu } : null;
});

/** A merchant's menu for anybody, asked without the visitor's cookie: a table session would answer with its own. */
export const readOpenDiner = cache(async (merchantId: number): Promise<Diner> => {
  const menu = await serverApi(null).catalog.menu.query({ merchantId }).catch(refused);
  if (menu === null) notFound();
  return { menu, session: null };
});

/** What a use case refuses is an answer; an API that is not there is an error. */
function refused(error: unknown): null {
  if (errorCodeOf(error) === null) throw error;
  return null;
}
