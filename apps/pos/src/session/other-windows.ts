// Windows of one till share its cookies: what one of them changes about who is there, the others must hear.
const KEY = "atapos-person-changed";

export function tellOtherWindows(): void {
  try {
    localStorage.setItem(KEY, String(Date.now()));
  } catch {
    // they hear it with their next answer
  }
}

export function onOtherWindow(changed: () => void): () => void {
  const listener = (event: StorageEvent) => event.key === KEY && event.newValue !== null && changed();
  window.addEventListener("storage", listener);
  return () => window.removeEventListener("storage", listener);
}
