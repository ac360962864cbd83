"use client";
// The frame of the settings: their parts in the place of the sections, one button that saves what any of them changed.
import { Banner } from "@atapos/ui/banner";
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { usePathname, useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { api } from "../../trpc/api.ts";
import { AsideButton, AsideList } from "../aside-list.tsx";
import { Loaded } from "../loaded.tsx";
import { ManagePage } from "../manage-page.tsx";
import { BackToSections } from "../section-list.tsx";
import { useIsDrawerColumn } from "../use-is-drawer-column.ts";
import { OvertakenNote } from "./overtaken-note.tsx";
import { SettingsProvider, useSettings } from "./settings-context.tsx";
import { partHref, SETTINGS_PARTS } from "./settings-parts.ts";
import { settingsWords } from "./settings-words.ts";

export function SettingsFrame({ children }: { children: ReactNode }) {
  const t = useTranslator(settingsWords);
  const settings = api.merchant.get.useQuery({});
  if (settings.data !== undefined) return <SettingsProvider saved={settings.data}>{children}</SettingsProvider>;
  return (
    <ManagePage title={t("title")} aside={<PartList />}>
      <Loaded query={settings}>{() => null}</Loaded>
    </ManagePage>
  );
}

interface SettingsPageProps {
  /** Beside the form, or under it where there is no room. */
  column?: ReactNode;
  drawer?: ReactNode;
  children: ReactNode;
}

/** One part's page: the same head everywhere, its own column at the right where it has one. */
export function SettingsPage({ column, drawer, children }: SettingsPageProps) {
  const t = useTranslator(settingsWords);
  const isColumn = useIsDrawerColumn();
  return (
    <ManagePage
      title={t("title")}
      actions={<SaveButton />}
      aside={<PartList />}
      drawer={drawer ?? (isColumn && column)}
    >
      <OvertakenNote />
      {children}
      {!isColumn && column}
    </ManagePage>
  );
}

function SaveButton() {
  const t = useTranslator(settingsWords);
  const { unsavedCount, isSaving, save, problems } = useSettings();
  return (
    <div className="flex items-center gap-3">
      <span role="status" className="flex items-center gap-2 font-semibold text-ink-2 text-s">
        {unsavedCount > 0 && (
          <>
            <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-warn" />
            <span className="max-s:sr-only">{t("unsaved", { count: unsavedCount })}</span>
          </>
        )}
      </span>
      <Button
        onClick={save}
        disabled={unsavedCount === 0 || problems.size > 0}
        isLoading={isSaving}
        loadingLabel={t("saving")}
        className="min-w-22"
      >
        {t("save")}
      </Button>
    </div>
  );
}

/** What is typed stays when another part is opened, so these ask nothing. */
function PartList() {
  const t = useTranslator(settingsWords);
  const router = useRouter();
  const path = usePathname();
  return (
    <AsideList label={t("parts")} head={<BackToSections />}>
      {SETTINGS_PARTS.map((part) => (
        <AsideButton key={part} isHere={path === partHref(part)} onPress={() => router.push(partHref(part))}>
          {t(`part.${part}`)}
        </AsideButton>
      ))}
    </AsideList>
  );
}

export const PartNote = ({ children }: { children: ReactNode }) => <Banner look="note">{children}</Banner>;
