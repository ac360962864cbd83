"use client";
// A new PIN for somebody, on the pad of the lock screen: the person types it twice, and nobody sees the digits.
import { Button } from "@atapos/ui/button";
import { Dialog } from "@atapos/ui/dialog";
import { useTranslator } from "@atapos/ui/language";
import { CORNER_KEY, PinDots, PinKeys, usePinKeyboard } from "../../session/pin-keys.tsx";
import { staffWords } from "./staff-words.ts";
import { useNewPin } from "./use-new-pin.ts";

interface PinDialogProps {
  name: string;
  isOpen: boolean;
  isSaving: boolean;
  onClose: () => void;
  onPin: (pin: string) => void;
}

export function PinDialog({ name, isOpen, isSaving, onClose, onPin }: PinDialogProps) {
  const t = useTranslator(staffWords);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("newPin", { name })}
      actions={
        <Button variant="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
      }
    >
      <NewPin name={name} isSaving={isSaving} onPin={onPin} />
    </Dialog>
  );
}

function NewPin({ name, isSaving, onPin }: Pick<PinDialogProps, "name" | "isSaving" | "onPin">) {
  const t = useTranslator(staffWords);
  const pin = useNewPin(onPin);
  usePinKeyboard(pin);
  const { digits, isRepeating, differs, isWhole } = pin;
  return (
    <div className="text-ink">
      <p className={`text-pretty ${differs ? "font-semibold text-danger-ink" : "text-ink-2"}`} role="status">
        {differs ? t("pinDiffers") : isRepeating ? t("repeatPinLead") : t("newPinLead", { name })}
      </p>
      <PinDots count={digits.length} isBusy={isSaving} label={isRepeating ? t("repeatPin") : t("newPin", { name })} />
      <div className="mt-2">
        <PinKeys
          isBusy={isSaving}
          press={pin.press}
          erase={pin.erase}
          corner={
            <button
              type="button"
              aria-disabled={!isWhole || isSaving}
              onClick={pin.enter}
              className={`${CORNER_KEY} aria-[disabled=false]:bg-accent aria-[disabled=false]:font-bold aria-[disabled=false]:text-on-accent`}
            >
              {t("next")}
            </button>
          }
        />
      </div>
    </div>
  );
}
