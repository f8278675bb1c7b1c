import * as Trades from "~/features/qualifications/trades.queries.server";
import { staffedUnions } from "~/features/unions/find-union-page.server";
import * as ListedUnions from "~/features/unions/listed-unions.queries.server";
import type { Actor } from "~/shared/actor";
import { yuanText } from "~/shared/money";
import type { Db } from "~db/connection.server";
import { filesAsItself } from "./domain/filing-hand";
import { filesForAll } from "./grassroots.access";
import * as GrassrootsContests from "./grassroots-contests.queries.server";

type Contest = NonNullable<Awaited<ReturnType<typeof GrassrootsContests.find>>>;

/** The form of a filing: for which union, and what its last one said. */
export async function findFiling(
  db: Db,
  { actor, asked }: { readonly actor: Actor; readonly asked: string },
) {
  const within = filesForAll(actor) ? null : staffedUnions(actor);
  const open = await ListedUnions.findAllOpen(db, within);
  const unions = open.filter(({ kind }) => kind !== "federation");
  const own = unions.find(({ id }) => filesAsItself(actor, id));
  const union = unions.find(({ id }) => id === asked) ?? own ?? null;
  const last = union ? await GrassrootsContests.findLastOfUnion(db, union.id) : undefined;
  return {
    unions: unions.map(({ id, name }) => ({ value: id, label: name })),
    union: union && { id: union.id, isOwn: filesAsItself(actor, union.id) },
    lastName: last?.name ?? null,
    trades: await Trades.findAllNewest(db),
    values: last ? { ...filingValues(last), ...ONCE } : BLANK,
  };
}

export type FilingForm = Awaited<ReturnType<typeof findFiling>>;
export type FilingValues = ReturnType<typeof filingValues>;

/** What is said anew each time. */
const ONCE = { startsOn: "", endsOn: "", plan: "" };
const BLANK: FilingValues = {
  name: "",
  kind: "skill",
  tradeId: "",
  outsideHost: "",
  venue: "",
  expectedCount: "",
  budget: "",
  ...ONCE,
};

/** A filing as its form shows it: every value as text. */
export function filingValues(contest: Contest) {
  const { name, kind, tradeId, outsideHost, startsOn, endsOn, venue, expectedCount } = contest;
  return {
    name,
    kind: kind as string,
    tradeId: tradeId ?? "",
    outsideHost: outsideHost ?? "",
    startsOn,
    endsOn: endsOn === startsOn ? "" : endsOn,
    venue,
    expectedCount: String(expectedCount),
    budget: yuanText(contest.budgetFen),
    plan: contest.plan,
  };
}
