// Keeps the menu readable without a network: the last page of each menu, the app's own files and the small pictures.
const PAGES = "atapos-pages-1";
const FILES = "atapos-files-1";
const MOST_FILES = 250;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(forgetOldCaches().then(() => self.clients.claim())));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const url = new URL(request.url);
  const isOwn = url.origin === self.location.origin;
  if (request.mode === "navigate" && isOwn && isMenu(url)) event.respondWith(newestPage(request));
  else if (isOwn && url.pathname.startsWith("/_next/static/")) event.respondWith(keptFile(request));
  else if (request.destination === "image" && !isOwn) event.respondWith(keptFile(request));
});

const isMenu = (url) => url.pathname === "/menu" || /^\/m\/\d+$/.test(url.pathname);

/** The server's own word while it can be reached; a redirect or a refusal is an answer too and is not kept. */
async function newestPage(request) {
  const cache = await caches.open(PAGES);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) await cache.put(request, answer.clone());
    else if (answer.status < 500) await cache.delete(request);
    return answer;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
}

/** Files and pictures carry their version in their address: what is kept stays right. */
async function keptFile(request) {
  const cache = await caches.open(FILES);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok || answer.type === "opaque") {
    await cache.put(request, answer.clone()).catch(() => undefined);
    await trim(cache);
  }
  return answer;
}

async function trim(cache) {
  const kept = await cache.keys();
  for (const request of kept.slice(0, Math.max(0, kept.length - MOST_FILES))) await cache.delete(request);
}

async function forgetOldCaches() {
  for (const name of await caches.keys()) {
    if (name.startsWith("atapos-") && name !== PAGES && name !== FILES) await caches.delete(name);
  }
}
