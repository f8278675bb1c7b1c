import { randomBytes } from "node:crypto";
import { type Command, carryOut } from "~/features/audit/carry-out.server";
import * as Accounts from "~/features/identity/accounts.queries.server";
import * as Sessions from "~/features/identity/sessions.queries.server";
import { beginTry, forgetTries, linkThrottleKey } from "~/features/identity/throttle-steps.server";
import { judgeDeviceHash } from "~/features/identity/tokens.server";
import { newId } from "~/shared/ids";
import { HOUR_MS, type Instant, later, millisecondsOf } from "~/shared/instant";
import { accept, refuse } from "~/shared/result";
import { decideLinkUse } from "./domain/panel/judge-link";
import * as JudgeLinks from "./judge-links.queries.server";

/** A working day; the link itself may end before. */
const SESSION_MS = 12 * HOUR_MS;

export interface LinkUse {
  readonly judgeLinkId: string;
  /** What the device has carried since it first came by a link; null for a new one. */
  readonly deviceMark: string | null;
  /** Sessions and locks keep the real time, also in the demo. */
  readonly realNow: Instant;
}

/** A judge opens the sheets by a printed link: the first device is bound to it, and a session of its own begins. */
export async function openJudgeLink(
  command: Command<null>,
  tokenKey: Uint8Array,
  { judgeLinkId, deviceMark: carried, realNow }: LinkUse,
) {
  const throttle = linkThrottleKey(judgeLinkId);
  const until = await beginTry(command.db, throttle, realNow);
  if (until) return refuse("link-locked" as const);
  const deviceMark = carried ?? secret();
  const deviceHash = judgeDeviceHash(tokenKey, deviceMark);
  const token = secret();
  // Nobody repeats it by a key: each use begins a session of its own.
  const once = { ...command, key: null };
  const used = await carryOut(once, "open-judge-link", { judgeLinkId }, async (desk) => {
    const { trx, now, record } = desk;
    const link = await JudgeLinks.find(trx, judgeLinkId);
    if (!link) return refuse("link-unknown" as const);
    const facts = { ...link, isSeated: (link.seatCount ?? 0) > 0 };
    const decided = decideLinkUse(facts, deviceHash, now);
    if (!decided.ok) return decided;
    const { accountId, stageId, endsAt } = link;
    if ((await Accounts.find(trx, accountId))?.blockId) return refuse("account-blocked" as const);
    if (decided.value.binds)
      await JudgeLinks.updateDevice(trx, link.id, { boundAt: now, deviceHash });
    const lastsMs = Math.min(SESSION_MS, millisecondsOf(endsAt) - millisecondsOf(now));
    const id = newId();
    const expiresAt = later(realNow, lastsMs);
    const session = { id, accountId, token, createdAt: realNow, expiresAt, judgeLinkId };
    await Sessions.insertOfLink(trx, session);
    await record({
      action: "judge-link.opened",
      subjectKind: "stage",
      subjectId: stageId,
      detail: { judgeLinkId, accountId, sessionId: id },
    });
    return accept({ lastsMs });
  });
  if (!used.ok) return used;
  await forgetTries(command.db, throttle);
  return accept({ token, deviceMark, lastsMs: used.value.lastsMs });
}

function secret(): string {
  return randomBytes(24).toString("base64url");
}
