import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { findActor } from "~/features/identity/find-actor.server";
import { newId } from "~/shared/ids";
import { localDay } from "~/shared/local-day";
import { accept, refuse } from "~/shared/result";
import { mayNameDeputy } from "./deputies.access";
import * as Deputyships from "./deputyships.queries.server";
import { nameDeputy as decide } from "./domain/deputy-rules";
import { tellIn } from "./message-steps.server";

interface DeputyInput {
  readonly officerId: string;
  readonly deputyId: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Lends an officer's roles to a deputy for the days of a leave; the cases stay where they are. */
export function nameDeputy(command: Command, input: DeputyInput) {
  return carryOut(command, "name-deputy", input, async (desk) => {
    const { trx, now, record } = desk;
    const { officerId, deputyId, startsOn, endsOn } = input;
    const by = command.actor.accountId;
    if (!mayNameDeputy(command.actor, officerId)) return refuse("not-allowed" as const);
    const officer = await findActor(trx, officerId);
    const deputy = await findActor(trx, deputyId);
    if (!officer || !deputy) return refuse("account-unknown" as const);
    const leave = { startsOn, endsOn };
    const standing = await Deputyships.findAllOfOfficer(trx, officerId);
    const decided = decide({ officer, deputy, leave, today: localDay(now), standing });
    if (!decided.ok) return decided;
    const id = newId();
    const row = { id, officerId, deputyId, ...leave, createdAt: now, createdBy: by };
    await Deputyships.insert(trx, row);
    const subject = { subjectKind: "deputyship", subjectId: id };
    await record({
      action: "deputy.named",
      ...subject,
      detail: { officerId, deputyId, startsOn, endsOn },
    });
    const told = [officerId, deputyId].filter((accountId) => accountId !== by);
    await tellIn(desk, told, { kind: "deputy-named", ...subject });
    return accept({ deputyshipId: id });
  });
}
