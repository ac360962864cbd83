// Two letters for who did it; an icon where nobody in particular did.
import Bot from "lucide-react/icons/bot";
import Smartphone from "lucide-react/icons/smartphone";
import { initialsOf } from "../../shell/initials.ts";
import type { AuditPerson } from "./audit-types.ts";

export function PersonMark({ person: { kind, name } }: { person: AuditPerson }) {
  const isNamed = name !== null && (kind === "staff" || kind === "customer" || kind === "platform");
  const Icon = kind === "system" ? Bot : Smartphone;
  return (
    <span
      aria-hidden="true"
      className="grid size-10 shrink-0 place-items-center rounded-full bg-fill font-bold text-s inset-ring inset-ring-line [&_svg]:size-5"
    >
      {isNamed ? initialsOf(name) : <Icon />}
    </span>
  );
}
