"use client";
// Stands once around the owner's pages: asks before what is unsaved is left.
import { Button } from "@atapos/ui/button";
import { Dialog } from "@atapos/ui/dialog";
import { useTranslator } from "@atapos/ui/language";
import { manageWords } from "./manage-words.ts";
import { endLeaving, useLeaving } from "./unsaved.ts";

export function LeaveDialog() {
  const t = useTranslator(manageWords);
  const leaving = useLeaving();
  const leave = () => {
    endLeaving();
    leaving?.go();
  };
  return (
    <Dialog
      isOpen={leaving !== null}
      onClose={endLeaving}
      title={t("leaveTitle")}
      actions={
        <>
          <Button variant="danger" onClick={leave}>
            {t("leave")}
          </Button>
          <Button variant="quiet" onClick={endLeaving} data-autofocus>
            {t("stay")}
          </Button>
        </>
      }
    >
      {t("leaveText")}
    </Dialog>
  );
}
