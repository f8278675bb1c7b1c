import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { mayEndDeputyship } from "./deputies.access";
import * as Deputyships from "./deputyships.queries.server";

/** Ends a deputyship before its last day; what the deputy did stays. */
export function endDeputyship(command: Command, input: { readonly deputyshipId: string }) {
  return carryOut(command, "end-deputyship", input, async ({ trx, now, record }) => {
    const found = await Deputyships.find(trx, input.deputyshipId);
    if (!found || !mayEndDeputyship(command.actor, found)) return refuse("not-allowed" as const);
    const by = command.actor.accountId;
    if (!(await Deputyships.end(trx, found.id, { at: now, by }))) {
      return refuse("deputyship-ended" as const);
    }
    const { officerId, deputyId } = found;
    await record({
      action: "deputyship.ended",
      subjectKind: "deputyship",
      subjectId: found.id,
      detail: { officerId, deputyId },
    });
    return accept({ deputyshipId: found.id });
  });
}
