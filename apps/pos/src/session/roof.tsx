// The roof behind who signs in: the mark of Atapos as large as a house.
export const Roof = ({ rise }: { rise: "high" | "low" }) => {
  const top = rise === "high" ? 44 : 84;
  const eaves = top + 192;
  return (
    <svg
      viewBox="0 0 744 800"
      preserveAspectRatio="xMidYMin slice"
      fill="none"
      aria-hidden="true"
      className="absolute inset-0 size-full max-s:hidden"
    >
      <path
        d={`M-60 ${eaves} 348 ${top}a56 56 0 0 1 48 0L804 ${eaves}V860H-60z`}
        fill="var(--surface)"
        stroke="color-mix(in oklab, var(--accent) 22%, var(--bg))"
        strokeWidth="14"
      />
    </svg>
  );
};
