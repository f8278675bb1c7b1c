import { carryOut, SYSTEM } from "~/features/audit/carry-out.server";
import type { Actor, Grant } from "~/shared/actor";
import { newId } from "~/shared/ids";
import { DAY_MS, type Instant, later } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import type { KeyRing } from "~/shared/key-ring";
import { accept } from "~/shared/result";
import type { Db } from "../connection.server";
import { makeAccount } from "../factories/accounts";

/** Someone of the demo who may apply: a worker with their union. */
export interface SeedApplicant {
  readonly workerId: string;
  readonly name: string;
  readonly unionId: string;
}

interface Season {
  readonly db: Db;
  readonly keys: KeyRing;
  readonly now: Instant;
}

/** The account of someone who applied; it has no password, so nobody becomes them. */
export function openApplicantAccount(season: Season, applicant: SeedApplicant): Promise<Actor> {
  const { workerId, name, unionId } = applicant;
  const grants = [{ role: "worker", scope: { kind: "union", unionId } }] as const;
  return openAccount(season, { username: `worker${workerId.slice(-8)}`, name, grants, workerId });
}

/** Accounts of applicants by worker, each opened when it is first needed; who has one of the demo's own keeps that. */
export function keepApplicants(
  season: Season,
  known: readonly (readonly [workerId: string, actor: Actor])[],
) {
  const kept = new Map(known);
  return {
    async accountFor(applicant: SeedApplicant): Promise<Actor> {
      const { workerId } = applicant;
      const actor = kept.get(workerId) ?? (await openApplicantAccount(season, applicant));
      kept.set(workerId, actor);
      return actor;
    },
    find: (workerId: string) => kept.get(workerId),
  };
}

/** The account of a union's staff, which has no password either. */
export function openStaffAccount(
  season: Season,
  { username, name, unionId }: { username: string; name: string; unionId: string },
): Promise<Actor> {
  const grants = [{ role: "union-staff", scope: { kind: "union", unionId } }] as const;
  return openAccount(season, { username, name, grants });
}

/** The account of a judge, without a password as well. */
export function openJudgeAccount(
  season: Season,
  { username, name }: { username: string; name: string },
): Promise<Actor> {
  const grants = [{ role: "judge", scope: { kind: "everything" } }] as const;
  return openAccount(season, { username, name, grants });
}

async function openAccount(
  { db, keys, now }: Season,
  account: { username: string; name: string; grants: readonly Grant[]; workerId?: string },
): Promise<Actor> {
  const command = { db, actor: SYSTEM, now, key: null, auditKey: keys.auditKey };
  const { workerId = null, name, grants } = account;
  const opened = await carryOut(command, "seed-account", account, async ({ trx, record }) => {
    const accountId = await makeAccount(trx, { ...account, passwordHash: null, at: now });
    const subject = { subjectKind: "account", subjectId: accountId };
    await record({ action: "account.opened", ...subject, detail: { workerId } });
    return accept(accountId);
  });
  invariant(opened.ok, "an applicant has no account");
  return { accountId: opened.value, name, sessionId: newId(), grants };
}

/** A write of the demo's past. */
export function commandAt({ db, keys, now }: Season, actor: Actor, daysAgo: number) {
  return { db, actor, now: later(now, -daysAgo * DAY_MS), key: null, auditKey: keys.auditKey };
}
