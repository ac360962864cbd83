"use client";
// What can be done with a member, each told in a message; what is refused says why.
import { useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import { showFailure } from "../../shared/show-failure.tsx";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import type { Member } from "./staff-types.ts";
import { staffWords } from "./staff-words.ts";

export function useMember({ id, name }: Member) {
  const t = useTranslator(staffWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  const options = {
    onSuccess: () => void utils.staff.people.invalidate(),
    onError: (error: unknown) => showFailure(errorText(error)),
  };
  const update = api.staff.update.useMutation(options);
  const setPin = api.staff.setPin.useMutation(options);
  const unlock = api.staff.unlockPin.useMutation(options);
  const unlink = api.staff.unlinkAtlas.useMutation(options);
  const restore = () =>
    update.mutate({ id, isActive: true }, { onSuccess: () => showToast({ message: t("restored", { name }) }) });
  return {
    isBusy: update.isPending || setPin.isPending || unlock.isPending || unlink.isPending,
    save: (changes: { name: string; level: number }) =>
      update.mutate(
        { id, ...changes },
        { onSuccess: (saved) => showToast({ message: t("saved", { name: saved.name }) }) },
      ),
    end: (onDone: () => void) =>
      update.mutate(
        { id, isActive: false },
        {
          onSettled: onDone,
          onSuccess: () =>
            showToast({ message: t("endedToast", { name }), action: { label: t("undo"), onPress: restore } }),
        },
      ),
    restore,
    setPin: (pin: string | null, onDone: () => void) =>
      setPin.mutate(
        { id, pin },
        {
          onSettled: onDone,
          onSuccess: () => showToast({ message: t(pin === null ? "removedPin" : "pinSaved", { name }) }),
        },
      ),
    unlock: () => unlock.mutate({ id }, { onSuccess: () => showToast({ message: t("unlocked", { name }) }) }),
    unlinkAtlas: (onDone: () => void) =>
      unlink.mutate({ id }, { onSettled: onDone, onSuccess: () => showToast({ message: t("atlasGone", { name }) }) }),
  };
}
