import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import { type Accepted, type Refused, type Result, refuse } from "~/shared/result";
import { canonicalJson } from "~db/columns";
import type { Db, Trx } from "~db/connection.server";
import * as AuditEntries from "./audit-entries.queries.server";
import { sealWith } from "./audit-seal.server";
import { tellOfWrite } from "./committed-writes.server";
import {
  type AuditFact,
  FIRST_PREVIOUS_HASH,
  type SealedLink,
  sealLink,
} from "./domain/audit-chain";
import * as IdempotencyKeys from "./idempotency-keys.queries.server";

/** The program itself: its clock's work, a seed, a script of the operator's. */
export const SYSTEM = "system" as const;

type Writer = Actor | null | typeof SYSTEM;

/** Who asks for a write, when, and under which key a repetition is known. */
export interface Command<Who extends Writer = Actor> {
  readonly db: Db;
  /** Null for a visitor. */
  readonly actor: Who;
  readonly now: Instant;
  /** Made by the client, once for one act; null where repeating is harmless. */
  readonly key: string | null;
  readonly auditKey: Uint8Array;
}

/** What a use case writes through: its transaction, and the log that commits with it. */
export interface Desk {
  readonly trx: Trx;
  readonly now: Instant;
  /** Appends to the audit chain, in this transaction. */
  record(fact: AuditFact): Promise<void>;
}

/** The same key came with another input: the form was changed after it was sent. */
export type KeyReused = "key-reused";

/** The disk is full: nothing of this write is kept, and the server lives on. */
export type DiskFull = "disk-full";

/**
 * Carries out one write: a repeated key is answered as the first time, before any refusal; otherwise the body
 * decides and writes in one transaction, with its audit entries and its outcome. A refusal leaves nothing
 * behind and uses no key up. `quality.md`, Reliability.
 */
export async function carryOut<Outcome, Reason>(
  command: Command<Writer>,
  verb: string,
  input: unknown,
  body: (desk: Desk) => Promise<Result<Outcome, Reason>>,
): Promise<Result<Outcome, Reason | KeyReused | DiskFull>> {
  const inputHash = inputHashOf(command, verb, input);
  const facts: AuditFact[] = [];
  try {
    const answer = await command.db.transaction().execute(async (trx) => {
      const known = await findAnswer<Outcome>(trx, command, inputHash);
      if (known) return known;
      const result = await body(deskOf(trx, command, facts));
      if (!result.ok) throw new RefusedInTransaction(result);
      if (command.key !== null) {
        await IdempotencyKeys.insert(trx, {
          actorKey: actorKeyOf(command),
          key: command.key,
          inputHash,
          outcome: JSON.stringify(result),
          createdAt: command.now,
        });
      }
      return result;
    });
    tellOfWrite(command.db, { verb, subjects: facts });
    return answer;
  } catch (error) {
    if (error instanceof RefusedInTransaction) return error.refusal as Refused<Reason>;
    if ((error as { code?: unknown }).code === "SQLITE_FULL") return refuse("disk-full");
    throw error;
  }
}

/**
 * The same for a verb that has slow work before it writes, such as checking and hashing a password, which no
 * transaction may wait for: a repeated key is answered first, then the work is done, then it is written.
 */
export async function carryOutPrepared<Prepared, Outcome, Unprepared, Reason>(
  command: Command<Writer>,
  verb: string,
  input: unknown,
  prepare: () => Promise<Result<Prepared, Unprepared>>,
  body: (desk: Desk, prepared: Prepared) => Promise<Result<Outcome, Reason>>,
): Promise<Result<Outcome, Unprepared | Reason | KeyReused | DiskFull>> {
  const inputHash = inputHashOf(command, verb, input);
  const known = await findAnswer<Outcome>(command.db, command, inputHash);
  if (known) return known;
  const prepared = await prepare();
  if (!prepared.ok) return prepared;
  return carryOut(command, verb, input, (desk) => body(desk, prepared.value));
}

/** What a key was answered before, or null where it is new. */
async function findAnswer<Outcome>(
  db: Db | Trx,
  command: Command<Writer>,
  inputHash: string,
): Promise<Result<Outcome, KeyReused> | null> {
  if (command.key === null) return null;
  const known = await IdempotencyKeys.find(db, actorKeyOf(command), command.key);
  if (!known) return null;
  if (known.inputHash !== inputHash) return refuse("key-reused");
  return JSON.parse(known.outcome) as Accepted<Outcome>;
}

/**
 * Sealed, since an input may hold names and passwords: without the key outside, nobody can try guesses on it. A
 * command without a key is never asked about again.
 */
function inputHashOf({ key, auditKey }: Command<Writer>, verb: string, input: unknown): string {
  return key === null ? "" : sealWith(auditKey)(canonicalJson([verb, input]));
}

function actorKeyOf({ actor }: Command<Writer>): string {
  return actor === SYSTEM ? SYSTEM : (actor?.accountId ?? "visitor");
}

/** Rolls the transaction back on the way out. */
class RefusedInTransaction extends Error {
  constructor(readonly refusal: Refused<unknown>) {
    super("refused");
  }
}

function deskOf(trx: Trx, { actor, auditKey, now }: Command<Writer>, facts: AuditFact[]): Desk {
  const seal = sealWith(auditKey);
  return {
    trx,
    now,
    async record(fact) {
      const last = await AuditEntries.findLast(trx);
      const link = {
        seq: (last?.seq ?? 0) + 1,
        at: now,
        ...actorColumnsOf(actor),
        action: fact.action,
        subjectKind: fact.subjectKind,
        subjectId: fact.subjectId,
        detail: canonicalJson(fact.detail),
        previousHash: last?.hash ?? FIRST_PREVIOUS_HASH,
      };
      await AuditEntries.insert(trx, sealLink(link, seal));
      facts.push(fact);
    },
  };
}

function actorColumnsOf(actor: Writer): Pick<SealedLink, "actorKind" | "actorAccountId"> {
  if (actor === SYSTEM) return { actorKind: "system", actorAccountId: null };
  if (actor === null) return { actorKind: "visitor", actorAccountId: null };
  return { actorKind: "account", actorAccountId: actor.accountId };
}
