"use client";
// New keys for the gateway: asked about before they are saved, and never shown again.
import { Banner } from "@atapos/ui/banner";
import { useTranslator } from "@atapos/ui/language";
import { SegmentedControl } from "@atapos/ui/segmented-control";
import { showToast } from "@atapos/ui/toast";
import { useState } from "react";
import { api } from "../../trpc/api.ts";
import { errorCodeOf, errorDetailOf } from "../../trpc/error-code.ts";
import { useErrorText } from "../../words/error-words.ts";
import { Drawer } from "../drawer.tsx";
import { InsetField } from "../inset-field.tsx";
import { SaveBar } from "../save-bar.tsx";
import { clientKeyHint, serverKeyHint } from "./gateway-key-hint.ts";
import type { GatewayStatus } from "./gateway-types.ts";
import { partWords } from "./part-words.ts";

interface KeysDrawerProps {
  status: GatewayStatus;
  isProduction: boolean;
  onClose: () => void;
}

export function KeysDrawer({ status, isProduction: asked, onClose }: KeysDrawerProps) {
  const t = useTranslator(partWords);
  const form = useKeysForm(status, asked, onClose);
  return (
    <Drawer
      title={t("keysTitle")}
      lead={t("keysLead")}
      onClose={onClose}
      isDirty={form.isDirty}
      foot={
        <SaveBar
          isDirty={form.isDirty}
          isSaving={form.isSaving}
          onCancel={onClose}
          onSave={form.save}
          saveLabel={t(form.isSaving ? "keysSaving" : "keysSave")}
        />
      }
    >
      <KeysFields form={form} status={status} />
    </Drawer>
  );
}

type KeysForm = ReturnType<typeof useKeysForm>;

/** Also a step of the guided set-up. */
export function KeysFields({ form, status }: { form: KeysForm; status: GatewayStatus }) {
  const t = useTranslator(partWords);
  const serverHint = serverKeyHint(form.serverKey, form.isProduction);
  const clientHint = clientKeyHint(form.clientKey, form.isProduction);
  return (
    <div className="grid gap-3">
      {status.canUseProduction ? (
        <SegmentedControl
          label={t("place")}
          segments={[
            { value: "sandbox", label: t("sandbox") },
            { value: "production", label: t("production") },
          ]}
          value={form.isProduction ? "production" : "sandbox"}
          onChange={(value) => form.setIsProduction(value === "production")}
        />
      ) : (
        <p className="text-ink-2 text-s">{t("demoOnlySandbox")}</p>
      )}
      <InsetField
        label={t("serverKey")}
        type="password"
        autoComplete="new-password"
        spellCheck={false}
        placeholder={status.isServerKeySet ? t("serverKeyKeep") : "SB-Mid-server-…"}
        value={form.serverKey}
        onChange={({ currentTarget }) => form.setServerKey(currentTarget.value)}
        error={form.isInvalid ? t("keys.invalid") : undefined}
      />
      {serverHint !== null && <Hint>{t(`hint.${serverHint}`)}</Hint>}
      <InsetField
        label={t("clientKey")}
        autoComplete="off"
        spellCheck={false}
        placeholder="SB-Mid-client-…"
        value={form.clientKey}
        onChange={({ currentTarget }) => form.setClientKey(currentTarget.value)}
      />
      {clientHint !== null && <Hint>{t(`hint.${clientHint}`)}</Hint>}
      {form.trouble !== null && (
        <Banner tone="danger" look="note">
          {form.trouble}
        </Banner>
      )}
      <p className="text-pretty text-ink-2 text-s">
        {t("keysWriteOnly")} {status.isServerKeySet && t("keysOld")}
      </p>
    </div>
  );
}

const Hint = ({ children }: { children: React.ReactNode }) => (
  <Banner tone="warn" look="note">
    {children}
  </Banner>
);

const KEY_SHAPE = /^[\x21-\x7e]{8,200}$/;

export function useKeysForm(status: GatewayStatus, asked: boolean, onSaved: () => void) {
  const t = useTranslator(partWords);
  const utils = api.useUtils();
  const [serverKey, setServerKey] = useState("");
  const [clientKey, setClientKey] = useState(status.clientKey ?? "");
  const [isProduction, setIsProduction] = useState(asked);
  const [isInvalid, setIsInvalid] = useState(false);
  const whyNot = useKeysTrouble();
  const set = api.merchant.setGatewayKeys.useMutation({
    onSuccess: (next) => {
      utils.merchant.gatewayStatus.setData(undefined, next);
      void utils.merchant.get.invalidate();
      void utils.merchant.setup.invalidate();
      showToast({ message: t("keysSaved") });
      onSaved();
    },
  });
  const isShaped = (key: string) => key.trim() === "" || KEY_SHAPE.test(key.trim());
  const isDirty =
    serverKey.trim() !== "" || clientKey.trim() !== (status.clientKey ?? "") || isProduction !== status.isProduction;
  /** True when nothing is left to save. */
  const saveNow = async (): Promise<boolean> => {
    if (!isDirty && status.isServerKeySet) return true;
    const isFine = isShaped(serverKey) && isShaped(clientKey) && (serverKey.trim() !== "" || status.isServerKeySet);
    setIsInvalid(!isFine);
    if (!isFine) return false;
    const input = {
      ...(serverKey.trim() === "" ? {} : { serverKey: serverKey.trim() }),
      clientKey: clientKey.trim() === "" ? null : clientKey.trim(),
      isProduction,
      expectedVersion: status.version,
    };
    // why not is said beside the fields
    return set.mutateAsync(input).then(
      () => true,
      () => false,
    );
  };
  return {
    ...{ serverKey, setServerKey, clientKey, setClientKey, isProduction, setIsProduction, isInvalid, isDirty, saveNow },
    save: () => void saveNow(),
    isSaving: set.isPending,
    trouble: set.error === null || set.isPending ? null : whyNot(set.error),
  };
}

const REASONS = ["key_refused", "demo_installation"] as const;

function useKeysTrouble(): (error: unknown) => string {
  const t = useTranslator(partWords);
  const errorText = useErrorText();
  return (error) => {
    const reason = REASONS.find((each) => each === errorDetailOf(error).reason);
    if (reason !== undefined) return t(`keys.${reason}`);
    return errorCodeOf(error) === "gateway_unavailable" ? t("keys.unreachable") : errorText(error);
  };
}
