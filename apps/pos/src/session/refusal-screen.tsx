"use client";
// Why this person may not go on, over the whole screen, with one way out.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { Plaque } from "@atapos/ui/plaque";
import LockKeyhole from "lucide-react/icons/lock-keyhole";
import Store from "lucide-react/icons/store";
import UserX from "lucide-react/icons/user-x";
import { useState } from "react";
import { askLock, askSignOut } from "./ask-session.ts";
import { tellOtherWindows } from "./other-windows.ts";
import type { Refusal } from "./refusal.ts";
import { sessionWords } from "./session-words.ts";

const LOOKS = {
  deactivated: { title: "deactivatedTitle", text: "deactivatedText", Icon: UserX },
  inactive: { title: "inactiveTitle", text: "inactiveText", Icon: Store },
  missing: { title: "missingTitle", text: "missingText", Icon: UserX },
  ended: { title: "endedTitle", text: "endedText", Icon: LockKeyhole },
} as const;

/** `isByPin`: the till stays signed in, and only its person goes. */
export function RefusalScreen({ refusal, isByPin }: { refusal: Refusal; isByPin: boolean }) {
  const t = useTranslator(sessionWords);
  const [isBusy, setIsBusy] = useState(false);
  const { title, text, Icon } = LOOKS[refusal];
  const leave = async () => {
    setIsBusy(true);
    // the server knows what comes next: the lock, or the sign-in
    if (refusal === "ended") return location.reload();
    const answer = await (isByPin ? askLock() : askSignOut());
    tellOtherWindows();
    if (answer.ok) location.assign(isByPin ? "/" : "/login");
    else setIsBusy(false);
  };
  return (
    <main className="fixed inset-0 z-50 grid place-items-center overflow-y-auto bg-bg px-6 py-10">
      <div role="alert" className="w-full max-w-[440px]">
        <div className="[&_svg]:size-9">
          <Plaque size="xl" tone={refusal === "ended" ? "plain" : "danger"}>
            <Icon aria-hidden="true" />
          </Plaque>
        </div>
        <h1 className="mt-7 text-balance font-extrabold text-2xl">{t(title)}</h1>
        <p className="mt-2 text-pretty text-input text-ink-2">{t(text)}</p>
        <Button size="xl" block className="mt-8" isLoading={isBusy} onClick={leave}>
          {refusal === "ended" ? t("signIn") : t("someoneElse")}
        </Button>
      </div>
    </main>
  );
}
