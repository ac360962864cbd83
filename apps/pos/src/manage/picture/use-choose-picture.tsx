"use client";
// From a file input to a square picture: opens what was chosen, says why it cannot be, and lets the square be set.
import { useTranslator } from "@atapos/ui/language";
import { type ChangeEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { CropSheet } from "./crop-sheet.tsx";
import type { PictureFault } from "./inspect-picture.ts";
import { type OpenPicture, openPicture } from "./open-picture.ts";
import { FAULT_WORDS, pictureWords } from "./picture-words.ts";

export interface ChoosePicture {
  /** For `<input type="file">`. */
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  /** For what was dropped. */
  take: (file: File) => void;
  isOpening: boolean;
  problem: string | null;
  /** Where the square is set, while there is something to set it on. */
  sheet: ReactNode;
}

export function useChoosePicture(onCut: (picture: Blob) => void): ChoosePicture {
  const t = useTranslator(pictureWords);
  const [isOpening, setIsOpening] = useState(false);
  const [opened, setOpened] = useState<OpenPicture | null>(null);
  const [fault, setFault] = useState<PictureFault | null>(null);
  const url = useRef<string | null>(null);
  const keep = (picture: OpenPicture | null) => {
    if (url.current !== null) URL.revokeObjectURL(url.current);
    url.current = picture?.url ?? null;
    setOpened(picture);
  };
  useEffect(
    () => () => {
      if (url.current !== null) URL.revokeObjectURL(url.current);
    },
    [],
  );
  const take = async (file: File) => {
    setIsOpening(true);
    setFault(null);
    const result = await openPicture(file).catch(() => ({ kind: "fault", fault: "undecodable" }) as const);
    setIsOpening(false);
    if (result.kind === "fault") return setFault(result.fault);
    keep(result.picture);
  };
  const sheet = opened !== null && (
    <CropSheet
      picture={opened}
      onClose={() => keep(null)}
      onCut={(cut) => {
        keep(null);
        onCut(cut);
      }}
      onFailed={() => {
        keep(null);
        setFault("undecodable");
      }}
    />
  );
  return {
    onChange: ({ currentTarget }) => {
      const [file] = currentTarget.files ?? [];
      // the same file can be chosen again
      currentTarget.value = "";
      if (file !== undefined) void take(file);
    },
    take: (file) => void take(file),
    isOpening,
    problem: fault === null ? null : t(FAULT_WORDS[fault]),
    sheet,
  };
}
