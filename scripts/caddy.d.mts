/** The path of a Caddy that runs here; fetched from Debian when the machine has none. */
export function requireCaddy(env: NodeJS.ProcessEnv): Promise<string>;
