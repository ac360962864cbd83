// The roof of Atapos, in the text's colour; the name stands beside it or in a label.
export const Mark = ({ size = 40 }: { size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 40 40"
    fill="none"
    stroke="currentColor"
    strokeWidth="4.2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d="M5 20.5 17.6 8.6a3.5 3.5 0 0 1 4.8 0L35 20.5" />
    <path d="M12 31.5h16" />
    <path d="M17 23.2h6" opacity=".55" />
  </svg>
);
