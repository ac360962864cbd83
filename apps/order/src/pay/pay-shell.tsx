import { Toaster } from "@atapos/ui/toast";
import { DinerProvider } from "../menu/diner-context.tsx";
import { readLanguage } from "../words/language.ts";
import { PayScreen } from "./pay-screen.tsx";
import type { PayPage } from "./read-pay.ts";

/** A paying page: the menu's prices and rules around it, so that the cart costs here what it costs there. */
export async function PayShell({ diner, screen }: PayPage) {
  return (
    <DinerProvider
      menu={diner.menu}
      session={diner.session}
      language={await readLanguage(diner.menu.merchant.language)}
      nowMs={screen.serverNowMs}
    >
      <PayScreen {...screen} />
      <Toaster />
    </DinerProvider>
  );
}
