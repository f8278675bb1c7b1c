import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { keepFileIn } from "~/features/files/file-steps.server";
import type { StoredFile } from "~/features/files/file-store.server";
import { newId } from "~/shared/ids";
import { accept, type Result, refuse } from "~/shared/result";
import * as CaseScans from "./case-scans.queries.server";
import { mayAttachPaper } from "./cases.access";
import { type PaperCode, readPaperCode, versionOfMark } from "./domain/paper-code";
import { findMovers } from "./find-movers.server";
import { readCase } from "./read-cases.server";
import type { Roads } from "./road-wiring.server";

interface PaperInput {
  readonly caseId: string;
  readonly fileName: string;
  readonly file: StoredFile;
  /** What the QR code on the scan says; null where none could be read. */
  readonly read: string | null;
  /** What someone typed from below the code; blank where they left it to the scan. */
  readonly mark: string;
}

/** Lays a signed or sealed paper beside its case, with the version that is printed on it: an older one is kept as such. */
export function attachPaper(command: Command, roads: Roads, input: PaperInput) {
  return carryOut(command, "attach-paper", input, async (desk) => {
    const { trx, now, record } = desk;
    const { actor } = command;
    const file = await readCase(trx, roads, input.caseId);
    const movers = await findMovers(trx, roads, { actor, now });
    if (!file || !mayAttachPaper(movers, file.wiring.road, file.facts)) {
      return refuse("not-allowed" as const);
    }
    const { caseId, facts } = file;
    const found = printedVersion({ caseId, version: facts.version }, input);
    if (!found.ok) return found;
    const createdBy = actor.accountId;
    const fileId = await keepFileIn(desk, input.file, createdBy);
    if (await CaseScans.existsFile(trx, caseId, fileId)) {
      return refuse("paper-there-already" as const);
    }
    const id = newId();
    const { fileName } = input;
    const row = { id, caseId, fileId, fileName, ...found.value, createdAt: now, createdBy };
    await CaseScans.insert(trx, row);
    await record({
      action: "case.paper-attached",
      subjectKind: "case",
      subjectId: caseId,
      detail: { scanId: id, digest: input.file.digest, ...found.value },
    });
    return accept({ scanId: id, version: found.value.version });
  });
}

type PaperRefusal = "paper-code-unread" | "paper-of-another-case" | "paper-mark-wrong";

/** What the paper says counts before what someone typed. */
function printedVersion(
  standing: PaperCode,
  { read, mark }: Pick<PaperInput, "read" | "mark">,
): Result<{ readonly version: number; readonly reading: "code" | "hand" }, PaperRefusal> {
  const code = read === null ? null : readPaperCode(read);
  if (code) {
    const isOurs = code.caseId === standing.caseId && code.version <= standing.version;
    return isOurs
      ? accept({ version: code.version, reading: "code" as const })
      : refuse("paper-of-another-case");
  }
  if (mark.trim() === "") return refuse("paper-code-unread");
  const version = versionOfMark(mark, standing);
  return version === null
    ? refuse("paper-mark-wrong")
    : accept({ version, reading: "hand" as const });
}
