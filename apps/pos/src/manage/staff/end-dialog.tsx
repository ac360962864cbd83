"use client";
import { Button } from "@atapos/ui/button";
import { Dialog } from "@atapos/ui/dialog";
import { useTranslator } from "@atapos/ui/language";
import { staffWords } from "./staff-words.ts";

interface EndDialogProps {
  name: string;
  isOpen: boolean;
  isBusy: boolean;
  onClose: () => void;
  onEnd: () => void;
}

/** Says what ends at once and what stays. */
export function EndDialog({ name, isOpen, isBusy, onClose, onEnd }: EndDialogProps) {
  const t = useTranslator(staffWords);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t("endTitle", { name })}
      actions={
        <>
          <Button variant="danger" isLoading={isBusy} onClick={onEnd}>
            {t("end")}
          </Button>
          <Button variant="quiet" onClick={onClose} data-autofocus>
            {t("cancel")}
          </Button>
        </>
      }
    >
      {t("endText", { name })}
    </Dialog>
  );
}
