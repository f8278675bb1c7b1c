import { type Command, carryOut } from "~/features/audit/carry-out.server";
import * as Trades from "~/features/qualifications/trades.queries.server";
import { hasPersonalNumber } from "~/shared/personal-number";
import { accept, refuse } from "~/shared/result";
import { openContestIn } from "./contest-steps.server";
import { mayOpenContests } from "./contests.access";
import * as Contests from "./contests.queries.server";
import type { OpenContestInput } from "./contests.schemas";
import * as Programmes from "./programmes.queries.server";

/** Opens a contest in a programme, blank or with the plan of another one. */
export function openContest(command: Command, input: OpenContestInput) {
  return carryOut(command, "open-contest", input, async (desk) => {
    if (!mayOpenContests(command.actor)) return refuse("not-allowed" as const);
    const { programmeId, fromId, isRehearsal } = input;
    if (hasPersonalNumber(input.name ?? "")) return refuse("personal-number" as const);
    if (!(await Programmes.find(desk.trx, programmeId)))
      return refuse("programme-unknown" as const);
    const model = fromId === null ? null : await Contests.find(desk.trx, fromId);
    if (model === undefined) return refuse("model-unknown" as const);
    const tradeId = input.tradeId ?? model?.tradeId ?? null;
    const trade = tradeId === null ? null : await Trades.find(desk.trx, tradeId);
    if (trade === undefined) return refuse("trade-unknown" as const);
    const name = input.name ?? trade?.name ?? model?.name;
    if (name === undefined) return refuse("name-missing" as const);
    const contestId = await openContestIn(desk, {
      programmeId,
      name,
      tradeId,
      model,
      isRehearsal: isRehearsal !== null,
      openedBy: command.actor.accountId,
    });
    return accept({ contestId });
  });
}
