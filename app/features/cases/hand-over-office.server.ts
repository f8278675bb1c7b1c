import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import { addRoleIn, endRoleIn } from "~/features/identity/account-steps.server";
import * as Accounts from "~/features/identity/accounts.queries.server";
import { grantRole } from "~/features/identity/domain/role-rules";
import { grantOf } from "~/features/identity/domain/scope-columns";
import * as RoleGrants from "~/features/identity/role-grants.queries.server";
import { accept, type Result, refuse } from "~/shared/result";
import { mayHandOffices } from "./deputies.access";
import { tellIn } from "./message-steps.server";

interface HandoverInput {
  readonly officerId: string;
  readonly successorId: string;
}

type HandoverRefusal =
  | "not-allowed"
  | "account-unknown"
  | "successor-is-officer"
  | "successor-blocked"
  | "officer-without-office"
  | "duty-separated-from-office"
  | "scope-not-for-role";

/** An officer changes: all their offices go over to the successor at once, and with them every queue. */
export function handOverOffice(command: Command, input: HandoverInput) {
  return carryOut(command, "hand-over-office", input, (desk) => handOverIn(desk, command, input));
}

async function handOverIn(
  desk: Desk,
  { actor }: Command,
  { officerId, successorId }: HandoverInput,
): Promise<Result<{ readonly accountId: string }, HandoverRefusal>> {
  if (!mayHandOffices(actor)) return refuse("not-allowed");
  if (officerId === successorId) return refuse("successor-is-officer");
  const officer = await Accounts.find(desk.trx, officerId);
  const successor = await Accounts.find(desk.trx, successorId);
  if (!officer || !successor) return refuse("account-unknown");
  if (successor.blockId !== null) return refuse("successor-blocked");
  const all = await RoleGrants.findAllForAccounts(desk.trx, [officerId, successorId]);
  const offices = all.filter(({ accountId, role }) => accountId === officerId && role !== "worker");
  if (offices.length === 0) return refuse("officer-without-office");
  const held = all.filter(({ accountId }) => accountId === successorId).map(grantOf);
  for (const office of offices) {
    const grant = grantOf(office);
    const decided = grantRole(held, grant);
    if (decided.ok) {
      await addRoleIn(desk, { accountId: successorId, grant, grantedBy: actor.accountId });
      held.push(grant);
    } else if (decided.reason.kind !== "already-held") {
      const { kind } = decided.reason;
      return refuse(kind === "duty-separated" ? "duty-separated-from-office" : kind);
    }
    await endRoleIn(desk, office, actor.accountId);
  }
  const subject = { subjectKind: "account", subjectId: officerId };
  await desk.record({ action: "office.handed-over", ...subject, detail: { successorId } });
  await tellIn(desk, [officerId, successorId], { kind: "office-handed-over", ...subject });
  return accept({ accountId: officerId });
}
