"use client";
// One of two large answers: a native radio.

interface ChoiceCardProps {
  name: string;
  label: string;
  hint?: string;
  isChosen: boolean;
  onChoose: () => void;
}

export const ChoiceCard = ({ name, label, hint, isChosen, onChoose }: ChoiceCardProps) => (
  <label className="relative flex min-h-20 cursor-pointer items-center gap-3.5 rounded-[18px] bg-raised px-4.5 py-3 inset-ring inset-ring-line-strong has-checked:bg-accent-soft has-checked:text-accent-ink has-checked:inset-ring-2 has-checked:inset-ring-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
    <input
      type="radio"
      name={name}
      checked={isChosen}
      onChange={onChoose}
      className="peer absolute inset-0 cursor-pointer opacity-0"
    />
    <span
      aria-hidden="true"
      className="size-6 shrink-0 rounded-full inset-ring-2 inset-ring-ink-3 peer-checked:inset-ring-[7px] peer-checked:inset-ring-accent"
    />
    <span>
      <b className="block text-input">{label}</b>
      {hint !== undefined && <span className={`block text-s ${isChosen ? "" : "text-ink-2"}`}>{hint}</span>}
    </span>
  </label>
);
