import Check from "lucide-react/icons/check";

interface DefaultMarkProps {
  label: string;
  /** Round where one at most may be chosen, and pressing it again takes it back. */
  isSingle: boolean;
  isOn: boolean;
  onToggle: () => void;
}

const ROUND = "rounded-full peer-checked:inset-ring-[7.5px] peer-checked:inset-ring-accent";
const SQUARE = "rounded-xs peer-checked:bg-accent peer-checked:inset-ring-0 peer-checked:text-on-accent";

/** A native checkbox for both: a radio could not be taken back. */
export const DefaultMark = ({ label, isSingle, isOn, onToggle }: DefaultMarkProps) => (
  <label className="relative grid size-12 shrink-0 cursor-pointer place-items-center">
    <input
      type="checkbox"
      aria-label={label}
      checked={isOn}
      onChange={onToggle}
      className="peer absolute inset-0 cursor-pointer opacity-0"
    />
    <span
      aria-hidden="true"
      className={`grid size-6 place-items-center text-transparent inset-ring-2 inset-ring-control peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent ${isSingle ? ROUND : SQUARE}`}
    >
      {!isSingle && <Check className="size-4 stroke-3" />}
    </span>
  </label>
);
