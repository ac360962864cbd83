import { Fragment } from "react";
import { markHits } from "./search-products.ts";

/** A text with what was searched for marked; as it is when nothing was. */
export const Marked = ({ text, query }: { text: string; query: string }) =>
  query === "" ? text : <Pieces text={text} query={query} />;

const Pieces = ({ text, query }: { text: string; query: string }) =>
  markHits(text, query).map(({ text: piece, isHit }, index) =>
    isHit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other identity than their place
      <mark key={index} className="rounded-[2px] bg-accent-soft text-accent-ink ring-[1.5px] ring-accent-soft">
        {piece}
      </mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Fragment key={index}>{piece}</Fragment>
    ),
  );
