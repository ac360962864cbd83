"use client";
// Where the set-up stands: told by what the merchant has, so that leaving and coming back goes on where it was.
import { nextSetupStep, SETUP_STEPS, type SetupFacts, type SetupStep } from "@atapos/domain";
import { useRouter, useSearchParams } from "next/navigation";
import { createContext, type ReactNode, useContext } from "react";
import { showFailure } from "../../shared/show-failure.tsx";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import type { Settings } from "../settings/settings-draft.ts";
import { keepPutOff } from "./put-off.ts";

export interface SetupRoom {
  merchant: Settings;
  facts: SetupFacts;
  step: SetupStep;
  go: (step: SetupStep) => void;
  /** Remembers the step as passed and goes to the next one. */
  pass: () => Promise<void>;
  /** Leaves; the set-up goes on here another time. */
  leave: () => void;
  /** Says what went wrong. */
  fail: (error: unknown) => void;
}

const RoomContext = createContext<SetupRoom | null>(null);

export function useSetup(): SetupRoom {
  const room = useContext(RoomContext);
  if (room === null) throw new Error("useSetup stands outside SetupProvider");
  return room;
}

interface SetupProviderProps {
  merchant: Settings;
  facts: SetupFacts;
  children: ReactNode;
}

const isStep = (name: string | null): name is SetupStep => SETUP_STEPS.some((step) => step === name);

export function SetupProvider({ merchant, facts, children }: SetupProviderProps) {
  const router = useRouter();
  const errorText = useErrorText();
  const utils = api.useUtils();
  const passing = api.merchant.passSetupStep.useMutation({
    onSuccess: (next) => utils.merchant.setup.setData(undefined, next),
  });
  const asked = useSearchParams().get("step");
  const step = isStep(asked) ? asked : (nextSetupStep(facts) ?? "test");
  const go = (to: SetupStep) => router.push(`/manage/setup?step=${to}`);
  const fail = (error: unknown) => showFailure(errorText(error));
  const pass = async () => {
    await passing.mutateAsync({ step });
    const next = SETUP_STEPS[SETUP_STEPS.indexOf(step) + 1];
    if (next !== undefined) return go(next);
    router.push("/");
  };
  const leave = () => {
    keepPutOff(merchant.id);
    router.push("/manage");
  };
  return <RoomContext value={{ merchant, facts, step, go, pass, leave, fail }}>{children}</RoomContext>;
}
