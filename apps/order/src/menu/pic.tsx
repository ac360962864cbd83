interface PicProps {
  url: string;
  /** CSS pixels of the square it fills at most: what the browser reserves before the picture is there. */
  size: number;
  isFirst?: boolean;
  isGone?: boolean;
  className?: string;
}

/** A dish: decoration beside its name, so it has no text of its own. */
export const Pic = ({ url, size, isFirst = false, isGone = false, className = "" }: PicProps) => (
  <span className={`relative block shrink-0 overflow-hidden bg-plate ${className}`}>
    {/* biome-ignore lint/performance/noImgElement: the catalogue's media service sizes pictures already */}
    <img
      src={url}
      alt=""
      width={size}
      height={size}
      loading={isFirst ? "eager" : "lazy"}
      fetchPriority={isFirst ? "high" : "auto"}
      decoding="async"
      className={`size-full object-cover ${isGone ? "gone" : "filter-(--pic-filter)"}`}
    />
    <span aria-hidden="true" className="absolute inset-0 rounded-[inherit] inset-ring inset-ring-pic-edge" />
  </span>
);
