import Utensils from "lucide-react/icons/utensils";

/** A dish at 48 px; without a picture a quiet sign in its place. */
export const Thumb = ({ url, size = "m" }: { url: string | null; size?: "s" | "m" }) => (
  <span
    className={`relative grid shrink-0 place-items-center overflow-hidden bg-plate text-ink-3 [&_svg]:size-5 ${size === "m" ? "size-12 rounded-control" : "size-10 rounded-[10px]"}`}
  >
    {url === null ? (
      <Utensils aria-hidden="true" />
    ) : (
      // biome-ignore lint/performance/noImgElement: the catalogue's media service sizes pictures already
      <img
        src={url}
        alt=""
        loading="lazy"
        decoding="async"
        className="absolute inset-0 size-full object-cover filter-(--pic-filter)"
      />
    )}
  </span>
);
