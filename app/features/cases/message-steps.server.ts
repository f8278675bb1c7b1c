import type { Desk } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { later, SECOND_MS } from "~/shared/instant";
import type { MessageTable } from "~db/schema";
import * as Messages from "./messages.queries.server";
import * as OutboxMessages from "./outbox-messages.queries.server";
import type { CaseFile } from "./read-cases.server";

/** Nothing leaves the system before this, so that a move can be taken back for ten seconds. */
const LEAVES_AFTER_MS = 30 * SECOND_MS;

/** Tells those whom a move concerns: the applicant, also outside the system, and whoever filed it for them. */
export async function tellMovedIn(
  { trx, now }: Pick<Desk, "trx" | "now">,
  { caseId, facts, openedBy }: CaseFile,
  { seq, by }: { readonly seq: number; readonly by: string },
): Promise<void> {
  const applicant = facts.applicantAccountId;
  const told = new Set([...(applicant ? [applicant] : []), openedBy]);
  told.delete(by);
  const messages = [...told].map((accountId) => ({
    id: newId(),
    accountId,
    kind: "case-moved" as const,
    subjectKind: "case",
    subjectId: caseId,
    seq,
    createdAt: now,
  }));
  await Messages.insertAll(trx, messages);
  await OutboxMessages.insertAll(
    trx,
    messages
      .filter(({ accountId }) => accountId === applicant)
      .map(({ id }) => ({
        id: newId(),
        messageId: id,
        createdAt: now,
        dueAt: later(now, LEAVES_AFTER_MS),
      })),
  );
}

/** Reminds people of cases that are due. */
export async function remindIn(
  { trx, now }: Pick<Desk, "trx" | "now">,
  reminded: readonly { readonly accountId: string; readonly caseId: string }[],
): Promise<void> {
  const messages = reminded.map(({ accountId, caseId }) => ({
    ...{ accountId, kind: "case-reminded" as const, seq: null },
    ...{ subjectKind: "case", subjectId: caseId },
  }));
  await tellAtOnceIn({ trx, now }, messages);
}

/** Tells people inside the system and outside, at once: nothing of it can be taken back. */
export async function tellAtOnceIn(
  { trx, now }: Pick<Desk, "trx" | "now">,
  told: readonly Omit<MessageTable, "id" | "createdAt" | "readAt">[],
): Promise<void> {
  const messages = told.map((message) => ({ id: newId(), ...message, createdAt: now }));
  await Messages.insertAll(trx, messages);
  const outgoing = messages.map(({ id }) => {
    return { id: newId(), messageId: id, createdAt: now, dueAt: now };
  });
  await OutboxMessages.insertAll(trx, outgoing);
}

/** Tells people something that isn't about a move: inside the system only. */
export async function tellIn(
  { trx, now }: Pick<Desk, "trx" | "now">,
  accountIds: readonly string[],
  about: Pick<MessageTable, "kind" | "subjectKind" | "subjectId">,
): Promise<void> {
  const rows = accountIds.map((accountId) => ({
    id: newId(),
    accountId,
    ...about,
    seq: null,
    createdAt: now,
  }));
  await Messages.insertAll(trx, rows);
}
