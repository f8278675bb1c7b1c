import type { Desk } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { invitationExpiresAt } from "./domain/invitation-rules";
import * as Invitations from "./invitations.queries.server";

/** Makes a link for an account; earlier ones stop working. */
export async function inviteIn(
  { trx, now, record }: Desk,
  { accountId, by }: { accountId: string; by: string },
): Promise<string> {
  const id = newId();
  const expiresAt = invitationExpiresAt(now);
  await Invitations.insertInPlaceOfOthers(trx, {
    id,
    accountId,
    createdAt: now,
    createdBy: by,
    expiresAt,
  });
  await record({
    action: "invitation.issued",
    subjectKind: "account",
    subjectId: accountId,
    detail: { invitationId: id },
  });
  return id;
}
