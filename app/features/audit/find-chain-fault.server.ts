import type { Db } from "~db/connection.server";
import * as AuditEntries from "./audit-entries.queries.server";
import { sealWith } from "./audit-seal.server";
import { type AuditHead, type ChainFault, ChainWalk } from "./domain/audit-chain";

const PIECE = 1_000;

/** Walks the whole log in pieces; answers how long it is and what is first wrong with it. */
export async function findChainFault(
  db: Db,
  auditKey: Uint8Array,
  heads: readonly AuditHead[],
): Promise<{ links: number; fault: ChainFault | null }> {
  const walk = new ChainWalk(sealWith(auditKey), heads);
  for (;;) {
    const piece = await AuditEntries.findAllAfter(db, walk.length, PIECE);
    for (const link of piece) {
      const fault = walk.step(link);
      if (fault) return { links: walk.length, fault };
    }
    if (piece.length < PIECE) return { links: walk.length, fault: walk.end() };
  }
}
