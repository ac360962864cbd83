import Percent from "lucide-react/icons/percent";
import Tag from "lucide-react/icons/tag";
import TicketPercent from "lucide-react/icons/ticket-percent";
import type { DiscountType } from "./promotion-types.ts";

const ICONS = { percent: Percent, amount: TicketPercent, override_price: Tag };

/** The picture of what it is about, else the sign of its kind. */
export function PromotionPicture({ type, url }: { type: DiscountType; url: string | null }) {
  const Icon = ICONS[type];
  return (
    <span className="grid size-10 shrink-0 place-items-center overflow-hidden rounded-control bg-sunken text-ink-2 [&_svg]:size-5">
      {url === null ? (
        <Icon aria-hidden="true" />
      ) : (
        // biome-ignore lint/performance/noImgElement: the catalogue's media service sizes pictures already
        <img
          src={url}
          alt=""
          width={40}
          height={40}
          loading="lazy"
          decoding="async"
          className="size-full object-cover"
        />
      )}
    </span>
  );
}
