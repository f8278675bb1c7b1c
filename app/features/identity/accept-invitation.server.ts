import { hashPassword } from "better-auth/crypto";
import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import * as Credentials from "./credentials.queries.server";
import { redeemInvitation } from "./domain/invitation-rules";
import { refusePassword } from "./domain/password-rules";
import * as Invitations from "./invitations.queries.server";
import * as Sessions from "./sessions.queries.server";

/** Sets the password of the account that the link was made for; the link is spent, and old sessions end. */
export async function acceptInvitation(
  command: Command<null>,
  { invitationId, password }: { invitationId: string; password: string },
) {
  const addressee = await Invitations.find(command.db, invitationId);
  if (!addressee) return refuse("invitation-unknown" as const);
  const weak = refusePassword(password, [addressee.username, addressee.name]);
  if (weak) return refuse(weak);
  const passwordHash = await hashPassword(password);
  return carryOut(command, "accept-invitation", { invitationId }, async ({ trx, now, record }) => {
    const invitation = await Invitations.find(trx, invitationId);
    if (!invitation) return refuse("invitation-unknown" as const);
    const usable = redeemInvitation(invitation, now);
    if (!usable.ok) return usable;
    const { accountId, username } = invitation;
    await Credentials.upsertPassword(trx, accountId, passwordHash, now);
    await Sessions.deleteAllForAccount(trx, accountId);
    await Invitations.markUsed(trx, invitationId, now);
    await record({
      action: "invitation.used",
      subjectKind: "account",
      subjectId: accountId,
      detail: { invitationId },
    });
    return accept({ username });
  });
}
