import { type ReactElement, Suspense } from "react";
import { MenuSkeleton } from "./menu-skeleton.tsx";

const UNSEEN_MS = 150;

/**
 * The menu whole in its first frame where its data are quick, as they are nearly always: what is sent in two parts is
 * shown in two, and the browser learns of the pictures last. Where they are not, its geometry stands in for it.
 */
export async function menuWhenReady(menu: Promise<ReactElement>): Promise<ReactElement> {
  const isLate = new Promise<true>((resolve) => setTimeout(resolve, UNSEEN_MS, true));
  const first = await Promise.race([menu.then((ready) => ({ ready })), isLate]);
  return first === true ? <Suspense fallback={<MenuSkeleton />}>{menu}</Suspense> : first.ready;
}
