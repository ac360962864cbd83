"use client";
import { Badge } from "@atapos/ui/badge";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import Check from "lucide-react/icons/check";
import Pencil from "lucide-react/icons/pencil";
import { type ReactNode, useState } from "react";
import { useStaff } from "../../session/staff.tsx";
import { MAX_LINE_NOTE } from "../../ticket/ticket.ts";
import { registerWords } from "../register-words.ts";
import { hasNotePart, kitchenNotes, toggleNotePart } from "./note-parts.ts";

/** What is said to the kitchen most often, a tap each, and words of one's own. */
export function NotePicker({ note, onChange }: { note: string; onChange: (note: string) => void }) {
  const t = useTranslator(registerWords);
  const { businessType } = useStaff();
  const language = useLanguage();
  const parts = businessType === "fnb" ? kitchenNotes(language) : [];
  const isOwn = note !== "" && !parts.includes(note);
  const [isWriting, setIsWriting] = useState(isOwn && !parts.some((part) => hasNotePart(note, part)));
  return (
    <section className="not-first:mt-6">
      <div className="mb-2 flex min-h-7 items-center gap-2.5">
        <h3 className="font-bold text-input/[22px]">{t("note")}</h3>
        <Badge size="m">{t("optional")}</Badge>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: chips wrap, fieldsets do not in every browser */}
      <div role="group" aria-label={t("note")} className="flex flex-wrap gap-2">
        {parts.map((part) => (
          <NoteChip key={part} isOn={hasNotePart(note, part)} onPress={() => onChange(toggleNotePart(note, part))}>
            {part}
          </NoteChip>
        ))}
        {!isWriting && (
          <NoteChip isOn={false} icon={<Pencil aria-hidden="true" />} onPress={() => setIsWriting(true)}>
            {t("writeNote")}
          </NoteChip>
        )}
      </div>
      {isWriting && (
        <input
          type="text"
          // biome-ignore lint/a11y/noAutofocus: it comes because somebody asked to write
          autoFocus={note === ""}
          aria-label={t("writeNote")}
          value={note}
          maxLength={MAX_LINE_NOTE}
          placeholder={t("notePlaceholder")}
          autoComplete="off"
          enterKeyHint="done"
          onChange={(event) => onChange(event.currentTarget.value)}
          className="mt-2 h-12 w-full rounded-control bg-raised px-3.5 font-medium text-input caret-accent inset-ring inset-ring-control placeholder:text-ink-2 focus:inset-ring-2 focus:inset-ring-accent focus:outline-none"
        />
      )}
    </section>
  );
}

interface NoteChipProps {
  isOn: boolean;
  icon?: ReactNode;
  onPress: () => void;
  children: ReactNode;
}

const NoteChip = ({ isOn, icon, onPress, children }: NoteChipProps) => (
  <button
    type="button"
    aria-pressed={isOn}
    onClick={onPress}
    className={`inline-flex min-h-12 items-center gap-2 whitespace-nowrap rounded-full px-4 text-[14.5px] [&_svg]:size-4 [&_svg]:stroke-2 ${
      isOn
        ? "bg-accent-soft font-bold text-accent-ink inset-ring-[1.5px] inset-ring-accent"
        : "font-semibold text-ink-2 inset-ring inset-ring-line hover:bg-sunken"
    }`}
  >
    {icon ?? (isOn && <Check aria-hidden="true" />)}
    {children}
  </button>
);
