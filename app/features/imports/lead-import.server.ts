import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { queueJobIn } from "~/features/jobs/job-steps.server";
import { accept, refuse } from "~/shared/result";
import { canonicalJson } from "~db/columns";
import { missingFields } from "./domain/column-map";
import type { ColumnMap, TableLayout } from "./domain/import-kind";
import type { ImportKinds } from "./import-kind.server";
import { parsed } from "./import-table.server";
import { mayLeadImport } from "./imports.access";
import * as Imports from "./imports.queries.server";

type Step = { readonly step: "check"; readonly columns: ColumnMap } | { readonly step: "apply" };

/** Leads an import on: its columns are confirmed and its rows checked, or what was checked is applied. */
export function leadImport(
  command: Command,
  kinds: ImportKinds,
  input: { importId: string } & Step,
) {
  return carryOut(command, `import-${input.step}`, input, async (desk) => {
    const found = await Imports.find(desk.trx, input.importId);
    if (!found || !mayLeadImport(command.actor, found)) return refuse("not-allowed" as const);
    const expected = input.step === "check" ? "mapping" : "checked";
    if (found.state !== expected) return refuse("not-its-turn" as const);
    const { columns } = kinds[found.kind as keyof ImportKinds];
    if (input.step === "check" && missingFields(columns, input.columns).length > 0) {
      return refuse("column-missing" as const);
    }
    const toApply = found.newCount + found.changesCount;
    if (input.step === "apply" && toApply === 0) return refuse("nothing-to-apply" as const);
    const jobId = await queueJobIn(desk, {
      kind: input.step === "check" ? "check-import" : "apply-import",
      subjectKind: "import",
      subjectId: found.id,
      createdBy: command.actor.accountId,
      totalCount: input.step === "check" ? parsed<TableLayout>(found.layout).rowCount : toApply,
    });
    await Imports.set(
      desk.trx,
      found.id,
      input.step === "check"
        ? { state: "checking", jobId, columns: canonicalJson(input.columns) }
        : { state: "applying", jobId },
    );
    return accept({ importId: found.id });
  });
}
