/** In the order in which codes are undone: the last one given comes first (contests.md §2). */
export const UNDOING_ORDER = ["work", "station", "entry"] as const;

interface Layer {
  readonly layer: string;
  readonly undoneAt: string | null;
}

/** The layer whose turn it is; null where all are undone or none was given. */
export function nextLayer<Given extends Layer>(layers: readonly Given[]): Given | null {
  const order = (one: Layer) => (UNDOING_ORDER as readonly string[]).indexOf(one.layer);
  const open = layers.filter(({ undoneAt }) => undoneAt === null);
  return [...open].sort((a, b) => order(a) - order(b))[0] ?? null;
}
