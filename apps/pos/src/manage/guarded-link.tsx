"use client";
// A link that asks first while something is unsaved.
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ComponentProps } from "react";
import { guardNavigation } from "./unsaved.ts";

interface GuardedLinkProps extends Omit<ComponentProps<typeof Link>, "href" | "onNavigate"> {
  href: string;
}

export function GuardedLink({ href, ...attributes }: GuardedLinkProps) {
  const router = useRouter();
  return <Link {...attributes} href={href} onNavigate={guardNavigation(() => router.push(href))} />;
}
