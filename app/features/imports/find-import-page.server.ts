import type { z } from "zod";
import type { Actor } from "~/shared/actor";
import type { Db } from "~db/connection.server";
import {
  type ColumnMap,
  isImportKind,
  isOfContest,
  isOfUnion,
  type TableLayout,
  UNION_KINDS,
} from "./domain/import-kind";
import type { ImportKinds } from "./import-kind.server";
import * as ImportRows from "./import-rows.queries.server";
import { seesAllImports } from "./imports.access";
import * as Imports from "./imports.queries.server";
import type { importRowsSchema } from "./imports.schemas";

const PAGE_SIZE = 25;
const ROWS_SHOWN = 50;
const ROWS_TAKEN = 500;

/** A page of the lists that this person brought in; of everyone's for those who keep the whole. */
export async function findImportPage(db: Db, actor: Actor, page: number) {
  const createdBy = seesAllImports(actor) ? null : actor.accountId;
  const rows = await Imports.findPage(db, createdBy, {
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  return { rows, pageSize: PAGE_SIZE, total: await Imports.count(db, createdBy) };
}

/** The checked rows of an import, with how many there are of each verdict. */
export async function findImportRows(
  db: Db,
  importId: string,
  { show, page }: z.infer<typeof importRowsSchema>,
) {
  const counts = await Imports.findCounts(db, importId);
  const rows = await ImportRows.findPage(db, importId, show, {
    limit: ROWS_SHOWN,
    offset: (page - 1) * ROWS_SHOWN,
  });
  const all = counts.new + counts.changes + counts.same + counts.refused;
  return { rows, counts, all, pageSize: ROWS_SHOWN, total: show === null ? all : counts[show] };
}

/** All rows that are shown, a few hundred at a time. */
export async function* findAllRowPages(
  db: Db,
  importId: string,
  show: z.infer<typeof importRowsSchema>["show"],
) {
  for (let after = 0; ; ) {
    const rows = await ImportRows.findPage(db, importId, show, { limit: ROWS_TAKEN, after });
    yield rows;
    if (rows.length < ROWS_TAKEN) return;
    after = rows.at(-1)?.seq ?? after;
  }
}

/** Nouns of which this person may bring lists in: of a contest, or else of the register. */
export function kindsFor(kinds: ImportKinds, actor: Actor, contestId: string | null = null) {
  return Object.values(kinds)
    .filter(
      (kind) =>
        !isOfUnion(kind.name) &&
        isOfContest(kind.name) === (contestId !== null) &&
        kind.mayBegin(actor, contestId),
    )
    .map(({ name }) => name);
}

/** What of a contest this person may bring in, and what of it they have brought. */
export async function findContestLists(
  db: Db,
  kinds: ImportKinds,
  { actor, contestId }: { readonly actor: Actor; readonly contestId: string },
) {
  return {
    kinds: kindsFor(kinds, actor, contestId),
    brought: (await Imports.findAllOfContest(db, contestId, actor.accountId)).filter(
      ({ kind }) => !UNION_KINDS.some((one) => one === kind),
    ),
  };
}

/** The lists of its own people that a union's staff brought in for a contest. */
export async function findOwnLists(db: Db, actor: Actor, contestId: string) {
  const brought = await Imports.findAllOfContest(db, contestId, actor.accountId);
  return brought.filter(({ kind }) => UNION_KINDS.some((one) => one === kind));
}

type Found = NonNullable<Awaited<ReturnType<typeof Imports.find>>>;

/** What a file's columns hold, and which field each was taken for. */
export function columnsOf(found: Found, kinds: ImportKinds) {
  if (!isImportKind(found.kind) || found.layout === null) return null;
  return {
    kind: found.kind,
    fields: kinds[found.kind].columns.map(({ field, isRequired = false }) => ({
      field,
      isRequired,
    })),
    layout: JSON.parse(found.layout) as TableLayout,
    columns: JSON.parse(found.columns ?? "{}") as ColumnMap,
  };
}
