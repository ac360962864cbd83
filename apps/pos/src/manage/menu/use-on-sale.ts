"use client";
// The switch of a row: on the screen at once, on the server in the order in which it was pressed.
import { useTranslator } from "@atapos/ui/language";
import { useQueryClient } from "@tanstack/react-query";
import { getQueryKey } from "@trpc/react-query";
import { useRef, useState } from "react";
import { showFailure } from "../../shared/show-failure.tsx";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import type { ItemPage, ItemRow } from "./menu-types.ts";
import { menuWords } from "./menu-words.ts";

export interface OnSale {
  isOn: (row: ItemRow) => boolean;
  turn: (row: ItemRow, isOn: boolean) => void;
}

export function useOnSale(): OnSale {
  const t = useTranslator(menuWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  const cache = useQueryClient();
  const [asked, setAsked] = useState<ReadonlyMap<number, boolean>>(new Map());
  const queues = useRef(new Map<number, Promise<void>>());
  const forget = (id: number, isOn: boolean) =>
    setAsked((before) => (before.get(id) === isOn ? new Map([...before].filter(([each]) => each !== id)) : before));
  const send = async (row: ItemRow, isOn: boolean) => {
    try {
      const input = { productId: row.id, isAvailable: isOn };
      const { version } = await utils.client.catalog.setAvailability.mutate(input);
      cache.setQueriesData<ItemPage>({ queryKey: getQueryKey(api.catalog.editorList) }, (page) =>
        patched(page, row.id, { isAvailable: isOn, version }),
      );
      void utils.catalog.editorProduct.invalidate({ id: row.id });
    } catch (error) {
      showFailure(t("switchFailed", { name: row.name, why: errorText(error) }));
    }
    forget(row.id, isOn);
  };
  return {
    isOn: (row) => asked.get(row.id) ?? row.isAvailable,
    turn: (row, isOn) => {
      setAsked((before) => new Map(before).set(row.id, isOn));
      const before = queues.current.get(row.id) ?? Promise.resolve();
      queues.current.set(
        row.id,
        before.then(() => send(row, isOn)),
      );
    },
  };
}

const patched = (page: ItemPage | undefined, id: number, change: Partial<ItemRow>): ItemPage | undefined =>
  page && { ...page, items: page.items.map((row) => (row.id === id ? { ...row, ...change } : row)) };
