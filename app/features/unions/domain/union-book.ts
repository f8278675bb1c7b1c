import { type DirectoryUnion, nameKey } from "./name-index";
import type { UnionListRow } from "./union-list";
import { placeUnion } from "./union-tree";

/** Unions by name, those that a list is adding included. */
export class UnionBook {
  private readonly byId = new Map<string, DirectoryUnion>();
  private readonly byName = new Map<string, DirectoryUnion>();

  constructor(unions: readonly DirectoryUnion[]) {
    for (const union of unions) this.add(union);
  }

  add(union: DirectoryUnion): void {
    this.byId.set(union.id, union);
    this.byName.set(nameKey(union.name), union);
  }

  find(id: string): DirectoryUnion | null {
    return this.byId.get(id) ?? null;
  }

  named(name: string): DirectoryUnion | null {
    return this.byName.get(nameKey(name)) ?? null;
  }

  federation(): DirectoryUnion | null {
    return [...this.byId.values()].find(({ kind }) => kind === "federation") ?? null;
  }

  /** Its own id and those above it, nearest first. */
  lineage(union: DirectoryUnion): string[] {
    const above = union.parentId === null ? null : this.find(union.parentId);
    return [union.id, ...(above ? this.lineage(above) : [])];
  }
}

export type UnionDecision =
  | { readonly verdict: "new"; readonly union: Omit<DirectoryUnion, "id" | "closedAt"> }
  | {
      readonly verdict: "changes";
      readonly known: DirectoryUnion;
      readonly changes: readonly ("shortName" | "foundedOn")[];
    }
  | { readonly verdict: "same" }
  | { readonly verdict: "refused"; readonly field: string; readonly reason: string };

/** Union rows name the union above them, or stand below this one, or below the federation. */
interface Ground {
  readonly book: UnionBook;
  /** Unions that the person who brings the list keeps; null is all. */
  readonly mayKeep: (lineage: readonly string[]) => boolean;
  readonly defaultParentId: string | null;
}

/** What a row would do to the tree. A list opens unions and corrects them; it moves none and closes none. */
export function decideUnion(
  row: UnionListRow,
  { book, mayKeep, defaultParentId }: Ground,
): UnionDecision {
  const known = book.named(row.name);
  const kind = row.kind ?? known?.kind ?? "grassroots";
  const fallback =
    kind === "grassroots" && defaultParentId !== null
      ? book.find(defaultParentId)
      : book.federation();
  const parent = row.parentName === "" ? fallback : book.named(row.parentName);
  if (!parent && !(known && row.parentName === "")) return refused("parentName", "parent-unknown");
  if (known) return decideKnown(row, { known, parent, isKept: mayKeep(book.lineage(known)) });
  if (!parent) return refused("parentName", "parent-unknown");
  if (!mayKeep(book.lineage(parent))) return refused("parentName", "not-your-union");
  const isClosed = parent.closedAt !== null;
  const placed = placeUnion(
    kind,
    { kind: parent.kind, isClosed, lineage: book.lineage(parent) },
    null,
  );
  if (!placed.ok) return refused("parentName", placed.reason);
  const shortName = row.shortName === "" ? shortOf(row.name) : row.shortName;
  const { name, foundedOn } = row;
  return { verdict: "new", union: { name, shortName, kind, parentId: parent.id, foundedOn } };
}

function decideKnown(
  row: UnionListRow,
  {
    known,
    parent,
    isKept,
  }: { known: DirectoryUnion; parent: DirectoryUnion | null; isKept: boolean },
): UnionDecision {
  if (!isKept) return refused("name", "not-your-union");
  if (known.closedAt !== null) return refused("name", "union-closed");
  if (row.kind !== null && row.kind !== known.kind) return refused("kind", "kind-differs");
  if (row.parentName !== "" && parent?.id !== known.parentId) {
    return refused("parentName", "parent-differs");
  }
  const changes = [
    ...(row.shortName !== "" && row.shortName !== known.shortName ? (["shortName"] as const) : []),
    ...(row.foundedOn !== null && row.foundedOn !== known.foundedOn
      ? (["foundedOn"] as const)
      : []),
  ];
  return changes.length === 0 ? { verdict: "same" } : { verdict: "changes", known, changes };
}

/** What screens show where space is short, if the list says nothing: the name without what all have. */
function shortOf(name: string): string {
  const short = name.replace(/(?:总工会|工会联合会|工会委员会)$/u, "");
  return [...(short === "" ? name : short)].slice(0, 24).join("");
}

function refused(field: string, reason: string): UnionDecision {
  return { verdict: "refused", field, reason };
}
