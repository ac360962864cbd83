"use client";
// Between choosing a photo and sending it: the square that the menu shows.
import { Button } from "@atapos/ui/button";
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import { Sheet } from "@atapos/ui/sheet";
import ZoomIn from "lucide-react/icons/zoom-in";
import ZoomOut from "lucide-react/icons/zoom-out";
import { useId, useState } from "react";
import { type Crop, cropAtZoom, maxZoom, startCrop, zoomCrop, zoomOf } from "./crop.ts";
import { CropFrame } from "./crop-frame.tsx";
import { cutPicture } from "./cut-picture.ts";
import type { OpenPicture } from "./open-picture.ts";
import { pictureWords } from "./picture-words.ts";

interface CropSheetProps {
  picture: OpenPicture;
  onClose: () => void;
  onCut: (cut: Blob) => void;
  onFailed: () => void;
}

export function CropSheet({ picture, onClose, onCut, onFailed }: CropSheetProps) {
  const t = useTranslator(pictureWords);
  const { image, size } = picture;
  const [crop, setCrop] = useState<Crop>(() => startCrop(size));
  const [isCutting, setIsCutting] = useState(false);
  const use = () => {
    setIsCutting(true);
    cutPicture(image, crop).then(onCut, onFailed);
  };
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={t("crop")}
      lead={t("cropLead")}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button onClick={use} isLoading={isCutting} loadingLabel={t("preparing")}>
            {t("use")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 pt-3">
        <CropFrame picture={picture} crop={crop} onChange={setCrop} />
        <ZoomRow
          zoom={zoomOf(crop, size)}
          max={maxZoom(size)}
          onZoom={(zoom) => setCrop((now) => cropAtZoom(now, zoom, size))}
          onStep={(factor) => setCrop((now) => zoomCrop(now, factor, size))}
        />
      </div>
    </Sheet>
  );
}

interface ZoomRowProps {
  zoom: number;
  max: number;
  onZoom: (zoom: number) => void;
  onStep: (factor: number) => void;
}

const STEP = 1.25;

function ZoomRow({ zoom, max, onZoom, onStep }: ZoomRowProps) {
  const t = useTranslator(pictureWords);
  const id = useId();
  return (
    <div className="mx-auto flex w-full max-w-[400px] items-center gap-2">
      <IconButton label={t("zoomOut")} onClick={() => onStep(1 / STEP)}>
        <ZoomOut aria-hidden="true" />
      </IconButton>
      <label htmlFor={id} className="sr-only">
        {t("zoom")}
      </label>
      <input
        id={id}
        type="range"
        min={1}
        max={Math.max(1, max)}
        step={0.01}
        value={zoom}
        onChange={({ currentTarget }) => onZoom(Number(currentTarget.value))}
        className="h-12 min-w-0 flex-1 accent-accent"
      />
      <IconButton label={t("zoomIn")} onClick={() => onStep(STEP)}>
        <ZoomIn aria-hidden="true" />
      </IconButton>
    </div>
  );
}
