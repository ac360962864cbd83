"use client";
import { api } from "../../trpc/api.ts";
import type { Edits } from "../settings/settings-draft.ts";
import { useSetup } from "./setup-context.tsx";

/** Saves answers as the settings that they are, under the version that was read. */
export function useSaveMerchant(): (edits: Edits) => Promise<true> {
  const { merchant } = useSetup();
  const utils = api.useUtils();
  const update = api.merchant.update.useMutation();
  return async (edits) => {
    try {
      const saved = await update.mutateAsync({ ...edits, expectedVersion: merchant.version });
      utils.merchant.get.setData({}, saved);
    } catch (error) {
      void utils.merchant.get.invalidate();
      throw error;
    }
    void utils.merchant.setup.invalidate();
    return true;
  };
}
