// A person at the table, by initial: me in the accent, the others in turn quiet and blue.
const TONES = {
  me: "bg-accent text-on-accent",
  info: "bg-info-soft text-ink",
  plain: "bg-fill text-ink",
};

export interface AvatarProps {
  /** The whole name; its first letter is drawn. */
  name: string;
  tone?: keyof typeof TONES;
  size?: "s" | "m" | "l";
  /** Where the name already stands beside it. */
  isDecorative?: boolean;
  className?: string;
}

const SIZES = { s: "size-6 text-xs", m: "size-7 text-xs", l: "size-11 text-m" };

export function Avatar({ name, tone = "plain", size = "m", isDecorative = false, className = "" }: AvatarProps) {
  const initial = [...name.trim()][0]?.toUpperCase() ?? "?";
  const label = isDecorative ? { "aria-hidden": true } : { role: "img", "aria-label": name };
  return (
    <span
      {...label}
      className={`grid shrink-0 place-items-center rounded-full font-extrabold ring-2 ring-[var(--ring,var(--bg))] ${SIZES[size]} ${TONES[tone]} ${className}`}
    >
      {initial}
    </span>
  );
}
