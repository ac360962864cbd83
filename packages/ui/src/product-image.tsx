"use client";
// A dish's picture in the size the screen needs: photographs fill the frame, cut-outs stand on the plate.
import { useState } from "react";

export interface ProductImageProps {
  /** The picture's address at a width in pixels. */
  sizedUrl: (width: number) => string;
  /** The name of the dish; "" where it stands right beside the picture. */
  alt: string;
  /** Width on the screen in CSS pixels, or a `sizes` value for fluid frames. */
  sizes: number | string;
  /** cut-out: transparent ground, whole and centred; photo: cropped to the frame. */
  kind?: "photo" | "cut-out";
  /** The first pictures on the screen: fetched at once. */
  isFirst?: boolean;
  isSoldOut?: boolean;
  /** A colour or a tiny picture (`url(data:…)`) to see meanwhile. */
  placeholder?: string;
  /** Width, height and corners of the frame. */
  className?: string;
}

const WIDTHS = [112, 208, 320, 480, 720, 960];

export function ProductImage(props: ProductImageProps) {
  const {
    sizedUrl,
    alt,
    sizes,
    kind = "photo",
    isFirst = false,
    isSoldOut = false,
    placeholder,
    className = "",
  } = props;
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  const widths = typeof sizes === "number" ? WIDTHS.filter((width) => width < sizes * 3.2) : WIDTHS;
  const fit = kind === "photo" ? "object-cover" : "object-contain p-[8%]";
  const isLoading = state === "loading" && placeholder !== undefined;
  return (
    <span
      style={isLoading ? { background: placeholder, backgroundSize: "cover" } : undefined}
      className={`relative block shrink-0 overflow-hidden bg-plate after:pointer-events-none after:absolute after:inset-0 after:rounded-[inherit] after:inset-ring after:inset-ring-pic-edge ${className}`}
    >
      {state !== "failed" && (
        <img
          src={sizedUrl(widths.at(-1) ?? 320)}
          srcSet={widths.map((width) => `${sizedUrl(width)} ${width}w`).join(", ")}
          sizes={typeof sizes === "number" ? `${sizes}px` : sizes}
          alt={alt}
          loading={isFirst ? "eager" : "lazy"}
          fetchPriority={isFirst ? "high" : "auto"}
          decoding="async"
          onLoad={() => setState("shown")}
          onError={() => setState("failed")}
          className={`absolute inset-0 size-full filter-(--pic-filter) ${fit} ${isSoldOut ? "gone" : ""}`}
        />
      )}
    </span>
  );
}
