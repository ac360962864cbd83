declare module "midtrans-client" {
  type Answer = Record<string, unknown>;
  type Options = { isProduction: boolean; serverKey: string; clientKey: string };
  type Transaction = {
    status(id: string): Promise<Answer>;
    approve(id: string): Promise<Answer>;
    deny(id: string): Promise<Answer>;
    cancel(id: string): Promise<Answer>;
    expire(id: string): Promise<Answer>;
    refund(id: string, request: Answer): Promise<Answer>;
    refundDirect(id: string, request: Answer): Promise<Answer>;
    notification(notice: Answer): Promise<Answer>;
  };
  class Client {
    constructor(options: Options);
    apiConfig: { getSnapApiBaseUrl(): string; getCoreApiBaseUrl(): string };
    httpClient: { http_client: { defaults: { timeout: number; headers: { common: Record<string, string> } } } };
    transaction: Transaction;
  }
  export class Snap extends Client {
    createTransaction(request: Answer): Promise<{ token: string; redirect_url: string }>;
  }
  export class CoreApi extends Client {
    charge(request: Answer): Promise<Answer>;
  }
  const library: { Snap: typeof Snap; CoreApi: typeof CoreApi };
  export default library;
}
