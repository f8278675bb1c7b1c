import { TABLE_FILES } from "~/features/files/domain/file-rules";
import { receiveFile } from "~/features/files/file-store.server";
import { beginImport } from "~/features/imports/begin-import.server";
import type { ColumnMap, ImportKindName } from "~/features/imports/domain/import-kind";
import { findImportRows } from "~/features/imports/find-import-page.server";
import * as Imports from "~/features/imports/imports.queries.server";
import { leadImport } from "~/features/imports/lead-import.server";
import { IMPORTS } from "~/import-kinds.server";
import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import { commandOf } from "./commands";
import { finishJobs } from "./finish-jobs";
import { TEST_FILES } from "./test-keys";

export interface ListToBring {
  readonly kind: ImportKindName;
  readonly content: Uint8Array | string;
  readonly unionId?: string | null;
  readonly contestId?: string | null;
  readonly fileName?: string;
}

/** Uploads a list and reads it; answers the import's id. */
export async function bringList(db: Db, actor: Actor, list: ListToBring): Promise<string> {
  const { kind, content, unionId = null, contestId = null, fileName = "名单.csv" } = list;
  const bytes = (async function* () {
    yield Buffer.from(content);
  })();
  const file = await receiveFile(TEST_FILES, bytes, TABLE_FILES);
  if (!file.ok) throw new Error(file.reason);
  const input = { kind, unionId, contestId, fileName, file: file.value };
  const begun = await beginImport(commandOf(db, actor), IMPORTS[kind], input);
  if (!begun.ok) throw new Error(begun.reason);
  await finishJobs(db);
  return begun.value.importId;
}

/** Confirms the columns as they were recognised, or as given, and checks the rows. */
export async function checkList(db: Db, actor: Actor, importId: string, columns?: ColumnMap) {
  const found = await Imports.find(db, importId);
  const map = columns ?? (JSON.parse(found?.columns ?? "{}") as ColumnMap);
  const led = await leadImport(commandOf(db, actor), IMPORTS, {
    importId,
    step: "check",
    columns: map,
  });
  if (!led.ok) throw new Error(`${led.reason}: ${found?.state} ${found?.refusal}`);
  await finishJobs(db);
  return rowsOf(db, importId);
}

/** Applies what was checked. */
export async function applyList(db: Db, actor: Actor, importId: string) {
  const led = await leadImport(commandOf(db, actor), IMPORTS, { importId, step: "apply" });
  if (!led.ok) throw new Error(led.reason);
  await finishJobs(db);
  return rowsOf(db, importId);
}

/** From the upload to the end. */
export async function importList(db: Db, actor: Actor, list: ListToBring) {
  const importId = await bringList(db, actor, list);
  const checked = await checkList(db, actor, importId);
  const { counts } = checked;
  const applied = counts.new + counts.changes > 0 ? await applyList(db, actor, importId) : checked;
  return { importId, checked, applied };
}

async function rowsOf(db: Db, importId: string) {
  return findImportRows(db, importId, { show: null, page: 1 });
}
