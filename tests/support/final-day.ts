import { join } from "node:path";
import { hashPassword } from "better-auth/crypto";
import { inject } from "vitest";
import * as Accounts from "~/features/identity/accounts.queries.server";
import * as Credentials from "~/features/identity/credentials.queries.server";
import { DEMO_PASSWORD } from "~/features/identity/domain/demo-people";
import { findActor } from "~/features/identity/find-actor.server";
import * as Trades from "~/features/qualifications/trades.queries.server";
import { DATABASE_FILE } from "~/server/data-folder";
import { openKeyFile } from "~/server/key-file";
import type { Actor, Role } from "~/shared/actor";
import { HOUR_MS, later } from "~/shared/instant";
import type { KeyRing } from "~/shared/key-ring";
import { type Db, openDatabase } from "~db/connection.server";
import { makeAccount } from "~db/factories/accounts";
import { planSessions } from "~db/factories/drawn-stages";
import { makeEmployer, makeUnion } from "~db/factories/unions";
import { commandOf } from "./commands";
import { TEST_NOW } from "./load-context";
import { copyOfInstallation, startServer, type TestServer } from "./server";
import { startedContest } from "./small-judging";

export interface FinalDay {
  readonly server: TestServer;
  /** The address of the stage, which waits for its draw. */
  readonly stagePath: string;
  /** The account of one of the contestants; it opens with the demo's password. */
  readonly entrant: string;
}

/** Who sits with the demo's own judges; each signs in with the demo's password. */
export const LEADER = { username: "finalleader", name: "万俟清明" };
export const THIRD = { username: "finalthird", name: "呼延夏至" };
/**
 * A final of three contestants in a demo: entered, screened and started each by its use case, before the server
 * starts. One of them will be drawn into a session that began an hour ago, the others into one that is to come.
 * What follows is played on the screens.
 */
export async function finalDay(): Promise<FinalDay> {
  const installation = copyOfInstallation(inject("demo"));
  const keys = openKeyFile(installation.keyFile, { mayCreate: false });
  const db = openDatabase(join(installation.dataDir, DATABASE_FILE));
  const prepared = await prepareFinal(db, keys);
  await db.destroy();
  return { ...prepared, server: await startServer({ isDemo: true, installation }) };
}

async function prepareFinal(db: Db, keys: KeyRing): Promise<Omit<FinalDay, "server">> {
  const organiser = await demoActor(db, "organiser");
  const ids = await surroundings(db);
  const { contestId, stageId, entrants } = await startedContest(db, { ids, keys }, organiser);
  const commandBy = (actor: Actor) => ({ ...commandOf(db, actor), auditKey: keys.auditKey });
  const place = { venue: "一号车间", batchCount: 1, batchMinutes: 60 };
  await planSessions({ organiser, commandOf: commandBy }, stageId, [
    { ...place, startsAt: later(TEST_NOW, -HOUR_MS), stationCount: 1 },
    { ...place, startsAt: later(TEST_NOW, HOUR_MS), stationCount: 2 },
  ]);
  const entrant = await openAccounts(db, contestId, entrants[0]?.worker.accountId ?? "");
  return { stagePath: `/contests/${contestId}/stages/${stageId}`, entrant };
}

async function demoActor(db: Db, username: string): Promise<Actor> {
  const account = await Accounts.findIdByUsername(db, username);
  const actor = await findActor(db, account?.id ?? "");
  if (!actor) throw new Error(`the demo has no ${username}`);
  return actor;
}

/** A union and an employer of their own: no judge of the demo has to do with the contestants. */
async function surroundings(db: Db) {
  return db.transaction().execute(async (trx) => {
    const { id: parentId } = await trx
      .selectFrom("Union")
      .select("id")
      .where("kind", "=", "federation")
      .executeTakeFirstOrThrow();
    const at = TEST_NOW;
    const name = "霜河机械厂工会";
    const union = { name, shortName: name, kind: "grassroots" as const, parentId, at };
    const below = await makeUnion(trx, union);
    const employer = await makeEmployer(trx, { unionId: below, name: "霜河机械厂（演示）", at });
    const trade = (await Trades.findNamed(trx, "焊工"))?.id ?? "";
    return { below, employer, register: { trade } };
  });
}

/** Two judges beside the demo's, and the way in for one of the contestants, whose account is answered. */
async function openAccounts(db: Db, contestId: string, entrantId: string): Promise<string> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const scope = { kind: "contest", contestId } as const;
  return db.transaction().execute(async (trx) => {
    const judge = (person: typeof LEADER, role: Role) =>
      makeAccount(trx, { ...person, passwordHash, grants: [{ role, scope }], at: TEST_NOW });
    await judge(LEADER, "panel-leader");
    await judge(THIRD, "judge");
    await Credentials.upsertPassword(trx, entrantId, passwordHash, TEST_NOW);
    return (await Accounts.find(trx, entrantId))?.username ?? "";
  });
}
