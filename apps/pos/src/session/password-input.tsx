"use client";
import { TextInput } from "@atapos/ui/field";
import { IconButton } from "@atapos/ui/icon-button";
import { useTranslator } from "@atapos/ui/language";
import Eye from "lucide-react/icons/eye";
import EyeOff from "lucide-react/icons/eye-off";
import { useState } from "react";
import { sessionWords } from "./session-words.ts";

interface PasswordInputProps {
  value: string;
  onChange: (value: string) => void;
  /** One that is being made, and not one that is known. */
  isNew?: boolean;
}

/** A password that may be looked at, for who types on glass. */
export function PasswordInput({ value, onChange, isNew = false }: PasswordInputProps) {
  const t = useTranslator(sessionWords);
  const [isShown, setIsShown] = useState(false);
  return (
    <TextInput
      name="password"
      type={isShown ? "text" : "password"}
      autoComplete={isNew ? "new-password" : "current-password"}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="pr-1"
      suffix={
        <IconButton
          label={isShown ? t("hidePassword") : t("showPassword")}
          aria-pressed={isShown}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
        </IconButton>
      }
    />
  );
}
