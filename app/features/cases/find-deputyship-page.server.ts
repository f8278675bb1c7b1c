import { findActor } from "~/features/identity/find-actor.server";
import type { Actor } from "~/shared/actor";
import { groupBy } from "~/shared/group-by";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import { mayEndDeputyship, seesAllDeputyships } from "./deputies.access";
import * as Deputyships from "./deputyships.queries.server";
import { leaveState, officeRoles } from "./domain/deputy-rules";

const PAGE_SIZE = 50;

/** Who stands in for whom: one's own, both ways; everyone's for those who check everything. */
export async function findDeputyshipPage(
  db: Db,
  { actor, page, now }: { readonly actor: Actor; readonly page: number; readonly now: Instant },
) {
  const whose = seesAllDeputyships(actor) ? null : actor.accountId;
  const range = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  const rows = await Deputyships.findPage(db, whose, range);
  const today = localDay(now);
  return {
    rows: rows.map(({ endedAt, ...row }) => {
      const state = leaveState({ ...row, endedAt }, today);
      return { ...row, state, mayEnd: state !== "over" && mayEndDeputyship(actor, row) };
    }),
    total: await Deputyships.count(db, whose),
    pageSize: PAGE_SIZE,
  };
}

/** Who could stand in for an officer, each with the roles that they share. */
export async function findDeputyCandidates(db: Db, officerId: string) {
  const officer = await findActor(db, officerId);
  const roles = officeRoles(officer?.grants ?? []);
  if (!officer || roles.length === 0) return null;
  return {
    officer: { id: officerId, name: officer.name },
    candidates: await findHolders(db, { except: officerId, roles }),
  };
}

/** Everyone who holds one of these roles, once each. */
export async function findHolders(
  db: Db,
  wanted: Parameters<typeof Deputyships.findCandidates>[1],
) {
  const found = groupBy(await Deputyships.findCandidates(db, wanted), ({ id }) => id);
  return [...found.values()].flatMap(([first, ...more]) =>
    first
      ? [
          {
            id: first.id,
            name: first.name,
            offices: [first, ...more].map(({ role, unionName }) => ({ role, unionName })),
          },
        ]
      : [],
  );
}
