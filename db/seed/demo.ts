import { hashPassword } from "better-auth/crypto";
import { carryOut, type Desk, SYSTEM } from "~/features/audit/carry-out.server";
import { nameDeputy } from "~/features/cases/name-deputy.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import type { FileStore } from "~/features/files/file-store.server";
import * as Accounts from "~/features/identity/accounts.queries.server";
import { DEMO_PASSWORD } from "~/features/identity/domain/demo-people";
import { grantOf } from "~/features/identity/domain/scope-columns";
import * as RoleGrants from "~/features/identity/role-grants.queries.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import type { KeyRing } from "~/shared/key-ring";
import { accept } from "~/shared/result";
import type { Db, Trx } from "../connection.server";
import { makeAccount } from "../factories/accounts";
import { makeEmployer, makeUnion } from "../factories/unions";
import { keepApplicants, type SeedApplicant } from "./applicants";
import { CARERS, NURSERY, ROBOTS, TEA_MAKERS } from "./contest-stories";
import { DEMO_ACCOUNTS } from "./demo-accounts";
import { seedBoards } from "./demo-boards";
import { seedCarers } from "./demo-carers";
import { moveContests, seedContests } from "./demo-contests";
import { seedDeclarations } from "./demo-declarations";
import { seedDocuments } from "./demo-documents";
import { seedDraw } from "./demo-draws";
import { seedGrassroots } from "./demo-grassroots";
import { seedJudging } from "./demo-judging";
import { seedResults } from "./demo-results";
import { seedSchemes } from "./demo-schemes";
import { FEDERATION, JOINT_UNION, SEED_UNIONS } from "./district";
import { entrantsByTrade } from "./entrants";
import { NAMED_WORKERS, WORKER_OF_ACCOUNT } from "./named-workers";
import { seedOddities } from "./register-oddities";
import { type Stage, seedTransfers } from "./transfers";
import { type SeedEmployer, seedWorkforce } from "./workforce";

/** About 1,200 people in all (screens.md §4). */
const PEOPLE_EACH = 19;
const PEOPLE_OF_A_SHOP = 3;

/** The staff of unions, who act in them, and those who act in contests. */
const STAFF = ["union", "shidu", "town", "organiser"];
const OTHERS = ["worker", "chief", "scorer", "approver"];

/** Fills an empty database with the demo's district and its people; a filled one is left alone. */
export async function seedDemo(
  db: Db,
  keys: KeyRing,
  now: Instant,
  room: CaseRoom & { readonly files: FileStore },
): Promise<void> {
  if (await Accounts.existsAny(db)) return;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const command = { db, actor: SYSTEM, now, key: null, auditKey: keys.auditKey };
  const seeded = await carryOut(command, "seed-demo", {}, async (desk) => {
    const { unions, employers } = await seedUnions(desk.trx, now);
    const { workers } = await seedWorkforce(desk, keys, employers, NAMED_WORKERS);
    const accounts = await seedAccounts(desk, { passwordHash, unions, workers });
    const workerAccountId = accounts.get("worker");
    invariant(workerAccountId, "the demo has a worker");
    const schemes = await seedSchemes(desk);
    const organiserId = accounts.get("organiser");
    invariant(organiserId, "the demo has an organiser");
    const contests = await seedContests(desk, { schemes, organiserId });
    await seedOddities(desk, keys, { workers, employers, workerAccountId });
    await desk.record({
      action: "demo.seeded",
      subjectKind: "union",
      subjectId: unions.get(FEDERATION.name) ?? "",
      detail: { unions: unions.size, accounts: accounts.size, workers: workers.size },
    });
    return accept({ unions, accounts, workers: [...workers], employers, contests });
  });
  invariant(seeded.ok, "the demo was seeded");
  const { unions, accounts, workers, employers, contests } = seeded.value;
  const stage = { db, keys, room, now, unions, staff: await actorsOf(db, accounts, STAFF) };
  await seedTransfers(stage, (place) => applicantAt(place, workers, employers));
  const organiser = stage.staff.get("organiser");
  const others = await actorsOf(db, accounts, OTHERS);
  const worker = others.get("worker");
  invariant(organiser && worker, "the demo has an organiser and a worker");
  const takeTeam = await entrantsByTrade(db, workers);
  const entrants = keepApplicants({ db, keys, now }, [
    [workers.find(([name]) => name === WORKER_OF_ACCOUNT.worker)?.[1] ?? "", worker],
  ]);
  const season = { db, keys, room, now, organiser, accountFor: entrants.accountFor };
  await moveContests(season, contests, takeTeam);
  await seedDeputy(stage);
  await seedGrassroots(stage, room.files);
  const contestOf = (name: string) => {
    const contestId = contests.find(([, { trade }]) => trade === name)?.[0];
    invariant(contestId, `the demo has no contest ${name}`);
    return contestId;
  };
  await seedDocuments(season, room.files, contestOf(ROBOTS));
  const around = { db, keys, room, now, organiser, accounts };
  await seedDraw(around, contestOf(NURSERY));
  const staff = new Map([...stage.staff, ...others]);
  const scene = { ...around, staff, entrantOf: entrants.find };
  await seedResults(scene, contests);
  await seedJudging(around, contestOf("焊工"));
  await seedCarers(around, contestOf(CARERS));
  await seedDeclarations(around, contestOf(TEA_MAKERS));
  await seedBoards({ ...scene, judges: [] }, contests);
}

/** 长孙处暑 will be away next week, and 夏侯立秋 stands in. */
async function seedDeputy({ db, keys, now, staff }: Pick<Stage, "db" | "keys" | "now" | "staff">) {
  const officer = staff.get("shidu");
  const deputy = staff.get("town");
  invariant(officer && deputy, "the demo has both");
  const command = { db, actor: officer, now, key: null, auditKey: keys.auditKey };
  const named = await nameDeputy(command, {
    officerId: officer.accountId,
    deputyId: deputy.accountId,
    startsOn: "2026-10-26",
    endsOn: "2026-10-30",
  });
  invariant(named.ok, "the demo's deputy is refused");
}

/** Those of the demo whose acts its past is made of. */
async function actorsOf(
  db: Db,
  accounts: ReadonlyMap<string, string>,
  usernames: readonly string[],
) {
  const grants = await RoleGrants.findAllForAccounts(
    db,
    usernames.map((username) => accounts.get(username) ?? ""),
  );
  return new Map(
    usernames.map((username): [string, Actor] => {
      const accountId = accounts.get(username) ?? "";
      const own = grants.filter((grant) => grant.accountId === accountId).map(grantOf);
      return [username, { accountId, name: username, sessionId: "", grants: own }];
    }),
  );
}

/** The worker at a place, counted through the employers of the grassroots unions that have one each. */
function applicantAt(
  place: number,
  workers: readonly (readonly [string, string])[],
  employers: readonly SeedEmployer[],
): SeedApplicant {
  const [name, workerId] = workers[place] ?? [];
  const unionId = employers[Math.floor(place / PEOPLE_EACH)]?.unionId;
  invariant(name && workerId && unionId, `nobody at ${place}`);
  return { name, workerId, unionId };
}

/** Answers the accounts' ids by username. */
async function seedAccounts(
  { trx, now }: Desk,
  {
    passwordHash,
    unions,
    workers,
  }: {
    passwordHash: string;
    unions: ReadonlyMap<string, string>;
    workers: ReadonlyMap<string, string>;
  },
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { username, name, role, over } of DEMO_ACCOUNTS) {
    const unionId = over === undefined ? null : unions.get(over);
    invariant(unionId !== undefined, `no union ${over}`);
    const scope =
      unionId === null ? { kind: "everything" as const } : { kind: "union" as const, unionId };
    const workerId = workers.get(WORKER_OF_ACCOUNT[username] ?? "");
    const account = { username, name, passwordHash, grants: [{ role, scope }], at: now };
    ids.set(username, await makeAccount(trx, { ...account, ...(workerId ? { workerId } : {}) }));
  }
  return ids;
}

/** The tree with its employers; answers the unions' ids by name. */
async function seedUnions(trx: Trx, at: Instant) {
  const ids = new Map<string, string>();
  const employers: SeedEmployer[] = [];
  const federationId = await makeUnion(trx, {
    ...FEDERATION,
    kind: "federation",
    parentId: null,
    at,
  });
  ids.set(FEDERATION.name, federationId);
  for (const { grassroots, ...union } of SEED_UNIONS) {
    const parentId = await makeUnion(trx, { ...union, parentId: federationId, at });
    ids.set(union.name, parentId);
    for (const employer of grassroots) {
      const name = `${employer}工会`;
      const unionId = await makeUnion(trx, {
        name,
        shortName: name,
        kind: "grassroots",
        parentId,
        at,
      });
      ids.set(name, unionId);
      employers.push(await seedEmployer(trx, { unionId, employer, people: PEOPLE_EACH, at }));
    }
  }
  employers.push(...(await seedJointUnion(trx, ids, at)));
  return { unions: ids, employers };
}

async function seedEmployer(
  trx: Trx,
  {
    unionId,
    employer,
    people,
    at,
  }: { unionId: string; employer: string; people: number; at: Instant },
): Promise<SeedEmployer> {
  const name = `${employer}（演示）`;
  const employerId = await makeEmployer(trx, { unionId, name, at });
  return { employerId, unionId, name, people };
}

async function seedJointUnion(
  trx: Trx,
  ids: Map<string, string>,
  at: Instant,
): Promise<SeedEmployer[]> {
  const parentId = ids.get(JOINT_UNION.below);
  invariant(parentId, `no union ${JOINT_UNION.below}`);
  const { name } = JOINT_UNION;
  const unionId = await makeUnion(trx, { name, shortName: name, kind: "grassroots", parentId, at });
  ids.set(name, unionId);
  const employers: SeedEmployer[] = [];
  for (let number = 1; number <= JOINT_UNION.employers; number += 1) {
    const employer = `柳湾商圈${number}号商铺`;
    employers.push(await seedEmployer(trx, { unionId, employer, people: PEOPLE_OF_A_SHOP, at }));
  }
  return employers;
}
