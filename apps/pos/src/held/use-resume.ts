"use client";
import { useTranslator } from "@atapos/ui/language";
import { useState } from "react";
import { useRegister } from "../register/register-context.tsx";
import { showFailure } from "../shared/show-failure.tsx";
import { randomKey } from "../ticket/use-order-api.ts";
import { api } from "../trpc/api.ts";
import { errorCodeOf, errorDetailOf } from "../trpc/error-code.ts";
import { useErrorText } from "../words/error-words.ts";
import { ticketOfHeld } from "./held-content.ts";
import { heldWords } from "./held-words.ts";
import type { HeldTicket } from "./use-held.ts";
import { usePutAside } from "./use-put-aside.ts";

/** Takes a held ticket in hand; what was in hand is put aside first. */
export function useResume(): { resume: (held: HeldTicket) => Promise<void>; busyId: number | null } {
  const { menu, update, close } = useRegister();
  const utils = api.useUtils();
  const putAside = usePutAside();
  const explain = useHeldError();
  const t = useTranslator(heldWords);
  const [busyId, setBusyId] = useState<number | null>(null);
  const resume = async (held: HeldTicket) => {
    if (busyId !== null) return;
    setBusyId(held.id);
    try {
      const { tableId, customerId } = held.content;
      const [tables, customer] = await Promise.all([
        tableId === null ? null : utils.table.list.fetch({ limit: 1000 }),
        customerId === null ? null : utils.customer.get.fetch({ id: customerId }).catch(() => null),
      ]);
      await putAside();
      const taken = await utils.client.hold.take.mutate({ id: held.id, idempotencyKey: randomKey() });
      const table = tables?.items.find(({ id }) => id === tableId) ?? null;
      update(() =>
        ticketOfHeld(taken, {
          products: menu.view?.productById ?? new Map(),
          table: table && { id: table.id, name: table.name, zone: table.zone },
          customer,
          unknownName: t("unknownProduct"),
        }),
      );
      close();
    } catch (error) {
      showFailure(explain(error));
    } finally {
      setBusyId(null);
      void utils.hold.list.invalidate();
    }
  };
  return { resume, busyId };
}

/** Why a held ticket cannot be had: who was faster, where the server says so. */
export function useHeldError(): (error: unknown) => string {
  const errorText = useErrorText();
  const t = useTranslator(heldWords);
  return (error) => {
    if (errorCodeOf(error) !== "not_found") return errorText(error);
    const { by, outcome } = errorDetailOf(error);
    if (outcome !== "taken" && outcome !== "discarded") return t("gone");
    const name = typeof by === "string" ? by : t("somebody");
    return t(outcome === "taken" ? "takenBy" : "discardedBy", { name });
  };
}
