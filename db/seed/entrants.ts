import * as RegisterFacts from "~/features/contests/register-facts.queries.server";
import { groupBy } from "~/shared/group-by";
import { invariant } from "~/shared/invariant";
import type { Db } from "../connection.server";
import type { SeedApplicant } from "./applicants";
import type { TakeTeam } from "./demo-entries";
import { tradesOf } from "./demo-trades";
import { NAMED_WORKERS } from "./named-workers";
import { SEED_TRANSFERS } from "./transfer-stories";

interface Entrant extends SeedApplicant {
  readonly employer: string;
}

/** People, first those who work where a trade is at home; who was handed out once isn't again, since each enters one contest. */
export async function entrantsByTrade(
  db: Db,
  workers: readonly (readonly [string, string])[],
): Promise<TakeTeam> {
  const busy = new Set([
    ...NAMED_WORKERS.map(({ name }) => name),
    ...SEED_TRANSFERS.map(({ place }) => workers[place]?.[0]),
  ]);
  const names = new Map(workers.map(([name, workerId]) => [workerId, name]));
  const { memberships, employments } = await RegisterFacts.findAll(db, [...names.keys()]);
  const employers = new Map(employments.map(({ workerId, name }) => [workerId, name]));
  const everyone = memberships.map(({ workerId, unionId }): Entrant => {
    const name = names.get(workerId) ?? "";
    return { name, workerId, unionId, employer: employers.get(workerId) ?? "" };
  });
  const taken = new Map<string, number>();
  return (trade, count, wish) => {
    const free = everyone.filter(({ name }) => !busy.has(name));
    const atHome = free.filter(({ employer }) => tradesOf(employer).some((one) => one === trade));
    const named = everyone.filter(({ name }) => name === wish?.name);
    const team =
      ofOneUnion(named, count) ??
      (wish?.isSpread
        ? (ofLeastTaken(atHome, taken) ?? ofLeastTaken(free, taken))
        : ofOneUnion(atHome, count)) ??
      ofOneUnion(free, count);
    invariant(team, `the demo has too few people for ${trade}`);
    for (const { name, employer, unionId } of team) {
      busy.add(name);
      for (const key of [employer, unionId]) taken.set(key, (taken.get(key) ?? 0) + 1);
    }
    return team;
  };
}

function ofOneUnion(people: readonly Entrant[], count: number) {
  return [...groupBy(people, ({ unionId }) => unionId).values()]
    .find((own) => own.length >= count)
    ?.slice(0, count);
}

/** Somebody of a union, and there of an employer, whose people take part least. */
function ofLeastTaken(people: readonly Entrant[], taken: ReadonlyMap<string, number>) {
  const least = (keyOf: (person: Entrant) => string, among: readonly Entrant[]) =>
    [...groupBy(among, keyOf)].sort(
      ([one], [other]) => (taken.get(one) ?? 0) - (taken.get(other) ?? 0),
    )[0]?.[1];
  const ofUnion = least(({ unionId }) => unionId, people) ?? [];
  return least(({ employer }) => employer, ofUnion)?.slice(0, 1);
}
