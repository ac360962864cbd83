"use client";
// The modifier groups that items share, with what each offers and who uses it.
import { Button } from "@atapos/ui/button";
import { buttonClass } from "@atapos/ui/button-class";
import { EmptyState } from "@atapos/ui/empty-state";
import { useTranslator } from "@atapos/ui/language";
import ChevronRight from "lucide-react/icons/chevron-right";
import Layers from "lucide-react/icons/layers";
import Plus from "lucide-react/icons/plus";
import { useState } from "react";
import { useShortcut } from "../../keys/use-shortcut.tsx";
import { api } from "../../trpc/api.ts";
import { GuardedLink } from "../guarded-link.tsx";
import { ListCard, ListRow, ListTitle } from "../list-card.tsx";
import { Loaded } from "../loaded.tsx";
import { ManagePage } from "../manage-page.tsx";
import type { SharedGroup } from "../menu/menu-types.ts";
import { useMenuNews } from "../menu/use-menu-news.ts";
import { leaveTo } from "../unsaved.ts";
import { useOpenParam } from "../use-open-param.ts";
import type { GroupDraft } from "./group-draft.ts";
import { GroupDrawer } from "./group-drawer.tsx";
import { groupRuleText } from "./group-rule-text.ts";
import { groupWords } from "./group-words.ts";

export function ModifiersPage() {
  const t = useTranslator(groupWords);
  useMenuNews();
  const query = api.catalog.listModifierGroups.useQuery();
  const [open, setOpen] = useOpenParam("group");
  const [start, setStart] = useState<GroupDraft | undefined>(undefined);
  const openGroup = (id: string, draft?: GroupDraft) =>
    leaveTo(() => {
      setStart(draft);
      setOpen(id);
    });
  useShortcut("n", t("newGroup"), () => openGroup("new"));
  const group = query.data?.find(({ id }) => String(id) === open) ?? null;
  return (
    <ManagePage
      title={t("title")}
      actions={
        <Button variant="soft" icon={<Plus aria-hidden="true" />} onClick={() => openGroup("new")}>
          {t("addGroup")}
        </Button>
      }
      drawer={
        (open === "new" || group !== null) && (
          <GroupDrawer
            key={start === undefined ? open : `copy-${start.name}`}
            group={open === "new" ? null : group}
            start={start}
            onClose={() => setOpen(null, true)}
            onSaved={({ id }) => {
              setStart(undefined);
              setOpen(String(id), true);
            }}
            onCopy={(draft) => openGroup("new", draft)}
          />
        )
      }
    >
      <Loaded query={query}>
        {(groups) =>
          groups.length === 0 ? (
            <EmptyState icon={<Layers aria-hidden="true" />} title={t("emptyTitle")} align="centre">
              {t("emptyText")}
            </EmptyState>
          ) : (
            <GroupRows groups={groups} open={open} onOpen={openGroup} />
          )
        }
      </Loaded>
      <section className="flex flex-wrap items-center gap-x-4 px-1 pt-2">
        <div className="min-w-0 flex-1 basis-64">
          <h2 className="font-bold text-m">{t("variants")}</h2>
          <p className="text-pretty text-ink-2 text-s">{t("variantsText")}</p>
        </div>
        <GuardedLink href="/manage/menu" prefetch={false} className={buttonClass({ variant: "text" })}>
          {t("toMenu")}
        </GuardedLink>
      </section>
    </ManagePage>
  );
}

interface GroupRowsProps {
  groups: readonly SharedGroup[];
  open: string | null;
  onOpen: (id: string) => void;
}

function GroupRows({ groups, open, onOpen }: GroupRowsProps) {
  const t = useTranslator(groupWords);
  return (
    <>
      <ListTitle action={<span className="text-ink-2 text-s">{t("shared")}</span>}>{t("groups")}</ListTitle>
      <ListCard label={t("groups")}>
        {groups.map((group) => (
          <ListRow
            key={group.id}
            onOpen={() => onOpen(String(group.id))}
            isOpen={open === String(group.id)}
            title={group.name}
            sub={group.options.map(({ name }) => name).join(", ")}
            end={
              <span className="flex items-center gap-3">
                <span className="block font-sans">
                  <span className="block font-semibold">{groupRuleText(group, t)}</span>
                  <span className="block text-ink-2 text-s">
                    {group.products.length === 0 ? t("unused") : t("inItems", { count: group.products.length })}
                  </span>
                </span>
                <ChevronRight aria-hidden="true" className="size-5 shrink-0 max-s:hidden" />
              </span>
            }
          />
        ))}
      </ListCard>
    </>
  );
}
