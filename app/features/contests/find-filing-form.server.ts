import { reachOf } from "~/features/registry/find-worker-page.server";
import * as ListedWorkers from "~/features/registry/listed-workers.queries.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import * as Contests from "./contests.queries.server";

/** A union's own people, as far as a searched list goes. */
const SHOWN = 500;

/** The contests that take entries today, and the one chosen or the first. */
export async function findFilingContests(db: Db, contestId: string, now: Instant) {
  const open = await Contests.findAllOpen(db, localDay(now));
  const contests = open.map(({ id, name }) => ({ id, name }));
  const contest = open.find(({ id }) => id === contestId) ?? open[0] ?? null;
  return {
    contests,
    contest: contest && {
      id: contest.id,
      name: contest.name,
      memberCount: contest.memberCount,
      substituteCount: contest.substituteCount,
    },
  };
}

/** The open contests, the one chosen, and the people whom this union can enter. */
export async function findFilingForm(
  db: Db,
  {
    actor,
    contestId,
    now,
  }: { readonly actor: Actor; readonly contestId: string; readonly now: Instant },
) {
  const { contests, contest } = await findFilingContests(db, contestId, now);
  const filter = {
    within: reachOf(actor),
    below: null,
    search: { by: "nothing" },
    standing: "member",
  } as const;
  const workers = await ListedWorkers.findPage(db, filter, { limit: SHOWN, offset: 0 });
  return {
    ...{ contests, contest },
    workers: workers.map(({ id, name, employerName, identityTail }) => ({
      value: id,
      label: [name, employerName, identityTail].filter(Boolean).join(" · "),
    })),
  };
}

export type FilingForm = Awaited<ReturnType<typeof findFilingForm>>;
