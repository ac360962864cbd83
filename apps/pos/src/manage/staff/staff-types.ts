// The shapes of the page of people, as the server tells them.
import type { AppRouter } from "@atapos/core";
import type { Translator } from "@atapos/ui/i18n";
import type { inferRouterOutputs } from "@trpc/server";
import type { staffWords } from "./staff-words.ts";

type Outputs = inferRouterOutputs<AppRouter>;

export type People = Outputs["staff"]["people"];
export type Member = People["members"][number];
export type Invitation = People["invitations"][number];
export type InvitationLink = Outputs["staff"]["invite"];
export type StaffTranslator = Translator<(typeof staffWords)["id"]>;
