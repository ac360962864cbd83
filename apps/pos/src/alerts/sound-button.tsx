"use client";
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import Volume1 from "lucide-react/icons/volume-1";
import Volume2 from "lucide-react/icons/volume-2";
import VolumeX from "lucide-react/icons/volume-x";
import { useShortcut } from "../keys/use-shortcut.tsx";
import { alertWords } from "./alert-words.ts";
import { setSoundWanted, useSound } from "./sound.ts";

const LOOKS = {
  on: { word: "soundOn", Icon: Volume2 },
  off: { word: "soundOff", Icon: VolumeX },
  blocked: { word: "soundBlocked", Icon: Volume1 },
} as const;

export function SoundButton() {
  const t = useTranslator(alertWords);
  const sound = useSound();
  const { word, Icon } = LOOKS[sound];
  const toggle = () => setSoundWanted(sound !== "on");
  useShortcut("s", t("toggle"), toggle);
  return (
    <IconButton
      variant="quiet"
      label={t(word)}
      aria-pressed={sound === "on"}
      onClick={toggle}
      className={sound === "on" ? "" : "text-warn-ink"}
    >
      <Icon aria-hidden="true" />
    </IconButton>
  );
}
