import { Plaque } from "@atapos/ui/plaque";
import ShoppingBag from "lucide-react/icons/shopping-bag";
import { plaqueText } from "./table-label.ts";

/** Where you sit, from the first frame on; a bag for who takes away. */
export const TablePlaque = ({ table }: { table: { name: string } | null }) => (
  <Plaque>{table === null ? <ShoppingBag className="size-6" /> : plaqueText(table.name)}</Plaque>
);
