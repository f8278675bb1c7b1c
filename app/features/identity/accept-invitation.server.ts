import { hashPassword } from "better-auth/crypto";
import { type Command, carryOutPrepared } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import * as Accounts from "./accounts.queries.server";
import * as Credentials from "./credentials.queries.server";
import { redeemInvitation } from "./domain/invitation-rules";
import { refusePassword } from "./domain/password-rules";
import * as Invitations from "./invitations.queries.server";
import * as Sessions from "./sessions.queries.server";

/** Sets the password of the account that the link was made for; the link is spent, and old sessions end. */
export function acceptInvitation(
  command: Command<null>,
  input: { invitationId: string; password: string },
) {
  const { invitationId, password } = input;
  const prepare = async () => {
    const addressee = await Invitations.find(command.db, invitationId);
    if (!addressee) return refuse("invitation-unknown" as const);
    const weak = refusePassword(password, [addressee.username, addressee.name]);
    return weak ? refuse(weak) : accept(await hashPassword(password));
  };
  return carryOutPrepared(command, "accept-invitation", input, prepare, async (desk, hash) => {
    const { trx, now, record } = desk;
    const invitation = await Invitations.find(trx, invitationId);
    if (!invitation) return refuse("invitation-unknown" as const);
    const usable = redeemInvitation(invitation, now);
    if (!usable.ok) return usable;
    const { accountId, username } = invitation;
    const account = await Accounts.find(trx, accountId);
    if (account?.blockId) return refuse("account-blocked" as const);
    await Credentials.upsertPassword(trx, accountId, hash, now);
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
