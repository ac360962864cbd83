"use client";
// Who is at the till: a name, then the PIN, by touch or by keyboard.
import { useTranslator } from "@atapos/ui/language";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { initialsOf } from "../shell/initials.ts";
import { tellOtherWindows } from "./other-windows.ts";
import { PinPad } from "./pin-pad.tsx";
import { sessionWords } from "./session-words.ts";
import type { Person } from "./till-people.ts";

interface PersonPickerProps {
  people: readonly Person[];
  /** Where to go once somebody has come forward; left out, the page under the lock comes back. */
  next?: string;
}

export function PersonPicker({ people, next }: PersonPickerProps) {
  const t = useTranslator(sessionWords);
  const router = useRouter();
  const [chosenId, setChosenId] = useState<number | null>(null);
  const open = useCallback(() => {
    tellOtherWindows();
    // not a new page: the tap on the PIN is what lets the browser play the sound of the next order
    if (next !== undefined) router.replace(next);
    router.refresh();
  }, [router, next]);
  const chosen =
    people.find((each) => each.staffId === chosenId) ?? people.find((each) => !each.isPinLocked) ?? people[0];
  if (chosen === undefined) return <p className="mt-6 text-pretty text-ink-2">{t("noPeople")}</p>;
  return (
    <>
      <fieldset className="mt-6 mb-4 flex flex-wrap justify-center gap-2">
        <legend className="sr-only">{t("people")}</legend>
        {people.map((person) => (
          <PersonChoice
            key={person.staffId}
            person={person}
            label={shortName(person, people)}
            isChosen={person.staffId === chosen.staffId}
            onChoose={() => setChosenId(person.staffId)}
          />
        ))}
      </fieldset>
      <PinPad key={chosen.staffId} person={chosen} onDone={open} />
    </>
  );
}

/** The first name, where it tells people apart. */
function shortName({ name }: Person, people: readonly Person[]): string {
  const firstOf = (whole: string) => whole.trim().split(/\s+/u)[0] ?? whole;
  const isShared = people.filter((each) => firstOf(each.name) === firstOf(name)).length > 1;
  return isShared ? name : firstOf(name);
}

interface PersonChoiceProps {
  person: Person;
  label: string;
  isChosen: boolean;
  onChoose: () => void;
}

const PersonChoice = ({ person, label, isChosen, onChoose }: PersonChoiceProps) => (
  <button
    type="button"
    aria-pressed={isChosen}
    aria-label={person.name}
    onClick={onChoose}
    className={`press grid w-[94px] justify-items-center gap-2 rounded-tile px-1 py-2.5 text-m ${
      isChosen
        ? "bg-accent-soft font-bold text-accent-ink inset-ring-2 inset-ring-accent"
        : "font-semibold text-ink-2 hover:bg-sunken"
    }`}
  >
    <span
      aria-hidden="true"
      data-initials={initialsOf(person.name)}
      className={`grid size-14 place-items-center before:content-[attr(data-initials)] rounded-full font-bold text-l ${
        isChosen ? "bg-accent text-on-accent" : "bg-fill text-ink inset-ring inset-ring-line"
      }`}
    />
    <span className="w-full truncate text-center">{label}</span>
  </button>
);
