"use client";
import { Button } from "@atapos/ui/button";
import { Field, TextInput } from "@atapos/ui/field";
import { useTranslator } from "@atapos/ui/language";
import { Sheet } from "@atapos/ui/sheet";
import { type FormEvent, useState } from "react";
import { accountWords } from "../words/account-words.ts";
import { askToChange } from "./ask-session.ts";
import type { Profile } from "./read-customer.ts";

interface ProfileSheetProps {
  profile: Profile;
  isOpen: boolean;
  onClose: () => void;
}

const LOOKS_LIKE_PHONE = /^\+?[\d\s().-]{5,}$/;

export function ProfileSheet({ profile, isOpen, onClose }: ProfileSheetProps) {
  const t = useTranslator(accountWords);
  const [name, setName] = useState(profile.name ?? "");
  const [phone, setPhone] = useState(profile.phone ?? "");
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (phone.trim() !== "" && !LOOKS_LIKE_PHONE.test(phone.trim())) return setError(t("phoneWrong"));
    setIsSaving(true);
    const saved = await askToChange({ name, phone });
    if (saved.ok) return window.location.reload();
    setIsSaving(false);
    setError(t(saved.code === null ? "noAnswer" : "phoneWrong"));
  };
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={t("profile")}>
      <form onSubmit={(event) => void save(event)} noValidate className="grid gap-4 pt-4 pb-2">
        <Field label={t("name")} isOptional>
          <TextInput
            autoComplete="name"
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        <Field label={t("phone")} isOptional error={error ?? undefined}>
          <TextInput
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            maxLength={40}
            value={phone}
            onChange={(event) => {
              setError(null);
              setPhone(event.currentTarget.value);
            }}
          />
        </Field>
        <Button type="submit" size="l" block isLoading={isSaving}>
          {t("keep")}
        </Button>
      </form>
    </Sheet>
  );
}
