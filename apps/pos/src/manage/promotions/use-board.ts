"use client";
import { whenReached } from "@atapos/ui/when-reached";
// The promotions of seven days, kept true: by what others change, and by the clock at every start and end.
import { keepPreviousData } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useLiveEvent } from "../../live/live-provider.tsx";
import { useStaff } from "../../session/staff.tsx";
import { api } from "../../trpc/api.ts";
import { addDays, dateOf } from "./local-dates.ts";
import type { PromotionBoard } from "./promotion-types.ts";

const DAYS = 7;

export function useBoard() {
  const { timeZone } = useStaff();
  const [today, setToday] = useState(() => dateOf(Date.now(), timeZone));
  const [week, setWeek] = useState(0);
  const from = addDays(today, week * DAYS);
  const query = api.promotion.board.useQuery({ from, to: addDays(from, DAYS) }, { placeholderData: keepPreviousData });
  const { data, refetch } = query;
  useLiveEvent(["catalogue.changed"], () => void refetch());
  const next = data === undefined ? null : nextChange(data);
  useEffect(() => (next === null ? undefined : whenReached(next, () => void refetch())), [next, refetch]);
  useEffect(() => {
    if (data !== undefined) setToday(dateOf(Date.parse(data.now), timeZone));
  }, [data, timeZone]);
  return { query, week, setWeek, today, firstDay: from, timeZone };
}

function nextChange({ promotions }: PromotionBoard): string | null {
  const moments = promotions.flatMap(({ runsUntil, nextStartsAt }) => [runsUntil, nextStartsAt]);
  return moments.reduce((next, each) => (each !== null && (next === null || each < next) ? each : next), null);
}
