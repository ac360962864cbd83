/** The path of the browser that the journeys drive; undefined where the machine has none. */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined;
