const KEY = "atapos-device";

/** Names this till on its orders and in the audit: made once, kept on the device. */
export function deviceId(): string {
  try {
    const known = localStorage.getItem(KEY);
    if (known !== null && /^[\w-]{1,64}$/.test(known)) return known;
    const made = newId();
    localStorage.setItem(KEY, made);
    return made;
  } catch {
    // a window that keeps nothing is a device of its own
    return newId();
  }
}

// crypto.randomUUID is missing where the page came over plain http, as in a shop's own network
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `till-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
