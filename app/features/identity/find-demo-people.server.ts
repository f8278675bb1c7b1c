import type { Db } from "~db/connection.server";
import * as Accounts from "./accounts.queries.server";
import { DEMO_GROUPS } from "./domain/demo-people";

/** The demo's people with their first role, in the groups of the sign-in page. */
export async function findDemoPeople(db: Db) {
  const rows = await Accounts.findAllByUsernames(
    db,
    DEMO_GROUPS.flatMap(({ usernames }) => usernames),
  );
  const byUsername = new Map(rows.map((row) => [row.username, row]));
  return DEMO_GROUPS.map(({ group, usernames }) => ({
    group,
    people: usernames.flatMap((username) => byUsername.get(username) ?? []),
  }));
}
