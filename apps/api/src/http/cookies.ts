/** The cookies of a request by name; a value that is not encoded as it should be is taken as it is. */
export function parseCookies(text: string): Map<string, string> {
  const pairs = text.split(";").map((pair) => pair.trim().split(/=(.*)/s));
  return new Map(pairs.map(([name = "", value = ""]) => [name, decodeValue(value)]));
}

/** next-auth splits a cookie that grows too long into name.0, name.1, ...; empty where there is none. */
export function readSplit(cookies: ReadonlyMap<string, string>, name: string): string {
  const whole = cookies.get(name);
  if (whole !== undefined) return whole;
  const parts: string[] = [];
  for (let part = cookies.get(`${name}.0`); part !== undefined; part = cookies.get(`${name}.${parts.length}`)) {
    parts.push(part);
  }
  return parts.join("");
}

function decodeValue(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
