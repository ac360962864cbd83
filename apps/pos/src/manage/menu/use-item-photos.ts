"use client";
// The pictures of a saved item: each change acts at once, apart from what is typed.
import { useTranslator } from "@atapos/ui/language";
import { useState } from "react";
import { showFailure } from "../../shared/show-failure.tsx";
import { api } from "../../trpc/api.ts";
import { useErrorText } from "../../words/error-words.ts";
import { addUploads, dropUpload, retryUpload, type Upload, useUploads } from "../picture/uploads.ts";
import { itemWords } from "./item-words.ts";
import type { Item } from "./menu-types.ts";
import { type Photo, photosOf } from "./photos.ts";

export interface ItemPhotos {
  photos: readonly Photo[];
  add: (picture: Blob, replacesId: number | null) => void;
  retry: (upload: Upload) => void;
  drop: (photo: Photo) => void;
  remove: (photo: Photo) => void;
  sort: (keys: string[]) => void;
}

/** What is heard of pictures on their way, whichever drawer is open by then. */
export function useUploadNews() {
  const t = useTranslator(itemWords);
  const errorText = useErrorText();
  const utils = api.useUtils();
  return (name: string) => ({
    onSent: async ({ productId }: Upload) => {
      void utils.catalog.editorList.invalidate();
      await utils.catalog.editorProduct.invalidate({ id: productId });
    },
    onFailed: (_: Upload, error: unknown) => showFailure(t("photoFailed", { name, why: errorText(error) })),
  });
}

export function useItemPhotos(item: Item): ItemPhotos {
  const errorText = useErrorText();
  const utils = api.useUtils();
  const news = useUploadNews()(item.name);
  const productId = item.id;
  const uploads = useUploads().filter((upload) => upload.productId === productId);
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const refresh = () => utils.catalog.editorProduct.invalidate({ id: productId });
  const options = {
    onError: (error: unknown) => showFailure(errorText(error)),
    onSettled: async () => {
      await refresh();
      setOrder(null);
    },
  };
  const remove = api.catalog.deleteAttachment.useMutation(options);
  const sort = api.catalog.sortAttachments.useMutation(options);
  const photos = inOrder(photosOf(item.attachments, uploads), order).filter(
    ({ id }) => !(remove.isPending && remove.variables.id === id),
  );
  return {
    photos,
    add: (picture, replacesId) =>
      addUploads([{ productId, replacesId, picture, url: URL.createObjectURL(picture) }], news),
    retry: ({ key }) => retryUpload(key, news),
    drop: ({ upload }) => upload !== null && dropUpload(upload.key),
    remove: ({ id }) => id !== null && remove.mutate({ id }),
    sort: (keys) => {
      setOrder(keys);
      const ids = keys.flatMap((key) => photos.find((photo) => photo.key === key)?.id ?? []);
      if (ids.length > 0) sort.mutate({ productId, ids });
    },
  };
}

const inOrder = (photos: readonly Photo[], order: readonly string[] | null): readonly Photo[] =>
  order === null ? photos : photos.toSorted((one, other) => order.indexOf(one.key) - order.indexOf(other.key));

/** The pictures of an item that is not saved: they wait for it. */
export function useWaitingPhotos() {
  const [waiting, setWaiting] = useState<readonly { key: string; picture: Blob; url: string }[]>([]);
  const photos: ItemPhotos = {
    photos: waiting.map(({ key, url }) => ({ key, url, id: null, upload: null })),
    add: (picture, _) => {
      const url = URL.createObjectURL(picture);
      setWaiting((before) => [...before, { key: url, picture, url }]);
    },
    retry: () => undefined,
    drop: ({ key }) => setWaiting((before) => before.filter((each) => each.key !== key)),
    remove: ({ key }) => setWaiting((before) => before.filter((each) => each.key !== key)),
    sort: (keys) => setWaiting((before) => keys.flatMap((key) => before.find((each) => each.key === key) ?? [])),
  };
  return { photos, waiting, clear: () => setWaiting([]) };
}
