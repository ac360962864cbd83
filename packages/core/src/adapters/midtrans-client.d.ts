/** The part of midtrans-client 1.4 that we use; the published types lack `transaction` and `MidtransError`. */
declare module "midtrans-client" {
  interface ApiOptions {
    isProduction: boolean;
    serverKey: string;
    clientKey: string;
  }

  interface ApiConfig {
    getCoreApiBaseUrl: () => string;
    /** Ends in /snap/v1. */
    getSnapApiBaseUrl: () => string;
  }

  interface HttpClient {
    http_client: { defaults: { timeout: number; headers: { common: Record<string, string> } } };
  }

  interface Transaction {
    status(id: string): Promise<unknown>;
    cancel(id: string): Promise<unknown>;
    expire(id: string): Promise<unknown>;
    refund(id: string, body: Record<string, unknown>): Promise<unknown>;
    refundDirect(id: string, body: Record<string, unknown>): Promise<unknown>;
  }

  interface Client {
    apiConfig: ApiConfig;
    httpClient: HttpClient;
    transaction: Transaction;
  }

  export interface Snap extends Client {
    createTransaction(body: Record<string, unknown>): Promise<unknown>;
  }

  export interface CoreApi extends Client {
    charge(body: Record<string, unknown>): Promise<unknown>;
  }

  /** `rawHttpClientData.config.auth` holds the server key: this object never leaves the adapter. */
  export interface MidtransError extends Error {
    /** A number for HTTP errors, a string for errors in a 200's body, null without an answer. */
    httpStatusCode: number | string | null;
    ApiResponse: unknown;
  }

  const midtrans: {
    Snap: new (options: ApiOptions) => Snap;
    CoreApi: new (options: ApiOptions) => CoreApi;
    MidtransError: new (message: string) => MidtransError;
  };
  export default midtrans;
}
