export interface RunningPostgres {
  /** The owner's login: no superuser, may create roles, owns the database. */
  url: string;
  /** The superuser's login, for tests that create databases of their own. */
  superuserUrl: string;
  port: number;
  /** Where the data really is: elsewhere than asked when the unprivileged user could not reach that. */
  dataDir: string;
  logFile: string;
  /** Resolves with the exit code when the server ends, wanted or not. */
  exited: Promise<number>;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  dataDir: string;
  /** 0 or none: a free one. */
  port?: number;
  /** No fsync: tests only. */
  fast?: boolean;
}

export function startPostgres(options: PostgresOptions): Promise<RunningPostgres>;
