"use client";
import { type Choice, type ChoosableGroup, countIn, isSingle, toggleOption } from "@atapos/domain";
import { formatNumber } from "@atapos/ui/format";
import { useLanguage, useTranslator } from "@atapos/ui/language";
import { showToast } from "@atapos/ui/toast";
import type { ReactNode } from "react";
import { useRegister } from "../register-context.tsx";
import type { RegisterProduct } from "../register-menu.ts";
import { registerWords } from "../register-words.ts";
import { ChoiceGroup } from "./choice-group.tsx";
import { OptionTile } from "./option-tile.tsx";

interface OptionGroupsProps {
  product: RegisterProduct;
  choice: Choice;
  /** `required`: what was chosen belongs to a group that asks for it. */
  onChange: (choice: Choice, from: "required" | "optional") => void;
}

export const OptionGroups = ({ product, choice, onChange }: OptionGroupsProps) => (
  <>
    {product.variants.length > 0 && (
      <VariantGroup
        product={product}
        choice={choice}
        onChoose={(variantId) => onChange({ ...choice, variantId }, "required")}
      />
    )}
    {product.groups.map((group) => (
      <ModifierChoices
        key={group.id}
        group={group}
        choice={choice}
        onChange={(next) => onChange(next, group.min > 0 ? "required" : "optional")}
      />
    ))}
  </>
);

interface VariantGroupProps {
  product: RegisterProduct;
  choice: Choice;
  onChoose: (variantId: number) => void;
}

function VariantGroup({ product, choice, onChoose }: VariantGroupProps) {
  const { money } = useRegister();
  const t = useTranslator(registerWords);
  return (
    <ChoiceGroup
      legend={t("variant")}
      rule={t("requiredOne")}
      state={choice.variantId === null ? "open" : "met"}
      isSingle={true}
    >
      {product.variants.map((variant) => (
        <OptionTile
          key={variant.id}
          role="radio"
          size="l"
          label={variant.name}
          detail={variant.stock !== null && variant.isAvailable ? t("left", { count: variant.stock }) : undefined}
          price={variant.isAvailable ? money(variant.effectivePrice) : t("soldOut")}
          isOn={choice.variantId === variant.id}
          isOff={!variant.isAvailable}
          onPress={() => onChoose(variant.id)}
        />
      ))}
    </ChoiceGroup>
  );
}

interface ModifierChoicesProps {
  group: ChoosableGroup;
  choice: Choice;
  onChange: (choice: Choice) => void;
}

function ModifierChoices({ group, choice, onChange }: ModifierChoicesProps) {
  const t = useTranslator(registerWords);
  const language = useLanguage();
  const count = countIn(group, choice);
  const isOneOnly = isSingle(group) && group.min === 1;
  const toggle = (optionId: number) => {
    const next = toggleOption(group, choice, optionId);
    if (next === null) showToast({ message: t("groupFull", { max: group.max ?? 0, name: group.name }) });
    else onChange(next);
  };
  const extra = (price: number) => (price === 0 ? undefined : `+${formatNumber(price, language)}`);
  return (
    <ChoiceGroup
      legend={group.name}
      rule={useRule(group)}
      state={group.min === 0 ? "free" : count >= group.min ? "met" : "open"}
      end={useEnd(group, count, isOneOnly)}
      isSingle={isOneOnly}
    >
      {group.options.map((option) => (
        <OptionTile
          key={option.id}
          role={isOneOnly ? "radio" : "checkbox"}
          label={option.name}
          price={option.isAvailable ? extra(option.price) : t("soldOut")}
          isOn={choice.optionIds.includes(option.id)}
          isOff={!option.isAvailable}
          onPress={() => toggle(option.id)}
        />
      ))}
    </ChoiceGroup>
  );
}

function useRule({ min, max }: ChoosableGroup): string {
  const t = useTranslator(registerWords);
  if (min === 0) return max === null ? t("optional") : t("upTo", { max });
  if (max === min) return min === 1 ? t("requiredOne") : t("requiredSome", { min });
  return max === null ? t("atLeast", { min }) : t("between", { min, max });
}

function useEnd({ options, max }: ChoosableGroup, count: number, isOneOnly: boolean): ReactNode {
  const t = useTranslator(registerWords);
  const usual = options.find(({ isDefault }) => isDefault);
  if (isOneOnly) return usual === undefined ? undefined : t("default", { name: usual.name });
  return max === null ? t("chosen", { count }) : t("chosenOf", { count, max });
}
