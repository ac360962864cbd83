"use client";
// All pictures of an item: in order, and away. The first one is what people see.
import { Badge } from "@atapos/ui/badge";
import { Button } from "@atapos/ui/button";
import { Dialog } from "@atapos/ui/dialog";
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import { Sheet } from "@atapos/ui/sheet";
import Trash2 from "lucide-react/icons/trash-2";
import { useState } from "react";
import { SortHandle, useSortList } from "../sort-handle.tsx";
import { itemWords } from "./item-words.ts";
import type { Photo } from "./photos.ts";
import type { ItemPhotos } from "./use-item-photos.ts";

interface PhotosSheetProps {
  photos: ItemPhotos;
  isOpen: boolean;
  onClose: () => void;
}

export function PhotosSheet({ photos: { photos, sort: save, remove, drop }, isOpen, onClose }: PhotosSheetProps) {
  const t = useTranslator(itemWords);
  const [doomed, setDoomed] = useState<Photo | null>(null);
  const sort = useSortList(
    photos.map(({ key }) => key),
    save,
  );
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
