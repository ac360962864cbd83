export const ATTACHMENT_COLUMNS = { id: true, productId: true, url: true } as const;
