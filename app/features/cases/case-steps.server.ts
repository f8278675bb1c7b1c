import type { Desk } from "~/features/audit/carry-out.server";
import { grantOf } from "~/features/identity/domain/scope-columns";
import * as RoleGrants from "~/features/identity/role-grants.queries.server";
import type { Actor } from "~/shared/actor";
import { newId } from "~/shared/ids";
import type { Instant } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import { localDay } from "~/shared/local-day";
import type { Db, Trx } from "~db/connection.server";
import * as CaseMoves from "./case-moves.queries.server";
import * as Cases from "./cases.queries.server";
import * as Deputyships from "./deputyships.queries.server";
import type { Mover } from "./domain/case";
import type { Road } from "./domain/road";
import type { CaseFile } from "./read-cases.server";
import type { Roads } from "./road-wiring.server";

/** Opens a case at the beginning of its road, at version 1; the feature's own row takes its id. */
export async function openCaseIn(
  { trx, now, record }: Desk,
  {
    road: { name, first },
    openedBy,
    contestId = null,
    ...about
  }: {
    readonly road: Pick<Road<never>, "name" | "first">;
    readonly unionId: string;
    readonly applicantId: string | null;
    readonly contestId?: string | null;
    readonly openedBy: string;
  },
): Promise<string> {
  const id = newId();
  await Cases.insert(trx, {
    ...about,
    id,
    road: name,
    state: first,
    contestId,
    openedAt: now,
    openedBy,
  });
  await record({
    action: "case.opened",
    subjectKind: "case",
    subjectId: id,
    detail: { road: name, state: first },
  });
  return id;
}

/** The day by which a case is due where the feature knows it, not the time since it arrived: after an event. */
export async function setDueIn({ trx }: Desk, caseId: string, dueOn: string | null): Promise<void> {
  await Cases.updateDue(trx, caseId, dueOn);
}

/** Another person applies from now on, where the feature says so: the one before has no part in it any more. */
export async function setApplicantIn(
  { trx }: Desk,
  caseId: string,
  applicantId: string,
): Promise<void> {
  await Cases.updateApplicant(trx, caseId, applicantId);
}

/** The actor as a mover; null where they claim to stand in for someone for whom they don't. */
export async function readMover(
  trx: Db | Trx,
  roads: Roads,
  {
    actor,
    insteadOfId,
    now,
  }: { readonly actor: Actor; readonly insteadOfId: string | null; readonly now: Instant },
): Promise<Mover | null> {
  const { accountId } = actor;
  const personId = (await roads.findPersonIds(trx, [accountId])).get(accountId) ?? null;
  if (insteadOfId === null) return { actor, personId, standsInFor: null };
  const pair = { officerId: insteadOfId, deputyId: accountId, day: localDay(now) };
  if (!(await Deputyships.existsOn(trx, pair))) return null;
  const roles = await RoleGrants.findAllForAccounts(trx, [insteadOfId]);
  const officer = { ...actor, accountId: insteadOfId, grants: roles.map(grantOf) };
  return { actor, personId, standsInFor: officer };
}

/** Where a case went, by whom, and the words that went with it. */
interface WrittenMove {
  readonly move: string;
  readonly duty: string;
  readonly to: string;
  readonly dueOn: string | null;
  readonly undoneSeq: number | null;
  readonly comment: string;
  readonly returned: Readonly<Record<string, string>>;
}

/** Writes a move that was decided: the state, the history, and the log. Answers the move's number. */
export async function writeMoveIn(
  { trx, now, record }: Desk,
  { caseId, facts, history }: CaseFile,
  { actor, standsInFor }: Mover,
  { to, dueOn, move, duty, undoneSeq, comment, returned }: WrittenMove,
): Promise<number> {
  const seq = (history.at(-1)?.seq ?? 0) + 1;
  const { version, state } = facts;
  const isCurrent = await Cases.updateState(trx, caseId, {
    version,
    state: to,
    movedAt: now,
    dueOn,
  });
  invariant(isCurrent, "a case was moved within its own transaction");
  const row = {
    caseId,
    seq,
    move,
    duty,
    fromState: state,
    toState: to,
    fromDueOn: facts.dueOn,
    movedAt: now,
    movedBy: actor.accountId,
    insteadOfId: standsInFor?.accountId ?? null,
    undoneSeq,
  };
  await CaseMoves.insert(trx, row, { comment, returned });
  await record({
    action: undoneSeq === null ? "case.moved" : "case.move-undone",
    subjectKind: "case",
    subjectId: caseId,
    detail: { seq, move, from: state, to, insteadOf: row.insteadOfId, undoneSeq },
  });
  return seq;
}
