/** A turning arc in the text's colour; whoever shows it says in words what is happening. */
export function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="size-5 shrink-0 animate-spin rounded-full border-[2.5px] border-current border-r-transparent"
    />
  );
}
