// What the gallery's pages share.
import type { ReactNode } from "react";

export const nothing = () => {};

declare const PHOTO: string;
declare const CUT_OUT: string;

export const photo = () => PHOTO;

export const cutOut = () => CUT_OUT;

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-7 grid break-inside-avoid gap-2.5">
      <h2 className="text-xs font-bold text-ink-2">{title}</h2>
      {children}
    </section>
  );
}

export const Row = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-wrap items-center gap-2.5">{children}</div>
);
