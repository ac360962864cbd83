import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LoginScreen } from "../../src/session/login-screen.tsx";
import { ownPath } from "../../src/session/own-path.ts";
import { readPeople } from "../../src/session/read-people.ts";
import { readVisitor } from "../../src/session/read-visitor.ts";

export const metadata: Metadata = { title: "Masuk" };

const Page = async ({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) => {
  const asked = (await searchParams).next;
  const next = ownPath(typeof asked === "string" ? asked : null);
  const visitor = await readVisitor();
  if (visitor.kind === "staff" || visitor.kind === "platform") redirect(next);
  return <LoginScreen next={next} till={await readPeople()} />;
};

export default Page;
