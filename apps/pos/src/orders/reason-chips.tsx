"use client";
// One of a few reasons, or one in a person's own words.
import { Chip } from "@atapos/ui/chip";
import { Field, TextInput } from "@atapos/ui/field";
import Pencil from "lucide-react/icons/pencil";

export interface ReasonChoice {
  key: string;
  label: string;
}

export interface ChosenReason {
  key: string | null;
  text: string;
}

/** The reason as it is kept; "" while none is given. */
export function reasonText(chosen: ChosenReason, choices: readonly ReasonChoice[]): string {
  if (chosen.key === OTHER) return chosen.text.trim();
  return choices.find(({ key }) => key === chosen.key)?.label ?? "";
}

const OTHER = "other";

interface ReasonChipsProps {
  legend: string;
  choices: readonly ReasonChoice[];
  otherLabel: string;
  otherHint: string;
  value: ChosenReason;
  onChange: (value: ChosenReason) => void;
}

export function ReasonChips({ legend, choices, otherLabel, otherHint, value, onChange }: ReasonChipsProps) {
  const all = [...choices, { key: OTHER, label: otherLabel }];
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-bold text-input">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {all.map(({ key, label }) => (
          <Chip
            key={key}
            isOn={value.key === key}
            icon={key === OTHER ? <Pencil aria-hidden="true" /> : undefined}
            onClick={() => onChange({ ...value, key })}
          >
            {label}
          </Chip>
        ))}
      </div>
      {value.key === OTHER && (
        <Field label={otherHint} className="mt-3">
          <TextInput
            size="m"
            value={value.text}
            maxLength={200}
            autoFocus
            onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
          />
        </Field>
      )}
    </fieldset>
  );
}
