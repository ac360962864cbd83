"use client";
// What every part of a diner's page knows: the menu, where the phone sits, and the language.
import { formatMoney } from "@atapos/ui/format";
import type { Language } from "@atapos/ui/i18n";
import { LanguageProvider } from "@atapos/ui/language";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { type Menu, type MenuView, menuView, type ProductView } from "./menu-view.ts";

export interface DinerSession {
  sessionId: number;
  table: { name: string; zone: string | null };
  /** A call that nobody has answered yet, as the page was made. */
  calledAt: string | null;
}

export interface DinerProviderProps {
  menu: Menu;
  /** null: no table; takeaway where the merchant allows it. */
  session: DinerSession | null;
  language: Language;
  /** The server's clock at rendering: both sides must draw the same first frame. */
  nowMs: number;
  children: ReactNode;
}

interface Diner {
  menu: MenuView;
  productById: ReadonlyMap<number, ProductView>;
  session: DinerSession | null;
  language: Language;
  /** When the menu was asked. */
  nowMs: number;
  money: (amount: number) => string;
  /** Whether this phone may collect an order at all. */
  canOrder: boolean;
  /** Without asking the server: a menu carries its words in both languages. */
  setLanguage: (language: Language) => void;
  /** A newer menu from the server. */
  replaceMenu: (menu: Menu) => void;
}

const DinerContext = createContext<Diner | null>(null);

export function DinerProvider({ children, session, ...first }: DinerProviderProps) {
  const [{ menu: held, nowMs }, setHeld] = useState({ menu: first.menu, nowMs: first.nowMs });
  const [language, setLanguage] = useState(first.language);
  const replaceMenu = useCallback((menu: Menu) => setHeld({ menu, nowMs: Date.now() }), []);
  const diner = useMemo((): Diner => {
    const menu = menuView(held, language);
    return {
      menu,
      productById: new Map(menu.products.map((product) => [product.id, product])),
      session,
      language,
      nowMs,
      money: (amount) => formatMoney(amount, menu.merchant.rules.currency, language),
      canOrder: session !== null || menu.merchant.allowsTakeaway,
      setLanguage,
      replaceMenu,
    };
  }, [held, nowMs, session, language, replaceMenu]);
  return (
    <LanguageProvider language={language}>
      <DinerContext value={diner}>{children}</DinerContext>
    </LanguageProvider>
  );
}

export function useDiner(): Diner {
  const diner = useContext(DinerContext);
  if (diner === null) throw new Error("useDiner needs a DinerProvider above it");
  return diner;
}
