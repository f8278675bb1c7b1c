import { DAY_MS, type Instant, later } from "~/shared/instant";
import { accept, type Result, refuse } from "~/shared/result";

const INVITATION_DAYS = 7;
const ACTIVATION_DAYS = 30;

/** An invitation link holds seven days. */
export function invitationExpiresAt(createdAt: Instant): Instant {
  return later(createdAt, INVITATION_DAYS * DAY_MS);
}

/** A worker's activation code holds thirty days: it travels on paper. */
export function activationExpiresAt(issuedAt: Instant): Instant {
  return later(issuedAt, ACTIVATION_DAYS * DAY_MS);
}

export type InvitationRefusal = "invitation-used" | "invitation-replaced" | "invitation-expired";

/** Whether a link still opens an account, in the order in which its owner would want to know. */
export function redeemInvitation(
  invitation: { usedAt: Instant | null; replacedAt: Instant | null; expiresAt: Instant },
  now: Instant,
): Result<void, InvitationRefusal> {
  if (invitation.usedAt !== null) return refuse("invitation-used");
  if (invitation.replacedAt !== null) return refuse("invitation-replaced");
  if (now >= invitation.expiresAt) return refuse("invitation-expired");
  return accept(undefined);
}

export type ActivationRefusal = "code-used" | "code-withdrawn" | "code-expired";

/** Whether a code still opens an account. */
export function redeemActivationCode(
  code: { usedAt: Instant | null; withdrawnAt: Instant | null; expiresAt: Instant },
  now: Instant,
): Result<void, ActivationRefusal> {
  if (code.usedAt !== null) return refuse("code-used");
  if (code.withdrawnAt !== null) return refuse("code-withdrawn");
  if (now >= code.expiresAt) return refuse("code-expired");
  return accept(undefined);
}
