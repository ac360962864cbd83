"use client";
// One product: its kinds, its options, a note, how many, and what that comes to.
import { type Choice, firstChoice, missing, optionsOf, unitPrice } from "@atapos/domain";
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import { type KeyboardEvent, useState } from "react";
import { CatalogueSheet } from "../../shared/catalogue-sheet.tsx";
import { choiceOf, lineOf } from "../../ticket/line-of-choice.ts";
import { MAX_QUANTITY } from "../../ticket/ticket.ts";
import { addLine, replaceLine, setQuantity } from "../../ticket/ticket-lines.ts";
import { useRegister } from "../register-context.tsx";
import type { RegisterProduct } from "../register-menu.ts";
import { registerWords } from "../register-words.ts";
import { addsAtOnce } from "./adds-at-once.ts";
import { NotePicker } from "./note-picker.tsx";
import { OptionGroups } from "./option-groups.tsx";
import { QuantityStepper } from "./quantity-stepper.tsx";

export function Picker() {
  const { overlay, menu, ticket } = useRegister();
  if (overlay.kind !== "picker") return null;
  const product = menu.view?.productById.get(overlay.productId);
  if (product === undefined) return null;
  const line = ticket.lines.find(({ key }) => key === overlay.line) ?? null;
  const first = line === null ? firstChoice(product) : choiceOf(line);
  return (
    <ProductPicker
      key={`${product.id}/${overlay.line ?? ""}`}
      product={product}
      lineKey={line?.key ?? null}
      first={first}
      mayAddAtOnce={overlay.mayAddAtOnce}
    />
  );
}

interface ProductPickerProps {
  product: RegisterProduct;
  /** The line that is being changed; null adds one. */
  lineKey: string | null;
  first: Choice;
  mayAddAtOnce: boolean;
}

function ProductPicker({ product, lineKey, first, mayAddAtOnce }: ProductPickerProps) {
  const { close, update } = useRegister();
  const t = useTranslator(registerWords);
  const [choice, setChoice] = useState(first);
  const lacks = missing(product, choice);
  const finish = (done: Choice) => {
    const line = lineOf(product, done);
    update((ticket) => (lineKey === null ? addLine(ticket, line) : replaceLine(ticket, lineKey, line)));
    close();
  };
  const choose = (next: Choice, from: "required" | "optional") => {
    if (mayAddAtOnce && from === "required" && addsAtOnce(product, next)) finish(next);
    else setChoice(next);
  };
  const pressEnter = (event: KeyboardEvent) => {
    const isOnControl = event.target instanceof HTMLButtonElement;
    if (event.key !== "Enter" || isOnControl || lacks !== null || event.nativeEvent.isComposing) return;
    event.preventDefault();
    finish(choice);
  };
  const remove = () => {
    if (lineKey !== null) update((ticket) => setQuantity(ticket, lineKey, 0));
    close();
  };
  return (
    <CatalogueSheet
      onClose={close}
      onKeyDown={pressEnter}
      label={t("dialogOf", { name: product.name })}
      title={product.name}
      lead={<Chosen product={product} choice={choice} />}
      picture={<Thumbnail url={product.thumbnailUrl} />}
      footer={
        <Foot
          {...{ product, choice, isNew: lineKey === null }}
          onChange={setChoice}
          onDone={finish}
          onRemove={remove}
        />
      }
    >
      <OptionGroups product={product} choice={choice} onChange={choose} />
      <NotePicker note={choice.note} onChange={(note) => setChoice({ ...choice, note })} />
    </CatalogueSheet>
  );
}

interface FootProps {
  product: RegisterProduct;
  choice: Choice;
  isNew: boolean;
  onChange: (choice: Choice) => void;
  onDone: (choice: Choice) => void;
  onRemove: () => void;
}

function Foot({ product, choice, isNew, onChange, onDone, onRemove }: FootProps) {
  const { money } = useRegister();
  const t = useTranslator(registerWords);
  const lacks = missing(product, choice);
  const first = lacks === "variant" ? t("variantFirst") : t("chooseFirst", { name: lacks?.name.toLowerCase() ?? "" });
  return (
    <>
      <QuantityStepper
        name={product.name}
        value={choice.quantity}
        max={MAX_QUANTITY}
        onChange={(quantity) => onChange({ ...choice, quantity })}
        onRemove={isNew ? undefined : onRemove}
      />
      <Button
        size="xl"
        className="min-w-0 flex-1 rounded-base max-s:px-2 max-s:text-m"
        disabled={lacks !== null}
        onClick={() => onDone(choice)}
      >
        {lacks === null ? (
          <>
            {t(isNew ? "add" : "update")}{" "}
            <span className="money ml-1">{money(unitPrice(product, choice) * choice.quantity)}</span>
          </>
        ) : (
          <span className="block truncate">{first}</span>
        )}
      </Button>
    </>
  );
}

function Chosen({ product, choice }: { product: RegisterProduct; choice: Choice }) {
  const { money } = useRegister();
  const t = useTranslator(registerWords);
  const variant = product.variants.find(({ id }) => id === choice.variantId);
  const names = [
    ...(variant === undefined ? [] : [variant.name]),
    ...optionsOf(product, choice).map(({ name }) => name),
    ...(choice.note.trim() === "" ? [] : [choice.note.trim()]),
  ];
  if (names.length > 0) return <p className="truncate">{names.join(", ")}</p>;
  const amount = money(unitPrice(product, choice));
  return <p className="money">{product.variants.length > 1 ? t("startingAt", { amount }) : amount}</p>;
}

const Thumbnail = ({ url }: { url: string | null }) =>
  url === null ? null : (
    <span className="grid size-16 shrink-0 place-items-center overflow-hidden rounded-tile bg-plate max-s:size-12">
      {/* biome-ignore lint/performance/noImgElement: the catalogue's media service sizes pictures already */}
      <img src={url} alt="" width={56} height={56} className="size-[88%] object-contain" />
    </span>
  );
