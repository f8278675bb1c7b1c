import type { Db } from "~db/connection.server";
import type { AuditFact } from "./domain/audit-chain";

/** A write that stands: its verb, and whom its entries are about. */
export interface CommittedWrite {
  readonly verb: string;
  readonly subjects: readonly Pick<AuditFact, "subjectKind" | "subjectId">[];
}

type Hearer = (write: CommittedWrite) => void;

const hearers = new WeakMap<Db, Hearer[]>();

/** Is told of every write through this database as soon as it is committed, and before whoever asked for it. */
export function hearOfWrites(db: Db, hearer: Hearer): void {
  hearers.set(db, [...(hearers.get(db) ?? []), hearer]);
}

export function tellOfWrite(db: Db, write: CommittedWrite): void {
  for (const hear of hearers.get(db) ?? []) hear(write);
}
