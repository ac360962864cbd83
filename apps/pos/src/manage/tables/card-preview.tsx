"use client";
// One card at its own proportions, on paper in both themes. Sizes follow its width, as millimetres do on paper.
import { useTranslator } from "@atapos/ui/language";
import { QrCode } from "@atapos/ui/qr-code";
import { useStaff } from "../../session/staff.tsx";
import type { RoomTable } from "./room.ts";
import { cardWords, type SheetChoice } from "./sheet-choice.ts";
import { tableWords } from "./table-words.ts";

interface CardPreviewProps {
  table: RoomTable;
  choice: SheetChoice;
  count: number;
}

export function CardPreview({ table, choice, count }: CardPreviewProps) {
  const t = useTranslator(tableWords);
  const Card = choice.layout === "a4" ? A4Card : A6Card;
  return (
    <figure className="grid place-items-center gap-2.5 rounded-m bg-sunken px-4 pt-4.5 pb-3">
      <Card table={table} choice={choice} />
      <figcaption className="text-ink-2 text-s">{t("previewOf", { name: table.name, count })}</figcaption>
    </figure>
  );
}

type CardProps = Omit<CardPreviewProps, "count">;

const PAPER = "@container w-full overflow-hidden rounded-control bg-paper text-paper-ink shadow-2";

function A4Card({ table, choice }: CardProps) {
  const { text, hint, table: word } = cardWords(choice);
  const { merchantName } = useStaff();
  const isCut = choice.hasCutLines;
  return (
    <div className={`${PAPER} max-w-[330px] ${isCut ? "outline outline-dashed outline-line-strong" : ""}`}>
      <div className="grid aspect-[105/74.25] grid-cols-[32.4cqw_45.7cqw] items-center justify-between py-[8cqw] pr-[7.6cqw] pl-[8.6cqw]">
        <div className="flex h-full min-w-0 flex-col justify-between">
          <div
            className={`line-clamp-2 border-accent border-b-2 pb-[1.5cqw] font-bold ${merchantName.length > LONG ? "text-[3.2cqw]/[1.2]" : "text-[4.2cqw]/[1.2]"}`}
          >
            {merchantName}
          </div>
          <div className="min-w-0">
            <div className="truncate text-[3.4cqw]">{[word, table.zone].filter(Boolean).join(" · ")}</div>
            <CardName name={table.name} sizes={A4_SIZES} />
          </div>
          <div>
            <div className="line-clamp-3 text-balance font-bold text-[3.4cqw]/[1.28]">{text}</div>
            <div className="text-balance text-[3cqw]/[1.28]">{hint}</div>
          </div>
        </div>
        <CardCode table={table} />
      </div>
    </div>
  );
}

function A6Card({ table, choice }: CardProps) {
  const { text, hint, table: word } = cardWords(choice);
  const { merchantName } = useStaff();
  return (
    <div className={`${PAPER} max-w-[230px]`}>
      <div className="flex aspect-[105/148] flex-col gap-[7cqw] px-[11.4cqw] py-[10cqw]">
        <div className="line-clamp-2 border-accent border-b-2 pb-[3cqw] font-extrabold text-[5.2cqw]/[1.2]">
          {merchantName}
        </div>
        <div className="mx-auto w-[58cqw]">
          <CardCode table={table} />
        </div>
        <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-[5.5cqw]">
          <div className="grid size-[23cqw] content-center justify-items-center overflow-hidden rounded-[3.8cqw] bg-paper-ink px-[1cqw] text-paper">
            <div className="text-[3cqw]">{word}</div>
            <CardName name={table.name} sizes={A6_SIZES} />
          </div>
          <div className="min-w-0">
            <div className="text-[3cqw]">{table.zone}</div>
            <div className="line-clamp-3 text-balance font-extrabold text-[4.6cqw]/[1.2]">{text}</div>
            <div className="text-[3cqw]/[1.37]">{hint}</div>
          </div>
        </div>
      </div>
    </div>
  );
}

/** More letters than this stand on two lines. */
const LONG = 16;

interface NameSizes {
  tiny: string;
  short: string;
  long: string;
}
const A4_SIZES: NameSizes = { tiny: "text-[19cqw]/[1]", short: "text-[13cqw]/[1]", long: "text-[6.5cqw]/[1.05]" };
const A6_SIZES: NameSizes = { tiny: "text-[11cqw]/[1]", short: "text-[8cqw]/[1.05]", long: "text-[4cqw]/[1.1]" };

function CardName({ name, sizes }: { name: string; sizes: NameSizes }) {
  const letters = [...name].length;
  const size = letters <= 2 ? sizes.tiny : letters <= 4 ? sizes.short : sizes.long;
  return <div className={`break-words font-extrabold tracking-tight ${size}`}>{name}</div>;
}

function CardCode({ table: { name, orderUrl } }: { table: RoomTable }) {
  const t = useTranslator(tableWords);
  // The quiet zone that the picture brings lies over the white around it.
  return <QrCode value={orderUrl} label={t("qrLabel", { name })} className="scale-120" />;
}
