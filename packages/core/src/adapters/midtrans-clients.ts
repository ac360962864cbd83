/// <reference path="./midtrans-client.d.ts" />
import midtrans, { type CoreApi, type Snap } from "midtrans-client";
import type { GatewayCredentials } from "../ports/payments.ts";

export interface MidtransOptions {
  /** Origin and path before "/snap/v1" and "/v2"; null speaks to the vendor, by the merchant's own environment. */
  snapBaseUrl: string | null;
  coreBaseUrl: string | null;
  timeoutMs: number;
  /** Where the gateway posts its notices, for every merchant; null leaves what its dashboard says. */
  notificationUrl: string | null;
}

export interface MerchantClients {
  snap: Snap;
  core: CoreApi;
}

const KEPT = 200;

/** One pair of clients per merchant and key version, since the library holds its key per instance. */
export function midtransClients(options: MidtransOptions): (credentials: GatewayCredentials) => MerchantClients {
  const kept = new Map<string, { serverKey: string; clients: MerchantClients }>();
  return (credentials) => {
    const name = `${credentials.merchantId}/${credentials.version}/${credentials.isProduction}`;
    const known = kept.get(name);
    if (known?.serverKey === credentials.serverKey) return known.clients;
    const clients = makeClients(options, credentials);
    kept.set(name, { serverKey: credentials.serverKey, clients });
    const oldest = kept.keys().next().value;
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return clients;
  };
}

/** Kept by nobody: for a key that is only tried. */
export function makeClients(options: MidtransOptions, credentials: GatewayCredentials): MerchantClients {
  const api = {
    isProduction: credentials.isProduction,
    serverKey: credentials.serverKey,
    clientKey: credentials.clientKey ?? "",
  };
  const snap = new midtrans.Snap(api);
  const core = new midtrans.CoreApi(api);
  for (const client of [snap, core]) {
    const { snapBaseUrl, coreBaseUrl } = options;
    // Own properties: the library's statics are shared by every merchant.
    if (snapBaseUrl !== null) client.apiConfig.getSnapApiBaseUrl = () => `${snapBaseUrl}/snap/v1`;
    if (coreBaseUrl !== null) client.apiConfig.getCoreApiBaseUrl = () => coreBaseUrl;
    const { defaults } = client.httpClient.http_client;
    defaults.timeout = options.timeoutMs;
    if (options.notificationUrl !== null) defaults.headers.common["X-Override-Notification"] = options.notificationUrl;
  }
  return { snap, core };
}
