import { accept, type Result, refuse } from "~/shared/result";

export const UNION_KINDS = ["federation", "town", "industry", "grassroots"] as const;
export type UnionKind = (typeof UNION_KINDS)[number];

/** Kinds that may be opened; the one federation is founded with the installation. */
export const OPENED_KINDS = ["town", "industry", "grassroots"] as const;

/** What may stand directly below what: town and industry unions under the federation, grassroots unions under any. */
const HOLDS: Record<UnionKind, readonly UnionKind[]> = {
  federation: ["town", "industry", "grassroots"],
  town: ["grassroots"],
  industry: ["grassroots"],
  grassroots: [],
};

export interface ParentFacts {
  readonly kind: UnionKind;
  readonly isClosed: boolean;
  /** The parent's own id and those of all unions above it. */
  readonly lineage: readonly string[];
}

export type PlacementRefusal = "parent-closed" | "parent-cannot-hold-kind" | "parent-is-below";

/** Whether a union of a kind may stand below a parent; `ownId` is null for one that is only being opened. */
export function placeUnion(
  kind: UnionKind,
  parent: ParentFacts,
  ownId: string | null,
): Result<void, PlacementRefusal> {
  if (parent.isClosed) return refuse("parent-closed");
  if (!HOLDS[parent.kind].includes(kind)) return refuse("parent-cannot-hold-kind");
  if (ownId !== null && parent.lineage.includes(ownId)) return refuse("parent-is-below");
  return accept(undefined);
}

export interface ClosingFacts {
  readonly kind: UnionKind;
  readonly isClosed: boolean;
  readonly openBelow: number;
  readonly employers: number;
}

export type ClosingRefusal =
  | "federation-stays"
  | "already-closed"
  | "unions-below"
  | "employers-left";

/** Whether a union may be closed: nothing may be left without a union. */
export function closeUnion(facts: ClosingFacts): Result<void, ClosingRefusal> {
  if (facts.kind === "federation") return refuse("federation-stays");
  if (facts.isClosed) return refuse("already-closed");
  if (facts.openBelow > 0) return refuse("unions-below");
  if (facts.employers > 0) return refuse("employers-left");
  return accept(undefined);
}
