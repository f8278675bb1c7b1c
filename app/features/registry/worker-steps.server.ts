import type { Command, Desk } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import {
  type IdentityDocument,
  type IdentityKind,
  readIdentityDocument,
} from "./domain/identity-document";
import { keeperOf } from "./domain/keeper";
import type { WorkerField } from "./domain/worker-fields";
import * as Employments from "./employments.queries.server";
import * as Memberships from "./memberships.queries.server";
import { lettersOf } from "./name-pinyin.server";
import { mayKeepWorker } from "./registry.access";
import type { NumberKeys } from "./sealed-numbers.server";
import * as WorkerChanges from "./worker-changes.queries.server";
import { identityColumns, identityHash, phoneColumns } from "./worker-numbers.server";
import * as Workers from "./workers.queries.server";

/** Who brings a change of the register, and from which file. */
export interface Source {
  readonly changedBy: string | null;
  readonly importId: string | null;
}

export interface WorkerFacts {
  readonly name: string;
  readonly document: Pick<IdentityDocument, "kind" | "number"> | null;
  readonly bornOn: string | null;
  readonly phone: string | null;
}

/** Puts a person on the register; an identity number belongs to one record only. */
export async function admitWorkerIn(
  { trx, now }: Desk,
  keys: NumberKeys,
  { unionId, ...facts }: WorkerFacts & { unionId: string },
  source: Source,
) {
  const holder = await holderOf(trx, keys, facts.document, null);
  if (holder) return refuse("identity-taken" as const);
  const workerId = newId();
  await Workers.insert(trx, {
    id: workerId,
    unionId,
    name: facts.name,
    ...lettersOf(facts.name),
    bornOn: facts.bornOn,
    ...identityColumns(keys, workerId, facts.document),
    ...phoneColumns(keys, workerId, facts.phone),
    createdAt: now,
    createdBy: source.changedBy,
  });
  await noteChangeIn({ trx, now }, workerId, fieldsSet(facts), source);
  return accept(workerId);
}

/** The standing record that has this document's number already. */
export async function holderOf(
  db: Desk["trx"] | Command["db"],
  keys: NumberKeys,
  document: WorkerFacts["document"],
  exceptId: string | null,
) {
  return document ? Workers.findByIdentity(db, identityHash(keys, document), exceptId) : undefined;
}

function fieldsSet({ document, bornOn, phone }: WorkerFacts): WorkerField[] {
  return [
    "name",
    ...(document ? (["identity"] as const) : []),
    ...(bornOn ? (["bornOn"] as const) : []),
    ...(phone ? (["phone"] as const) : []),
  ];
}

export async function noteChangeIn(
  { trx, now }: Pick<Desk, "trx" | "now">,
  workerId: string,
  fields: readonly WorkerField[],
  source: Source,
): Promise<void> {
  if (fields.length === 0) return;
  await WorkerChanges.append(trx, { workerId, fields, changedAt: now, ...source });
}

/** A standing record that this person may keep, or the refusal. */
export async function findKeptIn({ trx }: Pick<Desk, "trx">, { actor }: Command, workerId: string) {
  const worker = await Workers.find(trx, workerId);
  if (!worker || !mayKeepWorker(actor, worker.lineage)) return refuse("not-allowed" as const);
  if (worker.keptId !== null) return refuse("was-merged" as const);
  if (worker.redactedAt !== null) return refuse("was-redacted" as const);
  return accept(worker);
}

/** After work or membership changed: the union that keeps the record now. */
export async function settleKeeperIn({ trx }: Pick<Desk, "trx">, workerId: string, last: string) {
  const memberships = await Memberships.findAllOfWorker(trx, workerId);
  const employments = await Employments.findAllOfWorker(trx, workerId);
  const withPeriod = <
    Row extends { unionId: string; startsOn: string | null; endsOn: string | null },
  >(
    rows: readonly Row[],
  ) => rows.map(({ unionId, startsOn, endsOn }) => ({ unionId, period: { startsOn, endsOn } }));
  const unionId = keeperOf(withPeriod(memberships), withPeriod(employments), last);
  await Workers.set(trx, workerId, { unionId });
}

/** The document as it was typed, or null where none was. */
export function readDocument(
  { identityKind, identityNumber }: { identityKind: IdentityKind; identityNumber: string | null },
  today: string,
) {
  return identityNumber === null
    ? accept(null)
    : readIdentityDocument(identityKind, identityNumber, today);
}
