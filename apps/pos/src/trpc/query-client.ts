import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { errorCodeOf, wasAnswered } from "./error-code.ts";

const STALE_MS = 30_000;
const MAX_RETRIES = 2;

/** `onError` hears of every failure once, whoever asked. */
export const createQueryClient = (onError: (error: unknown) => void): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // the live feed says what has changed; looking again at every focus would only be a storm
        staleTime: STALE_MS,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < MAX_RETRIES && mayPass(error),
        retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 4_000),
      },
      // a change is asked for again by whoever pressed, with the same key: never by itself, never later
      mutations: { retry: false, networkMode: "always" },
    },
  });

/** A refusal stays one; no answer, or an out-of-order server, may be over in a moment. */
const mayPass = (error: unknown): boolean => !wasAnswered(error) || errorCodeOf(error) === null;
