import type { Instant } from "~/shared/instant";

/** What one act leaves behind. Ids and digests only: names, numbers and free text live in rows that can be redacted. */
export interface AuditFact {
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail: AuditDetail;
}

/** Values that name nobody: ids, counts, kinds, digests. */
export type AuditDetail = Readonly<
  Record<string, string | number | boolean | null | readonly string[]>
>;

export interface AuditLink {
  readonly seq: number;
  readonly at: Instant;
  readonly actorKind: "account" | "visitor" | "system";
  readonly actorAccountId: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Canonical JSON of the detail. */
  readonly detail: string;
  readonly previousHash: string;
}

export interface SealedLink extends AuditLink {
  readonly hash: string;
}

/** Seals a text with the key that lies outside the database. */
export type Seal = (text: string) => string;

export const FIRST_PREVIOUS_HASH = "0".repeat(64);

/** The one text that is sealed: every field in fixed order, unambiguous because it is JSON. */
function canonicalLink(link: AuditLink): string {
  return JSON.stringify([
    link.seq,
    link.at,
    link.actorKind,
    link.actorAccountId,
    link.action,
    link.subjectKind,
    link.subjectId,
    link.detail,
    link.previousHash,
  ]);
}

export function sealLink(link: AuditLink, seal: Seal): SealedLink {
  return { ...link, hash: seal(canonicalLink(link)) };
}

/** A head that was written down outside the database: the chain must still pass through it. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

export type ChainFault =
  | { readonly kind: "gap"; readonly seq: number; readonly found: number }
  | { readonly kind: "changed"; readonly seq: number }
  | { readonly kind: "unlinked"; readonly seq: number }
  | { readonly kind: "rewritten"; readonly seq: number }
  | { readonly kind: "cut"; readonly seq: number; readonly last: number };

/**
 * Walks a chain link by link, in pieces of any size, and names the first fault: a gap in the numbers, a link
 * that doesn't carry the one before, a link changed after it was sealed, a chain sealed anew (it misses a head
 * that was written down), a tail cut off.
 */
export class ChainWalk {
  private last: AuditHead = { seq: 0, hash: FIRST_PREVIOUS_HASH };
  private readonly heads: ReadonlyMap<number, string>;
  private readonly highestHead: number;

  constructor(
    private readonly seal: Seal,
    heads: readonly AuditHead[],
  ) {
    this.heads = new Map(heads.map(({ seq, hash }) => [seq, hash]));
    this.highestHead = heads.reduce((highest, { seq }) => Math.max(highest, seq), 0);
  }

  /** The fault of this link, or null; links come in order of their numbers. */
  step(link: SealedLink): ChainFault | null {
    const expected = this.last.seq + 1;
    if (link.seq !== expected) return { kind: "gap", seq: expected, found: link.seq };
    if (link.previousHash !== this.last.hash) return { kind: "unlinked", seq: link.seq };
    if (link.hash !== this.seal(canonicalLink(link))) return { kind: "changed", seq: link.seq };
    const head = this.heads.get(link.seq);
    if (head !== undefined && head !== link.hash) return { kind: "rewritten", seq: link.seq };
    this.last = link;
    return null;
  }

  /** The fault of a chain that ends here, or null. */
  end(): ChainFault | null {
    if (this.highestHead <= this.last.seq) return null;
    return { kind: "cut", seq: this.last.seq + 1, last: this.highestHead };
  }

  /** How many links were walked. */
  get length(): number {
    return this.last.seq;
  }
}
