import { type ImportKindName, isOfUnion } from "./import-kind";

interface Placed {
  readonly kind: ImportKindName;
  readonly contestId: string | null;
}

/** Where the lists stand beside which one stands: its contest's, a union's for a contest, or those of the register. */
export function listHome({ kind, contestId }: Placed): string {
  if (contestId === null) return "/imports";
  return isOfUnion(kind) ? `/entries/lists?contest=${contestId}` : `/contests/${contestId}/lists`;
}

/** Where another list of the same kind is brought in. */
export function listAgain({ kind, contestId }: Placed): string {
  if (isOfUnion(kind)) return listHome({ kind, contestId });
  return `${contestId === null ? "/imports/new" : listHome({ kind, contestId })}?kind=${kind}`;
}
