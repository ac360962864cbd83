import { Mark } from "../shell/mark.tsx";

/** The mark and the name, top left. */
export const Brand = () => (
  <div className="relative flex items-center gap-3 text-accent">
    <Mark size={44} />
    <b className="font-extrabold text-[26px] text-ink tracking-[-0.03em]">Atapos</b>
  </div>
);
