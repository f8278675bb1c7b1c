import type { Instant } from "~/shared/instant";
import type { Trx } from "~db/connection.server";

const NO_NUMBERS = {
  identityKind: null,
  identitySealed: null,
  identityHash: null,
  identityTail: null,
  phoneSealed: null,
  phoneHash: null,
  phoneTail: null,
} as const;

/** Empties a worker's record, those merged into it, and what people wrote about them. */
export async function redact(
  trx: Trx,
  { workerId, name, at, by }: { workerId: string; name: string; at: Instant; by: string },
): Promise<void> {
  const rows = await trx
    .selectFrom("Worker")
    .select("id")
    .where((eb) => eb.or([eb("id", "=", workerId), eb("keptId", "=", workerId)]))
    .execute();
  const ids = rows.map(({ id }) => id);
  await trx
    .updateTable("Worker")
    .set((eb) => ({
      ...NO_NUMBERS,
      name,
      namePinyin: name,
      nameInitials: name,
      bornOn: null,
      redactedAt: at,
      redactedBy: by,
      version: eb("version", "+", 1),
    }))
    .where("id", "in", ids)
    .execute();
  await trx
    .updateTable("Employment")
    .set({ jobTitle: null })
    .where("workerId", "in", ids)
    .execute();
  await trx
    .updateTable("CorrectionRequest")
    .set((eb) => ({
      text: name,
      answer: eb.case().when("answer", "is", null).then(null).else(name).end(),
    }))
    .where("workerId", "in", ids)
    .execute();
  await trx.updateTable("Reveal").set({ reason: name }).where("workerId", "in", ids).execute();
  await trx.updateTable("Transfer").set({ reason: name }).where("workerId", "in", ids).execute();
  await trx.updateTable("ActivationCode").set({ name }).where("workerId", "in", ids).execute();
  await redactCases(trx, ids, name);
}

/** What was written to them about their transfers and entries, what they wrote, and the papers that they signed. */
async function redactCases(trx: Trx, workerIds: readonly string[], name: string): Promise<void> {
  const entries = trx
    .selectFrom("EntryMember")
    .select("entryId")
    .where("workerId", "in", workerIds);
  const cases = trx
    .selectFrom("Transfer")
    .select("caseId")
    .where("workerId", "in", workerIds)
    .union(trx.selectFrom("Entry").select("caseId").where("id", "in", entries));
  await trx.updateTable("CaseComment").set({ text: name }).where("caseId", "in", cases).execute();
  await trx.updateTable("FieldReturn").set({ text: name }).where("caseId", "in", cases).execute();
  const members = trx.selectFrom("EntryMember").select("id").where("workerId", "in", workerIds);
  await trx.deleteFrom("EntryDocument").where("memberId", "in", members).execute();
  await trx.deleteFrom("CaseScan").where("caseId", "in", cases).execute();
  await trx
    .updateTable("Replacement")
    .set({ reason: "" })
    .where("entryId", "in", entries)
    .execute();
  await trx
    .updateTable("StageEntry")
    .set({ attendanceReason: "" })
    .where("entryId", "in", entries)
    .execute();
  await trx.updateTable("Entry").set({ statement: "" }).where("id", "in", entries).execute();
}
