// The badge at the right of an entry: what kind of thing it is about; red for risk alone.
import { Badge, type BadgeTone } from "@atapos/ui/badge";
import { useTranslator } from "@atapos/ui/language";
import type { LucideIcon } from "lucide-react";
import Armchair from "lucide-react/icons/armchair";
import Ban from "lucide-react/icons/ban";
import ChefHat from "lucide-react/icons/chef-hat";
import ClipboardList from "lucide-react/icons/clipboard-list";
import Hand from "lucide-react/icons/hand";
import KeyRound from "lucide-react/icons/key-round";
import ListPlus from "lucide-react/icons/list-plus";
import Settings2 from "lucide-react/icons/settings-2";
import Tag from "lucide-react/icons/tag";
import TicketPercent from "lucide-react/icons/ticket-percent";
import Undo2 from "lucide-react/icons/undo-2";
import UserRound from "lucide-react/icons/user-round";
import Utensils from "lucide-react/icons/utensils";
import Wallet from "lucide-react/icons/wallet";
import type { AuditEntry } from "./audit-types.ts";
import { auditWords } from "./audit-words.ts";

interface Look {
  word: Extract<keyof typeof auditWords.id, `badge${string}`>;
  icon: LucideIcon;
  tone?: BadgeTone;
}

const BY_ACTION: Readonly<Record<string, Look>> = {
  "order.cancel": { word: "badgeVoid", icon: Ban, tone: "danger" },
  "payment.void": { word: "badgeVoid", icon: Ban, tone: "danger" },
  "order.money": { word: "badgePayment", icon: Wallet },
  "staff.lockPin": { word: "badgeSignIn", icon: KeyRound, tone: "danger" },
  "staff.set_pin": { word: "badgeSignIn", icon: KeyRound },
};

const BY_KIND: Readonly<Record<string, Look>> = {
  product: { word: "badgeProduct", icon: Utensils },
  attachment: { word: "badgeProduct", icon: Utensils },
  category: { word: "badgeCategory", icon: Utensils },
  modifierGroup: { word: "badgeModifier", icon: ListPlus },
  promotion: { word: "badgePromotion", icon: TicketPercent, tone: "saving" },
  payment: { word: "badgePayment", icon: Wallet },
  refund: { word: "badgeRefund", icon: Undo2, tone: "warn" },
  staff: { word: "badgeStaff", icon: UserRound },
  customer: { word: "badgeCustomer", icon: UserRound },
  merchant: { word: "badgeSettings", icon: Settings2 },
  order: { word: "badgeOrder", icon: ClipboardList },
  kitchen: { word: "badgeKitchen", icon: ChefHat },
  hold: { word: "badgeHeld", icon: Hand },
  table: { word: "badgeTable", icon: Armchair },
};

function lookOf({ action, changes }: AuditEntry): Look {
  const isPrice = action === "product.update" && changes.some(({ path }) => path.at(-1)?.field === "price");
  if (isPrice) return { word: "badgePrice", icon: Tag };
  const [kind = ""] = action.split(".");
  return BY_ACTION[action] ?? BY_KIND[kind] ?? { word: "badgeOther", icon: ClipboardList };
}

export function EntryBadge({ entry }: { entry: AuditEntry }) {
  const t = useTranslator(auditWords);
  const { word, icon: Icon, tone } = lookOf(entry);
  return (
    <Badge tone={tone} size="m" icon={<Icon aria-hidden="true" />}>
      {t(word)}
    </Badge>
  );
}
