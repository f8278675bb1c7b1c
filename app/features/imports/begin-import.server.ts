import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { keepFileIn } from "~/features/files/file-steps.server";
import type { StoredFile } from "~/features/files/file-store.server";
import { queueJobIn } from "~/features/jobs/job-steps.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import { isOfContest } from "./domain/import-kind";
import type { ImportKind } from "./import-kind.server";
import * as Imports from "./imports.queries.server";
import type { BeginImportInput } from "./imports.schemas";

/** Takes a list in; it is looked through at once, and waits for its columns to be confirmed. */
export function beginImport(
  command: Command,
  kind: ImportKind,
  input: BeginImportInput & { file: StoredFile },
) {
  return carryOut(command, "begin-import", input, async (desk) => {
    const contestId = isOfContest(kind.name) ? input.contestId : null;
    if (isOfContest(kind.name) && contestId === null) return refuse("contest-missing" as const);
    if (!kind.mayBegin(command.actor, contestId)) return refuse("not-allowed" as const);
    if (contestId !== null && !(await Imports.findContestName(desk.trx, contestId))) {
      return refuse("contest-missing" as const);
    }
    if (input.unionId !== null && !(await Unions.existsOpen(desk.trx, input.unionId))) {
      return refuse("union-unknown" as const);
    }
    const importId = newId();
    const createdBy = command.actor.accountId;
    await Imports.insert(desk.trx, {
      id: importId,
      kind: kind.name,
      fileId: await keepFileIn(desk, input.file, createdBy),
      fileName: input.fileName,
      unionId: input.unionId,
      contestId,
      createdAt: desk.now,
      createdBy,
    });
    const job = { subjectKind: "import", subjectId: importId, createdBy, totalCount: null };
    const jobId = await queueJobIn(desk, { kind: "read-import", ...job });
    await Imports.set(desk.trx, importId, { jobId });
    await desk.record({
      action: "import.begun",
      subjectKind: "import",
      subjectId: importId,
      detail: { kind: kind.name, file: input.file.digest },
    });
    return accept({ importId });
  });
}
