import { reachOf } from "~/features/registry/find-worker-page.server";
import * as ListedWorkers from "~/features/registry/listed-workers.queries.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import * as Contests from "./contests.queries.server";

/** A union's own people, as far as a searched list goes. */
const SHOWN = 500;

/** The open contests, the one chosen, and the people whom this union can enter. */
export async function findFilingForm(
  db: Db,
  {
    actor,
    contestId,
    now,
  }: { readonly actor: Actor; readonly contestId: string; readonly now: Instant },
) {
  const contests = await Contests.findAllOpen(db, localDay(now));
  const contest = contests.find(({ id }) => id === contestId) ?? contests[0] ?? null;
  const filter = {
    within: reachOf(actor),
    below: null,
    search: { by: "nothing" },
    standing: "member",
  } as const;
  const workers = await ListedWorkers.findPage(db, filter, { limit: SHOWN, offset: 0 });
  return {
    contests: contests.map(({ id, name }) => ({ id, name })),
    contest: contest && {
      id: contest.id,
      name: contest.name,
      memberCount: contest.memberCount,
      substituteCount: contest.substituteCount,
    },
    workers: workers.map(({ id, name, employerName, identityTail }) => ({
      value: id,
      label: [name, employerName, identityTail].filter(Boolean).join(" · "),
    })),
  };
}

export type FilingForm = Awaited<ReturnType<typeof findFilingForm>>;
