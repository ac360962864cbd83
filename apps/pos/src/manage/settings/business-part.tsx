"use client";
import { BUSINESS_TYPES, POS_MODES } from "@atapos/domain";
import { buttonClass } from "@atapos/ui/button-class";
import { useTranslator } from "@atapos/ui/language";
import Store from "lucide-react/icons/store";
import { api } from "../../trpc/api.ts";
import { GroupBox, GroupRow } from "../group-box.tsx";
import { GuardedLink } from "../guarded-link.tsx";
import { InsetField } from "../inset-field.tsx";
import { LogoRow } from "./logo-row.tsx";
import { partWords } from "./part-words.ts";
import { SelectRow } from "./setting-controls.tsx";
import { useSettings } from "./settings-context.tsx";
import { SettingsPage } from "./settings-frame.tsx";

export function BusinessPart() {
  return (
    <SettingsPage>
      <ProfileBox />
      <TimeBox />
      <MerchantBox />
    </SettingsPage>
  );
}

function ProfileBox() {
  const t = useTranslator(partWords);
  const { draft, edit, problems } = useSettings();
  return (
    <GroupBox as="h2" title={t("profile")}>
      <LogoRow />
      <div className="grid gap-2.5 border-line border-t px-3.5 py-2.5">
        <InsetField
          label={t("name")}
          value={draft.name}
          maxLength={120}
          required
          autoComplete="organization"
          error={problems.has("name") ? t("nameRequired") : undefined}
          onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
        />
        <InsetField
          label={t("address")}
          value={draft.address ?? ""}
          maxLength={500}
          autoComplete="street-address"
          onChange={({ currentTarget }) => edit({ address: currentTarget.value })}
        />
      </div>
      <SelectRow
        label={t("businessType")}
        value={draft.businessType}
        options={BUSINESS_TYPES.map((value) => ({ value, label: t(`businessType.${value}`) }))}
        onChange={(businessType) => edit({ businessType })}
      />
      <SelectRow
        label={t("posMode")}
        hint={t("posModeHint")}
        value={draft.posMode}
        options={POS_MODES.map((value) => ({ value, label: t(`posMode.${value}`) }))}
        onChange={(posMode) => edit({ posMode })}
      />
    </GroupBox>
  );
}

/** Indonesia's own first; another that is already set stays choosable. */
const TIME_ZONES = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"];
const ZONE_NAMES: Readonly<Record<string, string>> = {
  "Asia/Jakarta": "WIB, Jakarta",
  "Asia/Makassar": "WITA, Makassar",
  "Asia/Jayapura": "WIT, Jayapura",
};
const CURRENCIES = ["IDR", "SGD", "MYR", "USD"];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

function TimeBox() {
  const t = useTranslator(partWords);
  const { draft, saved, edit } = useSettings();
  const setup = api.merchant.setup.useQuery();
  const hasPrices = setup.data === undefined || setup.data.productCount > 0;
  const choices = (known: readonly string[], set: string) => (known.includes(set) ? known : [...known, set]);
  return (
    <GroupBox as="h2" title={t("timeMoney")}>
      <SelectRow
        label={t("timeZone")}
        value={draft.timeZone}
        options={choices(TIME_ZONES, saved.timeZone).map((value) => ({ value, label: ZONE_NAMES[value] ?? value }))}
        onChange={(timeZone) => edit({ timeZone })}
      />
      <SelectRow
        label={t("dayCutoff")}
        hint={t("dayCutoffHint")}
        value={String(draft.dayCutoffHour)}
        options={HOURS.map((hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}.00` }))}
        onChange={(hour) => edit({ dayCutoffHour: Number(hour) })}
      />
      <SelectRow
        label={t("currency")}
        hint={t(hasPrices ? "currencyInUse" : "currencyHint")}
        value={draft.currency}
        disabled={hasPrices}
        options={choices(CURRENCIES, saved.currency).map((value) => ({ value, label: value }))}
        onChange={(currency) => edit({ currency })}
      />
    </GroupBox>
  );
}

function MerchantBox() {
  const t = useTranslator(partWords);
  const { saved } = useSettings();
  return (
    <GroupBox as="h2" title={t("merchants")}>
      <GroupRow
        start={<Store aria-hidden="true" className="size-5.5 shrink-0 text-ink-2" />}
        label={saved.name}
        hint={t("thisMerchant")}
      >
        <GuardedLink href="/merchant" className={buttonClass({ variant: "text" })}>
          {t("switchMerchant")}
        </GuardedLink>
      </GroupRow>
      <div className="flex flex-wrap gap-2 border-line border-t px-3.5 py-2.5">
        <GuardedLink href="/manage/setup/new" className={buttonClass({ variant: "soft" })}>
          {t("newMerchant")}
        </GuardedLink>
        <GuardedLink href="/manage/setup" className={buttonClass({ variant: "ghost" })}>
          {t("continueSetup")}
        </GuardedLink>
      </div>
    </GroupBox>
  );
}
