"use client";
// The pause counts the moment it is pressed, on every phone: it waits for no save button.
import { Button } from "@atapos/ui/button";
import { Chip } from "@atapos/ui/chip";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import { useState } from "react";
import { showFailure } from "../../shared/show-failure.tsx";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import { GroupBox, GroupRow } from "../group-box.tsx";
import { InsetField } from "../inset-field.tsx";
import { partWords } from "./part-words.ts";
import { useSettings } from "./settings-context.tsx";

const REASONS = ["full", "break", "soldOut", "early"] as const;

export function PauseBox() {
  const t = useTranslator(partWords);
  const { saved } = useSettings();
  return (
    <GroupBox as="h2" title={t("pause")}>
      {saved.isPaused ? <Paused reason={saved.pauseReason} /> : <NotPaused />}
    </GroupBox>
  );
}

function usePause() {
  const t = useTranslator(partWords);
  const errorText = useErrorText();
  const { setSaved } = useSettings();
  const update = api.merchant.update.useMutation({
    onSuccess: (settings) => {
      setSaved(settings);
      showToast({ message: t(settings.isPaused ? "pauseStarted" : "pauseEnded") });
    },
    onError: (error) => showFailure(errorText(error)),
  });
  return {
    isBusy: update.isPending,
    pause: (pauseReason: string) => update.mutate({ isPaused: true, pauseReason }),
    open: () => update.mutate({ isPaused: false }),
  };
}

function Paused({ reason }: { reason: string | null }) {
  const t = useTranslator(partWords);
  const { open, isBusy } = usePause();
  return (
    <GroupRow
      start={<span aria-hidden="true" className="size-2.5 shrink-0 rounded-full bg-warn" />}
      label={t("paused")}
      hint={reason === null ? t("pausedNoReason") : t("pausedSince", { reason })}
    >
      <Button onClick={open} isLoading={isBusy}>
        {t("pauseEnd")}
      </Button>
    </GroupRow>
  );
}

function NotPaused() {
  const t = useTranslator(partWords);
  const { pause, isBusy } = usePause();
  const [reason, setReason] = useState("");
  return (
    <>
      <GroupRow label={t("pauseNow")} hint={t("pauseHint")}>
        <Button variant="quiet" onClick={() => pause(reason)} isLoading={isBusy}>
          {t("pauseStart")}
        </Button>
      </GroupRow>
      <div className="grid gap-1.5 border-line border-t px-3.5 py-2.5">
        <div className="flex flex-wrap gap-1.5">
          {REASONS.map((name) => {
            const text = t(`reason.${name}`);
            return (
              <Chip key={name} isOn={reason === text} onClick={() => setReason(reason === text ? "" : text)}>
                {text}
              </Chip>
            );
          })}
        </div>
        <InsetField
          label={t("pauseReason")}
          value={reason}
          maxLength={200}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </div>
    </>
  );
}
