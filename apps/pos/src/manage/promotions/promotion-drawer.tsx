"use client";
// One promotion in the drawer: asked from the server, or a new one.
import { useTranslator } from "@atapos/ui/language";
import { useEffect } from "react";
import { useLiveEvent } from "../../live/live-provider.tsx";
import { useStaff } from "../../session/staff.tsx";
import { api } from "../../trpc/api.ts";
import { Drawer } from "../drawer.tsx";
import { Loaded } from "../loaded.tsx";
import { EditorSkeleton } from "./editor-skeleton.tsx";
import { PromotionEditor } from "./promotion-editor.tsx";
import { promotionWords } from "./promotion-words.ts";

interface PromotionDrawerProps {
  /** null: a new one. */
  id: number | null;
  today: string;
  currency: string;
  onClose: () => void;
  onCreated: (id: number) => void;
}

export function PromotionDrawer({ id, ...rest }: PromotionDrawerProps) {
  const { timeZone } = useStaff();
  if (id === null) return <PromotionEditor saved={null} timeZone={timeZone} {...rest} />;
  return <SavedPromotion id={id} timeZone={timeZone} {...rest} />;
}

type SavedProps = PromotionDrawerProps & { id: number; timeZone: string };

function SavedPromotion({ id, ...rest }: SavedProps) {
  const t = useTranslator(promotionWords);
  const query = api.promotion.get.useQuery({ id }, { staleTime: 0 });
  const { data, refetch } = query;
  useLiveEvent(["catalogue.changed"], () => void refetch());
  const isGone = Number.isNaN(id);
  const { onClose } = rest;
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);
  if (data !== undefined && query.error === null) return <PromotionEditor saved={data} {...rest} />;
  return (
    <Drawer title={data?.name ?? t("title")} onClose={onClose}>
      <Loaded query={query} skeleton={<EditorSkeleton />}>
        {() => null}
      </Loaded>
    </Drawer>
  );
}
