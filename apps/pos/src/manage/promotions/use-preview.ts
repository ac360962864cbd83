"use client";
// What the draft would do, asked shortly after the last change of it.
import { keepPreviousData, skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useLiveEvent } from "../../live/live-provider.tsx";
import { api } from "../../trpc/api.ts";
import { canPreview, inputOf, type PromotionDraft } from "./promotion-draft.ts";
import type { PromotionView } from "./promotion-types.ts";

const SETTLED_MS = 250;
const KEY = "promotion.preview";

type Input = Omit<ReturnType<typeof inputOf>, "name"> & { id: number | null };

export type Preview = ReturnType<typeof usePreview>;

export function usePreview(draft: PromotionDraft, base: PromotionView | null, timeZone: string) {
  const { client } = api.useUtils();
  const queryClient = useQueryClient();
  const isWhole = canPreview(draft);
  const asked = useSettled(isWhole ? inputFor(draft, base, timeZone) : null);
  useLiveEvent(["catalogue.changed"], () => void queryClient.invalidateQueries({ queryKey: [KEY] }));
  const query = useQuery({
    queryKey: [KEY, asked],
    queryFn: asked === null ? skipToken : () => client.promotion.preview.mutate({ draft: asked }),
    placeholderData: keepPreviousData,
  });
  return { isWhole, query };
}

function inputFor(draft: PromotionDraft, base: PromotionView | null, timeZone: string): Input {
  const { name: _, ...input } = inputOf(draft, base, timeZone);
  return { ...input, id: base?.id ?? null };
}

/** The value once it has not changed for a moment; two that read alike are one. */
function useSettled(value: Input | null): Input | null {
  const [settled, setSettled] = useState(value);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  const text = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text says when the value is another
  useEffect(() => {
    const timer = setTimeout(() => setSettled(latest.current), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
