import { readWhole } from "~/features/files/file-store.server";
import { returnTable } from "~/features/files/return-table.server";
import type { ThreadBench } from "~/features/jobs/job-halves.server";
import { invariant } from "~/shared/invariant";
import { type ImportKindName, isImportKind, type TableLayout } from "./domain/import-kind";
import { reasonText } from "./domain/reason-text";
import * as ImportRows from "./import-rows.queries.server";
import { parsed } from "./import-table.server";
import * as Imports from "./imports.queries.server";

/** Words of one language as they lie in its file: a thread has no words of its own. */
type Words = Readonly<Record<string, unknown>>;

/** The file that was brought in, with a column that says why rows were left out; for a worker thread. */
export async function returnImport(
  { db, files }: ThreadBench,
  { importId, words }: { readonly importId: string; readonly words: Words },
): Promise<Uint8Array> {
  const found = await Imports.find(db, importId);
  invariant(found && isImportKind(found.kind), "a file without its import");
  const { kind } = found;
  const layout = parsed<TableLayout>(found.layout);
  const t = wordsIn(words);
  const left = await ImportRows.findAllReasons(db, importId);
  return returnTable(await readWhole(files, found.digest), {
    sheet: layout.sheet,
    headingRow: layout.headerRow,
    heading: t("imports:returned.heading"),
    reasons: new Map([...left].map(([seq, { reasons = [] }]) => [seq, textOf(t, kind, reasons)])),
  });
}

function textOf(
  t: ReturnType<typeof wordsIn>,
  kind: ImportKindName,
  reasons: readonly Parameters<typeof reasonText>[2][],
): string {
  return reasons.map((reason) => reasonText(t, kind, reason)).join("\n");
}

/** Looks words up as the language's own instance would. */
function wordsIn(words: Words) {
  return (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const word = key
      .replace("imports:", "")
      .split(".")
      .reduce<unknown>((inner, part) => (inner as Words | undefined)?.[part], words);
    return String(word ?? key).replace(/\{\{(\w+)\}\}/g, (_all, name: string) =>
      String(values[name] ?? ""),
    );
  };
}
