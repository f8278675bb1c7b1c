import type { Desk } from "~/features/audit/carry-out.server";
import { openContestIn } from "~/features/contests/contest-steps.server";
import * as Contests from "~/features/contests/contests.queries.server";
import { USUAL_RULES } from "~/features/contests/domain/eligibility/rule-set";
import * as Programmes from "~/features/contests/programmes.queries.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { newId } from "~/shared/ids";
import { invariant } from "~/shared/invariant";
import { canonicalJson } from "../columns";
import type { ContestTable } from "../schema";

/** A programme of 2026; answers its id. */
export async function makeProgramme(
  { trx, now }: Desk,
  { name, documentNumber = "" }: { name: string; documentNumber?: string },
): Promise<string> {
  const id = newId();
  const programme = { id, name, year: 2026, documentNumber, createdAt: now, createdBy: null };
  await Programmes.insert(trx, programme);
  return id;
}

interface MadeContest {
  readonly programmeId: string;
  readonly name: string;
  readonly tradeId?: string | null;
  readonly openedBy: string;
  readonly plan?: Partial<ContestTable>;
  readonly organisers?: readonly string[];
}

/** A contest in draft with the usual rules and the plan that is named; answers its id. */
export async function makeContest(
  desk: Desk,
  { programmeId, name, tradeId = null, openedBy, plan = {}, organisers = [] }: MadeContest,
): Promise<string> {
  const opened = { programmeId, name, tradeId, model: null, isRehearsal: false, openedBy };
  const id = await openContestIn(desk, opened);
  const contest = await Contests.find(desk.trx, id);
  invariant(contest, "a contest that was made is there");
  await Contests.updatePlan(desk.trx, id, {
    eligibility: canonicalJson(USUAL_RULES),
    ...plan,
    version: contest.version,
    changedAt: desk.now,
    changedBy: openedBy,
  });
  const federation = await Unions.findFederation(desk.trx);
  invariant(federation, "an installation has its federation");
  await Contests.replaceHosts(desk.trx, id, [
    { kind: "sponsor", name: federation.name },
    ...organisers.map((host) => ({ kind: "organiser" as const, name: host })),
  ]);
  return id;
}
