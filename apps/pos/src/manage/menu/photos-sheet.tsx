"use client";
// All pictures of an item: in order, and away. The first one is what people see.
import { Badge } from "@atapos/ui/badge";
import { Button } from "@atapos/ui/button";
import { Dialog } from "@atapos/ui/dialog";
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import { Sheet } from "@atapos/ui/sheet";
import Camera from "lucide-react/icons/camera";
import ImagePlus from "lucide-react/icons/image-plus";
import ImageUp from "lucide-react/icons/image-up";
import Trash2 from "lucide-react/icons/trash-2";
import { useRef, useState } from "react";
import { ChooseButton, ChooseProblem } from "../picture/choose-button.tsx";
import { useChoosePicture } from "../picture/use-choose-picture.tsx";
import { SortHandle, useSortList } from "../sort-handle.tsx";
import { itemWords } from "./item-words.ts";
import type { Photo } from "./photos.ts";
import type { ItemPhotos } from "./use-item-photos.ts";

interface PhotosSheetProps {
  photos: ItemPhotos;
  isOpen: boolean;
  onClose: () => void;
}

const PLAIN = "grid size-12 place-items-center rounded-full hover:bg-fill";
const SOFT =
  "flex min-h-12 items-center justify-center gap-2 rounded-base bg-accent-soft px-4 font-bold text-accent-ink";

export function PhotosSheet({ photos: { photos, add, sort: save, remove, drop }, isOpen, onClose }: PhotosSheetProps) {
  const t = useTranslator(itemWords);
  const [doomed, setDoomed] = useState<Photo | null>(null);
  const sort = useSortList(
    photos.map(({ key }) => key),
    save,
  );
  const chooseMore = useChoosePicture((picture) => add(picture, null));
  const replaced = useRef<Photo | null>(null);
  const chooseOther = useChoosePicture((picture) => {
    const old = replaced.current;
    if (old !== null && old.id === null) drop(old);
    add(picture, old?.id ?? null);
  });
  const away = () => {
    if (doomed === null) return;
    if (doomed.id === null) drop(doomed);
    else remove(doomed);
    setDoomed(null);
  };
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={t("photo")} lead={t("photosLead")}>
      <ul aria-label={t("photo")} className="mt-4 overflow-hidden rounded-base bg-raised inset-ring inset-ring-line">
        {sort.ids.map((key, index) => {
          const photo = photos.find((each) => each.key === key);
          if (photo === undefined) return null;
          const name = t("photoPlace", { place: index + 1 });
          return (
            <li
              key={key}
              ref={sort.rowRef(key)}
              className={`flex min-h-20 items-center gap-3 border-line px-1 not-first:border-t ${sort.draggedId === key ? "bg-accent-soft" : ""}`}
            >
              <SortHandle sort={sort} id={key} name={name} />
              {/* biome-ignore lint/performance/noImgElement: the catalogue's media service sizes pictures already */}
              <img src={photo.url} alt="" className="size-16 rounded-control bg-plate object-cover" />
              <span className="flex min-w-0 flex-1 items-center gap-2 font-semibold">
                {name}
                {index === 0 && <Badge tone="ok">{t("mainPhoto")}</Badge>}
              </span>
              <ChooseButton
                label={t("replacePhoto", { place: index + 1 })}
                choose={chooseOther}
                look={PLAIN}
                className="relative"
                onPress={() => {
                  replaced.current = photo;
                }}
              >
                <ImageUp aria-hidden="true" />
              </ChooseButton>
              <IconButton
                label={t("deletePhoto", { place: index + 1 })}
                onClick={() => setDoomed(photo)}
                className="text-danger-ink"
              >
                <Trash2 aria-hidden="true" />
              </IconButton>
            </li>
          );
        })}
      </ul>
      <div className="mt-4 grid gap-3">
        <div className="flex flex-wrap gap-2">
          <ChooseButton label={t("addPhoto")} choose={chooseMore} look={SOFT} className="relative">
            <ImagePlus aria-hidden="true" />
            {t("addPhoto")}
          </ChooseButton>
          <ChooseButton
            label={t("takePhoto")}
            choose={chooseMore}
            isCamera
            look={SOFT}
            className="relative pointer-fine:hidden"
          >
            <Camera aria-hidden="true" />
            {t("takePhoto")}
          </ChooseButton>
        </div>
        <ChooseProblem choose={chooseMore} />
        <ChooseProblem choose={chooseOther} />
      </div>
      {chooseMore.sheet}
      {chooseOther.sheet}
      <Dialog
        isOpen={doomed !== null}
        onClose={() => setDoomed(null)}
        title={t("deletePhotoQuestion")}
        actions={
          <>
            <Button variant="quiet" onClick={() => setDoomed(null)}>
              {t("cancel")}
            </Button>
            <Button variant="danger" onClick={away}>
              {t("delete")}
            </Button>
          </>
        }
      >
        {t("deletePhotoText")}
      </Dialog>
    </Sheet>
  );
}
