import SQLite from "better-sqlite3";
import {
  FIRST_PREVIOUS_HASH,
  type Seal,
  type SealedLink,
  sealLink,
} from "~/features/audit/domain/audit-chain";

/** What someone with the database file in hand may do to its log; the triggers don't stop them. */
export function changeEntry(file: string, seq: number): void {
  withoutTriggers(file, (connection) => {
    connection.prepare(`UPDATE "AuditEntry" SET "subjectId" = 'other' WHERE "seq" = ?`).run(seq);
  });
}

export function removeEntry(file: string, seq: number): void {
  withoutTriggers(file, (connection) => {
    connection.prepare(`DELETE FROM "AuditEntry" WHERE "seq" = ?`).run(seq);
  });
}

/** Removes an entry and renumbers what follows, so that no number is missing. */
export function closeGap(file: string, seq: number): void {
  withoutTriggers(file, (connection) => {
    connection.prepare(`DELETE FROM "AuditEntry" WHERE "seq" = ?`).run(seq);
    connection.prepare(`UPDATE "AuditEntry" SET "seq" = "seq" - 1 WHERE "seq" > ?`).run(seq);
  });
}

export function cutTail(file: string, after: number): void {
  withoutTriggers(file, (connection) => {
    connection.prepare(`DELETE FROM "AuditEntry" WHERE "seq" > ?`).run(after);
  });
}

/** Changes an entry and seals the whole log anew, as only a holder of the key can. */
export function rewrite(file: string, seq: number, seal: Seal): void {
  withoutTriggers(file, (connection) => {
    const links = connection
      .prepare(`SELECT * FROM "AuditEntry" ORDER BY "seq"`)
      .all() as SealedLink[];
    const update = connection.prepare(
      `UPDATE "AuditEntry" SET "subjectId" = @subjectId, "previousHash" = @previousHash, "hash" = @hash WHERE "seq" = @seq`,
    );
    let previousHash = FIRST_PREVIOUS_HASH;
    for (const { hash: _old, ...link } of links) {
      const subjectId = link.seq === seq ? "other" : link.subjectId;
      const sealed = sealLink({ ...link, subjectId, previousHash }, seal);
      const { hash } = sealed;
      update.run({ seq: link.seq, subjectId, previousHash, hash });
      previousHash = hash;
    }
  });
}

function withoutTriggers(file: string, tamper: (connection: SQLite.Database) => void): void {
  const connection = new SQLite(file);
  connection.exec(`DROP TRIGGER "AuditEntry_noUpdate"; DROP TRIGGER "AuditEntry_noDelete";`);
  tamper(connection);
  connection.close();
}
