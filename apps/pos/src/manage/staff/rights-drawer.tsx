"use client";
// Who may do what, as apps/api judges it: a table of the two levels.
import { Button } from "@atapos/ui/button";
import { useTranslator } from "@atapos/ui/language";
import Check from "lucide-react/icons/check";
import Minus from "lucide-react/icons/minus";
import UserPlus from "lucide-react/icons/user-plus";
import { Drawer } from "../drawer.tsx";
import { staffWords } from "./staff-words.ts";

const RIGHTS = [
  ["rightSell", "may"],
  ["rightPay", "may"],
  ["rightCancel", "may"],
  ["rightKitchen", "may"],
  ["rightCustomers", "may"],
  ["rightRefund", "withAdminPin"],
  ["rightMenu", "mayNot"],
  ["rightReports", "mayNot"],
  ["rightPeople", "mayNot"],
  ["rightSettings", "mayNot"],
] as const;

export function RightsDrawer({ onClose, onInvite }: { onClose: () => void; onInvite: () => void }) {
  const t = useTranslator(staffWords);
  return (
    <Drawer title={t("rightsTitle")} onClose={onClose}>
      <table className="w-full text-m">
        <thead>
          <tr className="border-line-strong border-b text-s">
            <th scope="col" className="py-2 text-left font-bold">
              {t("levels")}
            </th>
            <th scope="col" className="w-24 px-1 py-2 font-bold">
              {t("levelCashier")}
            </th>
            <th scope="col" className="w-16 px-1 py-2 font-bold">
              {t("levelAdmin")}
            </th>
          </tr>
        </thead>
        <tbody>
          {RIGHTS.map(([right, cashier]) => (
            <tr key={right} className="border-line border-b">
              <th scope="row" className="py-3 text-left font-medium">
                {t(right)}
              </th>
              <td className="px-1 text-center">
                <Mark is={cashier} />
              </td>
              <td className="px-1 text-center">
                <Mark is="may" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-pretty text-ink-2 text-s">{t("rightsPin")}</p>
      <Button variant="soft" className="justify-self-start" icon={<UserPlus aria-hidden="true" />} onClick={onInvite}>
        {t("invite")}
      </Button>
    </Drawer>
  );
}

function Mark({ is }: { is: "may" | "mayNot" | "withAdminPin" }) {
  const t = useTranslator(staffWords);
  if (is === "withAdminPin") return <span className="text-pretty text-s">{t(is)}</span>;
  const Icon = is === "may" ? Check : Minus;
  return (
    <>
      <Icon aria-hidden="true" className={`mx-auto size-5 ${is === "may" ? "text-accent-ink" : "text-ink-3"}`} />
      <span className="sr-only">{t(is)}</span>
    </>
  );
}
