"use client";
import { Button } from "@atapos/ui/button";
import { Dialog } from "@atapos/ui/dialog";
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import ImagePlus from "lucide-react/icons/image-plus";
import { useRef, useState } from "react";
import { showFailure } from "../../shared/show-failure.tsx";
import { api } from "../../trpc/api.ts";
import { errorCodeOf, errorDetailOf } from "../../trpc/error-code.ts";
import { useErrorText } from "../../words/error-words.ts";
import { readLogo } from "./logo-file.ts";
import { partWords } from "./part-words.ts";
import { useSettings } from "./settings-context.tsx";

export function LogoRow() {
  const t = useTranslator(partWords);
  const { saved } = useSettings();
  const { isBusy, upload, remove } = useLogo();
  const input = useRef<HTMLInputElement>(null);
  const [isAsking, setIsAsking] = useState(false);
  const { logoUrl } = saved;
  return (
    <div className="flex min-h-22 flex-wrap items-center gap-3.5 px-3.5 py-2.5">
      <span className="grid size-16 shrink-0 place-items-center overflow-hidden rounded-base bg-sunken text-ink-2">
        {logoUrl === null ? (
          <ImagePlus aria-hidden="true" className="size-6" />
        ) : (
          // biome-ignore lint/performance/noImgElement: the picture host has made it small already
          <img src={logoUrl} alt={t("logoAlt", { name: saved.name })} className="size-full object-contain" />
        )}
      </span>
      <span className="min-w-40 flex-1">
        <span className="block font-semibold">{t("logo")}</span>
        <span className="block text-ink-2 text-s">{t("logoHint")}</span>
      </span>
      <input
        ref={input}
        type="file"
        accept="image/*"
        aria-label={t(logoUrl === null ? "logoUpload" : "logoReplace")}
        className="sr-only"
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = "";
          if (file !== undefined) void upload(file);
        }}
      />
      <Button
        variant={logoUrl === null ? "soft" : "text"}
        isLoading={isBusy}
        loadingLabel={t("logoUploading")}
        onClick={() => input.current?.click()}
      >
        {t(logoUrl === null ? "logoUpload" : "logoReplace")}
      </Button>
      {logoUrl !== null && (
        <Button variant="text" onClick={() => setIsAsking(true)} className="text-danger-ink">
          {t("logoRemove")}
        </Button>
      )}
      <Dialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title={t("logoRemoveTitle")}
        actions={
          <Button
            variant="danger"
            onClick={() => {
              setIsAsking(false);
              remove();
            }}
          >
            {t("logoRemove")}
          </Button>
        }
      >
        {t("logoRemoveText")}
      </Dialog>
    </div>
  );
}

function useLogo() {
  const t = useTranslator(partWords);
  const { setSaved } = useSettings();
  const [isReading, setIsReading] = useState(false);
  const sayWhy = useLogoTrouble();
  const set = api.merchant.setLogo.useMutation({
    onSuccess: (settings) => {
      setSaved(settings);
      showToast({ message: t("logoSaved") });
    },
    onError: sayWhy,
  });
  const clear = api.merchant.removeLogo.useMutation({
    onSuccess: (settings) => {
      setSaved(settings);
      showToast({ message: t("logoRemoved") });
    },
    onError: sayWhy,
  });
  const upload = async (file: File) => {
    setIsReading(true);
    const bytes = await readLogo(file).catch(() => null);
    setIsReading(false);
    if (bytes === null) return showFailure(t("logo.not_an_image"));
    set.mutate({ bytes });
  };
  return { isBusy: isReading || set.isPending || clear.isPending, upload, remove: () => clear.mutate({}) };
}

const REASONS = ["not_an_image", "too_many_pixels", "cut_off"] as const;

function useLogoTrouble(): (error: unknown) => void {
  const t = useTranslator(partWords);
  const errorText = useErrorText();
  return (error) => {
    const reason = REASONS.find((each) => each === errorDetailOf(error).reason);
    if (reason !== undefined) return showFailure(t(`logo.${reason}`));
    showFailure(errorCodeOf(error) === "payload_too_large" ? t("logo.too_large") : errorText(error));
  };
}
