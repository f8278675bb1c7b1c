/*
 * Keeps a judge's pages and what they are made of, so that a reload without network opens them again. Pages are
 * those of one account: another owner's are thrown away first. Nothing is ever answered from here while the
 * server answers, and marks go past it untouched.
 */
const PREFIX = "jiangtai-judging:";
const PATIENCE_MS = 4000;

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const { owner, keep } = event.data;
  event.waitUntil(keepFor(owner, keep));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/assets/")) event.respondWith(assetOf(request));
  else if (request.mode === "navigate") event.respondWith(pageOf(request, url));
});

async function keepFor(owner, paths) {
  const own = PREFIX + owner;
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== own) await caches.delete(name);
  }
  const cache = await caches.open(own);
  for (const path of paths) {
    if (path.startsWith("/assets/") && (await cache.match(path))) continue;
    const response = await fetch(path).catch(() => null);
    if (response?.ok && !response.redirected) await cache.put(path, response);
  }
}

async function openCache() {
  const name = (await caches.keys()).find((one) => one.startsWith(PREFIX));
  return name ? caches.open(name) : null;
}

/** Names of assets carry a hash of what they hold. */
async function assetOf(request) {
  const cache = await openCache();
  const kept = await cache?.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache?.put(request.url, response.clone());
  return response;
}

async function pageOf(request, url) {
  const cache = await openCache();
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.ok && !response.redirected) await cache?.put(url.pathname, response.clone());
    return response;
  } catch (error) {
    const kept = await cache?.match(url.pathname);
    if (kept) return kept;
    throw error;
  }
}
