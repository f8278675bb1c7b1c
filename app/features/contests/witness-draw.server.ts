import { type Command, carryOutPrepared } from "~/features/audit/carry-out.server";
import * as Accounts from "~/features/identity/accounts.queries.server";
import { grantOf } from "~/features/identity/domain/scope-columns";
import { checkOwnPassword } from "~/features/identity/own-password.server";
import * as RoleGrants from "~/features/identity/role-grants.queries.server";
import type { Instant } from "~/shared/instant";
import { accept, refuse } from "~/shared/result";
import type { Db } from "~db/connection.server";
import { mayHoldDraw, mayWitness } from "./contests.access";
import * as Draws from "./draws.queries.server";

interface Witness {
  readonly drawId: string;
  readonly username: string;
  readonly password: string;
}

/**
 * A supervisor comes to the coding officer's screen and gives their own password; the officer's session goes on.
 * Never the same person, whatever roles they have (screens.md §3.4).
 */
export function witnessDraw(command: Command, input: Witness & { readonly realNow: Instant }) {
  const { db, actor } = command;
  const { realNow, ...witness } = input;
  const prepare = () => findWitness(db, witness, realNow);
  return carryOutPrepared(command, "witness-draw", witness, prepare, async (desk, accountId) => {
    const { trx, now, record } = desk;
    const draw = await Draws.find(trx, input.drawId);
    if (!draw || !mayHoldDraw(actor, draw.contestId)) return refuse("not-allowed" as const);
    if (draw.heldAt !== null || draw.abandonedAt !== null) return refuse("draw-over" as const);
    if (accountId === actor.accountId) return refuse("same-person" as const);
    const rows = await RoleGrants.findAllForAccounts(trx, [accountId]);
    if (!mayWitness({ grants: rows.map(grantOf) }, draw.contestId)) {
      return refuse("not-a-supervisor" as const);
    }
    const [last] = await Draws.findWitnesses(trx, draw.id);
    const seq = (last?.seq ?? 0) + 1;
    await Draws.insertWitness(trx, { drawId: draw.id, seq, accountId, joinedAt: now });
    await record({
      action: "draw.witnessed",
      subjectKind: "stage",
      subjectId: draw.stageId,
      detail: { drawId: draw.id, accountId },
    });
    return accept(null);
  });
}

/** Who gave name and password. An account that isn't there and a wrong password are answered alike. */
async function findWitness(db: Db, { username, password }: Witness, now: Instant) {
  const known = await Accounts.findIdByUsername(db, username);
  const account = known && (await Accounts.find(db, known.id));
  if (!account || account.blockedAt !== null) return refuse("witness-wrong" as const);
  const checked = await checkOwnPassword(db, { accountId: account.id, password, now });
  if (checked.ok) return accept(account.id);
  return refuse(checked.reason === "password-locked" ? "witness-locked" : "witness-wrong");
}
