/**
 * Lets these pages be opened without network: a service worker keeps them, for one account at a time. On plain
 * HTTP there is none; marks are kept all the same, but a reload needs the server.
 */
export function keepOffline(owner: string, pages: readonly string[]): void {
  if (!("serviceWorker" in navigator)) return;
  void navigator.serviceWorker
    .register("/sw.js", { scope: "/judging" })
    .then(() => navigator.serviceWorker.ready)
    .then((registration) => {
      const scripts = performance
        .getEntriesByType("resource")
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.startsWith("/assets/"));
      registration.active?.postMessage({ owner, keep: [...new Set([...pages, ...scripts])] });
    })
    .catch(() => undefined);
}
