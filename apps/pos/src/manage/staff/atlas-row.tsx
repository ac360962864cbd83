"use client";
// The Atlas user of a member's account: shown always, changed only where it is nobody else's to change.
import { Button } from "@atapos/ui/button";
import { Dialog } from "@atapos/ui/dialog";
import { useTranslator } from "@atapos/ui/language";
import { useState } from "react";
import { GroupRow } from "../group-box.tsx";
import { AtlasDialog } from "./atlas-dialog.tsx";
import type { MemberActions } from "./sign-in-ways.tsx";
import type { Member } from "./staff-types.ts";
import { staffWords } from "./staff-words.ts";

export function AtlasRow({ member, actions }: { member: Member; actions: MemberActions }) {
  const t = useTranslator(staffWords);
  const [asked, setAsked] = useState<"link" | "unlink" | null>(null);
  const { atlasUserId, mayLinkAtlas, mayUnlinkAtlas, name } = member;
  const close = () => setAsked(null);
  return (
    <div className="border-line border-t">
      <GroupRow label={t("atlas")} hint={<State member={member} />}>
        {mayLinkAtlas && (
          <Button variant="text" onClick={() => setAsked("link")}>
            {t("linkAtlas")}
          </Button>
        )}
        {mayUnlinkAtlas && (
          <Button variant="text" onClick={() => setAsked("unlink")}>
            {t("unlinkAtlas")}
          </Button>
        )}
      </GroupRow>
      {atlasUserId === null && <AtlasDialog member={member} isOpen={asked === "link"} onClose={close} />}
      <Dialog
        isOpen={asked === "unlink"}
        onClose={close}
        title={t("unlinkAtlasTitle", { name })}
        actions={
          <>
            <Button variant="danger" isLoading={actions.isBusy} onClick={() => actions.unlinkAtlas(close)}>
              {t("unlinkAtlas")}
            </Button>
            <Button variant="quiet" onClick={close} data-autofocus>
              {t("cancel")}
            </Button>
          </>
        }
      >
        {t("unlinkAtlasText", { name })}
      </Dialog>
    </div>
  );
}

function State({ member: { atlasUserId, mayUnlinkAtlas } }: { member: Member }) {
  const t = useTranslator(staffWords);
  if (atlasUserId === null) return t("atlasNone");
  const linked = t("atlasLinked", { id: atlasUserId });
  return mayUnlinkAtlas ? linked : `${linked}. ${t("atlasNotYours")}.`;
}
