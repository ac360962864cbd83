import { Banner } from "@atapos/ui/banner";
import type { ReactNode } from "react";
import type { ChoosePicture } from "./use-choose-picture.tsx";

interface ChooseButtonProps {
  label: string;
  choose: ChoosePicture;
  look: string;
  /** A phone's camera at once, instead of its choice of files. */
  isCamera?: boolean;
  /** Before the choice opens. */
  onPress?: () => void;
  /** How it stands: `relative` or `absolute`. */
  className: string;
  children: ReactNode;
}

/** A native file input that looks like a button. */
export const ChooseButton = (props: ChooseButtonProps) => {
  const { label, choose, look, isCamera = false, onPress, className, children } = props;
  return (
    <label className={`press block cursor-pointer ${className}`}>
      <input
        type="file"
        accept="image/*"
        capture={isCamera ? "environment" : undefined}
        onClick={onPress}
        onChange={choose.onChange}
        aria-label={label}
        aria-busy={choose.isOpening || undefined}
        className="peer absolute inset-0 w-full cursor-pointer opacity-0"
      />
      <span
        className={`pointer-events-none peer-focus-visible:outline-3 peer-focus-visible:-outline-offset-3 peer-focus-visible:outline-accent [&_svg]:size-5 ${look} ${choose.isOpening ? "opacity-50" : ""}`}
      >
        {children}
      </span>
    </label>
  );
};

/** Why the chosen file is none; said at once when it appears. */
export const ChooseProblem = ({ choose: { problem } }: { choose: ChoosePicture }) =>
  problem === null ? null : (
    <Banner tone="danger" look="note">
      {problem}
    </Banner>
  );
