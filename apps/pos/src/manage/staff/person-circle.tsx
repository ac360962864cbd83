import { initialsOf } from "../../shell/initials.ts";

/** Two letters for a person; whoever's access ended or has not begun is drawn lighter. */
export const PersonCircle = ({ name, isFaint = false }: { name: string; isFaint?: boolean }) => (
  <span
    aria-hidden="true"
    className={`grid size-12 shrink-0 place-items-center rounded-full font-bold text-m inset-ring inset-ring-line-strong ${isFaint ? "text-ink-2" : "bg-fill"}`}
  >
    {initialsOf(name)}
  </span>
);
