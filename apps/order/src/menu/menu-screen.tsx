// One diner's menu page: drawn whole on the server, alive in the browser; what opens over it is loaded when wanted.
import { SkipLink } from "@atapos/ui/skip-link";
import { Toaster } from "@atapos/ui/toast";
import { readEnv } from "../env.ts";
import { readLanguage } from "../words/language.ts";
import { ClosedGate } from "./closed-gate.tsx";
import { CompactBar } from "./compact-bar.tsx";
import { DinerProvider } from "./diner-context.tsx";
import { Dock } from "./dock.tsx";
import { KeepOffline } from "./keep-offline.tsx";
import { LiveMenu } from "./live-menu.tsx";
import { OfflineBanner } from "./offline-banner.tsx";
import { OrderPanel } from "./order-panel.tsx";
import { Overlays } from "./overlays.tsx";
import type { Diner } from "./read-menu.ts";
import { SectionTabs } from "./section-tabs.tsx";
import { Sections } from "./sections.tsx";
import { Venue } from "./venue.tsx";

export async function MenuScreen({ menu, session }: Diner) {
  const language = await readLanguage(menu.merchant.language);
  return (
    <DinerProvider menu={menu} session={session} language={language} nowMs={Date.now()}>
      <ClosedGate>
        <SkipLink target="menu" />
        <div className="relative mx-auto max-w-[1440px] l:grid l:min-h-dvh l:grid-cols-[216px_minmax(0,1fr)_368px] l:grid-rows-[auto_auto_1fr]">
          <OfflineBanner />
          <CompactBar />
          <Venue />
          <SectionTabs />
          <main
            id="menu"
            tabIndex={-1}
            className="pb-26 outline-none max-l:in-[:has([data-running])]:pb-40 l:col-start-2 l:row-start-3 l:pt-1 l:pr-5 l:pb-8"
          >
            <Sections />
          </main>
          <OrderPanel />
        </div>
        <Dock />
        <Overlays />
      </ClosedGate>
      <Toaster />
      <LiveMenu />
      {/* only what is built is worth keeping: in development the same address changes all the time */}
      {readEnv().NODE_ENV === "production" && <KeepOffline />}
    </DinerProvider>
  );
}
