/** OpenAPI's `/orders/{oh_id}` as the router's `/orders/:oh_id`. */
export const honoPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ":$1");
