"use client";
import { type Choice, countIn, isSingle, toggleOption } from "@atapos/domain";
import { ChoiceTiles } from "@atapos/ui/choice-tiles";
import { formatExtra } from "@atapos/ui/format";
import { useTranslator } from "@atapos/ui/language";
import { OptionGroup, OptionRow } from "@atapos/ui/option-row";
import { showToast } from "@atapos/ui/toast";
import { useId } from "react";
import { useDiner } from "../menu/diner-context.tsx";
import type { GroupView, ProductView } from "../menu/menu-view.ts";
import { itemWords } from "./item-words.ts";

interface ChoicesProps {
  product: ProductView;
  choice: Choice;
  onChange: (choice: Choice) => void;
}

/** The kinds of a dish, then its groups of options, each saying how many it takes. */
export const Groups = ({ product, choice, onChange }: ChoicesProps) => (
  <>
    {product.variants.length > 0 && <Variants product={product} choice={choice} onChange={onChange} />}
    {product.groups.map((group) => (
      <Options key={group.id} group={group} choice={choice} onChange={onChange} />
    ))}
  </>
);

function Variants({ product, choice, onChange }: ChoicesProps) {
  const { money } = useDiner();
  const t = useTranslator(itemWords);
  const name = useId();
  return (
    <div id="choice-variant" className="scroll-mt-4 pt-5">
      <OptionGroup legend={t("variant")} rule={t("requiredOne")} ruleState={choice.variantId === null ? "open" : "met"}>
        {product.variants.map((variant) => (
          <OptionRow
            key={variant.id}
            type="radio"
            name={name}
            label={variant.name}
            detail={variant.isAvailable ? undefined : t("soldOut")}
            price={
              <>
                {variant.effectivePrice < variant.price && <s className="mr-2 font-medium">{money(variant.price)}</s>}
                {money(variant.effectivePrice)}
              </>
            }
            isChecked={choice.variantId === variant.id}
            isDisabled={!variant.isAvailable}
            onChange={() => onChange({ ...choice, variantId: variant.id })}
          />
        ))}
      </OptionGroup>
    </div>
  );
}

interface OptionsProps {
  group: GroupView;
  choice: Choice;
  onChange: (choice: Choice) => void;
}

function Options({ group, choice, onChange }: OptionsProps) {
  const t = useTranslator(itemWords);
  const count = countIn(group, choice);
  const state = group.min === 0 ? "free" : count >= group.min ? "met" : "open";
  const toggle = (optionId: number) => {
    const next = toggleOption(group, choice, optionId);
    if (next === null) showToast({ message: t("full", { max: group.max ?? 0, name: group.name }) });
    else onChange(next);
  };
  const Look = isScale(group) ? ScaleOptions : OptionRows;
  return (
    <div id={`choice-${group.id}`} className="scroll-mt-4 pt-5">
      <OptionGroup legend={group.name} rule={useRule(group, count)} ruleState={state}>
        <Look group={group} choice={choice} onToggle={toggle} />
      </OptionGroup>
    </div>
  );
}

interface LookProps {
  group: GroupView;
  choice: Choice;
  onToggle: (optionId: number) => void;
}

/** A short list of which one must be taken stands side by side, as a scale. */
const isScale = ({ min, max, options }: GroupView): boolean =>
  min === 1 && max === 1 && options.length <= 4 && options.every(({ name }) => name.length <= SHORT_NAME);
const SHORT_NAME = 12;

function ScaleOptions({ group, choice, onToggle }: LookProps) {
  const extra = useExtra();
  const tiles = group.options.map(({ id, name, price, isAvailable }) => ({
    value: String(id),
    isDisabled: !isAvailable,
    label: (
      <>
        {name}
        {price !== 0 && <small className="money block font-medium text-xs">{extra(price)}</small>}
      </>
    ),
  }));
  const chosen = group.options.find(({ id }) => choice.optionIds.includes(id));
  return (
    <ChoiceTiles
      label={group.name}
      tiles={tiles}
      value={chosen === undefined ? null : String(chosen.id)}
      onChange={(value) => onToggle(Number(value))}
    />
  );
}

function OptionRows({ group, choice, onToggle }: LookProps) {
  const t = useTranslator(itemWords);
  const name = useId();
  const extra = useExtra();
  return group.options.map((option) => (
    <OptionRow
      key={option.id}
      // one that may be taken back again is a checkbox, even where only one may be had
      type={isSingle(group) && group.min === 1 ? "radio" : "checkbox"}
      name={name}
      label={option.name}
      detail={option.isAvailable ? undefined : t("soldOut")}
      price={option.price === 0 ? undefined : extra(option.price)}
      isChecked={choice.optionIds.includes(option.id)}
      isDisabled={!option.isAvailable}
      onChange={() => onToggle(option.id)}
    />
  ));
}

function useExtra(): (amount: number) => string {
  const { menu, language } = useDiner();
  return (amount) => formatExtra(amount, menu.merchant.rules.currency, language);
}

function useRule({ min, max }: GroupView, count: number): string {
  const t = useTranslator(itemWords);
  if (min === 0) {
    if (max !== null) return t("optionalMax", { max, count });
    return count === 0 ? t("optional") : t("optionalCount", { count });
  }
  if (max === min) return min === 1 ? t("requiredOne") : t("requiredSome", { min });
  return max === null ? t("atLeast", { min, count }) : t("between", { min, max, count });
}
