import type { Desk } from "~/features/audit/carry-out.server";
import { TABLE_FILES } from "~/features/files/domain/file-rules";
import { keepFileIn } from "~/features/files/file-steps.server";
import { receiveFile } from "~/features/files/file-store.server";
import * as ImportRows from "~/features/imports/import-rows.queries.server";
import * as Imports from "~/features/imports/imports.queries.server";
import { queueJobIn } from "~/features/jobs/job-steps.server";
import { newId } from "~/shared/ids";
import { TEST_FILES } from "./test-keys";

/** An import whose columns wait to be confirmed, with a row of its own and the job that read it. */
export async function smallImport(desk: Desk, createdBy: string) {
  const content = (async function* () {
    yield Buffer.from("姓名,手机号\n令狐小满,13800000001\n");
  })();
  const file = await receiveFile(TEST_FILES, content, TABLE_FILES);
  if (!file.ok) throw new Error(file.reason);
  const importId = newId();
  await Imports.insert(desk.trx, {
    id: importId,
    kind: "workers",
    fileId: await keepFileIn(desk, file.value, createdBy),
    fileName: "名单.csv",
    unionId: null,
    contestId: null,
    createdAt: desk.now,
    createdBy,
  });
  const jobId = await queueJobIn(desk, {
    kind: "read-import",
    subjectKind: "import",
    subjectId: importId,
    createdBy,
    totalCount: null,
  });
  const layout = {
    sheet: 0,
    sheetName: "",
    hiddenSheets: [],
    headerRow: 1,
    headings: ["姓名", "手机号"],
    samples: [["令狐小满", "●●●●0001"]],
    rowCount: 1,
  };
  await Imports.set(desk.trx, importId, {
    state: "mapping",
    jobId,
    layout: JSON.stringify(layout),
    columns: JSON.stringify({ name: 0, phone: 1 }),
  });
  const row = { seq: 2, label: "令狐小满", note: "", detail: "{}", payload: null };
  await ImportRows.insertAll(desk.trx, importId, [{ ...row, verdict: "same" }]);
  await Imports.addToCounts(desk.trx, importId, { same: 1 });
  return { importId, jobId };
}
