import type { z } from "zod";
import type { Db } from "~db/connection.server";
import type { auditListSchema } from "./audit.schemas";
import * as AuditEntries from "./audit-entries.queries.server";

const PAGE_SIZE = 100;

/** A page of the log, newest first; its pages go by number, so that new entries shift nothing. */
export async function findAuditPage(db: Db, list: z.infer<typeof auditListSchema>) {
  const filter = { accountId: list.account, subjectId: list.subject };
  const rows = await AuditEntries.findPage(db, filter, { below: list.below, limit: PAGE_SIZE });
  const last = rows.at(-1);
  const total = (await AuditEntries.findLast(db))?.seq ?? 0;
  return {
    rows,
    total,
    shown: await AuditEntries.count(db, filter),
    olderTo: rows.length === PAGE_SIZE && last ? urlOf(list, String(last.seq)) : null,
    newestTo: list.below === null ? null : urlOf(list, null),
  };
}

/** The whole log under a filter, as it stands now, newest first. */
export async function* findAllAuditPages(db: Db, list: z.infer<typeof auditListSchema>) {
  const filter = { accountId: list.account, subjectId: list.subject };
  let below: number | null = ((await AuditEntries.findLast(db))?.seq ?? 0) + 1;
  while (below !== null) {
    const rows: Awaited<ReturnType<typeof AuditEntries.findPage>> = await AuditEntries.findPage(
      db,
      filter,
      { below, limit: PAGE_SIZE },
    );
    yield rows;
    below = rows.length === PAGE_SIZE ? (rows.at(-1)?.seq ?? null) : null;
  }
}

export function countAudit(db: Db, list: z.infer<typeof auditListSchema>): Promise<number> {
  return AuditEntries.count(db, { accountId: list.account, subjectId: list.subject });
}

function urlOf(list: z.infer<typeof auditListSchema>, below: string | null): string {
  const params = new URLSearchParams();
  if (list.account) params.set("account", list.account);
  if (list.subject) params.set("subject", list.subject);
  if (below) params.set("below", below);
  return `/audit?${params}`;
}
