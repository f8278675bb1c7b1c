/** What is kept by key, within bounds: beyond either, what was put there longest ago is dropped first. */
export function copyShelf<Kept>(
  most: { readonly count: number; readonly bytes: number },
  bytesOf: (kept: Kept) => number,
) {
  const shelf = new Map<string, Kept>();
  let bytes = 0;

  function drop(key: string): void {
    const kept = shelf.get(key);
    if (kept === undefined) return;
    bytes -= bytesOf(kept);
    shelf.delete(key);
  }

  return {
    get: (key: string) => shelf.get(key),
    put(key: string, kept: Kept): void {
      drop(key);
      shelf.set(key, kept);
      bytes += bytesOf(kept);
      for (const oldest of shelf.keys()) {
        if (shelf.size <= most.count && bytes <= most.bytes) return;
        drop(oldest);
      }
    },
  };
}
