/** As the server counts it. */
export const MAX_LOGO_BYTES = 5 * 1024 * 1024;
