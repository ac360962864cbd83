export interface DemoPorts {
  order: number;
  pos: number;
  api: number;
  sandbox: number | null;
  smtp: number | null;
  postgres: number | null;
}

export function demoEnv(options: {
  ports: DemoPorts;
  dataDir: string;
  databaseUrl: string;
  user?: Record<string, string>;
}): Record<string, string>;
