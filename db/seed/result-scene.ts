import type { Command } from "~/features/audit/carry-out.server";
import * as Cases from "~/features/cases/cases.queries.server";
import { moveCase } from "~/features/cases/move-case.server";
import type { Actor } from "~/shared/actor";
import { type Instant, instantOf } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import type { Surroundings } from "./judging-exceptions";

/** Those who bring a judged contest on. */
export interface ResultScene extends Surroundings {
  /** The demo's staff by username. */
  readonly staff: ReadonlyMap<string, Actor>;
  readonly judges: readonly Actor[];
  /** The account of whoever entered, by worker. */
  readonly entrantOf: (workerId: string) => Actor | undefined;
}

/** A judged contest with its one stage. */
export interface Judged {
  readonly contestId: string;
  readonly caseId: string;
  readonly stageId: string;
  readonly stageCaseId: string;
}

/** A minute or second in Shanghai, as 2026-10-20T18:21:37. */
export function shanghai(local: string): Instant {
  return instantOf(new Date(`${local}+08:00`));
}

export function actorOf({ staff }: ResultScene, username: string): Actor {
  const actor = staff.get(username);
  invariant(actor, `no account ${username}`);
  return actor;
}

/** A write of the demo's past, at its minute in Shanghai. */
export function commandOn({ db, keys }: ResultScene, actor: Actor, local: string): Command {
  return { db, actor, now: shanghai(local), key: null, auditKey: keys.auditKey };
}

export async function takeStep(
  scene: ResultScene,
  caseId: string,
  [username, move, local]: readonly [username: string, move: string, local: string],
): Promise<void> {
  const version = await versionOf(scene, caseId);
  const input = { caseId, move, version, comment: "", returned: {}, insteadOfId: null };
  const command = commandOn(scene, actorOf(scene, username), local);
  const moved = await moveCase(command, scene.room, input);
  invariant(moved.ok, `the demo's stage can't ${move}: ${JSON.stringify(moved)}`);
}

export async function versionOf({ db }: ResultScene, caseId: string): Promise<number> {
  return (await Cases.find(db, caseId))?.version ?? 0;
}
