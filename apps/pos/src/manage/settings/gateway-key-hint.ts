/** What looks wrong about a key before the gateway is asked; null when it looks right. */
export type KeyHint = "client_as_server" | "server_as_client" | "sandbox_in_production" | "production_in_sandbox";

/** The vendor writes SB- before its sandbox keys; newer accounts may not, so this only warns. */
export function serverKeyHint(key: string, isProduction: boolean): KeyHint | null {
  const text = key.trim();
  if (/^(SB-)?Mid-client-/.test(text)) return "client_as_server";
  return placeHint(text, isProduction);
}

export function clientKeyHint(key: string, isProduction: boolean): KeyHint | null {
  const text = key.trim();
  if (/^(SB-)?Mid-server-/.test(text)) return "server_as_client";
  return placeHint(text, isProduction);
}

function placeHint(text: string, isProduction: boolean): KeyHint | null {
  if (isProduction && text.startsWith("SB-")) return "sandbox_in_production";
  if (!isProduction && text.startsWith("Mid-")) return "production_in_sandbox";
  return null;
}
