"use client";
// The item's picture with what can be done about it: choose, take, replace; how far it is; the others beside it.
import { Badge } from "@atapos/ui/badge";
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import Camera from "lucide-react/icons/camera";
import ImagePlus from "lucide-react/icons/image-plus";
import X from "lucide-react/icons/x";
import { type ReactNode, useState } from "react";
import { useErrorText } from "../../words/error-words.ts";
import { ChooseButton, ChooseProblem } from "../picture/choose-button.tsx";
import { pictureWords } from "../picture/picture-words.ts";
import { useChoosePicture } from "../picture/use-choose-picture.tsx";
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
  const choose = useChoosePicture((picture) => photos.add(picture, null));
  const [first] = photos.photos;
  const count = photos.photos.length;
  return (
    <section aria-label={t("photo")} className="grid gap-3">
      <div className="flex items-stretch gap-3 s:gap-4">
        <div className="relative size-27 shrink-0 self-end overflow-hidden rounded-tile bg-plate s:size-33">
          {first === undefined ? (
            <ChooseButton label={t("addPhoto")} choose={choose} look={EMPTY} className="absolute inset-0">
              <ImagePlus aria-hidden="true" />
            </ChooseButton>
          ) : (
            <>
              {/* biome-ignore lint/performance/noImgElement: the catalogue's media service sizes pictures already */}
              <img
                src={first.url}
                alt={t("photoOf", { name })}
                className="size-full object-cover filter-(--pic-filter)"
              />
              {first.upload !== null && <PhotoProgress upload={first.upload} />}
              {count > 1 && first.upload === null && (
                <Badge className="absolute top-1.5 left-1.5">{t("photoCount", { count })}</Badge>
              )}
              <IconButton
                label={t("arrangePhotos")}
                variant="quiet"
                onClick={() => setIsArranging(true)}
                className="absolute right-1.5 bottom-1.5"
              >
                <Camera aria-hidden="true" />
              </IconButton>
            </>
          )}
        </div>
        {children}
      </div>
      {first === undefined && (
        <ChooseButton
          label={t("takePhoto")}
          choose={choose}
          isCamera
          look="flex min-h-12 items-center justify-center gap-2 rounded-base bg-accent-soft px-4 font-bold text-accent-ink"
          className="relative justify-self-start pointer-fine:hidden"
        >
          <Camera aria-hidden="true" />
          {t("takePhoto")}
        </ChooseButton>
      )}
      <ChooseProblem choose={choose} />
      <FailedUploads photos={photos} />
      {choose.sheet}
      <PhotosSheet photos={photos} isOpen={isArranging} onClose={() => setIsArranging(false)} />
    </section>
  );
}

const EMPTY =
  "grid size-full place-items-center rounded-tile text-ink-2 inset-ring inset-ring-line-strong hover:bg-fill [&_svg]:size-7";

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
