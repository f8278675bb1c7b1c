import { sql } from "kysely";
import type { Db, Trx } from "~db/connection.server";
import { anyOf, insertRows } from "~db/many-rows";
import type { EmploymentTable, MembershipTable, WorkerChangeTable, WorkerTable } from "~db/schema";
import type { KnownWorker } from "./domain/worker-verdict";

type Row = Omit<KnownWorker, "jobs" | "enrolments"> & {
  readonly jobs: string;
  readonly enrolments: string;
};

const KNOWN = sql`SELECT w."id", w."unionId", w."name", w."bornOn", w."identityHash", w."phoneHash",
  (SELECT json_group_array(json_object('id', j."id", 'employerId', j."employerId", 'jobTitle',
    j."jobTitle", 'startsOn', j."startsOn", 'endsOn', j."endsOn"))
    FROM "Employment" j WHERE j."workerId" = w."id") AS "jobs",
  (SELECT json_group_array(json_object('unionId', m."unionId", 'startsOn', m."startsOn",
    'endsOn', m."endsOn")) FROM "Membership" m WHERE m."workerId" = w."id") AS "enrolments"
  FROM "Worker" w`;

/** Standing records that hold one of these identity numbers, or one of these phones; each with all its periods. */
export async function findAllKnown(
  db: Db | Trx,
  { identityHashes, phoneHashes }: { identityHashes: string[]; phoneHashes: string[] },
): Promise<KnownWorker[]> {
  const { rows } = await sql<Row>`${KNOWN}
      WHERE w."identityHash" IN ${anyOf(identityHashes)} AND w."keptId" IS NULL
    UNION ${KNOWN}
      WHERE w."phoneHash" IN ${anyOf(phoneHashes)} AND w."keptId" IS NULL
    ORDER BY "id"`.execute(db);
  return rows.map(({ jobs, enrolments, ...row }) => ({
    ...row,
    jobs: JSON.parse(jobs) as KnownWorker["jobs"],
    enrolments: JSON.parse(enrolments) as KnownWorker["enrolments"],
  }));
}

/** What a piece of a list brings to the register. */
export interface BroughtRows {
  readonly workers: WorkerTable[];
  readonly employments: EmploymentTable[];
  readonly memberships: MembershipTable[];
  /** The first of a new worker's history. */
  readonly firstChanges: WorkerChangeTable[];
  readonly changes: Omit<WorkerChangeTable, "seq">[];
  /** Facts to set; null leaves what is there. */
  readonly corrections: Correction[];
  readonly jobTitles: { readonly id: string; readonly jobTitle: string }[];
}

export type Correction = { readonly id: string } & Partial<
  Pick<
    WorkerTable,
    | "unionId"
    | "name"
    | "namePinyin"
    | "nameInitials"
    | "bornOn"
    | "identityKind"
    | "identitySealed"
    | "identityHash"
    | "identityTail"
    | "phoneSealed"
    | "phoneHash"
    | "phoneTail"
  >
>;

const CORRECTED = [
  "unionId",
  "name",
  "namePinyin",
  "nameInitials",
  "bornOn",
  "identityKind",
  "identitySealed",
  "identityHash",
  "identityTail",
  "phoneSealed",
  "phoneHash",
  "phoneTail",
] as const;

/** Writes a piece: one statement for each table. */
export async function writeAll(trx: Trx, rows: BroughtRows): Promise<void> {
  await insertRows(trx, "Worker", rows.workers);
  await correct(trx, rows.corrections);
  await retitle(trx, rows.jobTitles);
  await insertRows(trx, "Employment", rows.employments);
  await insertRows(trx, "Membership", rows.memberships);
  await insertRows(trx, "WorkerChange", rows.firstChanges);
  await appendChanges(trx, rows.changes);
}

async function correct(trx: Trx, corrections: readonly Correction[]): Promise<void> {
  if (corrections.length === 0) return;
  const set = CORRECTED.map(
    (column) =>
      sql`${sql.ref(column)} = coalesce(o.value ->> ${sql.lit(column)}, ${sql.ref(column)})`,
  );
  await sql`UPDATE "Worker" SET ${sql.join(set)}, "version" = "version" + 1
    FROM json_each(${JSON.stringify(corrections)}) AS o WHERE "Worker"."id" = o.value ->> 'id'`.execute(
    trx,
  );
}

async function retitle(trx: Trx, titles: BroughtRows["jobTitles"]): Promise<void> {
  if (titles.length === 0) return;
  await sql`UPDATE "Employment" SET "jobTitle" = o.value ->> 'jobTitle'
    FROM json_each(${JSON.stringify(titles)}) AS o WHERE "Employment"."id" = o.value ->> 'id'`.execute(
    trx,
  );
}

/** Each as the next of its worker's history. */
export async function appendChanges(trx: Trx, changes: BroughtRows["changes"]): Promise<void> {
  if (changes.length === 0) return;
  await sql`INSERT INTO "WorkerChange" ("workerId", "seq", "fields", "changedAt", "changedBy", "importId")
    SELECT o.value ->> 'workerId', 1 + coalesce((SELECT max(c."seq") FROM "WorkerChange" c
        WHERE c."workerId" = o.value ->> 'workerId'), 0),
      o.value ->> 'fields', o.value ->> 'changedAt', o.value ->> 'changedBy', o.value ->> 'importId'
    FROM json_each(${JSON.stringify(changes)}) AS o`.execute(trx);
}
