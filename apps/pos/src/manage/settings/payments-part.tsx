"use client";
import { Badge } from "@atapos/ui/badge";
import { Button } from "@atapos/ui/button";
import { formatDate, formatTime } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import FlaskConical from "lucide-react/icons/flask-conical";
import Link2 from "lucide-react/icons/link-2";
import RefreshCw from "lucide-react/icons/refresh-cw";
import { useState } from "react";
import { useStaff } from "../../session/staff.tsx";
import { showFailure } from "../../shared/show-failure.tsx";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import { GroupBox, GroupRow } from "../group-box.tsx";
import { Loaded } from "../loaded.tsx";
import type { GatewayCheck, GatewayStatus } from "./gateway-types.ts";
import { KeysDrawer } from "./keys-drawer.tsx";
import { partWords } from "./part-words.ts";
import { PartNote, SettingsPage } from "./settings-frame.tsx";

export function PaymentsPart() {
  const t = useTranslator(partWords);
  const status = api.merchant.gatewayStatus.useQuery();
  const check = useCheck();
  /** The place that the drawer begins with; null: closed. */
  const [opened, setOpened] = useState<{ isProduction: boolean } | null>(null);
  const drawer =
    opened !== null && status.data !== undefined ? (
      <KeysDrawer status={status.data} isProduction={opened.isProduction} onClose={() => setOpened(null)} />
    ) : undefined;
  return (
    <SettingsPage drawer={drawer}>
      <Loaded query={status}>
        {(data) => <MidtransBox status={data} check={check} onOpen={(isProduction) => setOpened({ isProduction })} />}
      </Loaded>
      <PartNote>{t("otherTenders")}</PartNote>
    </SettingsPage>
  );
}

function useCheck() {
  const errorText = useErrorText();
  const [last, setLast] = useState<GatewayCheck | null>(null);
  const ask = api.merchant.checkGateway.useMutation({
    onSuccess: setLast,
    onError: (error) => showFailure(errorText(error)),
  });
  return { last, isAsking: ask.isPending, ask: () => ask.mutate() };
}

interface MidtransBoxProps {
  status: GatewayStatus;
  check: ReturnType<typeof useCheck>;
  onOpen: (isProduction: boolean) => void;
}

function MidtransBox({ status, check, onOpen }: MidtransBoxProps) {
  const t = useTranslator(partWords);
  const open = () => onOpen(status.isProduction);
  const setLine = useSetLine(status);
  return (
    <GroupBox as="h2" title={t("midtrans")} action={<StatusBadge status={status} last={check.last} />}>
      <GroupRow label={t("serverKey")} hint={t(status.isServerKeySet ? "serverKeyStored" : "serverKeyNone")}>
        {status.isServerKeySet && <Dots />}
        <Button variant={status.isServerKeySet ? "text" : "soft"} onClick={open}>
          {t(status.isServerKeySet ? "replace" : "fill")}
        </Button>
      </GroupRow>
      {status.isServerKeySet && (
        <>
          <GroupRow label={t("clientKey")} hint={setLine ?? t("clientKeyHint")}>
            {status.clientKey !== null && <Dots end={status.clientKey.slice(-4)} />}
            <Button variant="text" onClick={open}>
              {t("replace")}
            </Button>
          </GroupRow>
          <div className="flex min-h-15 flex-wrap items-center gap-x-3 gap-y-1 border-line border-t px-3.5 py-1.5">
            <span className="min-w-40 flex-1">
              <span className="block font-semibold">{t("connection")}</span>
              <CheckLine last={check.last} />
            </span>
            <Button
              variant="quiet"
              icon={<RefreshCw aria-hidden="true" />}
              onClick={check.ask}
              isLoading={check.isAsking}
              loadingLabel={t("checking")}
            >
              {t("check")}
            </Button>
            {(status.canUseProduction || status.isProduction) && (
              <Button variant="text" onClick={() => onOpen(!status.isProduction)}>
                {t(status.isProduction ? "toSandbox" : "toProduction")}
              </Button>
            )}
          </div>
          {!status.canUseProduction && (
            <p className="border-line border-t px-3.5 py-2.5 text-ink-2 text-s">{t("demoOnlySandbox")}</p>
          )}
        </>
      )}
    </GroupBox>
  );
}

function useSetLine({ keySetAt, keySetBy }: GatewayStatus): string | null {
  const t = useTranslator(partWords);
  const language = useLanguage();
  const { timeZone } = useStaff();
  if (keySetAt === null) return null;
  const date = formatDate(keySetAt, { language, timeZone });
  return keySetBy === null ? t("setAt", { date }) : t("setBy", { name: keySetBy, date });
}

const Dots = ({ end = "" }: { end?: string }) => (
  <span className="text-ink-2 tracking-widest">
    <span aria-hidden="true">••••{end === "" ? "••••" : ""}</span>
    {end !== "" && <span className="money tracking-normal">{end}</span>}
  </span>
);

function StatusBadge({ status, last }: { status: GatewayStatus; last: GatewayCheck | null }) {
  const t = useTranslator(partWords);
  if (!status.isServerKeySet) return <Badge size="m">{t("notConnected")}</Badge>;
  if (last?.result === "refused")
    return (
      <Badge tone="danger" size="m">
        {t("refusedBadge")}
      </Badge>
    );
  return (
    <Badge
      tone={status.isProduction ? "ok" : "info"}
      size="m"
      icon={status.isProduction ? <Link2 aria-hidden="true" /> : <FlaskConical aria-hidden="true" />}
    >
      {t(status.isProduction ? "connectedProduction" : "connectedSandbox")}
    </Badge>
  );
}

function CheckLine({ last }: { last: GatewayCheck | null }) {
  const t = useTranslator(partWords);
  const language = useLanguage();
  const { timeZone } = useStaff();
  const isBad = last !== null && last.result !== "good";
  return (
    <span role="status" className={`block text-s ${isBad ? "font-semibold text-danger-ink" : "text-ink-2"}`}>
      {last === null
        ? t("notChecked")
        : t(`check.${last.result}`, { time: formatTime(last.checkedAt, { language, timeZone }) })}
    </span>
  );
}
