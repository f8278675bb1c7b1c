import type { Desk } from "~/features/audit/carry-out.server";
import * as Contests from "~/features/contests/contests.queries.server";
import * as Entries from "~/features/contests/entries.queries.server";
import * as EntryMembers from "~/features/contests/entry-members.queries.server";
import { registerHonoursIn } from "~/features/honours/honour-steps.server";
import { entitleIn } from "~/features/payouts/entitlement-steps.server";
import { groupBy } from "~/shared/group-by";
import { localDay } from "~/shared/local-day";
import type { Trx } from "~db/connection.server";
import { entitlementsOf, honoursOf } from "./domain/merits";
import { type Contest, findNamedAwards } from "./result-steps.server";
import * as Results from "./results.queries.server";

interface FinalVersion {
  readonly resultId: string;
  readonly reason: string;
  readonly by: string;
}

/** With a version's approval its titles are registered and its prizes due; what an earlier one gave and it doesn't, ends. */
export async function settleMeritsIn(
  desk: Desk,
  contest: Contest,
  { resultId, reason, by }: FinalVersion,
): Promise<void> {
  if (contest.isRehearsal === 1) return;
  const { trx, now } = desk;
  const merits = await findMerits(trx, contest, resultId);
  const subject = { subjectKind: "contest", subjectId: contest.id, reason };
  const hosts = await Contests.findHosts(trx, [contest.id]);
  const sponsors = hosts.filter(({ kind }) => kind === "sponsor").map(({ name }) => name);
  await registerHonoursIn(
    desk,
    {
      ...subject,
      grantor: sponsors.join("、"),
      documentNumber: contest.documentNumber,
      ...{ grantedOn: localDay(now), recordedBy: by },
    },
    honoursOf(merits),
  );
  await entitleIn(desk, { ...subject, createdBy: by }, entitlementsOf(merits));
}

async function findMerits(trx: Trx, contest: Contest, resultId: string) {
  const lines = await Results.findLines(trx, resultId);
  const ids = lines.map(({ entryId }) => entryId);
  const members = groupBy(await EntryMembers.findContestants(trx, ids), ({ entryId }) => entryId);
  const unions = new Map(
    (await Entries.findUnions(trx, ids)).map(({ entryId, unionId }) => [entryId, unionId]),
  );
  return {
    entries: lines.map(({ entryId, award, promotionLevel }) => ({
      ...{ award, promotionLevel, unionId: unions.get(entryId) ?? "" },
      workerIds: (members.get(entryId) ?? []).map(({ workerId }) => workerId),
    })),
    unions: await Results.findGroupLines(trx, resultId),
    prizes: await Results.findPrizes(trx, resultId),
    names: new Map((await findNamedAwards(trx, contest)).map(({ id, name }) => [id, name])),
    contest: `${contest.year}年${contest.programmeName}${contest.name}`,
  };
}
