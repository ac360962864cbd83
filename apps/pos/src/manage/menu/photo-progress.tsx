"use client";
import { useTranslator } from "@atapos/ui/language";
import { pictureWords } from "../picture/picture-words.ts";
import type { Upload } from "../picture/uploads.ts";

/** How far a picture is on its way: a bar, and in words. */
export function PhotoProgress({ upload: { state }, isSmall = false }: { upload: Upload; isSmall?: boolean }) {
  const t = useTranslator(pictureWords);
  if (state.kind === "failed") return <span aria-hidden="true" className="absolute inset-0 bg-danger-soft/70" />;
  const share = state.kind === "sending" ? state.share : state.kind === "sent" ? 1 : 0;
  const percent = Math.round(share * 100);
  const text = state.kind === "waiting" ? t("waiting") : share < 1 ? t("sending", { percent }) : t("saving");
  return (
    <span className="absolute inset-x-0 top-0 grid gap-1 bg-raised/90 p-1.5">
      <progress
        aria-label={text}
        max={100}
        value={percent}
        className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
      {!isSmall && (
        <span aria-hidden="true" className="truncate font-semibold text-xs">
          {text}
        </span>
      )}
    </span>
  );
}
