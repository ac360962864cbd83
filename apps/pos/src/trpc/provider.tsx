"use client";
// tRPC and its cache for everything below; one of each a window.
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { reportRefusal } from "../session/refusal-store.ts";
import { api } from "./api.ts";
import { apiLinks } from "./links.ts";
import { createQueryClient } from "./query-client.ts";

const pageLanguage = () => document.documentElement.lang;

export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(() => createQueryClient(reportRefusal));
  const [client] = useState(() => api.createClient({ links: apiLinks(pageLanguage) }));
  return (
    <api.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </api.Provider>
  );
}
