"use client";
// The item's picture with what can be done about it: choose, take, replace; how far it is; the others beside it.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import Camera from "lucide-react/icons/camera";
import ImagePlus from "lucide-react/icons/image-plus";
import Images from "lucide-react/icons/images";
import X from "lucide-react/icons/x";
import { type ReactNode, useState } from "react";
import { useErrorText } from "../../words/error-words.ts";
import { pictureWords } from "../picture/picture-words.ts";
import { type ChoosePicture, useChoosePicture } from "../picture/use-choose-picture.tsx";
import { itemWords } from "./item-words.ts";
import { PhotoProgress } from "./photo-progress.tsx";
import { PhotosSheet } from "./photos-sheet.tsx";
import type { ItemPhotos } from "./use-item-photos.ts";

interface PhotoBlockProps {
  name: string;
  photos: ItemPhotos;
  /** Beside the picture: the names. */
  children: ReactNode;
}

export function PhotoBlock({ name, photos, children }: PhotoBlockProps) {
  const t = useTranslator(itemWords);
  const [isArranging, setIsArranging] = useState(false);
  const [first, ...others] = photos.photos;
  const chooseMain = useChoosePicture((picture) => photos.add(picture, first?.id ?? null));
  const chooseMore = useChoosePicture((picture) => photos.add(picture, null));
  const problem = chooseMain.problem ?? chooseMore.problem;
  return (
    <section aria-label={t("photo")} className="grid gap-3">
      <div className="flex items-stretch gap-3 s:gap-4">
        <div className="relative size-27 shrink-0 overflow-hidden rounded-tile bg-plate s:size-33">
          {first !== undefined && (
            <>
              {/* biome-ignore lint/performance/noImgElement: the catalogue's media service sizes pictures already */}
              <img
                src={first.url}
                alt={t("photoOf", { name })}
                className="size-full object-cover filter-(--pic-filter)"
              />
              {first.upload !== null && <PhotoProgress upload={first.upload} />}
            </>
          )}
          <ChooseButton
            label={t(first === undefined ? "addPhoto" : "replacePhoto")}
            choose={chooseMain}
            className={first === undefined ? "absolute inset-0" : "absolute right-1.5 bottom-1.5"}
            look={first === undefined ? EMPTY : CORNER}
          >
            {first === undefined ? <ImagePlus aria-hidden="true" /> : <Camera aria-hidden="true" />}
          </ChooseButton>
        </div>
        {children}
      </div>
      <div className={`flex flex-wrap items-center gap-2 ${first === undefined ? "not-pointer-coarse:hidden" : ""}`}>
        {others.map((photo) => (
          <span key={photo.key} className="relative size-12 overflow-hidden rounded-control bg-plate">
            {/* biome-ignore lint/performance/noImgElement: the catalogue's media service sizes pictures already */}
            <img src={photo.url} alt="" className="size-full object-cover" />
            {photo.upload !== null && <PhotoProgress upload={photo.upload} isSmall />}
          </span>
        ))}
        <ChooseButton label={t("takePhoto")} choose={chooseMore} isCamera look={QUIET} className="pointer-fine:hidden">
          <Camera aria-hidden="true" />
        </ChooseButton>
        {first !== undefined && (
          <>
            <ChooseButton label={t("addPhoto")} choose={chooseMore} look={QUIET}>
              <ImagePlus aria-hidden="true" />
            </ChooseButton>
            <Button variant="text" icon={<Images aria-hidden="true" />} onClick={() => setIsArranging(true)}>
              {t("arrangePhotos")}
            </Button>
          </>
        )}
      </div>
      {problem !== null && (
        <Banner tone="danger" look="note">
          {problem}
        </Banner>
      )}
      <FailedUploads photos={photos} />
      {chooseMain.sheet}
      {chooseMore.sheet}
      <PhotosSheet photos={photos} isOpen={isArranging} onClose={() => setIsArranging(false)} />
    </section>
  );
}

const EMPTY = "size-full text-ink-2 hover:bg-fill inset-ring inset-ring-line-strong rounded-tile [&_svg]:size-7";
const QUIET = "size-12 rounded-control bg-raised text-ink inset-ring inset-ring-line-strong hover:bg-fill";
const CORNER = "size-12 rounded-base bg-raised text-ink inset-ring inset-ring-line-strong";

interface ChooseButtonProps {
  label: string;
  choose: ChoosePicture;
  look: string;
  /** A phone's camera at once, instead of its choice of files. */
  isCamera?: boolean;
  className?: string;
  children: ReactNode;
}

/** A native file input that looks like a button. */
const ChooseButton = ({ label, choose, look, isCamera = false, className = "", children }: ChooseButtonProps) => (
  <label className={`press relative block cursor-pointer ${className}`}>
    <input
      type="file"
      accept="image/*"
      capture={isCamera ? "environment" : undefined}
      onChange={choose.onChange}
      aria-label={label}
      aria-busy={choose.isOpening || undefined}
      className="peer absolute inset-0 cursor-pointer opacity-0"
    />
    <span
      className={`pointer-events-none grid place-items-center peer-focus-visible:outline-3 peer-focus-visible:-outline-offset-3 peer-focus-visible:outline-accent [&_svg]:size-5 ${look} ${choose.isOpening ? "opacity-50" : ""}`}
    >
      {children}
    </span>
  </label>
);

function FailedUploads({ photos: { photos, retry, drop } }: { photos: ItemPhotos }) {
  const t = useTranslator(pictureWords);
  const errorText = useErrorText();
  return photos.map((photo) => {
    const { upload } = photo;
    if (upload?.state.kind !== "failed") return null;
    return (
      <Banner
        key={photo.key}
        tone="danger"
        look="note"
        action={
          <span className="flex items-center">
            <Button variant="text" onClick={() => retry(upload)}>
              {t("retry")}
            </Button>
            <IconButton label={t("drop")} onClick={() => drop(photo)}>
              <X aria-hidden="true" />
            </IconButton>
          </span>
        }
      >
        {errorText(upload.state.error)}
      </Banner>
    );
  });
}
