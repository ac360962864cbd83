"use client";
import { ErrorState } from "@atapos/ui/error-state";
// One item in the drawer: a new one, or one that is there; beside it, as a page of its own, a group that it uses.
import { useTranslator } from "@atapos/ui/language";
import { Skeleton, SkeletonGroup } from "@atapos/ui/skeleton";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import { Drawer } from "../drawer.tsx";
import { itemWords } from "./item-words.ts";
import type { Category } from "./menu-types.ts";
import { NewItemDrawer } from "./new-item-drawer.tsx";
import { SavedItemDrawer } from "./saved-item-drawer.tsx";

export interface ItemDrawerProps {
  /** null: a new one. */
  itemId: number | null;
  /** Where a new one goes. */
  categoryId: number | null;
  categories: readonly Category[];
  onClose: () => void;
  onOpen: (id: number) => void;
}

export const ItemDrawer = ({ itemId, ...props }: ItemDrawerProps) =>
  itemId === null ? <NewItemDrawer {...props} /> : <KnownItemDrawer {...props} itemId={itemId} />;

function KnownItemDrawer({ itemId, ...props }: Omit<ItemDrawerProps, "itemId"> & { itemId: number }) {
  const t = useTranslator(itemWords);
  const errorText = useErrorText();
  // another owner may have changed it a moment ago
  const query = api.catalog.editorProduct.useQuery({ id: itemId }, { staleTime: 0 });
  if (query.data !== undefined) return <SavedItemDrawer {...props} item={query.data} />;
  return (
    <Drawer title={query.error === null ? "\u00a0" : t("failed")} onClose={props.onClose}>
      {query.error === null ? (
        <SkeletonGroup>
          <ItemSkeleton />
        </SkeletonGroup>
      ) : (
        <ErrorState onRetry={() => void query.refetch()} isRetrying={query.isFetching} align="centre">
          {errorText(query.error)}
        </ErrorState>
      )}
    </Drawer>
  );
}

const ItemSkeleton = () => (
  <div className="grid gap-3">
    <div className="flex gap-4">
      <Skeleton className="size-27 rounded-tile s:size-33" />
      <div className="grid flex-1 content-end gap-2">
        <Skeleton className="h-12 rounded-control" />
        <Skeleton className="h-12 rounded-control" />
      </div>
    </div>
    <div className="grid grid-cols-2 gap-3">
      <Skeleton className="h-12 rounded-control" />
      <Skeleton className="h-12 rounded-control" />
    </div>
    <Skeleton className="h-40 rounded-base" />
    <Skeleton className="h-28 rounded-base" />
  </div>
);
