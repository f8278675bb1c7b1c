import * as Trades from "~/features/qualifications/trades.queries.server";
import * as Schemes from "~/features/scoring/schemes.queries.server";
import type { Db } from "~db/connection.server";
import * as Contests from "./contests.queries.server";

type Contest = NonNullable<Awaited<ReturnType<typeof Contests.find>>>;

/** The plan as its form shows it: every value as text, with the choices of trade and scheme. */
export async function findPlanForm(db: Db, contest: Contest) {
  const hosts = await Contests.findHosts(db, [contest.id]);
  const named = (kind: string) =>
    hosts
      .filter((host) => host.kind === kind)
      .map(({ name }) => name)
      .join("\n");
  const text = (value: string | number | null) => (value === null ? "" : String(value));
  return {
    version: contest.version,
    trades: await Trades.findAllNewest(db),
    schemes: await Schemes.findChoices(db),
    values: {
      name: contest.name,
      tradeId: text(contest.tradeId),
      level: text(contest.level),
      kind: text(contest.kind),
      sponsors: named("sponsor"),
      organisers: named("organiser"),
      supporters: named("supporter"),
      memberCount: text(contest.memberCount),
      substituteCount: text(contest.substituteCount),
      entriesFromOn: text(contest.entriesFromOn),
      entriesUntilOn: text(contest.entriesUntilOn),
      heldOn: text(contest.heldOn),
      venue: contest.venue,
      capacity: text(contest.capacity),
      unionQuota: text(contest.unionQuota),
      minimumField: text(contest.minimumField),
      schemeId: text(contest.schemeId),
      isCoded: text(contest.isCoded),
    },
  };
}

export type PlanForm = Awaited<ReturnType<typeof findPlanForm>>;
