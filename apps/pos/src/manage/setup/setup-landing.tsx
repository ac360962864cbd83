"use client";
// The owner of a merchant that has nothing to sell yet is led to its set-up, once a session.
import { isEmptyMerchant, LEVEL_ADMIN } from "@atapos/domain";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useStaff } from "../../session/staff.tsx";
import { api } from "../../trpc/api.ts";
import { isPutOff } from "./put-off.ts";

export function SetupLanding() {
  const staff = useStaff();
  const router = useRouter();
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => setIsAsked(staff.level >= LEVEL_ADMIN && !isPutOff(staff.merchantId)), [staff]);
  const { data } = api.merchant.setup.useQuery(undefined, { enabled: isAsked });
  const isEmpty = isAsked && data !== undefined && isEmptyMerchant(data);
  useEffect(() => {
    if (isEmpty) router.replace("/manage/setup");
  }, [isEmpty, router]);
  return null;
}
