/** A beating dot beside words such as "Menunggu pembayaran": something is being watched. */
export function LiveDot() {
  return (
    <span
      aria-hidden="true"
      className="relative inline-block size-2 shrink-0 rounded-full bg-accent after:absolute after:-inset-1 after:animate-pulse-ring after:rounded-full after:bg-accent after:opacity-20"
    />
  );
}
